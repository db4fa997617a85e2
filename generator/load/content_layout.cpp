#include "load/content_layout.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "support/nearest.hpp"
#include "support/slug.hpp"
#include "support/text.hpp"

namespace kontrakt::load {
namespace {

// A place in a content root, without ".json", ".md" and ".csv".
struct Place {
  DocumentKind kind;
  std::string_view pattern;
  bool json;
  bool markdown;
  bool csv = false;  // a table beside the JSON file

  bool holds(FileFormat format) const {
    return format == FileFormat::json ? json : format == FileFormat::csv ? csv : markdown;
  }
};

constexpr auto places = std::to_array<Place>({
    {DocumentKind::index, "index", false, true},
    {DocumentKind::page, "pages/{id}", false, true},
    {DocumentKind::source, "sources/{id}", true, false},
    {DocumentKind::glossary, "glossary", true, false},
    {DocumentKind::edition, "programme/editions/{year}/edition", true, false},
    {DocumentKind::edition_section, "programme/editions/{year}/sections/{id}", false, true},
    {DocumentKind::joint_commitment, "programme/editions/{year}/commitments/{id}", false, true},
    {DocumentKind::party, "programme/parties/{id}", true, false},
    {DocumentKind::analysis, "programme/analyses/{year}/analysis", true, true},
    {DocumentKind::analysis_table, "programme/analyses/{year}/tables/{id}", true, false},
    {DocumentKind::organisation, "organisations/{id}", true, false},
    {DocumentKind::initiative, "initiatives/{id}", true, false},
    {DocumentKind::statistics, "statistics/{id}", true, false, true},
    {DocumentKind::municipality, "municipalities/{municipality}/municipality", true, true},
    {DocumentKind::contract, "municipalities/{municipality}/contracts/{year}/contract", true, true},
    {DocumentKind::commitment, "municipalities/{municipality}/contracts/{year}/commitments/{id}", false,
     true},
    {DocumentKind::follow_up, "municipalities/{municipality}/follow-up/{year}", true, true},
    {DocumentKind::local_programme, "municipalities/{municipality}/local/programme", true, true},
    {DocumentKind::local_contract, "municipalities/{municipality}/local/contracts/{id}", true, true},
    {DocumentKind::local_follow_up, "municipalities/{municipality}/local/follow-up/{year}/{id}", true, true},
    {DocumentKind::local_year, "municipalities/{municipality}/local/follow-up/{year}", false, true},
    {DocumentKind::event, "events/{id}", false, true},
    {DocumentKind::publication, "events/{year}/{municipality}", true, true},
});

using Names = std::vector<std::string_view>;

// The names of each place's pattern, in the order of `places`.
const Names& names_of(const Place& place) {
  static const std::vector<Names> all = [] {
    std::vector<Names> out;
    for (const Place& one : places) out.push_back(support::split(one.pattern, '/'));
    return out;
  }();
  return all[static_cast<std::size_t>(&place - places.data())];
}

bool is_placeholder(std::string_view name) {
  return name.starts_with('{');
}

bool is_year(std::string_view name) {
  return name.size() == 4 && std::ranges::all_of(name, support::is_ascii_digit) && name[0] != '0';
}

// What the placeholders of a pattern stand for in messages.
std::string_view stand_in(std::string_view placeholder) {
  if (placeholder == "{municipality}") return "KOMMUN";
  if (placeholder == "{year}") return "ÅR";
  return "NAMN";
}

std::string_view extension(const Place& place, FileFormat wanted) {
  if (wanted == FileFormat::csv && place.csv) return ".csv";
  const bool json = place.json && (wanted == FileFormat::json || !place.markdown);
  return json ? ".json" : ".md";
}

constexpr std::string_view ending(FileFormat format) {
  return format == FileFormat::json ? ".json" : format == FileFormat::csv ? ".csv" : ".md";
}

// A path in its parts.
struct Split {
  Names names;  // the last without ending and language
  FileFormat format = FileFormat::markdown;
  std::string_view language;
};

Split split_path(std::string_view path) {
  Split out;
  out.format = path.ends_with(".json")  ? FileFormat::json
               : path.ends_with(".csv") ? FileFormat::csv
                                        : FileFormat::markdown;
  path.remove_suffix(ending(out.format).size());
  const std::size_t dot = path.size() > 3 ? path.size() - 3 : std::string_view::npos;
  if (out.format == FileFormat::markdown && dot != std::string_view::npos && path[dot] == '.' &&
      path[dot + 1] >= 'a' && path[dot + 1] <= 'z' && path[dot + 2] >= 'a' && path[dot + 2] <= 'z') {
    out.language = path.substr(dot + 1);
    path.remove_suffix(3);
  }
  out.names = support::split(path, '/');
  return out;
}

// Whether the fixed names of the place are those of the path.
bool fits(const Place& place, const Split& path) {
  if (!place.holds(path.format)) return false;
  const Names& pattern = names_of(place);
  if (path.names.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!is_placeholder(pattern[i]) && pattern[i] != path.names[i]) return false;
  }
  return true;
}

PathProblem bad_slug(std::string_view name) {
  return {PathProblem::Kind::bad_slug, std::string(name), support::slug(name)};
}

PathProblem bad_year(std::string_view name) {
  PathProblem problem{PathProblem::Kind::bad_year, std::string(name), {}};
  for (std::size_t i = 0; i + 4 <= name.size(); ++i) {
    if (!is_year(name.substr(i, 4))) continue;
    problem.suggestion = name.substr(i, 4);
    break;
  }
  return problem;
}

Classified read(const Place& place, const Split& path) {
  PathMatch match;
  match.kind = place.kind;
  match.format = path.format;
  match.language = path.language;
  const Names& pattern = names_of(place);
  for (std::size_t i = 0; i < path.names.size(); ++i) {
    const std::string_view name = path.names[i];
    const std::string_view part = pattern[i];
    if (!is_placeholder(part)) continue;
    if (part == "{year}") {
      if (!is_year(name)) return {std::nullopt, bad_year(name)};
      match.year = std::stoi(std::string(name));
      continue;
    }
    if (!support::is_slug(name)) return {std::nullopt, bad_slug(name)};
    (part == "{municipality}" ? match.municipality : match.id) = name;
  }
  return {match, std::nullopt};
}

// How much must change for the path to fit the place, and the path that would. Names may be missing or too
// many.
struct Guess {
  std::size_t cost = 0;
  std::string path;
};

std::size_t cost_of(std::string_view part, std::string_view name) {
  constexpr std::size_t other_name = 8;
  if (part == "{year}") return is_year(name) ? 0 : other_name;
  if (is_placeholder(part)) return 1;
  const std::size_t edits = support::edit_distance(part, name, other_name / 2);
  return edits <= other_name / 2 ? edits : other_name;
}

Guess guess(const Place& place, const Split& path) {
  constexpr std::size_t missing_name = 3;
  constexpr std::size_t surplus_name = 5;
  const Names& pattern = names_of(place);
  const std::size_t rows = pattern.size() + 1;
  const std::size_t columns = path.names.size() + 1;
  std::vector<std::size_t> cost(rows * columns, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return cost[i * columns + j]; };
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      if (i == 0 || j == 0) {
        at(i, j) = missing_name * i + surplus_name * j;
      } else {
        at(i, j) = std::min({at(i - 1, j) + missing_name, at(i, j - 1) + surplus_name,
                             at(i - 1, j - 1) + cost_of(pattern[i - 1], path.names[j - 1])});
      }
    }
  }
  Guess out{at(rows - 1, columns - 1), {}};
  std::vector<std::string> names;
  std::size_t j = columns - 1;
  for (std::size_t i = rows - 1; i > 0; --i) {
    while (j > 0 && at(i, j) == at(i, j - 1) + surplus_name) --j;
    const std::string_view part = pattern[i - 1];
    const bool paired = j > 0 && at(i, j) == at(i - 1, j - 1) + cost_of(part, path.names[j - 1]);
    const bool keeps_name =
        paired && is_placeholder(part) &&
        (part == "{year}" ? is_year(path.names[j - 1]) : support::is_slug(path.names[j - 1]));
    names.emplace_back(keeps_name ? path.names[j - 1] : is_placeholder(part) ? stand_in(part) : part);
    if (paired) --j;
  }
  std::ranges::reverse(names);
  out.path = support::join(names, "/");
  out.path += extension(place, path.format);
  return out;
}

