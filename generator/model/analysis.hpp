// A comparative analysis of an edition's contracts: what it recommends, what it reserves itself against, and
// its tables as data.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/programme.hpp"

namespace kontrakt::model {

struct Analysis;

struct Reservation {
  std::string title;
  std::string text;
  Citations sources;
  Location at;
};

// The title as it reads elsewhere in the same document.
struct TitleVariant {
  std::string where;
  std::string title;
  std::string note;
};

struct Recommendation {
  int number = 0;  // within its group; 0 when the file gives none (the schema has said so)
  std::string title;
  std::string text;
  std::vector<std::string> addressees;
  std::vector<std::string> inferred;  // names of fields that the document implies but does not print
  std::vector<TitleVariant> title_variants;
  std::string note;
  Citations sources;
  Location at;
};

struct RecommendationGroup {
  std::string id;
  std::string number;  // "4.1", or empty
  std::string title;
  const Section* section = nullptr;  // of the analysis's edition; none: about no single section
  std::string text;
  std::vector<Recommendation> recommendations;  // by number
  Citations sources;
  Location at;
};

struct ClosingPoint {
  int number = 0;
  std::string title;
  std::string text;
  Citations sources;
  Location at;
};

// A footnote, or a document that the analysis names.
struct Reference {
  std::string id;
  std::string title;
  std::string text;
  std::string url;  // byte for byte as written
  std::string note;
  Citations sources;
  Location at;
};

struct TableColumn {
  std::string id;
  std::string title;
  std::string note;
};

struct TableCell {
  std::string text;
  Location at;
};

struct TableRow {
  std::string title;
  const Municipality* municipality = nullptr;
  std::map<std::size_t, TableCell> cells;  // by column; a column that is not there is empty in the table
  std::string note;
  Citations sources;
};

struct LegendMark {
  std::string mark;
  std::string meaning;
  bool inferred = false;  // the document does not explain the mark; the meaning is the portal's reading
};

struct AnalysisTable {
  std::string id;  // "natverk": the file's name
  const Analysis* analysis = nullptr;
  std::string number;
  std::string title;
  std::string description;
  std::optional<int> order;
  std::string row_header;
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  std::string empty;
  std::vector<LegendMark> legend;
  bool totals = false;
  std::vector<Note> notes;
  Citations sources;
  Common common;
};

// A cell of a table of targets as a document prints it: what the portal's own matrix is held against.
struct PrintedTarget {
  const Municipality* municipality = nullptr;
  std::string scopes;       // the group of rows it stands in: "1-2-3"
  std::string goal;         // the row's heading, as printed
  std::string text;         // what stands in the cell beside the name, as printed: "5 Ton"; may be empty
  std::optional<int> year;  // the heading of its column
  std::string target_id;    // the target of the contract that it stands for; empty: none is known
  const Target* target = nullptr;
  std::vector<std::string> inferred;  // names of fields that were read out of the layout
  std::string note;
  Citations sources;
  Location at;
  Location target_at;
};

struct PrintedTargets {
  std::string number;  // "4.1.1"
  std::string title;
  std::string note;
  std::vector<int> years;  // the columns
  std::vector<PrintedTarget> cells;
  Citations sources;
  Location at;
};

struct Analysis {
  int year = 0;  // the folder's name
  std::string title;
  const Source* source_document = nullptr;
  const Edition* edition = nullptr;
  std::string made_by;
  std::string commissioned_by;
  std::optional<Date> published;
  std::string description;
  std::vector<Reservation> reservations;
  std::vector<RecommendationGroup> groups;
  std::vector<ClosingPoint> closing;  // by number
  std::vector<Reference> references;
  std::vector<Note> notes;
  std::optional<PrintedTargets> targets;     // its table of the contracts' targets
  std::vector<const AnalysisTable*> tables;  // in their order, then by number
  bool example = false;
  Text text;  // how it was made
  Common common;
};

}  // namespace kontrakt::model
