#include "diagnostics/source_files.hpp"

#include <utility>

namespace kontrakt::diagnostics {
namespace {

// Never null: it is handed to libraries in C.
std::string_view kept(std::string_view text, support::Arena& memory) {
  return text.empty() ? std::string_view("") : memory.copy(text);
}

}  // namespace

SourceFiles::SourceFiles() : texts_(1) {
  add({});  // file 0
}

FileId SourceFiles::add(std::string_view path, std::string_view text) {
  files_.push_back({kept(path, paths_), kept(text, texts_.front())});
  return static_cast<FileId>(files_.size() - 1);
}

void SourceFiles::expect_threads(unsigned threads) {
  if (texts_.size() < threads) texts_.resize(threads);
}

void SourceFiles::set_text(FileId file, std::string_view text, unsigned thread) {
  if (file != 0 && file < files_.size()) files_[file].text = kept(text, texts_[thread]);
}

void SourceFiles::let_go_of_texts(Read read) {
  read_ = std::move(read);
  for (File& file : files_) {
    file.let_go = file.let_go || !file.text.empty();
    file.text = "";
  }
  texts_ = std::vector<support::Arena>(1);
}

std::string_view SourceFiles::path(FileId file) const {
  return file < files_.size() ? files_[file].path : std::string_view();
}

std::string_view SourceFiles::text(FileId file) const {
  if (file >= files_.size()) return {};
  const File& one = files_[file];
  if (one.let_go) one.text = kept(read_(std::string(one.path)), texts_.front());
  one.let_go = false;
  return one.text;
}

}  // namespace kontrakt::diagnostics
