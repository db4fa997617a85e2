#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "diagnostics/catalog.hpp"
#include "diagnostics/format.hpp"
#include "support/nearest.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Entry;

// A message without a place has nothing to fill its names with: {value} is shown as "…".
std::string with_dots(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = text.find('}', open);
    const bool name =
        close != std::string_view::npos && close > open + 1 &&
        text.substr(open + 1, close - open - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") ==
            std::string_view::npos;
    const std::size_t end = std::min(name ? open : close, text.size());
    out += text.substr(at, end - at);
    at = end;
    if (!name) continue;
    if (!out.ends_with("…")) out += "…";
    at = close + 1;
  }
  return out;
}

std::string all_codes(diagnostics::Language language) {
  std::string out;
  for (const auto& hundred : diagnostics::catalog()) {
    for (const Entry& entry : hundred) {
      const bool error = entry.severity == diagnostics::Severity::error;
      const char* word = language == diagnostics::Language::sv ? (error ? "fel    " : "varning")
                                                               : (error ? "error  " : "warning");
      out += fmt::format("{}  {}  {}\n", entry.code, word, with_dots(entry.text.in(language)));
    }
  }
  return out;
}

int unknown_code(const Options& options, const Environment& environment) {
  const std::string& code = options.arguments.front();
  std::vector<std::string_view> codes;
  for (const auto& hundred : diagnostics::catalog()) {
    for (const Entry& entry : hundred) codes.emplace_back(entry.code);
  }
  diagnostics::Diagnostics found;
  diagnostics::Arguments arguments = {{"value", code}};
  if (const auto nearest = support::nearest(code, codes)) arguments.emplace_back("nearest", *nearest);
  found.add("K009", {}, std::move(arguments));
  return report_usage(found, options, environment);
}

}  // namespace

int command_explain(const Options& options, const Environment& environment) {
  if (options.all) {
    environment.out(all_codes(options.language));
    return exit_fine;
  }
  if (options.arguments.empty())
    return missing_argument(options, environment, "KOD", "kontrakt explain K104");
  const std::string text = diagnostics::explain(options.arguments.front(), options.language);
  if (text.empty()) return unknown_code(options, environment);
  environment.out(with_dots(text));
  return exit_fine;
}

}  // namespace kontrakt::cli
