// JSON that may stand anywhere in HTML, in an attribute or a script.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "render/values.hpp"

namespace kontrakt::render {

// As Jinja2's tojson: keys sorted, only ASCII, and < > & ' as \u escapes. False for what JSON cannot say.
bool append_json(std::string& out, Value v, std::optional<std::size_t> indent, std::size_t depth = 0);

}  // namespace kontrakt::render
