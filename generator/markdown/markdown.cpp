#include "markdown/markdown.hpp"

#include <string>

#include "markdown/blocks.hpp"
#include "markdown/cmark_tree.hpp"
#include "markdown/guards.hpp"
#include "markdown/inlines.hpp"
#include "markdown/places.hpp"

namespace kontrakt::markdown {
namespace {

// Reports a tree that could not be made.
bool is_complete(const CmarkTree& tree, const Places& places, diagnostics::Diagnostics& diagnostics) {
  if (tree.root() != nullptr) return true;
  diagnostics.add("K404", places.location(0, 0));
  return false;
}

// What the texts have grown to and do not use: a portal has thousands, for as long as its pages are made.
void give_back(Document& document) {
  document.lead.literal().shrink_to_fit();
  document.lead_text.shrink_to_fit();
  for (Section& section : document.sections) {
    section.content.literal().shrink_to_fit();
    section.text.shrink_to_fit();
  }
}

}  // namespace

Document parse(std::string_view text, diagnostics::Location begins, const Options& options,
               diagnostics::Diagnostics& diagnostics) {
  Document document;
  const Places places(text, begins);
  if (!within_limits(places, diagnostics)) return document;
  const CmarkTree tree(text);
  if (!is_complete(tree, places, diagnostics)) return document;
  Context context{places, options, diagnostics, document.links};
  BlockRenderer(context, document).render(tree.root());
  const auto trim_end = [](std::string& plain) {
    while (!plain.empty() && plain.back() == '\n') plain.pop_back();
  };
  trim_end(document.lead_text);
  for (auto& section : document.sections) trim_end(section.text);
  give_back(document);
  return document;
}

// cmark reads blocks only, so the text is dressed as a heading: whatever it begins with ("5.", "-", "#") is
// text there. The closing mark keeps one that the text itself ends with.
Inline parse_inline(std::string_view text, diagnostics::Location value, const Options& options,
                    diagnostics::Diagnostics& diagnostics) {
  constexpr std::string_view opening = "# ";
  Inline result;
  std::string dressed(opening);
  for (const char c : text) dressed += c == '\n' || c == '\r' ? ' ' : c;
  dressed += " #";

  diagnostics::Location begins = value;
  const bool quoted = value.length == text.size() + 2;  // JSON, or YAML with quotes, and no escapes
  if (quoted) ++begins.offset;
  const Places places = quoted || value.length == text.size() ? Places(dressed, begins, opening.size())
                                                              : Places::somewhere_in(dressed, value);
  if (!within_limits(places, diagnostics)) return result;
  const CmarkTree tree(dressed);
  if (!is_complete(tree, places, diagnostics)) return result;
  const cmark_node* heading = tree.root()->first_child;
  if (!is(heading, CMARK_NODE_HEADING)) return result;
  Context context{places, options, diagnostics, result.links};
  InlineRenderer(context, heading, result.html, result.text).render();
  return result;
}

}  // namespace kontrakt::markdown
