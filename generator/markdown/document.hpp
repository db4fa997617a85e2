// A text from Markdown, ready for a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"
#include "markdown/html.hpp"

namespace kontrakt::markdown {

enum class LinkKind : std::uint8_t {
  internal,  // "/kommuner/lund/#mal": an address of the portal, as written, without the base path
  anchor,    // "#mal": on the page the text stands on
  external,  // http, https
  contact,   // mailto, tel
  refused,   // reported; not in the HTML
};

struct Link {
  LinkKind kind = LinkKind::refused;
  bool image = false;
  std::string destination;               // as written in the file, Markdown's own escapes resolved
  std::string text;                      // plain; of an image its alternative text
  diagnostics::Location at;              // from [, ! or < to the end
  diagnostics::Location text_at;         // between the brackets
  diagnostics::Location destination_at;  // the address; `at` where it stands elsewhere ([text][ref])
};

// A heading and what follows it up to the next heading of any level: the list is flat, `level` tells the
// nesting.
struct Section {
  int level = 2;                     // as written: 2 for ##, …, 6
  int output_level = 2;              // of <hN>: level + Options::heading_offset, at most 6
  std::string title;                 // plain text without the key
  std::string title_html;            // inline HTML
  std::string key;                   // from {#key}; empty without one
  std::string anchor;                // the key, or a slug of the title; unique in the document
  diagnostics::Location heading_at;  // the heading's text
  diagnostics::Location key_at;      // the key without {# }; without a key the same as heading_at
  Html content;
  std::string text;                         // the content as plain text, blocks on lines of their own
  std::vector<std::uint32_t> block_begins;  // in text: of its paragraphs, list items and table rows
};

struct Document {
  Html lead;  // what stands before the first heading
  std::string lead_text;
  std::vector<std::uint32_t> lead_begins;  // as Section::block_begins
  std::vector<Section> sections;
  std::vector<Link> links;      // and images, in the order of the text
  std::string first_paragraph;  // plain text of the first paragraph, wherever it stands
};

// A short text without blocks, as from a JSON field.
struct Inline {
  Html html;
  std::string text;  // plain
  std::vector<Link> links;
};

// Headings and contents as plain text, for search and word counts. Ends without a line break.
std::string plain_text(const Document& document);
inline std::string_view first_paragraph(const Document& document) {
  return document.first_paragraph;
}

// Plain text in the order of the text, one piece for each heading, paragraph, list item, table row and the
// like, without white space at the ends; never empty. A paragraph keeps the line breaks of its file.
struct TextBlocks {
  std::vector<std::string_view> texts;
  std::vector<std::size_t> headings;  // which of the texts are headings, rising
};
TextBlocks lead_blocks(const Document& document);
TextBlocks content_blocks(const Section& section);
// The section's own and, with their headings, those of the deeper sections under it.
TextBlocks section_blocks(const Document& document, std::size_t index);
// All, headings included.
TextBlocks document_blocks(const Document& document);

// The number of words separated by white space.
std::size_t word_count(std::string_view text);

// The index after the last section that belongs under sections[index] (deeper headings right after it).
std::size_t end_of_subsections(const Document& document, std::size_t index);

// `<h3 id="mal">Mål</h3>` with a line break.
void append_heading(std::string& out, const Section& section);

// The sections [first, last) with their headings, then the same for a whole document with its lead.
template <class Note>
void append_sections(std::string& out, const Document& document, std::size_t first, std::size_t last,
                     Note&& note) {
  for (std::size_t i = first; i < last; ++i) {
    append_heading(out, document.sections[i]);
    append(out, document.sections[i].content, note);
  }
}
template <class Note>
void append(std::string& out, const Document& document, Note&& note) {
  append(out, document.lead, note);
  append_sections(out, document, 0, document.sections.size(), note);
}

}  // namespace kontrakt::markdown
