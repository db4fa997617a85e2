// The tests that templates may use after "is".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "render/ast.hpp"

namespace kontrakt::render {

class Run;

using TestFunction = bool (*)(Run& run, Value subject, std::span<const Value> arguments, const Expr& at);

struct TestEntry {
  std::string_view name;
  TestFunction function = nullptr;
  std::uint32_t arguments = 0;  // exactly so many
};

const TestEntry* find_test(std::string_view name);
std::vector<std::string_view> test_names();

}  // namespace kontrakt::render
