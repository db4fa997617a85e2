// The text of one paragraph, heading or table cell: from cmark's nodes to HTML, plain text and links.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/addresses.hpp"
#include "markdown/markdown.hpp"
#include "markdown/places.hpp"

namespace kontrakt::markdown {

// What all parts of one text share.
struct Context {
  const Places& places;
  const Options& options;
  diagnostics::Diagnostics& diagnostics;
  std::vector<Link>& links;
};

class InlineRenderer {
 public:
  // A label names something: a table's caption, a column.
  enum class Where : std::uint8_t { text, label, heading };

  // Appends to `html` and `text`.
  InlineRenderer(Context& context, const cmark_node* leaf, Html& html, std::string& text,
                 Where where = Where::text)
      : context_(context), leaf_(leaf), html_(html), text_(text), text_begin_(text.size()), where_(where) {}

  // The children of the leaf from `first`; `skip` bytes of a first text node are left out.
  void render(const cmark_node* first, std::size_t skip = 0);
  void render() { render(leaf_->first_child); }

 private:
  void render_node(const cmark_node* node, int depth);
  void render_children(const cmark_node* parent, int depth);
  void wrap(std::string_view tag, const cmark_node* node, int depth);
  void code(const cmark_node* node);
  void link(const cmark_node* node, int depth);
  void image(const cmark_node* node);
  void raw_html(const cmark_node* node);

  // A run of text and soft line breaks; returns the node after it.
  const cmark_node* text_run(const cmark_node* first, std::size_t skip);
  void text_with_marks(const std::string& run, const std::vector<Origin>& origins);
  std::size_t citation(const std::string& run, const std::vector<Origin>& origins, std::size_t begin);
  void check_run(const std::string& run, const std::vector<Origin>& origins);
  void literal(std::string_view text);
  // The same, with gaps at the words to be explained.
  void running(std::string_view text);

  // The link's record: kind, address and places. Reports what is wrong with the address.
  Link describe(const cmark_node* node, std::string text, Address& address);
  void check_address(const Link& link, const Address& address);
  void check_link_text(const Link& link);
  std::size_t find_start(const cmark_node* node);

  const BlockPlaces& block();

  Context& context_;
  const cmark_node* leaf_;
  Html& html_;
  std::string& text_;
  std::size_t text_begin_;  // what was there before is not ours to trim
  Where where_;
  bool in_link_ = false;
  bool too_deep_ = false;
  std::optional<BlockPlaces> block_;  // made when a place is first asked for
};

// The plain text under a node; images give their alternative text.
std::string plain_text_of(const cmark_node* node);

}  // namespace kontrakt::markdown
