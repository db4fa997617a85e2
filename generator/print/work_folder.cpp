#include "print/work_folder.hpp"

#include <boost/filesystem.hpp>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace kontrakt::print {

support::Result<WorkFolder> WorkFolder::make(const std::string& parent) {
  std::string path = parent + "/kontrakt-pdf-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) return support::IoError::from_errno(errno, parent);
  return WorkFolder(std::move(path));
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

WorkFolder::~WorkFolder() {
  if (path_.empty()) return;
  boost::system::error_code ignored;
  boost::filesystem::remove_all(path_, ignored);
}

}  // namespace kontrakt::print
