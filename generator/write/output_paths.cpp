#include "write/output_paths.hpp"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cstdint>
#include <deque>
#include <numeric>

#include "support/file_names.hpp"
#include "support/text.hpp"

namespace kontrakt::write {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t max_path = 1024;
constexpr std::size_t max_name = 200;
constexpr std::size_t max_names = 32;

struct FaultWords {
  const char* sv;
  const char* en;
};

FaultWords words_for(PathFault fault) {
  switch (fault) {
    case PathFault::none:
      break;
    case PathFault::empty:
      return {"den är tom", "it is empty"};
    case PathFault::encoding:
      return {"den är inte giltig UTF-8", "it is not valid UTF-8"};
    case PathFault::character:
      return {"den innehåller ett styrtecken eller omvänt snedstreck",
              "it holds a control character or a backslash"};
    case PathFault::too_long:
      return {"den är för lång", "it is too long"};
    case PathFault::too_deep:
      return {"den har fler än 32 nivåer", "it has more than 32 levels"};
    case PathFault::absolute:
      return {"den börjar eller slutar med /", "it begins or ends with /"};
    case PathFault::name:
      return {"den har ett tomt namn, \".\" eller \"..\"", "it has an empty name, \".\" or \"..\""};
  }
  return {"", ""};
}

using Order = std::vector<std::uint32_t>;

void report_folders_that_are_files(const std::vector<std::string>& paths, const Order& order,
                                   diagnostics::Diagnostics& found) {
  auto is_file = [&](std::string_view path) {
    auto at = std::lower_bound(order.begin(), order.end(), path,
                               [&](std::uint32_t i, std::string_view p) { return paths[i] < p; });
    return at != order.end() && paths[*at] == path;
  };
  std::string_view parent_before;  // neighbours mostly share their folder
  for (std::uint32_t i : order) {
    std::string_view path = paths[i];
    std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos || path.substr(0, slash) == parent_before) continue;
    parent_before = path.substr(0, slash);
    for (std::string_view parent = parent_before; !parent.empty();) {
      if (is_file(parent))
        found.add("K603", {}, {{"path", std::string(parent)}, {"other", std::string(path)}});
      std::size_t up = parent.rfind('/');
      parent = up == std::string_view::npos ? std::string_view{} : parent.substr(0, up);
    }
  }
}

void report_twins(const std::vector<std::string>& paths, const Order& order,
                  diagnostics::Diagnostics& found) {
  std::vector<std::pair<std::string_view, std::uint32_t>> keys;
  std::deque<std::string> folded;  // mostly none: a path is its own key
  keys.reserve(order.size());
  for (std::uint32_t i : order) {
    const std::string& path = paths[i];
    keys.emplace_back(support::is_own_key(path) ? path : folded.emplace_back(support::file_name_key(path)),
                      i);
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 1; i < keys.size(); ++i) {
    const std::string& one = paths[keys[i - 1].second];
    const std::string& other = paths[keys[i].second];
    if (keys[i].first != keys[i - 1].first || one == other) continue;
    found.add(support::same_letters(one, other) ? "K605" : "K604", {}, {{"path", other}, {"other", one}});
  }
}

bool contains(const fs::path& folder, const fs::path& path) {
  auto [rest, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  (void)unused;
  return rest == folder.end();
}

// Absolute and without symlinks as far as the path exists; without a "." or '/' at the end.
fs::path canonical(const std::string& path) {
  boost::system::error_code code;
  fs::path whole = fs::weakly_canonical(fs::absolute(path.empty() ? "." : path), code);
  if (code) whole = fs::absolute(path).lexically_normal();
  if (whole.filename() == ".") whole = whole.parent_path();
  return whole;
}

PathFault fault_of_characters(std::string_view path) {
  const bool plain = std::ranges::all_of(path, [](char c) { return c >= ' ' && c < 0x7F && c != '\\'; });
  if (plain) return PathFault::none;
  if (!support::is_valid_utf8(path)) return PathFault::encoding;
  for (std::size_t at = 0; at < path.size();) {
    const char32_t c = support::next_character(path, at);
    if (c == U'\\' || support::is_control_character(c)) return PathFault::character;
  }
  return PathFault::none;
}

}  // namespace

PathFault fault_of(std::string_view path) {
  if (path.empty()) return PathFault::empty;
  if (path.size() > max_path) return PathFault::too_long;
  if (const PathFault fault = fault_of_characters(path); fault != PathFault::none) return fault;
  if (path.front() == '/' || path.back() == '/') return PathFault::absolute;
  std::size_t names = 0;
  for (std::string_view name : support::split(path, '/')) {
    if (name.empty() || name == "." || name == "..") return PathFault::name;
    if (name.size() > max_name) return PathFault::too_long;
    if (++names > max_names) return PathFault::too_deep;
  }
  return PathFault::none;
}

void check_output_paths(const std::vector<std::string>& paths, diagnostics::Diagnostics& found) {
  Order order;
  order.reserve(paths.size());
  for (std::uint32_t i = 0; i < paths.size(); ++i) {
    PathFault fault = fault_of(paths[i]);
    if (fault == PathFault::none) {
      order.push_back(i);
      continue;
    }
    FaultWords words = words_for(fault);
    // As it is: whoever prints it cuts it and makes control characters harmless.
    found.add("K601", {}, {{"path", paths[i]}, {"why.sv", words.sv}, {"why.en", words.en}});
  }
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return paths[a] < paths[b]; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::string& path = paths[order[i]];
    bool again = path == paths[order[i - 1]];
    bool told = i > 1 && path == paths[order[i - 2]];
    if (again && !told) found.add("K602", {}, {{"path", path}});
  }
  report_folders_that_are_files(paths, order, found);
  report_twins(paths, order, found);
}

std::string checked_output_folder(const WriteOptions& options, diagnostics::Diagnostics& found) {
  fs::path output = canonical(options.output);
  auto refuse = [&](const fs::path& because, const char* relation_sv, const char* relation_en) {
    found.add("K610", {},
              {{"path", options.output},
               {"relation.sv", relation_sv},
               {"relation.en", relation_en},
               {"folder", because.string()}});
    return std::string();
  };
  if (output.relative_path().empty()) return refuse(output, "är", "is");
  for (const std::vector<std::string>* list : {&options.not_above, &options.not_within}) {
    for (const std::string& path : *list) {
      fs::path folder = canonical(path);
      if (folder == output) return refuse(folder, "är", "is");
      if (contains(output, folder)) return refuse(folder, "innehåller", "contains");
    }
  }
  for (const std::string& path : options.not_within) {
    fs::path folder = canonical(path);
    if (contains(folder, output)) return refuse(folder, "ligger i", "lies in");
  }
  return output.string();
}

}  // namespace kontrakt::write
