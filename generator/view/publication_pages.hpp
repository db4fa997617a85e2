// The December publication: what is told of a year at the meetings, by all municipalities and by each. What
// it says comes from model::Publication alone, so that one kept in a file stays as it was; beyond that there
// are only links. Private to view/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "view/charts.hpp"
#include "view/publications.hpp"
#include "view/year_tables.hpp"

namespace kontrakt::view {

constexpr std::int64_t as_integer(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

// tables_publication.cpp
// A row for each municipality, each new signature, each reported action; in Swedish order.
std::vector<YearTable> publication_tables(const Context& context, int year);
// The first of them with as many columns as an upright page has room for.
DataTable publication_print_table(const Context& context, int year);

// charts_publication.cpp
// How many of the local contracts in force at the meetings had been signed when each year ended: of real
// ones, of examples. None where a picture would show nothing: fewer than two of them, or all of one year.
std::optional<Chart> publication_chart(const compare::PublicationYear& year, bool examples);
// The numbers of both, as files.
std::vector<DataTable> publication_chart_tables(const Context& context, int year);

// pages_publication.cpp
// The meetings of a year, each once, by day.
Value publication_meetings(PageBuilder& b, const compare::PublicationYear& year);
// The day that the whole year was kept; none while any of it is computed.
std::optional<support::Date> kept_day(const compare::PublicationYear& year);
bool only_examples(const compare::PublicationYear& year);
// Shapes: docs/templates.md, "publication".
Value publication_value(PageBuilder& b, const model::Publication& publication);
// The sums as large numbers, real ones and those of examples apart: a list of {title, figures, effects}.
Value publication_groups(PageBuilder& b, const compare::PublicationYear& year);
// "Decemberträffen 2025".
std::string publication_title(int year);

Value publications_page(PageBuilder& b);
Value publication_year_page(PageBuilder& b, int year, const std::vector<YearTable>& tables, std::size_t part);
Value publication_page(PageBuilder& b, const model::Publication& publication);

// pages_publication_print.cpp
// The whole year to be printed, a chapter for each municipality; and one municipality on one page of A4.
Value publication_print_page(PageBuilder& b, int year);
Value publication_sheet_page(PageBuilder& b, const model::Publication& publication);
// Ways to them: to the page, and to the PDF where this build makes it (else none).
Value print_link(PageBuilder& b, int year);
Value print_pdf_link(PageBuilder& b, int year);
Value sheet_link(PageBuilder& b, const model::Publication& publication);
Value sheet_pdf_link(PageBuilder& b, const model::Publication& publication);

}  // namespace kontrakt::view
