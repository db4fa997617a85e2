// Why a YAML text cannot be read, in words for people who seldom see YAML.
#pragma once

#include <yaml.h>

#include <optional>

#include "diagnostics/diagnostic.hpp"
#include "load/yaml_offsets.hpp"

namespace kontrakt::load {

// A quoted text that the parser took in, of which the fault may be a consequence.
struct LastQuoted {
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
};

// Reports the error that `parser` stopped with.
void report_yaml_fault(const yaml_parser_t& parser, YamlOffsets& offsets,
                       const std::optional<LastQuoted>& last_quoted, diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::load
