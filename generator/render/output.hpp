// The page that is being written.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

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
// and that each thread keeps from page to page.
class Output {
 public:
  // At most `limit` bytes are to be written; it is the caller who asks for too_long().
  explicit Output(std::size_t limit);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  Output(Output&&) = delete;
  Output& operator=(Output&&) = delete;

  void append(std::string_view text) {
    if (text.size() > 32) return append_long(text);
    if (text.size() > room()) make_room(text.size());
    copy_short(data() + size_, text);
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
    if (support::find_html_special(text, 0) == text.size()) {
      append(text);
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
  bool too_long() const { return size_ > limit_; }
  std::string_view all() const { return since(0); }
  // What was written after `start`, an earlier size(); valid until something is appended.
  std::string_view since(std::size_t start) const { return {data() + start, size_ - start}; }
  // Takes back what was written after `start`.
  void cut(std::size_t start) { size_ = start; }

 private:
  struct Memory {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };
  static Memory& of_thread();

  char* data() const { return memory_.bytes.get(); }
  std::size_t room() const { return memory_.size - size_; }
  void make_room(std::size_t more);
  void append_long(std::string_view text);

  // At most 32 bytes: both ends at once, which may overlap.
  static void copy_short(char* to, std::string_view text) {
    if (text.size() >= 16) {
      copy_ends<std::array<std::uint64_t, 2>>(to, text);
    } else if (text.size() >= 8) {
      copy_ends<std::uint64_t>(to, text);
    } else if (text.size() >= 4) {
      copy_ends<std::uint32_t>(to, text);
    } else {
      for (const char c : text) *to++ = c;
    }
  }
  template <class Half>
  static void copy_ends(char* to, std::string_view text) {
    const char* from = text.data();
    const std::size_t second = text.size() - sizeof(Half);
    Half ends[2];
    std::memcpy(&ends[0], from, sizeof(Half));
    std::memcpy(&ends[1], from + second, sizeof(Half));
    std::memcpy(to, &ends[0], sizeof(Half));
    std::memcpy(to + second, &ends[1], sizeof(Half));
  }

  Memory memory_;
  std::size_t size_ = 0;
  std::size_t limit_;
};

}  // namespace kontrakt::render
