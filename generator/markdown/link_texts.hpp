// Link texts that tell nothing about where the link leads.
#pragma once

#include <string_view>

namespace kontrakt::markdown {

// "här", "Läs mer …", "Click here!": only such words, whatever case, marks and arrows around them.
bool is_purposeless(std::string_view link_text);

// "https://…" or "www.…" without blanks: an address is read out letter by letter.
bool is_bare_address(std::string_view link_text);

}  // namespace kontrakt::markdown
