#include "markdown/document.hpp"

#include <algorithm>
#include <cstddef>

#include "support/text.hpp"

namespace kontrakt::markdown {

void Html::cite(std::vector<Citation> group) {
  const std::size_t last_gap = gaps_.empty() ? 0 : gaps_.back().offset;
  while (text_.size() > last_gap && (text_.back() == ' ' || text_.back() == '\n')) text_.pop_back();
  gaps_.push_back({static_cast<std::uint32_t>(text_.size()), Kind::citations,
                   static_cast<std::uint32_t>(citations_.size()), static_cast<std::uint32_t>(group.size())});
  for (auto& citation : group) citations_.push_back(std::move(citation));
}

void Html::explain(std::uint32_t id, std::size_t bytes) {
  gaps_.push_back(
      {static_cast<std::uint32_t>(text_.size() - bytes), Kind::term, id, static_cast<std::uint32_t>(bytes)});
}

void Html::add(const Html& other) {
  const auto offset = static_cast<std::uint32_t>(text_.size());
  const auto first = static_cast<std::uint32_t>(citations_.size());
  text_ += other.text_;
  for (Gap gap : other.gaps_) {
    gap.offset += offset;
    if (gap.kind == Kind::citations) gap.first += first;
    gaps_.push_back(gap);
  }
  citations_.insert(citations_.end(), other.citations_.begin(), other.citations_.end());
}

namespace {

void append_block(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += '\n';
  out += text;
}

void add_blocks(TextBlocks& blocks, std::string_view text, const std::vector<std::uint32_t>& begins) {
  // Blocks without text at the end begin behind it.
  for (std::size_t i = 0; i < begins.size() && begins[i] < text.size(); ++i) {
    const std::size_t end =
        i + 1 < begins.size() ? std::min<std::size_t>(begins[i + 1], text.size()) : text.size();
    const std::string_view block = support::trim(text.substr(begins[i], end - begins[i]));
    if (!block.empty()) blocks.texts.push_back(block);
  }
}

void add_section(TextBlocks& blocks, const Section& section) {
  if (!section.title.empty()) {
    blocks.headings.push_back(blocks.texts.size());
    blocks.texts.emplace_back(section.title);
  }
  add_blocks(blocks, section.text, section.block_begins);
}

}  // namespace

TextBlocks lead_blocks(const Document& document) {
  TextBlocks blocks;
  add_blocks(blocks, document.lead_text, document.lead_begins);
  return blocks;
}

TextBlocks content_blocks(const Section& section) {
  TextBlocks blocks;
  add_blocks(blocks, section.text, section.block_begins);
  return blocks;
}

TextBlocks section_blocks(const Document& document, std::size_t index) {
  TextBlocks blocks = content_blocks(document.sections[index]);
  const std::size_t end = end_of_subsections(document, index);
  for (std::size_t i = index + 1; i < end; ++i) add_section(blocks, document.sections[i]);
  return blocks;
}

TextBlocks document_blocks(const Document& document) {
  TextBlocks blocks = lead_blocks(document);
  for (const Section& section : document.sections) add_section(blocks, section);
  return blocks;
}

std::string plain_text(const Document& document) {
  std::string text = document.lead_text;
  for (const auto& section : document.sections) {
    append_block(text, section.title);
    append_block(text, section.text);
  }
  return text;
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool space = support::is_ascii_space(c);
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words;
}

std::size_t end_of_subsections(const Document& document, std::size_t index) {
  std::size_t end = index + 1;
  while (end < document.sections.size() && document.sections[end].level > document.sections[index].level)
    ++end;
  return end;
}

void append_heading(std::string& out, const Section& section) {
  const char level = static_cast<char>('0' + section.output_level);
  out += "<h";
  out += level;
  out += " id=\"";
  support::html_escape(section.anchor, out);
  out += "\">";
  out += section.title_html;
  out += "</h";
  out += level;
  out += ">\n";
}

}  // namespace kontrakt::markdown
