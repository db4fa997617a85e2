// Limits that keep a hostile or broken text from costing more than its page is worth. They look at the bytes
// before cmark-gfm does, because its own work is what explodes.
#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "markdown/places.hpp"

namespace kontrakt::markdown {

constexpr std::size_t largest_text = 1024 * 1024;  // bytes
// Where list and quote marks may begin, counted in columns: at most so deep can blocks be nested.
constexpr std::size_t deepest_column = 100;
constexpr int deepest_inline = 100;               // emphasis in emphasis, images in images
constexpr std::size_t most_table_cells = 50'000;  // of all tables of a text; cmark fills short rows up

// False, and one message, when the text must not be read.
bool within_limits(const Places& places, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::markdown
