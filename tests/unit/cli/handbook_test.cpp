// The handbook's commands, run as an editor would: from top to bottom, in a portal with one edition.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/world.hpp"

namespace kontrakt::cli {
namespace {

// The words of a command line; quotes keep words together.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

TEST(Handbook, names_only_commands_that_work_as_they_are_written) {
  World w;
  ASSERT_EQ(w.run({"new", "portal"}), exit_fine);
  ASSERT_EQ(w.run({"new", "edition", "2025"}), exit_fine);
  boost::filesystem::ifstream handbook(boost::filesystem::path(KONTRAKT_SOURCE_DIR) / "docs/handbok.md");
  const std::string begin = "build/kontrakt ";
  std::size_t run = 0;
  bool code = false;
  for (std::string line; std::getline(handbook, line);) {
    if (line.starts_with("```")) code = !code;
    if (!code || !line.starts_with(begin)) continue;
    // What stands after two spaces explains the command.
    const std::string command = line.substr(begin.size(), line.find("  ") - begin.size());
    EXPECT_EQ(w.run(words_of(command)), exit_fine) << command << "\n" << w.out << w.err;
    ++run;
  }
  EXPECT_GE(run, 10U);
}

}  // namespace
}  // namespace kontrakt::cli
