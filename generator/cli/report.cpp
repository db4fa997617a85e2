#include "cli/report.hpp"

#include <fmt/format.h>

#include "diagnostics/format.hpp"
#include "support/numbers.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Language;
using pipeline::Outcome;

diagnostics::FormatOptions format_options(const Options& options, const Environment& environment) {
  diagnostics::FormatOptions out;
  out.language = options.language;
  if (options.format == "json") out.format = diagnostics::Format::json;
  if (options.format == "github") out.format = diagnostics::Format::github;
  const auto no_colour = environment.variable("NO_COLOR");
  const auto terminal = environment.variable("TERM");
  out.colour = environment.out_is_terminal && (!no_colour || no_colour->empty()) && terminal != "dumb";
  return out;
}

double seconds(const Outcome& outcome) {
  double sum = 0;
  for (const pipeline::StageTime& time : outcome.times) sum += time.seconds;
  return sum;
}

std::string counted(std::size_t count, Language language, const char* sv_one, const char* sv_many,
                    const char* en_one, const char* en_many) {
  const bool sv = language == Language::sv;
  return fmt::format("{} {}", count, count == 1 ? (sv ? sv_one : en_one) : (sv ? sv_many : en_many));
}

std::string warnings(std::size_t count, Language language) {
  if (count == 0) return language == Language::sv ? "inga varningar" : "no warnings";
  return counted(count, language, "varning", "varningar", "warning", "warnings");
}

std::string time_text(double value, Language language) {
  return language == Language::sv ? fmt::format("på {} s", support::format_number(value, 2))
                                  : fmt::format("in {:.2f} s", value);
}

// "3 nya, 20 ändrade, 66 oförändrade filer, 1 borttagen": only what there is any of; the last of those that
// are there has the noun.
std::string files_text(const pipeline::Written& written, Language language) {
  struct Part {
    std::size_t count;
    const char* sv_one;
    const char* sv_many;
    const char* en;
  };
  const Part parts[] = {{written.added, "ny", "nya", "new"},
                        {written.changed, "ändrad", "ändrade", "changed"},
                        {written.unchanged, "oförändrad", "oförändrade", "unchanged"}};
  std::string out;
  std::size_t last = 0;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    if (!out.empty()) out += ", ";
    out += counted(part.count, language, part.sv_one, part.sv_many, part.en, part.en);
    last = part.count;
  }
  if (language == Language::sv) {
    out += last == 1 ? " fil" : " filer";
  } else {
    out += last == 1 ? " file" : " files";
  }
  if (written.removed == 0) return out;
  return out + ", " + counted(written.removed, language, "borttagen", "borttagna", "removed", "removed");
}

std::string built_line(const Outcome& outcome, Language language) {
  const pipeline::Written& w = outcome.written;
  const bool sv = language == Language::sv;
  std::string out = fmt::format("{}: {} {}", sv ? "Klart" : "Done",
                                counted(w.pages, language, "sida", "sidor", "page", "pages"),
                                time_text(seconds(outcome), language));
  out += ": " + files_text(w, language);
  return out + ", " + warnings(outcome.counts.warnings, language) + "\n" +
         fmt::format("{} {}/index.html\n", sv ? "Börja läsa här:" : "Begin here:", w.folder);
}

std::string failed_build_line(const Outcome& outcome, Language language) {
  const bool sv = language == Language::sv;
  const std::string why = diagnostics::summary(outcome.counts, language);
  return sv ? fmt::format("Inget skrevs: {}. Finns portalen sedan tidigare ligger den kvar som den var.\n",
                          why)
            : fmt::format("Nothing was written: {}. A portal from before is as it was.\n", why);
}

std::string checked_line(const Outcome& outcome, Language language) {
  const bool sv = language == Language::sv;
  const std::string result = outcome.counts.errors == 0 && outcome.counts.warnings == 0
                                 ? (sv ? "inga fel, inga varningar" : "no errors, no warnings")
                                 : diagnostics::summary(outcome.counts, language);
  return fmt::format("{}: {} {}, {}\n", sv ? "Kontrollerat" : "Checked",
                     counted(outcome.documents, language, "dokument", "dokument", "document", "documents"),
                     time_text(seconds(outcome), language), result);
}

}  // namespace

int report_usage(const diagnostics::Diagnostics& messages, const Options& options,
                 const Environment& environment) {
  const diagnostics::SourceFiles no_files;
  const diagnostics::FormatOptions how = format_options(options, environment);
  const std::string text = diagnostics::format(messages, no_files, how);
  (how.format == diagnostics::Format::text ? environment.err : environment.out)(text);
  for (const diagnostics::Diagnostic& message : messages.items()) {
    if (std::string_view(message.code) == "K035") return exit_input_output;
  }
  return exit_usage;
}

void print_messages(const Outcome& outcome, const Options& options, const Environment& environment) {
  environment.out(diagnostics::format(outcome.messages, outcome.files, format_options(options, environment)));
}

void print_summary(const Outcome& outcome, bool building, const Options& options,
                   const Environment& environment) {
  if (!options.quiet && options.format != "json")
    environment.out(summary_line(outcome, building, options.language));
}

int exit_code(pipeline::End end) {
  switch (end) {
    case pipeline::End::fine:
      return exit_fine;
    case pipeline::End::content_faults:
      return exit_content;
    case pipeline::End::configuration_faults:
      return exit_usage;
    case pipeline::End::input_output_faults:
      return exit_input_output;
    case pipeline::End::stopped:
      return exit_interrupted;
  }
  return exit_input_output;
}

std::string summary_line(const Outcome& outcome, bool building, Language language) {
  if (outcome.end == pipeline::End::stopped) {
    return language == Language::sv
               ? "Avbrutet. Inget skrevs. Finns portalen sedan tidigare ligger den kvar som den var.\n"
               : "Stopped. Nothing was written. A portal from before is as it was.\n";
  }
  if (!building) return checked_line(outcome, language);
  return outcome.written.folder.empty() ? failed_build_line(outcome, language)
                                        : built_line(outcome, language);
}

}  // namespace kontrakt::cli
