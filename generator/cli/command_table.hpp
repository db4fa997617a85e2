// The commands and flags as one table: what is parsed, and what help prints.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "diagnostics/catalog.hpp"

namespace kontrakt::cli {

using diagnostics::Language;
using diagnostics::Wording;

// NOLINTBEGIN(readability-redundant-member-init): g++ warns of members left out of {.name = …} without them.
struct Flag {
  std::string_view names = {};  // as CLI11 wants them: "-s,--source"
  Wording value = {};           // "MAPP"; empty for a switch
  Wording text = {};
  std::string Options::*text_option = nullptr;
  bool Options::*switch_option = nullptr;
};

struct Command {
  std::string_view name;
  Wording arguments = {};                    // "KOMMUN ÅR"
  Wording summary = {};                      // for the list of commands
  Wording more = {};                         // for the command's own help
  std::vector<std::string_view> flags = {};  // by long name; the common ones not
  std::vector<std::string_view> examples = {};
  std::size_t most_arguments = 0;
};
// NOLINTEND(readability-redundant-member-init)

// Flags of every command, and those that some have.
std::span<const Flag> common_flags();
std::span<const Flag> special_flags();
const std::vector<Command>& commands();

const Command* find_command(std::string_view name);
const Flag* find_special_flag(std::string_view long_name);
// "--source" of "-s,--source".
std::string_view long_name(const Flag& flag);

}  // namespace kontrakt::cli
