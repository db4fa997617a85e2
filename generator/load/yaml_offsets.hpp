// From libyaml's places to offsets in the file.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/position.hpp"

namespace kontrakt::load {

// libyaml counts characters, we count bytes. Places are asked for mostly in order, so each answer walks on
// from the last one.
class YamlOffsets {
 public:
  YamlOffsets(diagnostics::FileId file, std::string_view text, std::uint32_t base)
      : file_(file), text_(text), base_(base) {}

  // The byte in the text (not the file) at which the character `index` begins.
  std::size_t byte(std::size_t index) {
    while (index_ < index && byte_ < text_.size()) {
      do ++byte_;
      while (byte_ < text_.size() && inside_character());
      ++index_;
    }
    while (index_ > index && byte_ > 0) {
      do --byte_;
      while (byte_ > 0 && inside_character());
      --index_;
    }
    return byte_;
  }

  diagnostics::Location place(std::size_t begin, std::size_t end) const {
    return {file_, base_ + static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end > begin ? end - begin : 0)};
  }
  std::string_view text() const { return text_; }

 private:
  bool inside_character() const { return (static_cast<unsigned char>(text_[byte_]) & 0xC0U) == 0x80U; }

  diagnostics::FileId file_;
  std::string_view text_;
  std::uint32_t base_;
  std::size_t index_ = 0;
  std::size_t byte_ = 0;
};

}  // namespace kontrakt::load
