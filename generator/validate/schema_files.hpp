// The schema files as they were when the program was built; schemas.cmake writes the table.
#pragma once

#include <span>
#include <string_view>

namespace kontrakt::validate {

struct SchemaFile {
  std::string_view name;  // "contract" for schemas/contract.schema.json
  std::string_view text;
};

// In the order of names; "common" holds what the others share.
std::span<const SchemaFile> schema_files();

}  // namespace kontrakt::validate
