#include "write/work_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>
#include <tuple>
#include <utility>

namespace kontrakt::write {

namespace {

constexpr std::size_t sum_size = 32;  // of a note, in hexadecimal digits

std::string work_name(const std::string& site_name) {
  return "." + site_name + ".kontrakt";
}

}  // namespace

Result<WorkFolder> WorkFolder::open(const std::string& output) {
  boost::filesystem::path whole(output);
  std::string parent = whole.parent_path().string();
  boost::system::error_code code;
  boost::filesystem::create_directories(parent, code);
  if (code) return IoError::from_errno(code.value(), parent);

  WorkFolder work;
  work.site_name_ = whole.filename().string();
  work.site_path_ = output;
  work.parent_ = FileDescriptor(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!work.parent_) return IoError::from_errno(errno, parent);
  std::string name = work_name(work.site_name_);
  const std::string& path = work.path_ = parent + "/" + name;
  auto folder = make_and_open_folder(work.parent(), name);
  if (!folder) return IoError::from_errno(folder.error().number, path);
  work.folder_ = std::move(folder.value());

  int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  work.lock_ = FileDescriptor(::openat(work.folder(), "lock", flags, 0666));
  if (!work.lock_) return IoError::from_errno(errno, path + "/lock");
  // One that only looks whether anything has changed is soon done; a build is not waited for.
  constexpr int most_tries = 20;
  for (int tries = 0; ::flock(work.lock_.get(), LOCK_EX | LOCK_NB) != 0; ++tries) {
    if (errno != EINTR && (errno != EWOULDBLOCK || tries == most_tries))
      return IoError::from_errno(errno, output);
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  return work;
}

bool WorkFolder::is_there(const std::string& output) {
  const boost::filesystem::path whole(output);
  boost::system::error_code code;
  return boost::filesystem::is_directory(whole.parent_path() / work_name(whole.filename().string()), code);
}

Result<FileDescriptor> WorkFolder::open_site() const {
  auto status = status_at(parent(), site_name_);
  if (!status) return status.error();
  if (status.value().type == FileStatus::Type::missing) return FileDescriptor();
  return open_folder(parent(), site_name_);
}

Result<void> WorkFolder::check_site(int site) const {
  if (site < 0) return {};
  auto then = id_of(site);
  if (!then) return then.error();
  auto there = open_site();
  if (!there) return there.error();
  if (!there.value()) return IoError{IoError::Kind::not_found, 0, ""};
  auto now = id_of(there.value().get());
  if (!now) return now.error();
  return now.value() == then.value() ? Result<void>() : IoError{IoError::Kind::not_found, 0, ""};
}

std::optional<Manifest> WorkFolder::read(const std::string& name) const {
  auto text = read_at(folder(), name);
  if (!text) return std::nullopt;
  return Manifest::parse(text.value());
}

Result<void> WorkFolder::write(const std::string& name, const Manifest& manifest) const {
  return write(name, manifest.text());
}

Result<void> WorkFolder::write(const std::string& name, std::string_view text) const {
  std::string half = name + ".half";
  if (auto clear = remove(half); !clear) return clear;
  auto written = write_new(folder(), half, text);
  if (!written) return IoError::from_errno(written.error().number, path_of(half));
  return rename(half, name);
}

std::optional<std::string> WorkFolder::read_note(const std::string& name) const {
  auto text = read_at(folder(), "cache/" + name);
  if (!text || text.value().size() < sum_size) return std::nullopt;
  const std::size_t size = text.value().size() - sum_size;
  const std::string_view note(text.value().data(), size);
  if (text.value().substr(size) != support::hash_bytes(note).hex()) return std::nullopt;
  text.value().resize(size);
  return std::move(text.value());
}

Result<void> WorkFolder::write_note(const std::string& name, std::string_view text) const {
  auto cache = make_and_open_folder(folder(), "cache");
  if (!cache) return IoError::from_errno(cache.error().number, path_of("cache"));
  return write("cache/" + name, std::string(text) + support::hash_bytes(text).hex());
}

Result<void> WorkFolder::rename(const std::string& from, const std::string& to) const {
  if (::renameat(folder(), from.c_str(), folder(), to.c_str()) != 0)
    return IoError::from_errno(errno, path_of(to));
  return {};
}

Result<void> WorkFolder::remove(const std::string& name) const {
  auto done = remove_all(folder(), name, 1);
  if (!done) done.error().path = path_of(name);
  return done;
}

namespace {

// Which of the two sites of a swap stands there, the one that `next` lists or the one before.
enum class Stands : unsigned char { before, next, unknown };

Stands what_stands(const std::optional<Manifest>& next, const FolderId& site_id, int site) {
  if (!next || next->folder != site_id) return Stands::before;
  if (!next->part) return Stands::next;
  const auto there = open_folder(site, next->part->path);
  if (!there) return Stands::unknown;
  const auto id = id_of(there.value().get());
  if (!id || (id.value() != next->part->now && id.value() != next->part->before)) return Stands::unknown;
  return id.value() == next->part->now ? Stands::next : Stands::before;
}

}  // namespace

bool Ownership::is_ours(const std::string& path, const support::Hash& hash) const {
  if (trusted) return trusted->find(path) != nullptr;
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const Manifest& manifest) { return manifest.holds(path, hash); });
}

Result<Ownership> read_ownership(const WorkFolder& work, int site) {
  Ownership ownership;
  if (site < 0) return ownership;
  auto id = id_of(site);
  if (!id) return id.error();
  auto journal = status_at(work.folder(), "journal");
  if (!journal) return IoError::from_errno(journal.error().number, work.path_of("journal"));
  bool half_replaced = journal.value().type != FileStatus::Type::missing;

  std::optional<Manifest> next = work.read("manifest.next");
  const Stands stands = what_stands(next, id.value(), site);
  if (!half_replaced && stands == Stands::next) {
    // Killed between the swap and this: finish it first, before manifest.next is used for the next swap.
    if (auto done = work.rename("manifest.next", "manifest"); !done) return done.error();
    ownership.trusted = std::move(next);
    return ownership;
  }
  std::optional<Manifest> current = work.read("manifest");
  if (!half_replaced && stands == Stands::before && current && current->folder == id.value()) {
    (void)work.remove("manifest.next");  // of a build that was killed before its site came to stand there
    ownership.trusted = std::move(current);
    return ownership;
  }
  std::optional<Manifest> half = work.read("journal");
  for (std::optional<Manifest>* manifest : {&current, &next, &half}) {
    if (*manifest) ownership.candidates.push_back(std::move(**manifest));
  }
  return ownership;
}

Manifest journal_of(const Ownership& ownership, const std::vector<ManifestEntry>& planned) {
  Manifest journal;
  journal.entries = planned;
  auto add = [&](const Manifest& manifest) {
    journal.entries.insert(journal.entries.end(), manifest.entries.begin(), manifest.entries.end());
  };
  if (ownership.trusted) add(*ownership.trusted);
  for (const Manifest& manifest : ownership.candidates) add(manifest);
  auto& entries = journal.entries;
  std::sort(entries.begin(), entries.end(), [](const ManifestEntry& a, const ManifestEntry& b) {
    return std::tie(a.path, a.hash) < std::tie(b.path, b.hash);
  });
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const ManifestEntry& a, const ManifestEntry& b) {
                              return a.path == b.path && a.hash == b.hash;
                            }),
                entries.end());
  return journal;
}

}  // namespace kontrakt::write
