// What a link's address leads to, and how it is written on the page.
#pragma once

#include <string>
#include <string_view>

#include "markdown/document.hpp"

namespace kontrakt::markdown {

struct Address {
  LinkKind kind = LinkKind::refused;
  const char* code = nullptr;  // of the message when refused
  std::string_view scheme;     // as written, without ':'; for the message
};

// Internal addresses begin with one slash: the same text may stand on several pages, so `../mal/` has no
// meaning.
Address classify(std::string_view destination);

// The first byte that no address may hold as it is (a blank, a quote, a lone %, …); npos when all may.
std::size_t find_invalid_character(std::string_view destination);

// The value of href or src, escaped: an internal address gets the base path, all others stay byte for byte as
// they are written, so that a source's address is the same string here and in its document.
void append_href(std::string& out, const Address& address, std::string_view destination,
                 std::string_view base_path);

}  // namespace kontrakt::markdown
