#include "cli/new_files.hpp"

#include <charconv>

#include "support/nearest.hpp"
#include "support/slug.hpp"
#include "support/text.hpp"

namespace kontrakt::cli {

namespace {

// "what" in both languages, what was typed, what there is, and how to make it.
void report_missing(const diagnostics::Wording& what, const std::string& value,
                    const std::vector<std::string_view>& there, const std::string& hint,
                    diagnostics::Diagnostics& found) {
  std::string allowed;
  for (const std::string_view name : there) allowed.append(allowed.empty() ? "" : ", ").append(name);
  diagnostics::Arguments arguments = {{"what.sv", what.sv}, {"what.en", what.en}, {"value", value}};
  if (!allowed.empty()) arguments.emplace_back("allowed", allowed);
  if (const auto nearest = support::nearest(value, there)) arguments.emplace_back("nearest", *nearest);
  if (!hint.empty()) arguments.emplace_back("hint", hint);
  found.add("K032", {}, std::move(arguments));
}

}  // namespace

const model::Municipality* named_municipality(const NewContext& context, diagnostics::Diagnostics& found) {
  const std::string name = context.argument(1);
  std::vector<std::string_view> there;
  for (const model::Municipality& m : context.portal.municipalities) {
    if (m.id == name || support::fold_case(m.name) == support::fold_case(name)) return &m;
    there.push_back(m.id);
  }
  report_missing({"kommunen", "the municipality"}, name, there,
                 "kontrakt new municipality " + in_quotes(name), found);
  return nullptr;
}

const model::Edition* named_edition(const NewContext& context, int year, diagnostics::Diagnostics& found) {
  std::string allowed;
  for (const model::Edition* edition : context.portal.editions_newest_first) {
    if (edition->year == year) return edition;
    allowed += (allowed.empty() ? "" : ", ") + std::to_string(edition->year);
  }
  diagnostics::Arguments arguments = {
      {"what.sv", "omgången"}, {"what.en", "the edition"}, {"value", std::to_string(year)}};
  if (!allowed.empty()) arguments.emplace_back("allowed", allowed);
  arguments.emplace_back("hint", "kontrakt new edition " + std::to_string(year));
  found.add("K032", {}, std::move(arguments));
  return nullptr;
}

std::optional<int> named_year(const std::string& text, diagnostics::Diagnostics& found) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error == std::errc() && end == text.data() + text.size() && year >= 1990 && year <= 2100) return year;
  found.add("K004", {}, {{"value", text}, {"option", "ÅR"}, {"allowed", "1990–2100"}});
  return std::nullopt;
}

const model::Contract* contract_of(const model::Municipality& municipality, int year,
                                   diagnostics::Diagnostics& found) {
  std::vector<std::string> years;
  for (const model::Contract* contract : municipality.contracts) {
    if (contract->year == year) return contract;
    years.push_back(std::to_string(contract->year));
  }
  const std::vector<std::string_view> there(years.begin(), years.end());
  report_missing({"kontraktet", "the contract"}, municipality.id + " " + std::to_string(year), there,
                 "kontrakt new contract " + municipality.id + " " + std::to_string(year), found);
  return nullptr;
}

std::string file_name_of(const std::string& name, diagnostics::Diagnostics& found, std::size_t longest) {
  const std::size_t length = support::character_count(name);
  if (length > longest) {
    found.add("K037", {}, {{"count", std::to_string(length)}, {"limit", std::to_string(longest)}});
    return {};
  }
  std::string slug = support::slug(name);
  if (slug.empty()) found.add("K033", {}, {{"value", name}});
  return slug;
}

void report_unwritten(const std::string& path, const support::IoError& error,
                      diagnostics::Diagnostics& found) {
  const bool denied = error.kind == support::IoError::Kind::denied;
  found.add("K035", {},
            {{"path", path},
             {"reason.sv", denied ? "det saknas rättighet" : error.reason()},
             {"reason.en", denied ? "permission is missing" : error.reason()}});
}

bool write_new_files(const NewFiles& made, support::FileSystem& disk, diagnostics::Diagnostics& found) {
  bool free = true;
  for (const NewFile& file : made.files) {
    if (!disk.exists(file.path)) continue;
    found.add("K030", {}, {{"path", file.path}});
    free = false;
  }
  if (!free) return false;
  for (const NewFile& file : made.files) {
    const auto done = disk.create_file(file.path, file.text);
    if (done) continue;
    report_unwritten(file.path, done.error(), found);
    return false;
  }
  return true;
}

}  // namespace kontrakt::cli
