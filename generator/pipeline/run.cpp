#include "pipeline/run.hpp"

#include <algorithm>

namespace kontrakt::pipeline {

namespace {

bool is_one_of(std::string_view code, std::initializer_list<std::string_view> codes) {
  return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

End end_of(const diagnostics::Diagnostic& diagnostic, const diagnostics::SourceFiles& files) {
  if (diagnostics::severity_of(diagnostic) != diagnostics::Severity::error) return End::fine;
  const std::string_view code = diagnostic.code;
  // Two files of the site that want one place: it is the content that must change.
  if (is_one_of(code, {"K601", "K602", "K603", "K604", "K605"})) return End::content_faults;
  // A file or folder that the operating system does not give us; K6xx: the output.
  if (code.starts_with("K6") || is_one_of(code, {"K022", "K035", "K187", "K188"}))
    return End::input_output_faults;
  if (code.starts_with("K0") || files.path(diagnostic.at.file) == "site.yml")
    return End::configuration_faults;
  return End::content_faults;
}

bool Run::may_write() {
  settle_levels();
  const diagnostics::Counts counts = diagnostics::count(outcome_.messages);
  return !stopped() && counts.errors == 0 && (!request_.strict || counts.warnings == 0);
}

void Run::settle_levels() {
  if (checks_.empty()) return;
  config::Site levels;
  levels.checks = checks_;
  diagnostics::Diagnostics kept;
  for (diagnostics::Diagnostic message : outcome_.messages.items()) {
    const auto level = config::level_of(levels, message.code);
    if (level == config::CheckLevel::off) continue;
    if (level == config::CheckLevel::error) message.raised = true;
    kept.add(std::move(message));
  }
  outcome_.messages = std::move(kept);
}

Outcome Run::finish() {
  settle_levels();
  outcome_.counts = diagnostics::count(outcome_.messages);
  if (request_.strict && outcome_.counts.warnings > 0) outcome_.end = End::content_faults;
  for (const diagnostics::Diagnostic& message : outcome_.messages.items()) {
    outcome_.end = std::max(outcome_.end, end_of(message, outcome_.files));
  }
  if (stopped() && outcome_.written.folder.empty()) outcome_.end = End::stopped;
  return std::move(outcome_);
}

}  // namespace kontrakt::pipeline
