// A long string put together of many small pieces.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "support/copied_bytes.hpp"

namespace kontrakt::support {

// Adds to a string, which has the pieces when this is gone, and is nobody else's until then. The string's own
// append() takes five times as long for a piece of ten bytes.
class StringWriter {
 public:
  explicit StringWriter(std::string& out) : out_(out), size_(out.size()) {}
  ~StringWriter() { out_.resize(size_); }
  StringWriter(const StringWriter&) = delete;
  StringWriter& operator=(const StringWriter&) = delete;
  StringWriter(StringWriter&&) = delete;
  StringWriter& operator=(StringWriter&&) = delete;

  StringWriter& operator+=(std::string_view text) {
    if (text.size() > room()) make_room(text.size());
    copy_text(text, end());
    size_ += text.size();
    return *this;
  }
  StringWriter& operator+=(char c) {
    if (room() == 0) make_room(1);
    *end() = c;
    ++size_;
    return *this;
  }
  // Adds the text and is done, unless `any` finds something in sixteen of its bytes: then nothing is added.
  template <class Any>
  bool add_unless(std::string_view text, Any any) {
    if (text.size() > room()) make_room(text.size());
    if (!copy_unless(text, end(), any)) return false;
    size_ += text.size();
    return true;
  }

 private:
  std::size_t room() const { return out_.size() - size_; }
  char* end() { return out_.data() + size_; }
  // A piece at a time, as memory that is never written to is not taken from the machine.
  void make_room(std::size_t more) {
    constexpr std::size_t piece = 4096;
    const std::size_t wanted = size_ + more;
    if (wanted > out_.capacity()) out_.reserve(std::max(wanted, 2 * out_.capacity()));
    out_.resize(std::min(std::max(wanted, size_ + piece), out_.capacity()));
  }

  std::string& out_;  // longer than what is written
  std::size_t size_;  // of what is written
};

// What `write` writes; about so many bytes.
template <class Write>
std::string written(std::size_t expected, Write write) {
  std::string out;
  out.reserve(expected);
  {
    StringWriter to(out);
    write(to);
  }
  return out;
}

}  // namespace kontrakt::support
