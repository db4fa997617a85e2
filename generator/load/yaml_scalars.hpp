// What plain words of YAML mean.
#pragma once

#include <string_view>

#include "load/node.hpp"

namespace kontrakt::load {

// A node of the kind that rule 2 of yaml.hpp gives to the word; its place is left to the caller.
// `text` must outlive it.
Node plain_scalar(std::string_view text);

}  // namespace kontrakt::load
