#include "pipeline/page_keys.hpp"

#include "support/text.hpp"

namespace kontrakt::pipeline {

namespace {

constexpr std::string_view first_words = "kontrakt-pages 1 ";
constexpr std::size_t digits = 32;

std::optional<support::Hash> take_hash(std::string_view& line) {
  if (line.size() <= digits || line[digits] != ' ') return std::nullopt;
  const auto hash = support::Hash::from_hex(line.substr(0, digits));
  line.remove_prefix(digits + 1);
  return hash;
}

}  // namespace

std::string text_of(const PageKeys& keys, std::string_view program) {
  std::string out(first_words);
  (out += program) += '\n';
  for (const auto& [path, key] : keys) {
    ((out += key.made_from.hex()) += ' ') += key.bytes.hex();
    ((out += ' ') += path) += '\n';
  }
  return out;
}

std::optional<PageKeys> parse_page_keys(std::string_view text, std::string_view program) {
  std::optional<PageKeys> keys;
  for (std::string_view line : support::split(text, '\n')) {
    if (!keys) {
      if (!line.starts_with(first_words) || line.substr(first_words.size()) != program) return std::nullopt;
      keys.emplace();
      continue;
    }
    if (line.empty()) continue;
    const auto made_from = take_hash(line);
    const auto bytes = made_from ? take_hash(line) : std::nullopt;
    if (!bytes) return std::nullopt;
    keys->emplace_hint(keys->end(), std::string(line), PageKey{*made_from, *bytes});
  }
  return keys;
}

}  // namespace kontrakt::pipeline
