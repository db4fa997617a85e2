#include "write/mounts.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "support/text.hpp"

namespace kontrakt::write {
namespace {

// Spaces and the like are written as a backslash and three octal digits.
std::string unescaped(std::string_view text) {
  const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view digits = text.substr(i + 1, 3);
    if (text[i] != '\\' || digits.size() < 3 || !std::ranges::all_of(digits, is_octal)) {
      out += text[i];
      continue;
    }
    out += static_cast<char>((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'));
    i += digits.size();
  }
  return out;
}

}  // namespace

std::vector<std::string> mount_points(std::string_view mountinfo) {
  constexpr std::size_t place = 4;  // number, parent's number, device, root, mount point, …
  std::vector<std::string> found;
  for (const std::string_view line : support::split(mountinfo, '\n')) {
    const auto words = support::split(line, ' ');
    if (words.size() > place && words[place].starts_with('/')) found.push_back(unescaped(words[place]));
  }
  return found;
}

bool is_any_in(const std::vector<std::string>& mount_points, std::string_view folder) {
  return std::ranges::any_of(mount_points, [&](std::string_view point) {
    return point.starts_with(folder) && (point.size() == folder.size() || point[folder.size()] == '/');
  });
}

bool has_mounts(const std::string& folder) {
  std::ifstream file("/proc/self/mountinfo", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return is_any_in(mount_points(text), folder);
}

}  // namespace kontrakt::write
