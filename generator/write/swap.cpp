#include "write/swap.hpp"

#include <stdio.h>  // renameat2
#include <unistd.h>

#include <cerrno>

namespace kontrakt::write {
namespace {

Result<SwapResult> exchange_parts(const std::string& part, int next, int site) {
  if (::renameat2(next, part.c_str(), site, part.c_str(), RENAME_EXCHANGE) == 0) return SwapResult::swapped;
  switch (errno) {
    case EINVAL:
    case ENOSYS:
    case EOPNOTSUPP:
    case EBUSY:
    case EXDEV:
    case EACCES:  // somebody else's folder, or a protected one; the whole site may be ours
    case EPERM:
      return SwapResult::impossible;
    default:
      return last_error(part);
  }
}

// The site's folder itself for the whole of it; a part's new folder is told apart by itself.
Result<void> name_what_is_exchanged(Manifest& manifest, const std::string& part, int next, int site) {
  auto whole = id_of(part.empty() ? next : site);
  if (!whole) return whole.error();
  manifest.folder = whole.value();
  manifest.part.reset();
  if (part.empty()) return {};
  auto folder = open_folder(next, part);
  if (!folder) return folder.error();
  auto id = id_of(folder.value().get());
  if (!id) return id.error();
  manifest.part = ExchangedPart{id.value(), part};
  return {};
}

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

Result<SwapResult> swap_with_site(Plan& plan, const WorkFolder& work, const std::string& part, int next,
                                  int site, const WriteOptions& options) {
  if (auto named = name_what_is_exchanged(plan.manifest, part, next, site); !named) return named.error();
  if (auto done = work.write("manifest.next", plan.manifest); !done) return done.error();
  if (auto step = step_done(options, "manifest-next"); !step) return step.error();
  if (options.durable && ::syncfs(next) != 0) return last_error(work.path_of("next"));
  auto swapped = part.empty() ? exchange(work, site >= 0) : exchange_parts(part, next, site);
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
