// Markdown as the tests read it: HTML with the citations in brackets, messages on one line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.hpp"

namespace kontrakt::markdown::test {

// "3:5", in characters; a stretch as "3:5-9", over several lines as "3:5-4:2" (the end is the last
// character).
inline std::string place(std::string_view file, diagnostics::Location at) {
  const auto line_column = [&](std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset && i < file.size(); ++i) {
      if (file[i] == '\n') {
        ++line;
        column = 1;
      } else if ((static_cast<unsigned char>(file[i]) & 0xC0U) != 0x80U) {
        ++column;
      }
    }
    return std::pair(line, column);
  };
  const auto [line, column] = line_column(at.offset);
  std::string result = std::to_string(line) + ":" + std::to_string(column);
  if (at.length == 0) return result;
  const auto [end_line, end_column] = line_column(at.offset + at.length);
  result += "-";
  if (end_line != line) result += std::to_string(end_line) + ":";
  return result + std::to_string(end_column - 1);
}

// "K441 3:5-7 text=här", with " <- 1:2" for each related place.
inline std::vector<std::string> messages(std::string_view file, const diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const auto& item : diagnostics.items()) {
    std::string line = std::string(item.code) + " " + place(file, item.at);
    for (const auto& [name, value] : item.arguments) line.append(" ").append(name).append("=").append(value);
    for (const auto& related : item.related) line += " <- " + place(file, related);
    result.push_back(std::move(line));
  }
  return result;
}

inline std::string html(const Html& html) {
  std::string out;
  append(out, html, [](std::string& to, std::span<const Citation> group) {
    for (const auto& citation : group) to += "{" + citation.document + "|" + citation.place + "}";
  });
  return out;
}

struct Read {
  Document document;
  std::string html;  // all of it, with headings
  std::vector<std::string> messages;
};

inline Read read(std::string_view text, const Options& options = {}) {
  diagnostics::Diagnostics diagnostics;
  Read result;
  result.document = parse(text, {1, 0, 0}, options, diagnostics);
  append(result.html, result.document, [](std::string& to, std::span<const Citation> group) {
    for (const auto& citation : group) to += "{" + citation.document + "|" + citation.place + "}";
  });
  result.messages = messages(text, diagnostics);
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace kontrakt::markdown::test
