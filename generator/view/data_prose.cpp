// Markdown texts as page data.
#include <algorithm>

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
  auto note = [&](std::string& out, auto group) { notes.append_refs(group, out); };
  std::string html;
  append(html, document.lead, note);
  for (const markdown::Section& section : document.sections) {
    append_heading(html, section, level + section.level - 2, anchor_prefix);
    append(html, section.content, note);
  }
  return prose_value(html, notes);
}

Value PageBuilder::section_prose(const markdown::Document& document, std::size_t section, int level) {
  NoteBlock notes = block();
  auto note = [&](std::string& out, auto group) { notes.append_refs(group, out); };
  std::string html;
  append(html, document.sections[section].content, note);
  std::size_t end = markdown::end_of_subsections(document, section);
  int own_level = document.sections[section].level;
  for (std::size_t i = section + 1; i < end; ++i) {
    append_heading(html, document.sections[i], level + document.sections[i].level - own_level - 1, {});
    append(html, document.sections[i].content, note);
  }
  return prose_value(html, notes);
}

Value PageBuilder::lead_prose(const model::Text& text) {
  if (text.empty() || context_.text(text).lead.empty()) return Value::none();
  NoteBlock notes = block();
  std::string html;
  append(html, context_.text(text).lead,
         [&](std::string& out, auto group) { notes.append_refs(group, out); });
  return prose_value(html, notes);
}

std::string PageBuilder::first_paragraph(const model::Text& text, std::size_t limit) const {
  if (text.empty()) return {};
  return shortened(markdown::first_paragraph(context_.text(text)), limit);
}

}  // namespace kontrakt::view
