// The December publication: what is told of a year at the meetings, by all municipalities and by each. What
// it says comes from model::Publication alone, so that one kept in a file stays as it was; beyond that there
// are only links. Private to view/.
#pragma once

#include <string>

#include "view/publications.hpp"
#include "view/year_tables.hpp"

namespace kontrakt::view {

// tables_publication.cpp
// A row for each municipality, each new signature, each reported action; in Swedish order.
std::vector<YearTable> publication_tables(const Context& context, int year);

// pages_publication.cpp
// Shapes: docs/templates.md, "publication".
Value publication_value(PageBuilder& b, const model::Publication& publication);
// The sums as large numbers, real ones and those of examples apart: a list of {title, figures, effects}.
Value publication_groups(PageBuilder& b, const compare::PublicationYear& year);
// "Decemberträffen 2025".
std::string publication_title(int year);

Value publications_page(PageBuilder& b);
Value publication_year_page(PageBuilder& b, int year, std::size_t part);
Value publication_page(PageBuilder& b, const model::Publication& publication);

}  // namespace kontrakt::view
