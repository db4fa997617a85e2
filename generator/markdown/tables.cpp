// Tables with a name, header cells that say what they are for, and no styles in attributes.
#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <array>

#include "markdown/blocks.hpp"
#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

constexpr std::array<std::string_view, 2> caption_prefixes = {"Tabell:", "Table:"};

std::string_view alignment_class(char alignment) {
  switch (alignment) {
    case 'l':
      return " class=\"align-left\"";
    case 'c':
      return " class=\"align-center\"";
    case 'r':
      return " class=\"align-right\"";
    default:
      return {};
  }
}

// A table right below a paragraph is said to begin where the paragraph does; its first cell knows better.
diagnostics::Location header_line(const Places& places, const cmark_node* table) {
  const cmark_node* row = table->first_child;
  const cmark_node* first = row != nullptr && row->first_child != nullptr ? row->first_child : table;
  const std::size_t inside = BlockPlaces(places, first).begin();
  const std::size_t before = places.text().substr(0, inside).find_last_of("\n\r");
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return places.location(begin, std::min(places.text().find_first_of("\n\r", inside), places.text().size()));
}

}  // namespace

// "Tabell:" with the blanks after it when the paragraph is the caption of the table that follows, else "".
std::string_view BlockRenderer::caption_prefix(const cmark_node* paragraph) const {
  if (!is(paragraph, CMARK_NODE_PARAGRAPH) || !is(paragraph->next, CMARK_NODE_TABLE)) return {};
  if (!is(paragraph->first_child, CMARK_NODE_TEXT)) return {};
  const std::string_view text = view(paragraph->first_child->as.literal);
  for (const auto prefix : caption_prefixes) {
    if (!text.starts_with(prefix)) continue;
    std::size_t end = prefix.size();
    while (end < text.size() && support::is_ascii_space(text[end])) ++end;
    return text.substr(0, end);
  }
  return {};
}

void BlockRenderer::caption(const cmark_node* table, Html& html, std::string& text) {
  const cmark_node* paragraph = table->prev;
  if (paragraph != nullptr) {
    if (const auto prefix = caption_prefix(paragraph); !prefix.empty()) {
      InlineRenderer(context_, paragraph, html, text, InlineRenderer::Where::label)
          .render(paragraph->first_child, prefix.size());
    }
  }
  text = support::collapse_spaces(text);
}

void BlockRenderer::table(const cmark_node* node) {
  auto* mutable_node = const_cast<cmark_node*>(node);  // cmark's functions only read it
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(mutable_node);
  const std::size_t columns = cmark_gfm_extensions_get_table_columns(mutable_node);

  Html caption_html;
  std::string name;
  caption(node, caption_html, name);
  if (name.empty()) context_.diagnostics.add("K451", header_line(context_.places, node));

  // Wide tables scroll in their own region, which the keyboard reaches and which has a name.
  html_->literal() += "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"";
  support::html_escape(name.empty() ? context_.options.labels.table : std::string_view(name),
                       html_->literal());
  html_->literal() += "\">\n<table>\n";
  new_text_block();
  if (!name.empty()) {
    html_->literal() += "<caption>";
    html_->add(caption_html);
    html_->literal() += "</caption>\n";
    *text_ += name;
    new_text_block();
  }
  for (const cmark_node* row = node->first_child; row != nullptr; row = row->next) {
    const bool header = cmark_gfm_extensions_get_table_row_is_header(const_cast<cmark_node*>(row)) != 0;
    html_->literal() += header ? "<thead>\n<tr>\n" : "<tr>\n";
    std::size_t column = 0;
    for (const cmark_node* cell = row->first_child; cell != nullptr; cell = cell->next, ++column) {
      const char alignment = column < columns ? static_cast<char>(alignments[column]) : '\0';
      table_cell(cell, header, alignment);
      if (cell->next != nullptr) *text_ += ' ';
    }
    html_->literal() += header ? "</tr>\n</thead>\n" : "</tr>\n";
    if (header && row->next != nullptr) html_->literal() += "<tbody>\n";
    if (!header && row->next == nullptr) html_->literal() += "</tbody>\n";
    new_text_block();
  }
  html_->literal() += "</table>\n</div>\n";
}

void BlockRenderer::table_cell(const cmark_node* cell, bool header, char alignment) {
  std::string& out = html_->literal();
  out += header ? "<th scope=\"col\"" : "<td";
  out += alignment_class(alignment);
  out += '>';
  const std::size_t before = text_->size();
  inlines(cell, header ? InlineRenderer::Where::label : InlineRenderer::Where::text);
  if (header && support::trim(std::string_view(*text_).substr(before)).empty())
    context_.diagnostics.add("K450", place_of(cell));
  html_->literal() += header ? "</th>\n" : "</td>\n";
}

}  // namespace kontrakt::markdown
