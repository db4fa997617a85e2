// The files of a run, so that messages can name and show the place they speak of.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"
#include "support/arena.hpp"

namespace kontrakt::diagnostics {

// Path and text of every file that was read. Files are added by one thread; afterwards several threads may
// each set and read the text of different files.
class SourceFiles {
 public:
  SourceFiles();

  // `path` is what messages print: relative to the project, with '/'. The text may be set later.
  FileId add(std::string_view path, std::string_view text = {});
  // So many threads will set texts at once.
  void expect_threads(unsigned threads);
  // `thread`: the number of the one that calls.
  void set_text(FileId file, std::string_view text, unsigned thread = 0);

  // The texts are no more needed but to show lines of them: they are let go, and text() reads that of a file
  // again. `read` gives an empty text where it cannot; what it refers to outlives this object.
  using Read = std::function<std::string(const std::string& path)>;
  void let_go_of_texts(Read read);

  // Both are empty for file 0 and for a number that was never given out. The views live as long as this
  // object, the text until set_text or let_go_of_texts. After the latter only one thread may ask for texts.
  std::string_view path(FileId file) const;
  std::string_view text(FileId file) const;
  std::size_t size() const { return files_.size() - 1; }

 private:
  struct File {
    std::string_view path;
    mutable std::string_view text;
    mutable bool let_go = false;
  };
  std::deque<File> files_;  // a deque: adding a file moves no other
  support::Arena paths_;
  // Of the texts, one for each thread: they are a fifth of all that is read, and let go all at once.
  mutable std::vector<support::Arena> texts_;
  Read read_;
};

}  // namespace kontrakt::diagnostics
