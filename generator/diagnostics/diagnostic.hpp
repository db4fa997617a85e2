// A message about the content, the configuration or the run, before it has words.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/position.hpp"

namespace kontrakt::diagnostics {

enum class Severity : std::uint8_t { error, warning };

// What is filled into a message's text, by name: {"value", "procnet"}. A value that begins with '@' is the
// key of a word that differs between Swedish and English (catalog.cpp, `terms`): {"expected", "@number"}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// `code` is an entry of the catalogue (catalog.hpp), which holds the texts in Swedish and English, the
// severity and the explanation. The room that finds a fault only names code, place and arguments.
struct Diagnostic {
  const char* code = "";
  Location at;
  Arguments arguments;
  // A second place that belongs to the message ("first given here"), printed under it.
  std::vector<Location> related;
  // A warning that the portal's owner counts as an error (site.yml, checks).
  bool raised = false;
};

// Collects what is found; one per thread or stage, joined afterwards. Never throws on content.
class Diagnostics {
 public:
  void add(const char* code, Location at, Arguments arguments = {}, std::vector<Location> related = {}) {
    items_.push_back({code, at, std::move(arguments), std::move(related), false});
  }
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void append(Diagnostics&& other) {
    for (auto& item : other.items_) items_.push_back(std::move(item));
    other.items_.clear();
  }
  const std::vector<Diagnostic>& items() const { return items_; }
  bool empty() const { return items_.empty(); }

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace kontrakt::diagnostics
