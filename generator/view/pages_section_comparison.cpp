// One section of an edition's scheme, as every municipality has written it.
#include <algorithm>

#include "compare/counterparts.hpp"
#include "support/numbers.hpp"
#include "view/context.hpp"
#include "view/contract_sections.hpp"

namespace kontrakt::view {
namespace {

// Above this the page would come near a megabyte; then each municipality's text is shown by its beginning.
constexpr std::size_t most_text =
    220'000;  // bytes of plain text; HTML with sources is two or three times that
constexpr std::size_t beginning_length = 320;  // characters

struct Written {
  const model::Contract* contract = nullptr;
  std::optional<std::size_t> section;  // in the contract's text
};

std::size_t text_size(const markdown::Document& document, std::size_t section) {
  std::size_t size = 0;
  for (std::size_t i = section; i < markdown::end_of_subsections(document, section); ++i) {
    size += document.sections[i].text.size();
  }
  return size;
}

std::vector<Written> written(const Context& context, const model::Edition& edition,
                             const model::Section& section) {
  std::vector<Written> all;
  for (const model::Contract* contract : edition.contracts) {
    all.push_back({contract, find_section(*contract, context, section.key)});
  }
  return all;
}

std::size_t total_size(const Context& context, const std::vector<Written>& all) {
  std::size_t size = 0;
  for (const Written& one : all) {
    if (one.section) size += text_size(context.text(one.contract->text), *one.section);
  }
  return size;
}

std::string entry_anchor(const model::Municipality& m) {
  return "kommun-" + m.id;
}

// Links to other sections of the same contract lead to the contract: those sections are not on this page.
// Only the page's own notes and the section's own headings are here. The HTML is our own (markdown/).
std::string with_links_out(std::string_view html, const std::string& contract, const std::string& prefix) {
  constexpr std::string_view link = "href=\"#";
  std::string out;
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t found = html.find(link, at);
    if (found == std::string_view::npos) break;
    const std::size_t begin = found + link.size();
    const std::string_view anchor = html.substr(begin, html.find('"', begin) - begin);
    std::string id = "id=\"" + prefix;
    (id += anchor) += '"';
    out += html.substr(at, found - at);
    at = begin;
    if (anchor.starts_with("kall")) {
      out += link;
    } else if (html.find(id) != std::string_view::npos) {
      out += std::string(link) + prefix;
    } else {
      out += "href=\"" + contract + "#";
    }
  }
  return out + std::string(html.substr(at));
}

Value section_text(PageBuilder& b, const Written& one) {
  const std::string prefix = one.contract->municipality->id + "-";
  const Value prose = b.section_prose(b.context().text(one.contract->text), *one.section, 3, prefix);
  ObjectBuilder o = b.object();
  o.set(k.html, Value::html(b.arena().copy(with_links_out(
                    prose.get(k.html).as_string(), b.context().base + address_of(*one.contract), prefix))));
  o.set(k.notes, prose.get(k.notes));
  return o.build();
}

Value entry(PageBuilder& b, const Written& one, const model::Section& section, bool whole) {
  const model::Municipality& m = *one.contract->municipality;
  ObjectBuilder o = b.object();
  o.set(k.municipality, b.municipality_link(m));
  o.set(k.anchor, b.text(entry_anchor(m)));
  o.set(k.href, b.href(address_of(*one.contract), section_anchor(section.key)));
  o.set(k.summary_notice, b.third_party(*one.contract));
  Value heading = Value::none();
  Value prose = Value::none();
  Value summary = Value::none();
  Value missing = Value::none();
  if (one.section) {
    const markdown::Document& document = b.context().text(one.contract->text);
    const markdown::Section& own = document.sections[*one.section];
    if (own.title != section.title) heading = b.kept(own.title);
    if (whole) {
      prose = section_text(b, one);
    } else {
      summary = b.text(shortened(own.text, beginning_length));
    }
  } else {
    const std::string text = missing_text(*one.contract, section);
    missing = b.text(text.empty() ? "avsnittet finns inte i kontraktet" : text);
  }
  o.set(k.heading, heading);
  o.set(k.prose, prose);
  o.set(k.summary, summary);
  o.set(k.missing, missing);
  return o.build();
}

// The same subject in other editions that have contracts.
Value in_other_editions(PageBuilder& b, const model::Edition& edition, const model::Section& section) {
  std::vector<Value> links;
  for (const model::Edition* other : b.portal().editions_newest_first) {
    if (other == &edition || other->contracts.empty()) continue;
    for (const model::Section* one : compare::counterparts_in(*other, section, edition)) {
      if (one->content != model::SectionContent::municipality) continue;
      links.push_back(
          b.link(other->label + ": " + numbered(*one), section_comparison_address(*other, one->key)));
    }
  }
  return b.list(links);
}

Value neighbour(PageBuilder& b, const model::Edition& edition, const model::Section& section, int step) {
  const auto all = compared_sections(edition);
  const auto at = std::find(all.begin(), all.end(), &section) - all.begin() + step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(all.size())) return Value::none();
  const model::Section& other = *all[static_cast<std::size_t>(at)];
  return b.link(numbered(other), section_comparison_address(edition, other.key));
}

