#include "diagnostics/wording.hpp"

#include <functional>

#include "support/text.hpp"

namespace kontrakt::diagnostics {
namespace {

constexpr std::size_t longest_argument = 400;  // characters; a list of allowed values may need this much
constexpr std::string_view part_separator = " · ";

std::string shortened(std::string text) {
  const std::size_t kept = support::first_characters(text, longest_argument).size();
  if (kept < text.size()) text.replace(kept, std::string::npos, "…");
  return text;
}

std::optional<std::string> argument(std::string_view name, const Arguments& arguments, Language language) {
  const std::string_view suffix = language == Language::sv ? ".sv" : ".en";
  for (const auto& [key, value] : arguments) {
    const bool same = key == name;
    const bool same_in_language =
        key.size() == name.size() + suffix.size() && key.starts_with(name) && key.ends_with(suffix);
    if (!same && !same_in_language) continue;
    if (value.starts_with('@')) {
      const std::string_view word = term(value, language);
      if (!word.empty()) return std::string(word);
    }
    return shortened(printable(value));
  }
  return std::nullopt;
}

// Calls `literal` and `name` for the pieces of a pattern, in order.
void for_each_piece(std::string_view pattern, const std::function<void(std::string_view)>& literal,
                    const std::function<void(std::string_view)>& name) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) {
      literal(pattern);
      return;
    }
    literal(pattern.substr(0, open));
    name(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace

std::string fill(std::string_view pattern, const Arguments& arguments, Language language) {
  std::string out;
  for_each_piece(
      pattern, [&](std::string_view text) { out += text; },
      [&](std::string_view name) { out += argument(name, arguments, language).value_or("?"); });
  return out;
}

std::string fill_help(std::string_view pattern, const Arguments& arguments, Language language) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t end = pattern.find(part_separator);
    const std::string_view part = pattern.substr(0, end);
    pattern =
        end == std::string_view::npos ? std::string_view() : pattern.substr(end + part_separator.size());
    bool complete = true;
    for (const std::string_view name : placeholders(part)) {
      const auto value = argument(name, arguments, language);
      complete = complete && value.has_value() && !value->empty();
    }
    if (!complete) continue;
    if (!out.empty()) out += part_separator;
    out += fill(part, arguments, language);
  }
  return out;
}

std::vector<std::string_view> placeholders(std::string_view pattern) {
  std::vector<std::string_view> names;
  for_each_piece(
      pattern, [](std::string_view) {}, [&](std::string_view name) { names.push_back(name); });
  return names;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = support::next_character(text, at);
    if (character == '\t' || character == '\n' || character == '\r') {
      out += ' ';
    } else {
      support::append_character(
          support::is_control_character(character) ? support::replacement_character : character, out);
    }
  }
  return out;
}

}  // namespace kontrakt::diagnostics
