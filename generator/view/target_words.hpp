// The comparison of targets in Swedish words: areas, groups, rows, columns, what stands in a cell and how it
// differs from a printed table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compare/target_matrix.hpp"

namespace kontrakt::view {

std::string_view area_title(compare::Area area);                // "Kommunen som plats"
std::string group_title(const compare::MatrixGroup& group);     // "Scope 1, 2 och 3"
std::string row_title(const compare::RowKey& key);              // "−80 procent"
std::string column_title(const compare::MatrixColumn& column);  // "2031–2040"

// What stands beside the name: "5 ton", "från 1990", the title of a direction; may be empty.
std::string entry_text(const compare::MatrixEntry& entry, const compare::RowKey& row);
// "omräknat från 10–15 procent per år till 65–80 procent lägre utsläpp 2020–2030"; empty when it is not.
std::string conversion_text(const compare::MatrixEntry& entry);

// "Tabellen har 2040. Målets eget år är 2030."
std::string difference_text(const compare::PrintedDifference& difference);
// The heading of the row where the printed table has it, or else where the matrix has it.
std::string difference_row(const compare::PrintedDifference& difference);

// How many targets the matrix leaves out for this reason; empty for none.
std::string left_out_text(const compare::TargetMatrix& matrix, compare::LeftOut why);
// "9 av 9 kommuner har mål för scope 1 och 2."
std::string coverage_text(const compare::Coverage& coverage, bool examples);
// The same when none of `of` municipalities has one for any scopes.
std::string no_coverage_text(std::int64_t of, bool examples);

}  // namespace kontrakt::view
