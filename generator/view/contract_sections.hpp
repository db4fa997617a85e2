// Where a contract's own text of a section is, and what is said when there is none.
#pragma once

#include <optional>
#include <string>

#include "view/context.hpp"

namespace kontrakt::view {

// The place among the contract's text's sections; none when the contract has no text under that key.
std::optional<std::size_t> find_section(const model::Contract& contract, const Context& context,
                                        std::string_view key);

// "beskrivs inte i kontraktet", as the contract's file says it; empty for a section that the edition does not
// ask for and the file says nothing of.
std::string missing_text(const model::Contract& contract, const model::Section& section);

}  // namespace kontrakt::view
