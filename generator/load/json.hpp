// JSON text to a tree that knows where everything stands.
#pragma once

#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "load/node.hpp"
#include "support/arena.hpp"

namespace kontrakt::load {

// Lists and objects inside one another; deeper is an error in JSON and YAML alike.
inline constexpr std::size_t max_depth = 64;

// Nothing when the text cannot be read; the reason has been reported. A key given twice is reported and its
// first value kept. `text` is the whole file, valid UTF-8, with or without byte order mark; the tree lies in
// it and in `memory`.
std::optional<Node> parse_json(diagnostics::FileId file, std::string_view text, support::Arena& memory,
                               diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::load
