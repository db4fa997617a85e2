// Guessing what was meant by a misspelt word.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kontrakt::support {

// How many characters must be put in, taken out, replaced or swapped with their neighbour to make one word of
// the other (each stretch is changed once: optimal string alignment). `limit` + 1 when it is more than
// `limit`.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit);

// The candidate that a person most likely meant by `word`, case apart; the first of equals. Nothing when none
// is near: more than a third of its characters would have to change. Words longer than 64 characters are near
// nothing.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace kontrakt::support
