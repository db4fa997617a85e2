#include "view/year_tables.hpp"

#include <algorithm>

namespace kontrakt::view {

std::vector<YearTable> year_tables(const Context& context, int year, std::span<const YearTableHead> heads) {
  constexpr std::size_t bytes_each = 200'000;  // of HTML, roughly: all of them stand on a page
  std::vector<YearTable> all;
  for (const YearTableHead& head : heads) {
    const auto make = [year, made = head.make](const Context& from) { return made(from, year); };
    PlannedTable table = plan_table(context, make, bytes_each);
    if (!table.empty) all.push_back({head, std::move(table)});
  }
  return all;
}

std::size_t page_count(const std::vector<YearTable>& tables) {
  std::size_t pages = 1;
  for (const YearTable& one : tables) pages = std::max(pages, one.table.parts.size());
  return pages;
}

namespace {

Value section_value(PageBuilder& b, const YearTable& one, std::size_t page) {
  NoteBlock notes = b.block();
  ObjectBuilder o = b.object();
  o.set(k.id, b.kept(one.head.id));
  o.set(k.title, b.kept(one.head.title));
  o.set(k.text, b.kept(one.head.text));
  o.set(k.table, b.table(one.table, page, notes));
  o.set(k.notes, notes.notes());
  return o.build();
}

}  // namespace

Value year_sections(PageBuilder& b, const std::vector<YearTable>& tables, std::size_t page) {
  std::vector<Value> sections;
  for (const YearTable& one : tables) {
    if (page < one.table.parts.size()) sections.push_back(section_value(b, one, page));
  }
  return b.list(sections);
}

}  // namespace kontrakt::view
