#include "config/folders.hpp"

#include <vector>

namespace kontrakt::config {

std::string normalised(std::string_view path) {
  const bool absolute = is_absolute(path);
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view name = path.substr(at, end - at);
    at = end + 1;
    if (name.empty() || name == ".") continue;
    const bool climbs = name == "..";
    if (climbs && !names.empty() && names.back() != "..") {
      names.pop_back();
    } else if (!climbs || !absolute) {
      names.push_back(name);
    }
  }
  std::string out = absolute ? "/" : "";
  for (const std::string_view name : names) {
    if (!out.empty() && out.back() != '/') out += '/';
    out += name;
  }
  return out.empty() ? "." : out;
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/');
}

bool leaves_project(std::string_view normalised_path) {
  return is_absolute(normalised_path) || normalised_path == ".." || normalised_path.starts_with("../");
}

std::string absolute_from(std::string_view base, std::string_view path) {
  if (is_absolute(path)) return normalised(path);
  return normalised(std::string(base) + "/" + std::string(path));
}

bool same_or_inside(std::string_view path, std::string_view folder) {
  if (path == folder || folder == "/") return true;
  return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

}  // namespace kontrakt::config
