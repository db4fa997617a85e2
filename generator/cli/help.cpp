#include "cli/help.hpp"

#include <fmt/format.h>

#include <utility>

#include "support/text.hpp"

namespace kontrakt::cli {

namespace {

constexpr std::size_t line_width = 80;

// Words put into lines; every line after the first begins with `indent` spaces. Lines that are there stay.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  for (const std::string_view paragraph : support::split_lines(text)) {
    if (!out.empty()) out += '\n' + std::string(indent, ' ');
    if (paragraph.starts_with(' ')) {  // a table: as it is
      out += paragraph;
      continue;
    }
    std::size_t column = indent;
    for (const std::string_view word : support::split(paragraph, ' ')) {
      const std::size_t width = support::character_count(word);
      if (column > indent && column + 1 + width > line_width) {
        out += '\n' + std::string(indent, ' ');
        column = indent;
      }
      if (column > indent) {
        out += ' ';
        ++column;
      }
      out += word;
      column += width;
    }
  }
  return out;
}

using Row = std::pair<std::string, std::string>;

std::string rows(const std::vector<Row>& all) {
  std::size_t width = 0;
  for (const Row& row : all) width = std::max(width, support::character_count(row.first));
  std::string out;
  for (const Row& row : all) {
    const std::size_t padding = width - support::character_count(row.first) + 2;
    out += "  " + row.first + std::string(padding, ' ') + wrapped(row.second, width + 4) + '\n';
  }
  return out;
}

Row flag_row(const Flag& flag, Language language) {
  std::string names;
  for (const std::string_view name : support::split(flag.names, ',')) {
    names += (names.empty() ? (name.starts_with("--") ? "    " : "") : ", ");
    names += name;
  }
  if (!flag.value.in(language).empty()) names.append(" ").append(flag.value.in(language));
  return {names, std::string(flag.text.in(language))};
}

std::string flags(const Command* command, Language language) {
  std::vector<Row> all;
  if (command != nullptr) {
    for (const std::string_view name : command->flags)
      all.push_back(flag_row(*find_special_flag(name), language));
  }
  for (const Flag& flag : common_flags()) all.push_back(flag_row(flag, language));
  return rows(all);
}

std::string command_help(const Command& command, Language language) {
  const bool sv = language == Language::sv;
  std::string usage = "kontrakt " + std::string(command.name);
  if (!command.arguments.in(language).empty()) usage.append(" ").append(command.arguments.in(language));
  std::string out =
      fmt::format("kontrakt {}: {}\n\n{}: {} [{}]\n\n{}\n\n{}:\n", command.name, command.summary.in(language),
                  sv ? "Så skrivs det" : "Usage", usage, sv ? "FLAGGOR" : "FLAGS",
                  wrapped(command.more.in(language), 0), sv ? "Exempel" : "Examples");
  for (const std::string_view example : command.examples) out.append("  ").append(example).append("\n");
  out += fmt::format("\n{}:\n{}", sv ? "Flaggor" : "Flags", flags(&command, language));
  return out;
}

}  // namespace

std::string help(const Command* command, Language language) {
  if (command != nullptr) return command_help(*command, language);
  const bool sv = language == Language::sv;
  std::vector<Row> all;
  for (const Command& c : commands()) all.emplace_back(c.name, c.summary.in(language));
  return fmt::format(
      "{}\n\n{}: kontrakt {} [{}]\n\n{}:\n{}\n{}:\n{}\n{}:\n  kontrakt check\n  kontrakt build --output "
      "public\n\n{}\n",
      sv ? "kontrakt bygger en portal för klimatkontrakt av textfiler."
         : "kontrakt builds a portal for climate contracts from text files.",
      sv ? "Så skrivs det" : "Usage", sv ? "KOMMANDO" : "COMMAND", sv ? "FLAGGOR" : "FLAGS",
      sv ? "Kommandon" : "Commands", rows(all), sv ? "Flaggor" : "Flags", flags(nullptr, language),
      sv ? "Exempel" : "Examples",
      wrapped(sv ? "Varje kommando har egen hjälp: kontrakt new --help. Slutkoder: 0 allt väl, 1 fel i "
                   "innehållet (med "
                   "--strict också varningar), 2 fel användning eller inställning, 3 en fil gick inte att "
                   "läsa eller "
                   "skriva."
                 : "Each command has its own help: kontrakt new --help. Exit codes: 0 fine, 1 errors in the "
                   "content "
                   "(with --strict warnings too), 2 wrong usage or settings, 3 a file could not be read or "
                   "written.",
              0));
}

}  // namespace kontrakt::cli
