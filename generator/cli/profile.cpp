#include "cli/profile.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <map>

#include "cli/progress.hpp"
#include "cli/table.hpp"
#include "support/numbers.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Language;

std::string number(double value, int decimals, Language language) {
  return language == Language::sv ? support::format_number(value, decimals)
                                  : fmt::format("{:.{}f}", value, decimals);
}

// Of one column, so that the decimals stand below each other.
std::string aligned(double value, Language language) {
  return fmt::format("{:>8}", number(value, 2, language));
}

}  // namespace

std::uint64_t most_memory() {
  rusage usage{};
  if (::getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

std::string profile_text(const pipeline::Outcome& outcome, unsigned jobs, std::uint64_t memory,
                         Language language) {
  const bool sv = language == Language::sv;
  std::map<pipeline::Stage, pipeline::StageTime> stages;
  pipeline::StageTime sum;
  for (const pipeline::StageTime& time : outcome.times) {
    pipeline::StageTime& stage = stages[time.stage];
    for (pipeline::StageTime* to : {&stage, &sum}) {
      to->seconds += time.seconds;
      to->processor_seconds += time.processor_seconds;
    }
  }
  Table table;
  table.columns = sv ? std::vector<std::string>{"", "sekunder", "andel", "processortid"}
                     : std::vector<std::string>{"", "seconds", "share", "processor time"};
  auto add = [&](std::string_view name, const pipeline::StageTime& time) {
    const double share = sum.seconds > 0 ? 100 * time.seconds / sum.seconds : 0;
    table.rows.push_back({std::string(name), aligned(time.seconds, language),
                          fmt::format("{:>5}", number(share, 0, language) + " %"),
                          aligned(time.processor_seconds, language)});
  };
  for (const auto& [stage, time] : stages) add(stage_text(stage, language), time);
  add(sv ? "allt" : "all", sum);
  std::string out = as_text(table);
  if (outcome.pages > 0) {
    out += sv ? fmt::format("gjorda sidor: {} av {}\n", outcome.made, outcome.pages)
              : fmt::format("pages made: {} of {}\n", outcome.made, outcome.pages);
  }
  out += fmt::format("{}: {}\n", sv ? "trådar" : "threads", jobs);
  if (memory == 0) return out;
  const std::string megabytes = number(static_cast<double>(memory) / 1e6, 0, language);
  return out + fmt::format("{}: {} MB\n", sv ? "minne som mest" : "most memory", megabytes);
}

}  // namespace kontrakt::cli
