// What `kontrakt list` can show, as tables made from the model.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cli/table.hpp"
#include "model/portal.hpp"

namespace kontrakt::cli {

// The names that list_table knows, in order ("kinds" is not among them: it needs no portal).
const std::vector<std::string_view>& list_names();
// Nothing for a name that is none.
std::optional<Table> list_table(std::string_view name, const model::Portal& portal);
// The kinds of files, and where each stands.
Table kinds_table();

}  // namespace kontrakt::cli
