// The filters that templates may use.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "render/ast.hpp"

namespace kontrakt::render {

class Run;

// What a filter is called with: parameters by position, undefined with tag 0 when not given (see values.hpp).
using FilterArguments = std::span<const Value>;
using FilterFunction = Value (*)(Run& run, Value input, FilterArguments arguments, const Expr& at);

struct FilterEntry {
  // How the parser reads the arguments: by the parameters below, or as map, select and selectattr do.
  enum class Shape : std::uint8_t { plain, map, select, reject, selectattr, rejectattr } shape = Shape::plain;
  std::string_view name;
  FilterFunction function = nullptr;
  std::uint32_t required = 0;
  std::span<const std::string_view> parameters;
  bool takes_undefined = false;  // default: what does not exist is no fault
};

const FilterEntry* find_filter(std::string_view name);
std::vector<std::string_view> filter_names();

// One table per file.
std::span<const FilterEntry> text_filters();
std::span<const FilterEntry> list_filters();
std::span<const FilterEntry> order_filters();
std::span<const FilterEntry> number_filters();

}  // namespace kontrakt::render
