#include "load/yaml_faults.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "support/text.hpp"

namespace kontrakt::load {
namespace {

enum class Where : std::uint8_t { problem, context };

// A piece of libyaml's words, which are the same in all its versions, and what we say instead.
struct Known {
  std::string_view context;
  std::string_view problem;
  const char* code;
  Where where;
};

constexpr auto known = std::to_array<Known>({
    {"quoted scalar", "end of stream", "K151", Where::context},
    {"quoted scalar", "document indicator", "K151", Where::context},
    {"quoted scalar", "escape character", "K161", Where::problem},
    {"quoted scalar", "hexdecimal", "K161", Where::problem},
    {"quoted scalar", "Unicode character", "K161", Where::problem},
    {"", "mapping values are not allowed", "K152", Where::problem},
    {"", "cannot start any token", "K153", Where::problem},
    {"", "expected ':'", "K155", Where::context},
    {"flow", "did not find expected ','", "K156", Where::context},
    {"", "did not find expected key", "K154", Where::problem},
    {"", "'-' indicator", "K154", Where::problem},
    {"", "sequence entries are not allowed", "K154", Where::problem},
    {"", "mapping keys are not allowed", "K154", Where::problem},
    {"", "document start", "K154", Where::problem},
    {"", "node content", "K144", Where::problem},
    {"", "control characters", "K162", Where::problem},
});

class YamlFault {
 public:
  YamlFault(const yaml_parser_t& parser, YamlOffsets& offsets, diagnostics::Diagnostics& diagnostics)
      : parser_(parser), offsets_(offsets), text_(offsets.text()), diagnostics_(diagnostics) {
    problem_ = parser.error == YAML_READER_ERROR ? std::min(parser.problem_offset, text_.size())
                                                 : offsets.byte(parser.problem_mark.index);
    context_ = parser.context == nullptr ? problem_ : offsets.byte(parser.context_mark.index);
  }

  void report(const std::optional<LastQuoted>& last_quoted) {
    if (tab(problem_) || tab(context_)) return;
    if (last_quoted && after_quote(*last_quoted)) return;
    const std::string_view problem = parser_.problem == nullptr ? "" : parser_.problem;
    const std::string_view context = parser_.context == nullptr ? "" : parser_.context;
    for (const Known& entry : known) {
      if (problem.find(entry.problem) == std::string_view::npos ||
          context.find(entry.context) == std::string_view::npos)
        continue;
      return add_known(entry);
    }
    add("K160", problem_, problem_, {{"reason", std::string(problem)}});
  }

 private:
  void add(const char* code, std::size_t begin, std::size_t end, diagnostics::Arguments arguments = {}) {
    diagnostics_.add(code, offsets_.place(begin, end), std::move(arguments));
  }

  void add_known(const Known& entry) {
    const std::size_t begin = entry.where == Where::problem ? problem_ : context_;
    const std::string_view code = entry.code;
    if (code == "K155" || code == "K151") return add(entry.code, begin, line_end(begin));
    if (code == "K154" && text_.substr(begin).starts_with(':')) return add("K159", begin, begin + 1);
    const std::string character(support::first_characters(text_.substr(begin), 1));
    if (character == "\n" || character == "\r" || character.empty())
      return add(entry.code, begin, begin, {{"found.sv", "radslut"}, {"found.en", "end of line"}});
    add(entry.code, begin, begin + character.size(), {{"found", "\"" + character + "\""}});
  }

  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find_first_of("\r\n", at), text_.size());
  }

  // A tab before the first word of the line at hand is what is wrong, whatever else libyaml says.
  bool tab(std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.find_last_of("\r\n", at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t word = std::min(text_.find_first_not_of(" \t", begin), text_.size());
    const std::size_t found = text_.substr(0, word).find('\t', begin);
    if (found == std::string_view::npos) return false;
    add("K150", found, found + 1);
    return true;
  }

  // Text right after a closing quote: 'it's', or a quote that was forgotten lines above and closed here.
  bool after_quote(const LastQuoted& quoted) {
    const std::size_t next = text_.find_first_not_of(" \t", quoted.end);
    if (next != problem_ ||
        text_.substr(quoted.end, next - quoted.end).find_first_of("\r\n") != std::string_view::npos)
      return false;
    const bool on_one_line =
        text_.substr(quoted.begin, quoted.end - quoted.begin).find_first_of("\r\n") == std::string_view::npos;
    if (on_one_line) {
      add("K163", problem_, line_end(problem_));
    } else {
      add("K151", quoted.begin, line_end(quoted.begin));
    }
    return true;
  }

  const yaml_parser_t& parser_;
  YamlOffsets& offsets_;
  std::string_view text_;
  diagnostics::Diagnostics& diagnostics_;
  std::size_t problem_ = 0;
  std::size_t context_ = 0;
};

}  // namespace

void report_yaml_fault(const yaml_parser_t& parser, YamlOffsets& offsets,
                       const std::optional<LastQuoted>& last_quoted, diagnostics::Diagnostics& diagnostics) {
  YamlFault(parser, offsets, diagnostics).report(last_quoted);
}

}  // namespace kontrakt::load
