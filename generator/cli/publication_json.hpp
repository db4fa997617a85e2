// A publication as the file that keeps it: events/<year>/<municipality>.json (schema publication).
#pragma once

#include <nlohmann/json.hpp>

#include "model/publication.hpp"

namespace kontrakt::cli {

// Read again it gives the same publication, its text apart, which stands in a file of its own. What is empty
// is left out. Sources that are not known must not be there.
nlohmann::ordered_json publication_json(const model::Publication& publication, support::Date kept);

}  // namespace kontrakt::cli
