# The schema files are compiled in, so that the program needs no files of its own to check content.
set(schema_names
  analysis analysis_table commitment common contract edition edition_section event follow_up glossary index initiative
  joint_commitment local_contract local_follow_up local_programme municipality organisation page party publication site
  source statistics text)
set(schema_entries "")
foreach(name IN LISTS schema_names)
  set(schema_file "${CMAKE_CURRENT_SOURCE_DIR}/schemas/${name}.schema.json")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${schema_file}")
  file(READ "${schema_file}" schema_file_text)
  string(APPEND schema_entries "    {\"${name}\", R\"schema(${schema_file_text})schema\"},\n")
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/schema_files.cpp" CONTENT [[
#include "validate/schema_files.hpp"

namespace kontrakt::validate {

std::span<const SchemaFile> schema_files() {
  static constexpr SchemaFile files[] = {
@schema_entries@  };
  return files;
}

}  // namespace kontrakt::validate
]] @ONLY)
