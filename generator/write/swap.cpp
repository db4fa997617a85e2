#include "write/swap.hpp"

#include <stdio.h>  // renameat2
#include <unistd.h>

#include <cerrno>

namespace kontrakt::write {
namespace {

// Whether another way may do, after such an error.
bool is_impossible(int error) {
  switch (error) {
    case EINVAL:  // the file system cannot
    case ENOSYS:
    case EOPNOTSUPP:
    case EBUSY:  // a mount point
    case EXDEV:
      return true;
    default:
      return false;
  }
}

Result<SwapResult> result_of(int error, const std::string& path) {
  if (error == 0) return SwapResult::swapped;
  if (is_impossible(error)) return SwapResult::impossible;
  return IoError::from_errno(error, path);
}

// As an errno; 0: done.
int exchange_whole(const WorkFolder& work, bool site_exists) {
  const char* name = work.site_name().c_str();
  const unsigned flags = site_exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(work.folder(), "next", work.parent(), name, flags) == 0) return 0;
  const bool not_supported = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
  if (!site_exists && not_supported && ::renameat(work.folder(), "next", work.parent(), name) == 0) return 0;
  return errno;
}

// Somebody else's folder, or a protected one, may not be moved; but the whole site may be ours.
int exchange_part(const std::string& part, int next, int site) {
  if (::renameat2(next, part.c_str(), site, part.c_str(), RENAME_EXCHANGE) == 0) return 0;
  return errno == EACCES || errno == EPERM ? EXDEV : errno;
}

Result<FolderId> id_of_part(int top, const std::string& part) {
  auto folder = open_folder(top, part);
  if (!folder) return folder.error();
  return id_of(folder.value().get());
}

// The site's folder itself for the whole of it; a part's new folder is told apart by itself.
Result<void> name_what_is_exchanged(Manifest& manifest, const std::string& part, int next, int site) {
  auto whole = id_of(part.empty() ? next : site);
  if (!whole) return whole.error();
  manifest.folder = whole.value();
  manifest.part.reset();
  if (part.empty()) return {};
  auto now = id_of_part(next, part);
  if (!now) return now.error();
  auto before = id_of_part(site, part);
  if (!before) return before.error();
  manifest.part = ExchangedPart{now.value(), before.value(), part};
  return {};
}

}  // namespace

Result<void> step_done(const WriteOptions& options, std::string_view step) {
  const int number = options.after_step ? options.after_step(step) : 0;
  if (number == 0) return {};
  return IoError::from_errno(number, std::string(step));
}

Result<SwapResult> swap_with_site(Plan& plan, const WorkFolder& work, const std::string& part, int next,
                                  int site, const WriteOptions& options) {
  if (auto named = name_what_is_exchanged(plan.manifest, part, next, site); !named) return named.error();
  if (auto done = work.write("manifest.next", plan.manifest); !done) return done.error();
  if (auto step = step_done(options, "manifest-next"); !step) return step.error();
  if (options.durable && ::syncfs(next) != 0) return last_error(work.path_of("next"));
  if (auto there = work.check_site(site); !there) return there.error();
  int error = options.after_step ? options.after_step(part.empty() ? "exchange" : "exchange part") : 0;
  if (error == 0) error = part.empty() ? exchange_whole(work, site >= 0) : exchange_part(part, next, site);
  auto swapped = result_of(error, part);
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
