// The head of a Markdown file.
#pragma once

#include <cstdint>
#include <string_view>

namespace kontrakt::load {

// A file that begins with a line "---" has front matter up to the next such line; both may end with spaces.
struct SplitMarkdown {
  bool has_front_matter = false;
  bool unclosed = false;  // the second line is missing: all of the file counts as front matter
  std::string_view yaml;  // between the two lines
  std::uint32_t yaml_offset = 0;
  std::string_view body;  // all after the second line, or the whole file (without byte order mark)
  std::uint32_t body_offset = 0;
  std::uint32_t opening_offset = 0;  // of the first "---"
};

SplitMarkdown split_front_matter(std::string_view text);

}  // namespace kontrakt::load
