// A disk that remembers what was asked of it and answered, so that a later process can see whether it would
// get the same answers.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_system.hpp"
#include "support/hash.hpp"

namespace kontrakt::support {

// What was asked, by what was asked for: "list content", "info site.yml". A file that was read counts as
// asked about: the file system says when it was last written. A file below a listed folder is in the folder's
// answer.
struct InputRecord {
  std::map<std::string, Hash, std::less<>> answers;
  // The latest time at which any of it was changed, in nanoseconds since 1970. When that is no earlier than
  // the reading, a change just after may bear the same time: see settled().
  std::int64_t newest_ns = 0;

  // Whether what is recorded can be told from any later change, if reading began at this time of the clock.
  bool settled(std::int64_t began_ns) const;
};

// Only reading: what writes is refused (Kind::denied).
class RecordingFileSystem final : public FileSystem {
 public:
  // `disk` must outlive this.
  explicit RecordingFileSystem(const FileSystem& disk) : disk_(disk) {}

  InputRecord record() const;

  // Whether the disk would answer everything in the record as it did.
  bool answers_as(const InputRecord& record) const;

  Result<FileInfo> info(const std::string& path) const override;
  Result<std::string> read_file(const std::string& path, std::size_t max_size) const override;
  // A tree is listed once, and answered from memory afterwards.
  Result<std::vector<TreeEntry>> list_tree(const std::string& root,
                                           const ListOptions& options = {}) const override;
  Result<void> create_file(const std::string& path, std::string_view bytes) override;
  Result<void> replace_file(const std::string& path, std::string_view bytes) override;
  Result<void> make_directories(const std::string& path) override;

 private:
  using Listing = Result<std::vector<TreeEntry>>;
  struct Listed {
    std::string folder;  // with '/'
    const std::vector<TreeEntry>* entries = nullptr;
  };
  const Listing& listing(const std::string& root) const;
  std::optional<Hash> ask_again(std::string_view question) const;
  void note(const std::string& question, const Hash& answer) const;
  void note_time(const FileInfo& info) const;
  bool is_listed(std::string_view path) const;

  const FileSystem& disk_;
  mutable std::mutex mutex_;  // over all below
  mutable InputRecord record_;
  mutable std::map<std::string, Listing> listings_;  // by question
  // Files in them are read by many threads, which must not wait for each other.
  mutable std::vector<Listed> listed_;
  mutable std::atomic<std::size_t> listed_count_{0};
};

}  // namespace kontrakt::support
