// HTML that knows where its sources are cited.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/position.hpp"

namespace kontrakt::markdown {

// One source in `[@kk-lund-2025, avsnitt 5.1; @analys-2020]`. Whether the document exists is for validate/ to
// say.
struct Citation {
  std::string document;      // "kk-lund-2025": a-z, 0-9 and hyphens
  std::string place;         // "avsnitt 5.1", plain text on one line; empty: the document as a whole
  diagnostics::Location at;  // from @ to the end of the place

  friend bool operator==(const Citation&, const Citation&) = default;
};

// Finished HTML with gaps: at each gap the page puts what only the page knows. A gap is a group of citations
// today; other kinds (a glossary term) can follow as further values of Kind. The HTML between the gaps is one
// string, so that joining it is copying.
class Html {
 public:
  enum class Kind : std::uint8_t { citations };
  struct Gap {
    std::uint32_t offset = 0;  // in text()
    Kind kind = Kind::citations;
    std::uint32_t first = 0;  // in citations()
    std::uint32_t count = 0;
  };

  bool empty() const { return text_.empty() && gaps_.empty(); }
  const std::string& text() const { return text_; }
  std::span<const Gap> gaps() const { return gaps_; }
  std::span<const Citation> citations() const { return citations_; }
  std::span<const Citation> citations(const Gap& gap) const {
    return citations().subspan(gap.first, gap.count);
  }

  // For the room itself: literal HTML, and a gap for the citations of one pair of brackets.
  std::string& literal() { return text_; }
  void cite(std::vector<Citation> group);
  void add(const Html& other);

 private:
  std::string text_;
  std::vector<Gap> gaps_;
  std::vector<Citation> citations_;
};

// Appends `html` to `out`; `note(out, group)` writes what stands in the place of a group of citations, a
// std::span<const Citation> of at least one. The blank before a citation is already gone: the note hugs its
// word.
template <class Note>
void append(std::string& out, const Html& html, Note&& note) {
  const std::string_view text = html.text();
  std::size_t done = 0;
  for (const auto& gap : html.gaps()) {
    out += text.substr(done, gap.offset - done);
    done = gap.offset;
    note(out, html.citations(gap));
  }
  out += text.substr(done);
}

}  // namespace kontrakt::markdown
