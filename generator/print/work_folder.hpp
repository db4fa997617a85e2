// A private folder for what only the printing needs.
#pragma once

#include <string>
#include <string_view>

#include "support/result.hpp"

namespace kontrakt::print {

// A new folder that only we may read. It goes, with all in it, when this does.
class WorkFolder {
 public:
  // In `parent`, which must be there.
  static support::Result<WorkFolder> make(const std::string& parent);

  WorkFolder(WorkFolder&& other) noexcept;
  WorkFolder& operator=(WorkFolder&& other) = delete;
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();

  const std::string& path() const { return path_; }  // absolute, without last slash

 private:
  explicit WorkFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;  // empty when moved from
};

}  // namespace kontrakt::print
