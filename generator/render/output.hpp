// The page that is being written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace kontrakt::render {

// Appends to a string. A page is thousands of pieces of some ten bytes each, so the string is made long
// enough beforehand and cut when the page is done, also when an error ends it.
class Output {
 public:
  // At most `limit` bytes are to be written; it is the caller who asks for too_long().
  Output(std::string& out, std::size_t limit)
      : out_(out), data_(out.data()), size_(out.size()), room_(out.size()), limit_(out.size() + limit) {}
  ~Output() { out_.resize(size_); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  Output(Output&&) = delete;
  Output& operator=(Output&&) = delete;

  void append(std::string_view text) {
    if (text.empty()) return;  // which may be nowhere
    if (text.size() > room_ - size_) make_room(text.size());
    std::memcpy(data_ + size_, text.data(), text.size());
    size_ += text.size();
  }
  std::size_t size() const { return size_; }
  bool too_long() const { return size_ > limit_; }
  // What was written after `start`, an earlier size(); valid until something is appended.
  std::string_view since(std::size_t start) const { return {data_ + start, size_ - start}; }
  // Takes back what was written after `start`.
  void cut(std::size_t start) { size_ = start; }

 private:
  void make_room(std::size_t more) {
    constexpr std::size_t least = 16 * 1024;
    room_ = std::max({least, room_ * 2, size_ + more});
    out_.resize(room_);
    data_ = out_.data();
  }

  std::string& out_;
  char* data_;
  std::size_t size_;
  std::size_t room_;  // the size of `out_` for now
  std::size_t limit_;
};

}  // namespace kontrakt::render
