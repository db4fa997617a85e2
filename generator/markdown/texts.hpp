// All texts of a portal, and who reads which: a page that has read none of those that were edited is as it
// was.
#pragma once

#include <cstdint>
#include <vector>

#include "markdown/document.hpp"

namespace kontrakt::markdown {

// The numbers of the texts that are read on this thread while the object lives, by functions that get them
// from Texts. Such objects may live inside each other: the inner one's texts are then the outer one's too.
class TextReads {
 public:
  TextReads();
  TextReads(const TextReads&) = delete;
  TextReads& operator=(const TextReads&) = delete;
  ~TextReads();

  // Each once, in rising order.
  std::vector<std::uint32_t> numbers() const;

  // As if the texts were read now: whoever uses what was made of them depends on them.
  static void note(std::uint32_t text);
  static void note(const std::vector<std::uint32_t>& texts);

 private:
  TextReads* outer_;
  std::vector<std::uint32_t> read_;
};

// A view of the texts, by model::Text::id.
class Texts {
 public:
  Texts(const std::vector<Document>& all) : all_(&all) {}  // NOLINT: they are the same thing, read with care

  const Document& operator[](std::uint32_t text) const {
    TextReads::note(text);
    return (*all_)[text];
  }
  std::size_t size() const { return all_->size(); }

 private:
  const std::vector<Document>* all_;
};

}  // namespace kontrakt::markdown
