// Markdown texts as page data.
#include <algorithm>

#include "support/text.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

// Headings keep their distance to each other, but begin at `level` on this page.
void append_heading(std::string& out, const markdown::Section& section, int level, std::string_view prefix) {
  std::string tag = "h" + std::to_string(std::min(level, 6));
  out += "<" + tag + " id=\"";
  out += prefix;
  out += section.anchor + "\">" + section.title_html + "</" + tag + ">\n";
}

}  // namespace

void PageBuilder::append_html(std::string& out, const markdown::Html& html, NoteBlock& notes) {
  append(
      out, html, [&](std::string& to, auto group) { notes.append_refs(group, to); },
      [&](std::string& to, std::uint32_t term, std::string_view words) { terms_.append(to, term, words); });
}

Value PageBuilder::explained(std::string_view text) {
  if (context_.input.terms == nullptr) return kept(text);
  std::string html;
  std::size_t done = 0;
  context_.input.terms->each(text, [&](const support::PhraseMatch& match) {
    support::html_escape(text.substr(done, match.begin - done), html);
    terms_.append(html, match.id, support::html_escaped(text.substr(match.begin, match.end - match.begin)));
    done = match.end;
  });
  if (done == 0) return kept(text);
  support::html_escape(text.substr(done), html);
  return Value::html(arena_.copy(html));
}

Value PageBuilder::prose_value(std::string_view html, NoteBlock& notes) {
  ObjectBuilder prose = object();
  prose.set(k.html, Value::html(arena_.copy(html)));
  prose.set(k.notes, notes.notes());
  return prose.build();
}

Value PageBuilder::prose(const model::Text& text, int level, std::string_view anchor_prefix) {
  if (text.empty()) return Value::none();
  const markdown::Document& document = context_.text(text);
  NoteBlock notes = block();
  std::string html;
  append_html(html, document.lead, notes);
  for (const markdown::Section& section : document.sections) {
    append_heading(html, section, level + section.level - 2, anchor_prefix);
    append_html(html, section.content, notes);
  }
  return prose_value(html, notes);
}

Value PageBuilder::section_prose(const markdown::Document& document, std::size_t section, int level,
                                 std::string_view anchor_prefix) {
  NoteBlock notes = block();
  std::string html;
  append_html(html, document.sections[section].content, notes);
  std::size_t end = markdown::end_of_subsections(document, section);
  int own_level = document.sections[section].level;
  for (std::size_t i = section + 1; i < end; ++i) {
    append_heading(html, document.sections[i], level + document.sections[i].level - own_level - 1,
                   anchor_prefix);
    append_html(html, document.sections[i].content, notes);
  }
  return prose_value(html, notes);
}

Value PageBuilder::lead_prose(const model::Text& text) {
  if (text.empty() || context_.text(text).lead.empty()) return Value::none();
  NoteBlock notes = block();
  std::string html;
  append_html(html, context_.text(text).lead, notes);
  return prose_value(html, notes);
}

std::string PageBuilder::first_paragraph(const model::Text& text, std::size_t limit) const {
  if (text.empty()) return {};
  return shortened(markdown::first_paragraph(context_.text(text)), limit);
}

}  // namespace kontrakt::view
