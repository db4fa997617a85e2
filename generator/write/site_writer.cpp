#include "write/site_writer.hpp"

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "write/failure.hpp"
#include "write/in_place.hpp"
#include "write/mounts.hpp"
#include "write/next_tree.hpp"
#include "write/output_paths.hpp"
#include "write/plan.hpp"
#include "write/survey.hpp"
#include "write/swap.hpp"
#include "write/work_folder.hpp"

namespace kontrakt::write {

// One site on its way to the disk.
class SiteWriter::Work {
 public:
  explicit Work(WriteOptions options) : options_(std::move(options)) {}

  void begin(const std::vector<std::string>& paths) {
    check_output_paths(paths, found_);
    const std::string output = checked_output_folder(options_, found_);
    refused_ = has_errors(found_);
    if (refused_) return;
    if (auto done = open(paths, output); !done) fail(0, done.error());
  }

  bool ok() const { return !refused_ && !failed_.load(std::memory_order_relaxed); }

  void put(std::size_t file, std::string_view bytes) {
    if (!ok()) return;
    const std::size_t place = plan_.places[file];
    if (auto done = put_at(place, bytes); !done) fail(place, done.error());
  }

  bool has(std::size_t file, const support::Hash& bytes) {
    return ok() && stands_there(plan_, plan_.places[file], bytes, ownership_, site_.get());
  }

  const support::Hash& hash(std::size_t file) const {
    return plan_.manifest.entries[plan_.places[file]].hash;
  }

  const std::string& folder() const { return options_.output; }

  std::optional<std::string> note(const std::string& name) const {
    return folder_ ? folder_->read_note(name) : std::nullopt;
  }

  void keep_note(const std::string& name, std::string_view text) {
    if (finished_) (void)folder_->write_note(name, text);
  }

  support::Hash fingerprint() const { return plan_.manifest.fingerprint(); }

  WriteOutcome finish() {
    if (ok()) {
      if (auto done = publish(); !done) fail(0, done.error());
    }
    // The first files' faults first, whichever thread found one first.
    if (error_) report(*error_, options_.output, found_);
    outcome_.diagnostics.append(std::move(found_));
    outcome_.ok = !has_errors(outcome_.diagnostics);
    if (!outcome_.ok) outcome_.report = {};
    finished_ = outcome_.ok;
    return std::move(outcome_);
  }

  // Nobody needs what has been made of a site that will not be seen. But beside an older one it is where the
  // next build goes on from, unless the disk needs its room.
  void clear() {
    if (finished_ || !folder_ || !next_) return;
    (void)folder_->remove("manifest.next");
    if (failed_ || !site_) (void)remove_all(folder_->folder(), "next", options_.jobs);
  }

 private:
  Result<void> open(const std::vector<std::string>& paths, const std::string& output) {
    auto opened = WorkFolder::open(output);
    if (!opened) return opened.error();
    folder_ = std::move(opened.value());
    auto site = folder_->open_site();
    if (!site) return IoError::from_errno(site.error().number, output);
    site_ = std::move(site.value());
    if (auto step = step_done(options_, "locked"); !step) return step;
    if (auto done = clear_leftovers(*folder_, site_.get(), options_.jobs); !done) return done;

    auto ownership = read_ownership(*folder_, site_.get());
    if (!ownership) return ownership.error();
    ownership_ = std::move(ownership.value());
    if (!ownership_.candidates.empty()) {
      // Before manifest.next is written anew: what it and the others know about the site must not get lost.
      auto kept = folder_->write("journal", journal_of(ownership_, {}));
      if (!kept) return kept.error();
    }
    plan_ = make_plan(paths);
    return {};
  }

  Result<void> put_at(std::size_t place, std::string_view bytes) {
    if (auto done = compare(plan_, place, bytes, ownership_, site_.get()); !done) return done;
    const PlannedFile& file = plan_.files[place];
    if (!file.changed || file.foreign) return {};
    if (auto ready = open_next(); !ready) return ready;
    return next_->write(place, bytes);
  }

  // As long as nothing has changed, nothing is touched.
  Result<void> open_next() {
    if (next_open_.load(std::memory_order_acquire)) return {};
    const std::lock_guard lock(opening_next_);
    if (next_open_) return {};
    next_.emplace(plan_, site_.get(), options_);
    if (auto done = next_->open(*folder_); !done) return done;
    next_open_.store(true, std::memory_order_release);
    return {};
  }

  Result<void> publish() {
    if (auto step = step_done(options_, "compared"); !step) return step;
    report_foreign(plan_, options_, found_);
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      // Its maker has a fault.
      if (!plan_.files[i].settled)
        return IoError{IoError::Kind::not_found, 0, plan_.manifest.entries[i].path};
    }
    if (site_) {
      auto done = find_orphans(plan_, ownership_, site_.get(), options_, found_);
      if (!done) return done;
    }
    const std::size_t changed = plan_.changed();
    const bool nothing = changed == 0 && plan_.orphans.empty() && site_;
    if (auto done = nothing ? settle() : write_changes(); !done || has_errors(found_)) return done;
    outcome_.report.written = changed;
    outcome_.report.added = plan_.added();
    outcome_.report.unchanged = plan_.files.size() - changed;
    outcome_.report.removed = plan_.orphans.size();
    return {};
  }

