#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command_table.hpp"
#include "support/nearest.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Arguments;
using diagnostics::Diagnostics;

void add_flag(CLI::App& app, const Flag& flag, Options& options) {
  const std::string names(flag.names);
  if (flag.text_option != nullptr) {
    app.add_option(names, options.*flag.text_option)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  } else {
    app.add_flag(names, options.*flag.switch_option)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
}

void set_up(CLI::App& app, Options& options) {
  app.set_help_flag();
  app.allow_extras();
  for (const Flag& flag : common_flags()) add_flag(app, flag, options);
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    sub->set_help_flag();
    sub->allow_extras();
    for (const Flag& flag : common_flags()) add_flag(*sub, flag, options);
    for (const std::string_view name : command.flags) add_flag(*sub, *find_special_flag(name), options);
    sub->add_option("arguments", options.arguments)->expected(0, -1);
  }
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

std::vector<std::string_view> flag_names(const Command* command) {
  std::vector<std::string_view> names;
  for (const Flag& flag : common_flags()) names.push_back(long_name(flag));
  if (command != nullptr) names.insert(names.end(), command->flags.begin(), command->flags.end());
  return names;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

std::string help_command(const Command* command) {
  return command == nullptr ? "kontrakt --help" : "kontrakt " + std::string(command->name) + " --help";
}

void add_nearest(Arguments& arguments, std::string_view word,
                 const std::vector<std::string_view>& candidates) {
  if (const auto nearest = support::nearest(word, candidates)) arguments.emplace_back("nearest", *nearest);
}

// A word that no flag or argument took.
void report_extra(const std::string& word, const Command* command, Diagnostics& found) {
  if (word.starts_with('-') && word.size() > 1) {
    const std::string name = word.substr(0, word.find('='));
    Arguments arguments = {{"value", name}, {"command", help_command(command)}};
    add_nearest(arguments, name, flag_names(command));
    found.add("K002", {}, std::move(arguments));
  } else if (command == nullptr) {
    Arguments arguments = {{"value", word}, {"allowed", joined(command_names())}};
    add_nearest(arguments, word, command_names());
    found.add("K001", {}, std::move(arguments));
  } else {
    found.add("K005", {}, {{"value", word}, {"command", help_command(command)}});
  }
}

// CLI11 says "--output: 1 required TEXT missing"; the words are English, so only the name is kept.
void report_fault(const CLI::ParseError& fault, const Command* command, Diagnostics& found) {
  const std::string text = fault.what();
  const std::size_t at = text.find("--");
  const std::string option =
      at == std::string::npos ? text : text.substr(at, text.find_first_of(": =", at) - at);
  found.add("K003", {}, {{"option", option}, {"command", help_command(command)}});
}

// The language must be known before anything can be said, also when the rest is wrong.
Language language_of(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=en") return Language::en;
    if (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en") return Language::en;
    if (arguments[i] == "--") break;
  }
  return Language::sv;
}

void check_choice(const std::string& option, const std::string& value,
                  const std::vector<std::string_view>& allowed, Diagnostics& found) {
  if (value.empty() || std::ranges::find(allowed, value) != allowed.end()) return;
  Arguments arguments = {{"value", value}, {"option", option}, {"allowed", joined(allowed)}};
  add_nearest(arguments, value, allowed);
  found.add("K004", {}, std::move(arguments));
}

void check_choices(const Options& options, Diagnostics& found) {
  check_choice("--lang", options.lang, {"sv", "en"}, found);
  if (options.command == "list") {
    check_choice("--format", options.format, {"text", "json", "csv"}, found);
  } else {
    check_choice("--format", options.format, {"text", "json", "github"}, found);
  }
}

}  // namespace

Options parse(const std::vector<std::string>& arguments, Diagnostics& found) {
  Options options;
  options.language = language_of(arguments);
  CLI::App app;
  set_up(app, options);
  const Command* command = nullptr;
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
    for (const CLI::App* sub : app.get_subcommands()) command = find_command(sub->get_name());
  } catch (const CLI::ParseError& fault) {
    for (const std::string& word : arguments) {
      if (command == nullptr) command = find_command(word);
    }
    report_fault(fault, command, found);
    return options;
  }
  if (command != nullptr) options.command = command->name;
  const std::vector<std::string> extras = app.remaining(true);
  const auto is_flag = [](const std::string& word) { return word.size() > 1 && word.front() == '-'; };
  // The words after an unknown flag may be its values: they say nothing of their own.
  const bool unknown_flag = std::ranges::any_of(extras, is_flag);
  for (const std::string& word : extras) {
    if (!unknown_flag || is_flag(word)) report_extra(word, command, found);
  }
  if (!unknown_flag && command != nullptr && options.arguments.size() > command->most_arguments) {
    report_extra(options.arguments[command->most_arguments], command, found);
  }
  if (!options.help && !options.version && command == nullptr && found.empty()) {
    found.add("K008", {}, {{"allowed", joined(command_names())}});
  }
  check_choices(options, found);
  return options;
}

}  // namespace kontrakt::cli
