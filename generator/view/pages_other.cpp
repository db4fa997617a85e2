// Documents and sources, the glossary, the accessibility statement and free pages.
#include <algorithm>

#include "support/collation.hpp"
#include "support/text.hpp"
#include "view/context.hpp"

namespace kontrakt::view {
namespace {

Value document_group(PageBuilder& b, const model::Municipality& m, NoteBlock& notes) {
  std::vector<Value> documents;
  for (const model::Contract* contract : m.contracts) {
    Value owner = b.link(contract->version_label, address_of(*contract));
    std::vector<Value> listed = b.document_list(contract->documents, notes, &owner);
    documents.insert(documents.end(), listed.begin(), listed.end());
  }
  ObjectBuilder o = b.object();
  o.set(k.title, b.kept(m.name));
  o.set(k.anchor, b.kept(m.id));
  o.set(k.example, Value::boolean(m.example));
  o.set(k.documents, b.list(documents));
  return o.build();
}

Value source_list(PageBuilder& b) {
  std::vector<const model::Source*> sources;
  for (const model::Source& source : b.portal().sources) sources.push_back(&source);
  support::sort_by_name(sources, [](const model::Source* s) { return std::string_view(s->title); });
  std::vector<Value> all;
  for (const model::Source* source : sources) {
    ObjectBuilder o = b.object();
    o.set(k.id, b.kept(source->id));
    o.set(k.anchor, b.text(source_anchor(*source)));
    o.set(k.title, b.kept(source->title));
    o.set(k.publisher, b.optional(source->publisher));
    o.set(k.date_text, b.text(source_date_text(*source)));
    o.set(k.kind, b.kept(source->kind));
    o.set(k.url, b.optional(source->url));
    o.set(k.note, b.optional(source->note));
    o.set(k.example, Value::boolean(source->example));
    all.push_back(o.build());
  }
  return b.list(all);
}

// "fossilfritt" says nothing new beside "Fossilfri", "KIP" does beside "Klimatinvesteringsplan": another form
// of the word begins as the word does, all but its last letters or its first word's.
bool is_inflection(std::string_view term, std::string_view alias) {
  constexpr std::size_t longest_ending = 2;  // of the word itself: "Förnybar-t", "Triple heli-xen"
  const std::string word = support::fold_case(term.substr(0, term.find(' ')));
  const std::size_t kept = support::character_count(word);
  if (kept <= longest_ending + 1) return false;
  const std::string_view stem = support::first_characters(word, kept - longest_ending);
  return support::fold_case(alias).starts_with(stem);
}

Value term_value(PageBuilder& b, const model::Term& term, NoteBlock& notes) {
  ObjectBuilder o = b.object();
  o.set(k.term, b.kept(term.term));
  o.set(k.anchor, b.text(term_anchor(term)));
  std::vector<Value> aliases;
  for (const std::string& alias : term.aliases) {
    if (!is_inflection(term.term, alias)) aliases.push_back(b.kept(alias));
  }
  o.set(k.aliases, b.list(aliases));
  b.terms().explained(term);
  o.set(k.definition, b.explained(term.definition));
  std::vector<Value> see;
  for (const model::Term* other : term.see) {
    see.push_back(b.link(other->term, std::string(addresses::glossary) + "#" + term_anchor(*other)));
  }
  o.set(k.see, b.list(see));
  o.set(k.note, b.optional(term.note));
  o.set(k.refs, notes.refs(term.sources));
  return o.build();
}

std::string letter_anchor(std::string_view letter) {
  if (letter == "Å") return "bokstav-aa";
  if (letter == "Ä") return "bokstav-ae";
  if (letter == "Ö") return "bokstav-oe";
  if (letter == "#") return "bokstav-ovriga";
  std::string anchor = "bokstav-";
  for (char c : letter) anchor += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return anchor;
}

}  // namespace

std::vector<const model::Municipality*> municipalities_with_documents(const model::Portal& portal) {
  std::vector<const model::Municipality*> all = portal.municipalities_by_name;
  std::erase_if(all, [](const model::Municipality* m) {
    return std::ranges::all_of(m->contracts,
                               [](const model::Contract* one) { return one->documents.empty(); });
  });
  return all;
}

Value documents_page(PageBuilder& b, const TableParts& parts) {
  const std::vector<const model::Municipality*> all = municipalities_with_documents(b.portal());
  NoteBlock notes = b.block();
  std::vector<Value> groups;
  for (const model::Municipality* m : parts.of(all)) groups.push_back(document_group(b, *m, notes));
  ObjectBuilder o = b.object();
  o.set(k.groups, b.list(groups));
  o.set(k.parts, b.parts(std::string(addresses::documents), parts,
                         [&](std::size_t place) -> std::string_view { return all[place]->name; }));
  o.set(k.sources, parts.current == 0 ? source_list(b) : b.list({}));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Dokument och källor";
  head.lead = "Dokument som kontrakten hänvisar till, och de källor som portalens uppgifter kommer ur.";
  head.kind = "documents";
  head.address = part_address(std::string(addresses::documents), parts.current);
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value glossary_page(PageBuilder& b) {
  std::vector<const model::Term*> terms;
  for (const model::Term& term : b.portal().terms) terms.push_back(&term);
  support::sort_by_name(terms, [](const model::Term* t) { return std::string_view(t->term); });
  NoteBlock notes = b.block();
  std::vector<Value> letters;
  for (std::size_t i = 0; i < terms.size();) {
    std::string letter = support::index_letter(terms[i]->term);
    std::vector<Value> under;
    for (; i < terms.size() && support::index_letter(terms[i]->term) == letter; ++i) {
      under.push_back(term_value(b, *terms[i], notes));
    }
    ObjectBuilder o = b.object();
    o.set(k.letter, b.text(letter));
    o.set(k.anchor, b.text(letter_anchor(letter)));
    o.set(k.terms, b.list(under));
    letters.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.letters, b.list(letters));
  o.set(k.notes, notes.notes());
  Head head;
  head.title = "Ordlista";
  head.lead = "Ord som används i kontrakten, och vad de betyder.";
  head.kind = "glossary";
  head.address = addresses::glossary;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value accessibility_page(PageBuilder& b) {
  const config::Accessibility& statement = *b.context().site().accessibility;
  ObjectBuilder o = b.object();
  std::string_view status = statement.status == "helt"     ? "Webbplatsen uppfyller kraven."
                            : statement.status == "delvis" ? "Webbplatsen uppfyller kraven delvis."
                                                           : "Webbplatsen uppfyller inte kraven.";
  o.set(k.status_text, b.kept(status));
  o.set(k.assessed, b.date(statement.assessed));
  o.set(k.method, b.kept(statement.method));
  std::vector<Value> issues;
  for (const config::KnownIssue& issue : statement.known_issues) {
    ObjectBuilder i = b.object();
    i.set(k.text, b.kept(issue.text));
    i.set(k.planned, b.optional(issue.planned));
    issues.push_back(i.build());
  }
  o.set(k.issues, b.list(issues));
  o.set(k.email, b.optional(statement.contact_email));
  o.set(k.contact_url, b.optional(statement.contact_url));
  o.set(k.authority, b.optional(statement.authority_name));
  o.set(k.authority_url, b.optional(statement.authority_url));
  Head head;
  head.title = "Tillgänglighet";
  head.lead =
      "Hur väl den här webbplatsen fungerar för alla, och vart du vänder dig när något inte fungerar.";
  head.kind = "accessibility";
  head.address = addresses::accessibility;
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value free_page(PageBuilder& b, const model::Page& page) {
  ObjectBuilder o = b.object();
  o.set(k.prose, b.prose(page.text));
  std::vector<Value> siblings;
  for (const model::Page& other : b.portal().pages) {
    if (&other == &page || other.navigation_label.empty()) continue;
    siblings.push_back(b.link(other.navigation_label, address_of(other)));
  }
  o.set(k.siblings, b.list(siblings));
  std::vector<Value> toc;
  if (!page.text.empty()) {
    const markdown::Document& document = b.context().text(page.text);
    for (const markdown::Section& section : document.sections) {
      if (section.level == 2) toc.push_back(b.toc_entry(section.title, section.anchor, {}, 2));
    }
  }
  // A short page is faster to read than its own contents.
  if (toc.size() < 4) toc.clear();
  Head head;
  head.title = page.title;
  head.lead = page.lead;
  head.description = page.description.empty() ? b.first_paragraph(page.text) : page.description;
  head.kind = "page";
  head.address = address_of(page);
  head.crumbs = {{"Start", "/"}};
  head.updated = page.common.updated;
  return b.page(head, o, toc);
}

Value not_found_page(PageBuilder& b) {
  ObjectBuilder o = b.object();
  Head head;
  head.title = "Sidan finns inte";
  head.description = "Adressen leder inte till någon sida i portalen.";
  head.kind = "404";
  head.address = "/404.html";
  head.crumbs = {{"Start", "/"}};
  return b.page(head, o);
}

Value redirect_page(PageBuilder& b, const std::string& address, const std::string& target) {
  ObjectBuilder o = b.object();
  o.set(k.target, b.href(target));
  Head head;
  head.title = "Sidan har flyttat";
  head.description = "Sidan har fått en ny adress.";
  head.kind = "redirect";
  head.address = address;
  return b.page(head, o);
}

}  // namespace kontrakt::view
