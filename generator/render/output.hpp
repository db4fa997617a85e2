// The page that is being written.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "support/copied_bytes.hpp"
#include "support/text.hpp"

namespace kontrakt::render {

// Text of a template, with memory around it such that the first `least` bytes may be read whatever its
// length.
struct PaddedText {
  static constexpr std::size_t least = 32;
  static constexpr std::array<char, least> nothing{};
  std::string_view text{nothing.data(), 0};
};

// A page is thousands of pieces of some ten bytes each. They go into memory that is not cleared beforehand,
// and that whoever makes many pages keeps from page to page.
class Output {
 public:
  void append(std::string_view text) {
    if (text.size() > room()) make_room(text.size());
    support::copy_text(text, data() + size_);
    size_ += text.size();
  }
  // The same in fewer steps for what is short, as most texts are: `least` bytes are copied, whatever its
  // length.
  void append(const PaddedText& padded) {
    constexpr std::size_t least = PaddedText::least;
    const std::string_view text = padded.text;
    if (text.size() + least > room()) make_room(text.size() + least);
    std::memcpy(data() + size_, text.data(), least);
    if (text.size() > least) std::memcpy(data() + size_ + least, text.data() + least, text.size() - least);
    size_ += text.size();
  }
  // With what HTML gives a meaning written as references. Nearly all texts have nothing of it.
  void append_escaped(std::string_view text) {
    if (text.size() > room()) make_room(text.size());
    constexpr auto any_special = [](support::Bytes16 bytes) { return support::any_html_special(bytes); };
    if (support::copy_unless(text, data() + size_, any_special)) {
      size_ += text.size();
    } else {
      support::html_escape(text, *this);
    }
  }
  void append(std::int64_t number) {
    constexpr std::size_t most = 20;
    if (room() < most) make_room(most);
    const char* end = std::to_chars(data() + size_, data() + size_ + most, number).ptr;
    size_ = static_cast<std::size_t>(end - data());
  }
  std::size_t size() const { return size_; }
  std::string_view all() const { return since(0); }
  // What was written after `start`, an earlier size(); valid until something is appended.
  std::string_view since(std::size_t start) const { return {data() + start, size_ - start}; }
  // Takes back what was written after `start`.
  void cut(std::size_t start) { size_ = start; }
  // Makes it ready for another page. A page of unusual size is not paid for to the end.
  void clear();

 private:
  char* data() const { return memory_.get(); }
  std::size_t room() const { return memory_size_ - size_; }
  void make_room(std::size_t more);

  std::unique_ptr<char[]> memory_;
  std::size_t memory_size_ = 0;
  std::size_t size_ = 0;
};

}  // namespace kontrakt::render
