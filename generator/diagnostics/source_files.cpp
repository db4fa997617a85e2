#include "diagnostics/source_files.hpp"

#include <utility>

namespace kontrakt::diagnostics {

SourceFiles::SourceFiles() {
  files_.push_back({});
}

FileId SourceFiles::add(std::string path, std::string text) {
  files_.push_back({std::move(path), std::move(text)});
  return static_cast<FileId>(files_.size() - 1);
}

void SourceFiles::set_text(FileId file, std::string text) {
  if (file != 0 && file < files_.size()) files_[file].text = std::move(text);
}

void SourceFiles::let_go_of_texts(Read read) {
  read_ = std::move(read);
  for (File& file : files_) {
    file.let_go = file.let_go || !file.text.empty();
    std::string().swap(file.text);  // assigning an empty one would keep the memory
  }
}

std::string_view SourceFiles::path(FileId file) const {
  return file < files_.size() ? std::string_view(files_[file].path) : std::string_view();
}

std::string_view SourceFiles::text(FileId file) const {
  if (file >= files_.size()) return {};
  const File& one = files_[file];
  if (one.let_go) one.text = read_(one.path);
  one.let_go = false;
  return one.text;
}

}  // namespace kontrakt::diagnostics
