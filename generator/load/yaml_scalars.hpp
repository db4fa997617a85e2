// What plain words of YAML mean.
#pragma once

#include <string>

#include "load/node.hpp"

namespace kontrakt::load {

// A node of the kind that rule 2 of yaml.hpp gives to the word; its place is left to the caller.
Node plain_scalar(std::string text);

}  // namespace kontrakt::load
