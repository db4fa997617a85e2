// Markdown (CommonMark with tables, task lists and strikethrough) to checked, accessible HTML. cmark-gfm
// reads; the HTML is written here from its tree. Nothing passes through unchecked: raw HTML, unknown address
// schemes and the like are reported (K4xx) and left out, so that a text without errors is complete on the
// page.
//
// What we add to and take from Markdown:
// 1. Headings begin at ## (the template has the page's title) and skip no level; `## Mål {#mal}` gives a key.
// 2. `[@kk-lund-2025, avsnitt 5.1; @analys-2020]` cites sources.
// 3. A paragraph `Tabell: …` right before a table is its caption.
// 4. Addresses within the portal begin with /; bare addresses in running text are not made into links.
// 5. No raw HTML, no typographic replacements.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "markdown/document.hpp"
#include "support/phrases.hpp"

namespace kontrakt::markdown {

// Words that the HTML needs, in the page's language.
struct Labels {
  std::string_view task_done = "Klart:";
  std::string_view task_open = "Återstår:";
  std::string_view table = "Tabell";  // names the scrolling region of a table without a caption
};

inline constexpr Labels english_labels = {"Done:", "To do:", "Table"};

struct Options {
  std::string_view base_path = "/";  // put before internal addresses: "/", "/klimat" or "/klimat/"
  int heading_offset = 0;            // 1: ## becomes <h3>
  Labels labels;
  // Words to leave gaps at (Html::Kind::term): in running text, never in headings, links, code, captions and
  // the head of a table. Null: none.
  const support::PhraseFinder* terms = nullptr;
};

// `text` is UTF-8 and begins at `begins` (file and offset; the length is not used): front matter may stand
// before it. Always returns a document; one that is too large or too deep to be read is empty, and reported.
// Safe to call from several threads, each with its own Diagnostics.
Document parse(std::string_view text, diagnostics::Location begins, const Options& options,
               diagnostics::Diagnostics& diagnostics);

// A short text without blocks: emphasis, code, links, citations. `value` is the place of the whole JSON or
// YAML value. Places are exact while the value has no escapes, else the whole value.
Inline parse_inline(std::string_view text, diagnostics::Location value, const Options& options,
                    diagnostics::Diagnostics& diagnostics);

}  // namespace kontrakt::markdown
