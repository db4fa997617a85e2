#include "write/swap.hpp"

#include <stdio.h>  // renameat2
#include <unistd.h>

#include <cerrno>

namespace kontrakt::write {
namespace {

Result<SwapResult> exchange(const WorkFolder& work, bool site_exists) {
  const char* name = work.site_name().c_str();
  unsigned flags = site_exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(work.folder(), "next", work.parent(), name, flags) == 0) return SwapResult::swapped;
  bool not_supported = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
  if (!site_exists && not_supported && ::renameat(work.folder(), "next", work.parent(), name) == 0) {
    return SwapResult::swapped;
  }
  if (not_supported || errno == EBUSY || errno == EXDEV) return SwapResult::impossible;
  return last_error("");
}

}  // namespace

Result<void> step_done(const WriteOptions& options, std::string_view step) {
  if (!options.after_step) return {};
  int number = options.after_step(step);
  if (number == 0) return {};
  return IoError::from_errno(number, std::string(step));
}

Result<SwapResult> swap_with_site(Plan& plan, const WorkFolder& work, int next, int site,
                                  const WriteOptions& options) {
  auto id = id_of(next);
  if (!id) return id.error();
  plan.manifest.folder = id.value();
  if (auto done = work.write("manifest.next", plan.manifest); !done) return done.error();
  if (auto step = step_done(options, "manifest-next"); !step) return step.error();
  if (options.durable && ::syncfs(next) != 0) return last_error(work.path_of("next"));
  auto swapped = exchange(work, site >= 0);
  if (!swapped || swapped.value() == SwapResult::impossible) {
    (void)work.remove("manifest.next");  // best effort: it names a folder that is not public
    return swapped;
  }
  // From here on the new site is public; the manifest is found by the next build even if this fails.
  if (!step_done(options, "swapped")) return swapped;
  if (!work.rename("manifest.next", "manifest") || !step_done(options, "manifest")) return swapped;
  (void)work.remove("journal");
  return swapped;
}

}  // namespace kontrakt::write
