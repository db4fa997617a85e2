// Why a JSON text cannot be read, in words for people who seldom see JSON.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"

namespace kontrakt::load {

// How far the reader came before it met what it could not read.
struct JsonState {
  enum class Last : std::uint8_t { nothing, opening, key, value };
  Last last = Last::nothing;        // the last token that was right; `value` also after a closing bracket
  std::size_t end = 0;              // just after it
  const Node* innermost = nullptr;  // the list or object that is open
  diagnostics::Location key_at;     // Last::key: the key
};

// Just after the token that begins at `begin`: a text, a number or word, or one character. Never beyond the
// end.
std::size_t json_token_end(std::string_view text, std::size_t begin);

// Reports the fault after `state.end`. `out_of_range`: it is a number that is too large.
void report_json_fault(diagnostics::FileId file, std::string_view text, const JsonState& state,
                       bool out_of_range, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::load