  // Nothing changes for the reader; only our own notes may be out of date (a copied site, a build that was
  // killed).
  Result<void> settle() {
    if (ownership_.trusted) {
      plan_.manifest.folder = ownership_.trusted->folder;
      plan_.manifest.part = ownership_.trusted->part;
      if (ownership_.trusted->text() == plan_.manifest.text()) return {};
    } else {
      // A build that was killed may have left folders of ours with nothing in them.
      auto surroundings = look_around("");
      if (!surroundings) return surroundings.error();
      if (has_errors(found_)) return {};
      if (auto done = remove_surplus_folders(surroundings.value(), site_.get()); !done) return done;
    }
    auto id = id_of(site_.get());
    if (!id) return id.error();
    plan_.manifest.folder = id.value();
    plan_.manifest.part.reset();
    if (auto done = folder_->write("manifest", plan_.manifest); !done) return done;
    if (auto done = folder_->remove("manifest.next"); !done) return done;
    return folder_->remove("journal");
  }

  // At the last moment: others may have gone on working in the site all the time that its pages were made.
  Result<Surroundings> look_around(const std::string& part) {
    auto surroundings = survey(plan_, ownership_, part, site_.get(), options_, found_);
    if (!surroundings) return surroundings;
    if (auto step = step_done(options_, "surveyed"); !step) return step.error();
    return surroundings;
  }

  Result<void> write_changes() {
    if (auto ready = open_next(); !ready) return ready;
    if (!options_.in_place) {
      // What earlier builds may have left elsewhere in the site is known only to a manifest that is trusted.
      const std::string part = ownership_.trusted ? changing_part(plan_, site_.get()) : "";
      auto done = exchange(part);
      if (done && done.value() == Exchange::impossible && !part.empty()) done = exchange("");
      if (!done) return done.error();
      if (done.value() != Exchange::impossible) return {};
      found_.add("K616", {}, {{"path", options_.output}});
    }
    return replace_in_place();
  }

  bool is_mounted(const Surroundings& surroundings) const {
    const std::string& part = surroundings.part;
    if (surroundings.other_devices || has_mounts(folder_->site_path() + (part.empty() ? "" : "/" + part)))
      return true;
    if (!site_) return false;
    auto here = status_at(site_.get(), part.empty() ? "." : part);
    auto beside = status_of(folder_->folder());
    return !here || !beside || here.value().device != beside.value().device;
  }

  // `forbidden` by what others have put in the way, which is told.
  enum class Exchange : unsigned char { done, forbidden, impossible };

  Result<Exchange> exchange(const std::string& part) {
    auto surroundings = look_around(part);
    if (!surroundings) return surroundings.error();
    if (has_errors(found_)) return Exchange::forbidden;
    if (is_mounted(surroundings.value())) return Exchange::impossible;
    if (auto done = next_->complete(surroundings.value()); !done) return done.error();
    auto swapped = swap_with_site(plan_, *folder_, part, next_->folder(), site_.get(), options_);
    if (!swapped) return swapped.error();
    return swapped.value() == SwapResult::swapped ? Exchange::done : Exchange::impossible;
  }

  Result<void> replace_in_place() {
    auto surroundings = look_around("");
    if (!surroundings) return surroundings.error();
    if (has_errors(found_)) return {};
    if (auto there = folder_->check_site(site_.get()); !there) return there;
    outcome_.report.in_place = true;
    if (!site_) {
      auto made = make_and_open_folder(folder_->parent(), folder_->site_name());
      if (!made) return IoError::from_errno(made.error().number, "");
      site_ = std::move(made.value());
    }
    auto done = write_in_place(plan_, surroundings.value(), ownership_, *folder_, next_->folder(),
                               site_.get(), options_);
    if (!done) return done;
    // Half a site is nothing to go on from; but the site is right, whatever stays of it.
    (void)remove_all(folder_->folder(), "next", options_.jobs);
    return {};
  }

  void fail(std::size_t place, const IoError& error) {
    const std::lock_guard lock(failing_);
    if (!error_ || place < error_at_) {
      error_ = error;
      error_at_ = place;
    }
    failed_ = true;
  }

  WriteOptions options_;
  diagnostics::Diagnostics found_;
  bool refused_ = false;
  std::optional<WorkFolder> folder_;
  FileDescriptor site_;
  Ownership ownership_;
  Plan plan_;

  std::mutex opening_next_;
  std::atomic<bool> next_open_{false};
  std::optional<NextTree> next_;

  std::mutex failing_;
  std::atomic<bool> failed_{false};
  std::optional<IoError> error_;
  std::size_t error_at_ = 0;
  bool finished_ = false;
  WriteOutcome outcome_;
};

SiteWriter::SiteWriter(const std::vector<std::string>& paths, WriteOptions options)
    : work_(std::make_unique<Work>(std::move(options))) {
  work_->begin(paths);
}

SiteWriter::~SiteWriter() {
  work_->clear();
}

bool SiteWriter::ok() const {
  return work_->ok();
}

void SiteWriter::put(std::size_t file, std::string_view bytes) {
  work_->put(file, bytes);
}

bool SiteWriter::has(std::size_t file, const support::Hash& bytes) {
  return work_->has(file, bytes);
}

const support::Hash& SiteWriter::hash(std::size_t file) const {
  return work_->hash(file);
}

std::optional<std::string> SiteWriter::note(const std::string& name) const {
  return work_->note(name);
}

void SiteWriter::keep_note(const std::string& name, std::string_view text) {
  work_->keep_note(name, text);
}

support::Hash SiteWriter::fingerprint() const {
  return work_->fingerprint();
}

const std::string& SiteWriter::folder() const {
  return work_->folder();
}

WriteOutcome SiteWriter::finish() {
  return work_->finish();
}

}  // namespace kontrakt::write
