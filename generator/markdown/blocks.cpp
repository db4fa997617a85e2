#include "markdown/blocks.hpp"

#include <algorithm>
#include <cstring>
#include <map>

#include "support/text.hpp"

namespace kontrakt::markdown {

void BlockRenderer::render(cmark_node* root) {
  collect_keys(root);
  html_ = &document_.lead;
  text_ = &document_.lead_text;
  begins_ = &document_.lead_begins;
  document_.sections.reserve(keys_.size());  // html_ and text_ point into it
  std::size_t heading = 0;
  for (const cmark_node* node = root->first_child; node != nullptr; node = node->next) {
    if (is(node, CMARK_NODE_HEADING)) {
      begin_section(node, keys_[heading++]);
    } else {
      block(node);
    }
  }
}

// Keys first: a slug must not take the name that a later heading asks for.
void BlockRenderer::collect_keys(cmark_node* root) {
  std::map<std::string, diagnostics::Location> first_use;
  for (cmark_node* node = root->first_child; node != nullptr; node = node->next) {
    if (!is(node, CMARK_NODE_HEADING)) continue;
    HeadingKey key = take_key(node, context_.places, context_.diagnostics);
    if (!key.key.empty()) {
      const auto [first, is_new] = first_use.emplace(key.key, key.at);
      if (is_new) {
        anchors_.reserve(key.key);
      } else {
        context_.diagnostics.add("K417", key.at, {{"key", key.key}}, {first->second});
        key.key.clear();
      }
    }
    keys_.push_back(std::move(key));
  }
}

int BlockRenderer::output_level(const cmark_node* heading, int level) {
  const int output = level + context_.options.heading_offset;
  if (output > 6)
    context_.diagnostics.add(
        "K414", place_of(heading),
        {{"level", std::to_string(level)}, {"deepest", std::to_string(6 - context_.options.heading_offset)}});
  return std::clamp(output, 1, 6);
}

void BlockRenderer::begin_section(const cmark_node* heading, const HeadingKey& key) {
  const int level = heading->as.heading.level;
  Section section;
  section.level = level;
  section.output_level = output_level(heading, level);
  section.heading_at = place_of(heading);
  section.key = key.key;
  section.key_at = key.key.empty() ? section.heading_at : key.at;

  if (level == 1) {
    context_.diagnostics.add("K410", section.heading_at);
  } else if (level > last_level_ + 1) {
    context_.diagnostics.add("K411", section.heading_at,
                             {{"level", std::to_string(level)},
                              {"previous", std::to_string(last_level_)},
                              {"expected", std::to_string(last_level_ + 1)}});
  }
  last_level_ = level;

  Html html;
  std::string title;
  InlineRenderer(context_, heading, html, title, InlineRenderer::Where::heading).render();
  section.title = support::collapse_spaces(title);
  section.title_html = html.text();
  if (section.title.empty()) context_.diagnostics.add("K412", section.heading_at);
  section.anchor = key.key.empty() ? anchors_.make(section.title) : key.key;

  document_.sections.push_back(std::move(section));
  html_ = &document_.sections.back().content;
  text_ = &document_.sections.back().text;
  begins_ = &document_.sections.back().block_begins;
}

void BlockRenderer::block(const cmark_node* node, bool tight) {
  switch (node->type) {
    case CMARK_NODE_PARAGRAPH:
      return paragraph(node, tight);
    case CMARK_NODE_HEADING:
      return misplaced_heading(node);
    case CMARK_NODE_LIST:
      return list(node);
    case CMARK_NODE_CODE_BLOCK:
      return code_block(node);
    case CMARK_NODE_HTML_BLOCK:
      return raw_html(node);
    case CMARK_NODE_BLOCK_QUOTE:
      html_->literal() += "<blockquote>\n";
      children(node);
      html_->literal() += "</blockquote>\n";
      return;
    case CMARK_NODE_THEMATIC_BREAK:
      html_->literal() += "<hr>\n";
      return;
    default:
      break;
  }
  if (is(node, CMARK_NODE_TABLE)) return table(node);
  children(node);
}

void BlockRenderer::children(const cmark_node* parent, bool tight) {
  for (const cmark_node* node = parent->first_child; node != nullptr; node = node->next) block(node, tight);
}

void BlockRenderer::new_text_block() {
  if (!text_->empty() && text_->back() != '\n') *text_ += '\n';
  const auto begin = static_cast<std::uint32_t>(text_->size());
  if (begins_->empty() || begins_->back() != begin) begins_->push_back(begin);
}

void BlockRenderer::inlines(const cmark_node* leaf, InlineRenderer::Where where) {
  if (!pending_mark_.empty()) {
    html_->literal().append("<span class=\"task-mark\">");
    support::html_escape(pending_mark_, html_->literal());
    html_->literal().append("</span> ");
    pending_mark_ = {};
  }
  InlineRenderer(context_, leaf, *html_, *text_, where).render();
}

void BlockRenderer::paragraph(const cmark_node* node, bool tight) {
  if (!caption_prefix(node).empty()) return;  // its table shows it
  new_text_block();
  const std::size_t begin = text_->size();
  if (!tight) html_->literal() += "<p>";
  inlines(node);
  if (!tight) html_->literal() += "</p>";
  if (!tight || node->next != nullptr) html_->literal() += '\n';
  if (document_.first_paragraph.empty())
    document_.first_paragraph = support::collapse_spaces(std::string_view(*text_).substr(begin));
}

void BlockRenderer::list(const cmark_node* node) {
  const auto& list = node->as.list;
  const bool ordered = list.list_type == CMARK_ORDERED_LIST;
  std::string& out = html_->literal();
  if (!ordered) {
    out += "<ul>\n";
  } else if (list.start == 1) {
    out += "<ol>\n";
  } else {
    out += "<ol start=\"" + std::to_string(list.start) + "\">\n";
  }
  for (const cmark_node* child = node->first_child; child != nullptr; child = child->next)
    item(child, list.tight);
  html_->literal() += ordered ? "</ol>\n" : "</ul>\n";
}

// A task is a line with a word before it, not a box that looks as if it could be ticked.
void BlockRenderer::item(const cmark_node* node, bool tight) {
  const bool task = node->extension != nullptr &&
                    std::strcmp(cmark_node_get_type_string(const_cast<cmark_node*>(node)), "tasklist") == 0;
  if (task) {
    const bool done = node->as.list.checked;
    html_->literal() += done ? "<li class=\"task task-done\">" : "<li class=\"task task-open\">";
    pending_mark_ = done ? context_.options.labels.task_done : context_.options.labels.task_open;
  } else {
    html_->literal() += "<li>";
  }
  if (!tight && node->first_child != nullptr) html_->literal() += '\n';
  children(node, tight);
  pending_mark_ = {};
  html_->literal() += "</li>\n";
}

void BlockRenderer::code_block(const cmark_node* node) {
  const std::string_view info = view(node->as.code.info);
  const std::string_view language = info.substr(0, std::min(info.find_first_of(" \t"), info.size()));
  std::string& out = html_->literal();
  out += "<pre><code";
  if (!language.empty()) {
    out += " class=\"language-";
    support::html_escape(language, out);
    out += '"';
  }
  out += '>';
  support::html_escape(view(node->as.code.literal), out);
  out += "</code></pre>\n";
  new_text_block();
  *text_ += view(node->as.code.literal);
}

void BlockRenderer::raw_html(const cmark_node* node) {
  const auto& places = context_.places;
  const std::size_t at = BlockPlaces(places, node).begin();
  std::string_view first_line = view(node->as.literal);
  first_line = support::trim(first_line.substr(0, std::min(first_line.find('\n'), first_line.size())));
  const std::size_t skip = places.text().substr(at, 64).find(first_line.substr(0, 16));
  const std::size_t begin = skip == std::string_view::npos ? at : at + skip;
  context_.diagnostics.add("K420", places.location(begin, begin + first_line.size()),
                           {{"html", std::string(first_line)}});
}

// In a list or a quote a heading would tear the outline of the page.
void BlockRenderer::misplaced_heading(const cmark_node* node) {
  context_.diagnostics.add("K413", place_of(node));
  html_->literal() += "<p>";
  new_text_block();
  inlines(node);
  html_->literal() += "</p>\n";
}

}  // namespace kontrakt::markdown
