#include "load/front_matter.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::load {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Just after the line's end (LF, CRLF or CR).
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = support::find_line_end(text, at);
  return std::min(end + (text.substr(end, 2) == "\r\n" ? 2 : 1), text.size());
}

bool is_fence(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) != "---") return false;
  const std::string_view line = text.substr(at, support::find_line_end(text, at) - at);
  return line.find_first_not_of(" \t", 3) == std::string_view::npos;
}

}  // namespace

SplitMarkdown split_front_matter(std::string_view text) {
  SplitMarkdown out;
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  out.opening_offset = static_cast<std::uint32_t>(begin);
  out.body = text.substr(begin);
  out.body_offset = out.opening_offset;
  if (begin >= text.size() || !is_fence(text, begin)) return out;

  out.has_front_matter = true;
  const std::size_t yaml = next_line(text, begin);
  out.yaml_offset = static_cast<std::uint32_t>(yaml);
  for (std::size_t at = yaml; at < text.size(); at = next_line(text, at)) {
    if (!is_fence(text, at)) continue;
    const std::size_t body = next_line(text, at);
    out.yaml = text.substr(yaml, at - yaml);
    out.body = text.substr(body);
    out.body_offset = static_cast<std::uint32_t>(body);
    return out;
  }
  out.unclosed = true;
  out.yaml = text.substr(yaml);
  out.body = {};
  out.body_offset = static_cast<std::uint32_t>(text.size());
  return out;
}

}  // namespace kontrakt::load
