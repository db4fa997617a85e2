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

// Finished HTML with gaps: at each gap the page puts what only the page knows. A gap is a group of citations,
// or words that the reader may want explained (Options::terms): they stand in the text, and the page may make
// them a link. The HTML between the gaps is one string, so that joining it is copying.
class Html {
 public:
  enum class Kind : std::uint8_t { citations, term };
  struct Gap {
    std::uint32_t offset = 0;  // in text()
    Kind kind = Kind::citations;
    std::uint32_t first = 0;  // in citations(); of a term its id
    std::uint32_t count = 0;  // of citations; of a term the bytes of its words in text()
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
  // The last `bytes` of the text are the words of a term.
  void explain(std::uint32_t id, std::size_t bytes);
  void add(const Html& other);

 private:
  std::string text_;
  std::vector<Gap> gaps_;
  std::vector<Citation> citations_;
};

// Appends `html` to `out`. `note(out, group)` writes what stands in the place of a group of citations, a
// std::span<const Citation> of at least one; the blank before a citation is already gone: the note hugs its
// word. `term(out, id, words)` writes the words of a term, which are HTML.
template <class Note, class Term>
void append(std::string& out, const Html& html, Note&& note, Term&& term) {
  const std::string_view text = html.text();
  std::size_t done = 0;
  for (const auto& gap : html.gaps()) {
    out += text.substr(done, gap.offset - done);
    done = gap.offset;
    if (gap.kind == Html::Kind::term) {
      term(out, gap.first, text.substr(gap.offset, gap.count));
      done += gap.count;
    } else {
      note(out, html.citations(gap));
    }
  }
  out += text.substr(done);
}

// With the words of terms as they stand.
template <class Note>
void append(std::string& out, const Html& html, Note&& note) {
  append(out, html, note, [](std::string& to, std::uint32_t, std::string_view words) { to += words; });
}

}  // namespace kontrakt::markdown
