// The known name that a misspelt one most likely means.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kontrakt::render {

// Empty when nothing is near: more than a third of the letters differ.
std::string nearest_name(std::string_view name, std::span<const std::string_view> known);

}  // namespace kontrakt::render
