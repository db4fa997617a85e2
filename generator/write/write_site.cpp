#include "write/write_site.hpp"

#include <cerrno>
#include <utility>

#include "write/in_place.hpp"
#include "write/output_paths.hpp"
#include "write/plan.hpp"
#include "write/swap.hpp"
#include "write/work_folder.hpp"

namespace kontrakt::write {
namespace {

struct Words {
  const char* sv;
  const char* en;
};

Words words_for(const IoError& error) {
  switch (error.kind) {
    case IoError::Kind::denied:
      if (error.number == EROFS) return {"disken är skrivskyddad", "the disk is read-only"};
      return {"det saknas rättighet", "permission is missing"};
    case IoError::Kind::too_large:
      return {"filen blir för stor", "the file would be too large"};
    case IoError::Kind::not_regular:
      return {"det som står där är ingen mapp", "what stands there is no folder"};
    case IoError::Kind::is_symlink:
      return {"en symbolisk länk står där", "a symbolic link stands there"};
    case IoError::Kind::too_many:
      return {"mapparna är för djupa", "the folders are too deep"};
    case IoError::Kind::exists:
      return {"något står redan där", "something stands there already"};
    case IoError::Kind::not_found:
      return {"den finns inte, eller försvann under bygget",
              "it does not exist, or vanished during the build"};
    case IoError::Kind::no_space:
    case IoError::Kind::other:
      break;
  }
  if (error.number == ENAMETOOLONG) return {"namnet är för långt", "the name is too long"};
  if (error.number == EBUSY) return {"den används av något annat", "something else uses it"};
  return {nullptr, nullptr};
}

void report(const IoError& error, const std::string& output, diagnostics::Diagnostics& found) {
  if (error.number == EWOULDBLOCK) {
    found.add("K611", {}, {{"path", output}});
    return;
  }
  if (error.kind == IoError::Kind::no_space) {
    found.add("K615", {}, {{"path", output}});
    return;
  }
  Words words = words_for(error);
  std::string reason = error.reason();
  // What lies in the site, or in the folder that is to become it, is named from there.
  std::string path = error.path.empty()            ? output
                     : error.path.starts_with('/') ? error.path
                                                   : output + "/" + error.path;
  found.add("K614", {},
            {{"path", std::move(path)},
             {"reason.sv", words.sv != nullptr ? words.sv : reason},
             {"reason.en", words.en != nullptr ? words.en : reason}});
}

bool has_errors(const diagnostics::Diagnostics& found) {
  for (const diagnostics::Diagnostic& item : found.items()) {
    std::string_view code = item.code;
    if (code != "K616" && code != "K617") return true;
  }
  return false;
}

// The site is in next/ or in place; see swap.hpp and in_place.hpp.
Result<void> write_changes(Plan& plan, const Ownership& ownership, const WorkFolder& work,
                           FileDescriptor& site, const WriteOptions& options, WriteOutcome& outcome) {
  auto surroundings = survey(plan, ownership, site.get(), options, outcome.diagnostics);
  if (!surroundings) return surroundings.error();
  if (auto step = step_done(options, "surveyed"); !step) return step;
  if (has_errors(outcome.diagnostics)) return {};

  if (!options.in_place) {
    bool mounted = surroundings.value().other_devices;
    if (site) {
      auto here = status_of(site.get());
      auto beside = status_of(work.folder());
      mounted = mounted || !here || !beside || here.value().device != beside.value().device;
    }
    if (!mounted) {
      auto swapped = write_by_swap(plan, surroundings.value(), work, site.get(), options);
      if (!swapped) return swapped.error();
      if (swapped.value() == SwapResult::swapped) return {};
    }
    outcome.diagnostics.add("K616", {}, {{"path", options.output}});
  }
  outcome.report.in_place = true;
  if (!site) {
    auto made = make_and_open_folder(work.parent(), work.site_name());
    if (!made) return IoError::from_errno(made.error().number, "");
    site = std::move(made.value());
  }
  return write_in_place(plan, surroundings.value(), ownership, work, site.get(), options);
}

// Nothing changes for the reader; only our own notes may be out of date (a copied site, a build that was
// killed).
Result<void> settle(Plan& plan, const Ownership& ownership, const WorkFolder& work, int site,
                    const WriteOptions& options, WriteOutcome& outcome) {
  if (ownership.trusted) {
    plan.manifest.folder = ownership.trusted->folder;
    if (ownership.trusted->text() == plan.manifest.text()) return {};
  } else {
    // A build that was killed may have left folders of ours with nothing in them.
    auto surroundings = survey(plan, ownership, site, options, outcome.diagnostics);
    if (!surroundings) return surroundings.error();
    if (auto done = remove_surplus_folders(surroundings.value(), site); !done) return done;
  }
  auto id = id_of(site);
  if (!id) return id.error();
  plan.manifest.folder = id.value();
  if (auto done = work.write("manifest", plan.manifest); !done) return done;
  if (auto done = work.remove("manifest.next"); !done) return done;
  return work.remove("journal");
}

Result<void> write_all(const std::vector<OutputFile>& files, const std::string& output,
                       const WriteOptions& options, WriteOutcome& outcome) {
  auto opened = WorkFolder::open(output);
  if (!opened) return opened.error();
  const WorkFolder& work = opened.value();
  auto site = work.open_site();
  if (!site) return IoError::from_errno(site.error().number, output);
  int site_number = site.value().get();
  if (auto step = step_done(options, "locked"); !step) return step;
  if (auto done = clear_leftovers(work, site_number, options.jobs); !done) return done;

  auto ownership = read_ownership(work, site_number);
  if (!ownership) return ownership.error();
  if (!ownership.value().candidates.empty()) {
    // Before manifest.next is written anew: what it and the others know about the site must not get lost.
    auto kept = work.write("journal", journal_of(ownership.value(), {}));
    if (!kept) return kept.error();
  }
  auto plan = make_plan(files, ownership.value(), site_number, options, outcome.diagnostics);
  if (!plan) return plan.error();
  if (auto step = step_done(options, "compared"); !step) return step;

  bool nothing = plan.value().nothing_to_do() && site.value();
  auto done = nothing ? settle(plan.value(), ownership.value(), work, site_number, options, outcome)
                      : write_changes(plan.value(), ownership.value(), work, site.value(), options, outcome);
  if (!done) return done;
  outcome.report.written = plan.value().changed;
  outcome.report.added = plan.value().added;
  outcome.report.unchanged = files.size() - plan.value().changed;
  outcome.report.removed = plan.value().orphans.size();
  return {};
}

}  // namespace

WriteOutcome write_site(const std::vector<OutputFile>& files, const WriteOptions& options) {
  WriteOutcome outcome;
  check_output_paths(files, outcome.diagnostics);
  std::string output = checked_output_folder(options, outcome.diagnostics);
  if (!has_errors(outcome.diagnostics)) {
    if (auto done = write_all(files, output, options, outcome); !done) {
      report(done.error(), options.output, outcome.diagnostics);
    }
  }
  outcome.ok = !has_errors(outcome.diagnostics);
  if (!outcome.ok) outcome.report = {};
  return outcome;
}

}  // namespace kontrakt::write
