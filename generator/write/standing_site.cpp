#include "write/standing_site.hpp"

#include <sys/stat.h>

#include <utility>

#include "write/output_paths.hpp"
#include "write/plan.hpp"
#include "write/work_folder.hpp"

namespace kontrakt::write {

struct StandingSite::Parts {
  WorkFolder work;
  FileDescriptor site;
  Manifest manifest;
  unsigned jobs = 1;
};

StandingSite::StandingSite(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
StandingSite::StandingSite(StandingSite&&) noexcept = default;
StandingSite& StandingSite::operator=(StandingSite&&) noexcept = default;
StandingSite::~StandingSite() = default;

std::optional<StandingSite> StandingSite::open(const WriteOptions& options) {
  diagnostics::Diagnostics refused;
  const std::string output = checked_output_folder(options, refused);
  // Only looking must not make a folder.
  if (!refused.empty() || !WorkFolder::is_there(output)) return std::nullopt;
  auto work = WorkFolder::open(output);
  if (!work) return std::nullopt;
  auto site = work.value().open_site();
  if (!site || !site.value()) return std::nullopt;
  auto ownership = read_ownership(work.value(), site.value().get());
  if (!ownership || !ownership.value().trusted) return std::nullopt;
  return StandingSite(std::make_unique<Parts>(Parts{std::move(work.value()), std::move(site.value()),
                                                    std::move(*ownership.value().trusted), options.jobs}));
}

support::Hash StandingSite::fingerprint() const {
  return parts_->manifest.fingerprint();
}

std::size_t StandingSite::files() const {
  return parts_->manifest.entries.size();
}

std::optional<std::string> StandingSite::note(const std::string& name) const {
  return parts_->work.read_note(name);
}

bool StandingSite::is_untouched() const {
  const std::vector<ManifestEntry>& entries = parts_->manifest.entries;
  const auto untouched = for_each(entries.size(), parts_->jobs, [&](std::size_t i) -> Result<void> {
    auto status = status_at(parts_->site.get(), entries[i].path);
    if (!status) return status.error();
    if (!is_untouched_file(entries[i], status.value()))
      return IoError{IoError::Kind::other, 0, entries[i].path};
    return {};
  });
  return untouched.ok();
}

}  // namespace kontrakt::write
