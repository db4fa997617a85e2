// What the content folders hold, before anyone has asked what it means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/position.hpp"
#include "load/csv.hpp"
#include "load/node.hpp"
#include "support/arena.hpp"

namespace kontrakt::load {

// Where each kind stands on disk: content_layout.cpp.
enum class DocumentKind : std::uint8_t {
  index,
  page,
  source,
  glossary,
  edition,
  edition_section,
  joint_commitment,
  party,
  analysis,
  analysis_table,
  organisation,
  initiative,
  statistics,
  municipality,
  contract,
  commitment,
  follow_up,
  local_programme,
  local_contract,
  local_follow_up,
  event,
  publication,
  local_year,  // a year of local follow-up in words, for all contracts of a municipality; its schema is
               // "text"
};

// "local_follow_up": as in the names of the schema files.
std::string_view kind_name(DocumentKind kind);
// All kinds, in the order above.
const std::vector<DocumentKind>& all_kinds();

// One document: a JSON file, a Markdown file with front matter, or both side by side under one name; or a
// table (CSV) beside the JSON file that says what is in it. Its texts lie in SourceFiles and in
// Content::trees.
struct RawDocument {
  DocumentKind kind = DocumentKind::page;
  std::string_view path;         // of `file`, as messages print it: "content/pages/om.md"
  diagnostics::FileId file = 0;  // holds the data: the JSON file, or the Markdown file when there is no JSON

  // What the path says; empty or 0 when the kind's path has no such part.
  std::string_view municipality;  // slug
  int year = 0;
  std::string_view id;        // slug
  std::string_view language;  // "en" for a translation, empty for the original

  Node data;       // always an object; empty when there is neither JSON nor front matter
  Node text_data;  // front matter of a Markdown file that stands beside a JSON file; an object, mostly empty

  // The Markdown, without front matter: a view into SourceFiles. Empty when there is no Markdown file.
  std::string_view body;
  diagnostics::Location body_at;  // its first byte; file 0 when there is no Markdown file
  // The CSV file beside a JSON file; file 0 when the kind has none.
  CsvTable table;
  diagnostics::FileId table_file = 0;
  bool damaged =
      false;  // (part of) a file could not be read; the error has been given, what is here may be incomplete
};

// A file that is copied to the site as it is: everything below a folder called "media".
struct Asset {
  std::string path;  // on disk, from the project: "content/media/karta.svg"
  std::string
      site_path;  // below /media/: the path in the content root without its "media" folder: "karta.svg"
  diagnostics::FileId file = 0;
};

struct Content {
  std::vector<RawDocument> documents;     // in the order of their paths in the content roots
  std::vector<RawDocument> translations;  // each has an original among the documents
  std::vector<Asset> assets;              // in the order of site_path
  std::vector<support::Arena> trees;      // holds the documents' data; one for each thread that read
};

// Gives the memory of the documents' data back: `data` and `text_data` are empty objects from then on. The
// rest of a document lies elsewhere and stays.
void forget_trees(Content& content);

}  // namespace kontrakt::load
