#include "pipeline/faulty_files.hpp"

#include "diagnostics/format.hpp"

namespace kontrakt::pipeline {

FaultyFiles::FaultyFiles(const diagnostics::Diagnostics& messages, const diagnostics::SourceFiles& files)
    : files_(files) {
  for (const diagnostics::Diagnostic& message : messages.items()) {
    if (diagnostics::severity_of(message) != diagnostics::Severity::error) continue;
    if (message.at.file == 0) {
      somewhere_ = true;
    } else {
      paths_.emplace(files.path(message.at.file));
    }
  }
}

bool FaultyFiles::may_be_missing_from(diagnostics::Location page) const {
  if (somewhere_ || paths_.empty()) return somewhere_;
  if (page.file == 0) return true;
  const std::string_view path = files_.path(page.file);
  const std::string_view folder = path.substr(0, path.rfind('/') + 1);
  const auto first = paths_.lower_bound(folder);
  return first != paths_.end() && std::string_view(*first).starts_with(folder);
}

}  // namespace kontrakt::pipeline