const Place& place_with(DocumentKind kind) {
  return *std::ranges::find(places, kind, &Place::kind);
}

std::string table_place(std::string_view name) {
  PathMatch parts;
  parts.id = support::is_slug(name) ? name : stand_in("{id}");
  return path_for(DocumentKind::statistics, FileFormat::csv, parts);
}

std::string nearest_place(const Split& path) {
  constexpr std::size_t too_far = 15;
  constexpr std::size_t longest = 12;  // names; deeper paths resemble nothing
  if (path.names.size() > longest) return {};
  // A table belongs with the statistics wherever it was put.
  if (path.format == FileFormat::csv) return table_place(path.names.back());
  Guess best{too_far, {}};
  for (const Place& place : places) {
    Guess candidate = guess(place, path);
    if (!place.holds(path.format)) ++candidate.cost;
    if (candidate.cost < best.cost) best = std::move(candidate);
  }
  return best.path;
}

}  // namespace

Classified classify(std::string_view path) {
  const Split split = split_path(path);
  for (const Place& place : places) {
    if (fits(place, split)) return read(place, split);
  }
  return {std::nullopt, PathProblem{PathProblem::Kind::unknown_place, {}, nearest_place(split)}};
}

std::string place_of(DocumentKind kind) {
  const Place& place = place_with(kind);
  std::vector<std::string> names;
  for (const std::string_view part : names_of(place)) {
    names.emplace_back(is_placeholder(part) ? stand_in(part) : part);
  }
  return support::join(names, "/") + std::string(extension(place, FileFormat::json));
}

std::string path_for(DocumentKind kind, FileFormat format, const PathMatch& parts) {
  std::vector<std::string> names;
  for (const std::string_view part : names_of(place_with(kind))) {
    if (part == "{municipality}") {
      names.emplace_back(parts.municipality);
    } else if (part == "{year}") {
      names.push_back(std::to_string(parts.year));
    } else {
      names.emplace_back(is_placeholder(part) ? parts.id : part);
    }
  }
  std::string path = support::join(names, "/");
  if (!parts.language.empty()) path.append(".").append(parts.language);
  return path.append(ending(format));
}

}  // namespace kontrakt::load
