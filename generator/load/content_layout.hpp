// Which file is what, told by its path alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "load/document.hpp"

namespace kontrakt::load {

enum class FileFormat : std::uint8_t { json, markdown, csv };

// Views into the path.
struct PathMatch {
  DocumentKind kind = DocumentKind::page;
  FileFormat format = FileFormat::markdown;
  std::string_view municipality;
  int year = 0;
  std::string_view id;
  std::string_view language;  // "en" of "om.en.md"
};

// Why a path names no document.
struct PathProblem {
  enum class Kind : std::uint8_t {
    bad_slug,  // the place is right, a name in it is not
    bad_year,
    unknown_place  // a file of a known format that fits nowhere
  };
  Kind kind = Kind::unknown_place;
  std::string name;  // bad_slug, bad_year: the part of the path
  std::string
      suggestion;  // what the part, or the path, may have been meant to be; empty when there is no guess
};

struct Classified {
  std::optional<PathMatch> match;
  std::optional<PathProblem> problem;
};

// `path` is relative to a content root, with '/' and with ".json", ".md" or ".csv" at the end.
Classified classify(std::string_view path);

// The place of a kind as text, for messages and the handbook:
// "municipalities/KOMMUN/contracts/ÅR/contract.json".
std::string place_of(DocumentKind kind);

// The path of a document from its parts, relative to a content root, for `kontrakt new`.
std::string path_for(DocumentKind kind, FileFormat format, const PathMatch& parts);

}  // namespace kontrakt::load
