#include "pipeline/page_keys.hpp"

#include <charconv>

#include "support/text.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr std::string_view first_words = "kontrakt-pages 2 ";

// Line by line:
// - kontrakt-pages 2 PROGRAM
// - structure HASH
// - planned NUMBER,NUMBER,…
// - text HASH, for each text
// - page HASH HASH NUMBER,NUMBER,… PATH, for each page

// The word before the next space, or the rest, off the front.
std::string_view take_word(std::string_view& line) {
  const std::size_t space = line.find(' ');
  const std::string_view word = line.substr(0, space);
  line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
  return word;
}

bool read(std::string_view word, support::Hash& hash) {
  const auto found = support::Hash::from_hex(word);
  if (found) hash = *found;
  return found.has_value();
}

void append(std::string& out, const std::vector<std::uint32_t>& numbers) {
  for (const std::uint32_t number : numbers) (out += std::to_string(number)) += ',';
}

bool read(std::string_view word, std::vector<std::uint32_t>& numbers) {
  const char* at = word.data();
  const char* end = at + word.size();
  while (at != end) {
    std::uint32_t number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || next == end || *next != ',') return false;
    numbers.push_back(number);
    at = next + 1;
  }
  return true;
}

bool read_line(std::string_view line, PageKeys& keys) {
  const std::string_view kind = take_word(line);
  if (kind == "structure") return read(line, keys.structure);
  if (kind == "planned") return read(line, keys.planned_from);
  if (kind == "text") return read(line, keys.texts.emplace_back());
  if (kind != "page") return false;
  PageKey key;
  if (!read(take_word(line), key.made_from) || !read(take_word(line), key.bytes) ||
      !read(take_word(line), key.texts) || line.empty())
    return false;
  keys.pages.emplace_hint(keys.pages.end(), std::string(line), std::move(key));
  return true;
}

}  // namespace

std::string text_of(const PageKeys& keys, std::string_view program) {
  std::string out(first_words);
  ((out += program) += "\nstructure ") += keys.structure.hex();
  append(out += "\nplanned ", keys.planned_from);
  for (const support::Hash& text : keys.texts) (out += "\ntext ") += text.hex();
  for (const auto& [path, key] : keys.pages) {
    (((out += "\npage ") += key.made_from.hex()) += ' ') += key.bytes.hex();
    append(out += ' ', key.texts);
    (out += ' ') += path;
  }
  return out += '\n';
}

std::optional<PageKeys> parse_page_keys(std::string_view text, std::string_view program) {
  if (!text.starts_with(first_words)) return std::nullopt;
  text.remove_prefix(first_words.size());
  if (!text.starts_with(program) || !text.substr(program.size()).starts_with('\n')) return std::nullopt;
  text.remove_prefix(program.size() + 1);
  PageKeys keys;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !read_line(text.substr(0, end), keys)) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  return keys;
}

}  // namespace kontrakt::pipeline