struct Count {
  std::int64_t all = 0;
  std::int64_t have = 0;
  bool summaries = true;  // nobody has read a contract, only others' summaries
};

Count count(const std::vector<Written>& all, bool examples) {
  Count count;
  for (const Written& one : all) {
    if (one.contract->municipality->example != examples) continue;
    ++count.all;
    count.have += one.section.has_value() ? 1 : 0;
    count.summaries = count.summaries && one.contract->kind == model::ContractKind::summary_by_other;
  }
  return count;
}

// "3 av 4 kontrakt har avsnittet, och 1 av 1 exempel.": what is real and what is example data are never one
// number.
std::string count_text(const std::vector<Written>& all) {
  const Count real = count(all, false);
  const Count examples = count(all, true);
  const auto of = [](const Count& count, std::string_view one, std::string_view many) {
    return support::format_integer(count.have) + " av " + support::counted(count.all, one, many);
  };
  if (real.all == 0) return of(examples, "exempel", "exempel") + " har avsnittet.";
  std::string text =
      (real.summaries ? of(real, "sammanfattning", "sammanfattningar") : of(real, "kontrakt", "kontrakt")) +
      " har avsnittet";
  if (examples.all > 0) text += ", och " + of(examples, "exempel", "exempel");
  return text + ".";
}

}  // namespace

std::vector<const model::Section*> compared_sections(const model::Edition& edition) {
  std::vector<const model::Section*> all;
  if (edition.contracts.empty()) return all;
  for (const model::Section& section : edition.sections) {
    if (section.content == model::SectionContent::municipality) all.push_back(&section);
  }
  return all;
}

Value section_list_page(PageBuilder& b, const model::Edition& edition) {
  std::vector<Value> sections;
  for (const model::Section* section : compared_sections(edition)) {
    ObjectBuilder o = b.object();
    o.set(k.number, b.kept(section->number));
    o.set(k.title, b.kept(section->title));
    o.set(k.href, b.href(section_comparison_address(edition, section->key)));
    o.set(k.count_text, b.text(count_text(written(b.context(), edition, *section))));
    sections.push_back(o.build());
  }
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(edition));
  o.set(k.sections, b.list(sections));
  std::vector<Value> editions;
  for (const model::Edition* other : b.portal().editions_newest_first) {
    if (other == &edition || compared_sections(*other).empty()) continue;
    editions.push_back(b.link(other->label, section_comparison_address(*other)));
  }
  o.set(k.editions, b.list(editions));
  Head head;
  head.title = "Avsnitt för avsnitt " + edition.label;
  head.heading = "Avsnitt för avsnitt";
  head.lead = "Läs samma avsnitt i alla kommuners kontrakt i " + edition.title + ".";
  head.kind = "section_list";
  head.address = section_comparison_address(edition);
  head.crumbs = {{"Start", "/"}, {"Jämför", std::string(addresses::compare)}};
  head.example = edition.example;
  return b.page(head, o);
}

Value section_comparison_page(PageBuilder& b, const model::Edition& edition, const model::Section& section,
                              const TableParts& parts) {
  const std::vector<Written> all = written(b.context(), edition, section);
  const bool whole = total_size(b.context(), all) <= most_text;
  std::vector<Value> entries;
  std::vector<Value> toc;
  for (const Written& one : parts.of(all)) {
    entries.push_back(entry(b, one, section, whole));
    toc.push_back(
        b.toc_entry(one.contract->municipality->name, entry_anchor(*one.contract->municipality), "", 2));
  }
  ObjectBuilder o = b.object();
  o.set(k.edition, b.edition_link(edition));
  o.set(k.number, b.optional(section.number));
  o.set(k.title, b.kept(section.title));
  o.set(k.count_text, b.text(count_text(all)));
  o.set(k.whole, Value::boolean(whole));
  o.set(k.entries, b.list(entries));
  const std::string folder = section_comparison_address(edition, section.key);
  o.set(k.parts, b.parts(folder, parts, [&](std::size_t place) -> std::string_view {
    return all[place].contract->municipality->name;
  }));
  o.set(k.counterparts, in_other_editions(b, edition, section));
  o.set(k.recommendations, b.recommendation_links(edition, section));
  o.set(k.previous, neighbour(b, edition, section, -1));
  o.set(k.next, neighbour(b, edition, section, 1));
  Head head;
  head.title = section.title + ", alla kommuner " + edition.label;
  head.heading = section.title;
  head.lead = "Samma avsnitt i alla kontrakt i " + edition.title + ", kommun för kommun.";
  head.kind = "section_comparison";
  head.address = part_address(folder, parts.current);
  head.crumbs = {{"Start", "/"},
                 {"Jämför", std::string(addresses::compare)},
                 {"Avsnitt " + edition.label, section_comparison_address(edition)}};
  head.example = edition.example;
  return b.page(head, o, toc);
}

}  // namespace kontrakt::view
