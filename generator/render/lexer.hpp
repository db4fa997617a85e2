// A template's text as tokens, with Jinja2's rules for white space around tags already applied.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "support/arena.hpp"

namespace kontrakt::render {

struct Token {
  enum class Kind : std::uint8_t {
    data,  // text: what is printed
    variable_begin,
    variable_end,
    block_begin,
    block_end,
    name,
    string,
    integer,
    number,   // text: as written (a string without its quotes)
    symbol,   // text: an operator or bracket
    invalid,  // something that has been reported
    end
  } kind = Kind::end;
  std::string_view text;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

// Reads all of `source`. Faults are added to `found`; the tokens are usable all the same. Data with line
// breaks other than \n is copied to `arena`.
std::vector<Token> tokenize(std::string_view source, diagnostics::FileId file, support::Arena& arena,
                            diagnostics::Diagnostics& found);

}  // namespace kontrakt::render
