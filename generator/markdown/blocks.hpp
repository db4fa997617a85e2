// The blocks of a text: sections, paragraphs, lists, quotes, code; tables in tables.cpp.
#pragma once

#include <string>
#include <vector>

#include "markdown/anchors.hpp"
#include "markdown/heading_keys.hpp"
#include "markdown/inlines.hpp"

namespace kontrakt::markdown {

class BlockRenderer {
 public:
  BlockRenderer(Context& context, Document& document) : context_(context), document_(document) {}

  void render(cmark_node* root);

 private:
  void collect_keys(cmark_node* root);
  void begin_section(const cmark_node* heading, const HeadingKey& key);
  int output_level(const cmark_node* heading, int level);

  // `tight`: the paragraphs of a list whose items have no blank lines between them get no <p>. The depth is
  // limited by the guards.
  void block(const cmark_node* node, bool tight = false);
  void children(const cmark_node* parent, bool tight = false);
  void paragraph(const cmark_node* node, bool tight);
  void list(const cmark_node* node);
  void item(const cmark_node* node, bool tight);
  void code_block(const cmark_node* node);
  void raw_html(const cmark_node* node);
  void misplaced_heading(const cmark_node* node);

  void table(const cmark_node* node);
  void table_cell(const cmark_node* cell, bool header, char alignment);
  std::string_view caption_prefix(const cmark_node* paragraph) const;
  void caption(const cmark_node* table, Html& html, std::string& text);

  void inlines(const cmark_node* leaf, InlineRenderer::Where where = InlineRenderer::Where::text);
  void new_text_block();
  diagnostics::Location place_of(const cmark_node* block) const {
    return BlockPlaces(context_.places, block).whole();
  }

  Context& context_;
  Document& document_;
  Html* html_ = nullptr;  // of the section that is being written
  std::string* text_ = nullptr;
  std::vector<std::uint32_t>* begins_ = nullptr;
  std::string_view pending_mark_;  // of a task, written inside its first paragraph
  std::vector<HeadingKey> keys_;   // of the headings in order
  Anchors anchors_;
  int last_level_ = 1;
};

}  // namespace kontrakt::markdown
