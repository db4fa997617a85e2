// YAML text to the same tree as JSON gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"
#include "support/arena.hpp"

namespace kontrakt::load {

// A part of YAML, the one that means what it looks like:
//  1. One document; no anchors, aliases or tags.
//  2. Plain words are text, but for: null, ~ and nothing (null); true and false (boolean); 12, -3 and +4
//  (integer);
//     1.5, .5 and 2e3 (number). So yes, no, on, off, 0114, 2025-12-05, 12:30 and 0x1F are text.
//  3. Quoted text and text blocks (| and >) are text.
//  4. A key stands once in its object; a repeated one is reported and its first value kept.
// Nothing when the text cannot be read; the reason has been reported. An empty text gives null. `text` is
// valid UTF-8; `offset` is where it begins in the file, so that all places are the file's. The tree lies in
// the text and in `memory`.
std::optional<Node> parse_yaml(diagnostics::FileId file, std::string_view text, std::uint32_t offset,
                               support::Arena& memory, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::load
