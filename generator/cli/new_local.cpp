// kontrakt new local-contract and follow-up.
#include <algorithm>

#include "cli/new_files.hpp"
#include "support/text.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;

std::string folder_of(const NewContext& context, const model::Municipality& municipality) {
  return context.root + "/municipalities/" + municipality.id;
}

const model::Organisation* find_organisation(const model::Portal& portal, const std::string& name) {
  for (const model::Organisation& o : portal.organisations) {
    if (o.id == name || support::fold_case(o.name) == support::fold_case(name)) return &o;
  }
  return nullptr;
}

std::optional<Json> example_source(const NewContext& context, const model::Municipality& municipality) {
  if (!municipality.example) return std::nullopt;
  for (const model::Source& source : context.portal.sources) {
    if (source.example) return Json{{"document", source.id}, {"place", "Fyll i: påhittat underlag"}};
  }
  return std::nullopt;
}

// The document that a local contract and its programme cite. An example municipality cites example data.
struct LocalSource {
  Json citation;
  std::optional<NewFile> file;  // none when the source is there already
};

LocalSource local_source(const NewContext& context, const model::Municipality& municipality) {
  if (const auto example = example_source(context, municipality)) return {*example, std::nullopt};
  const std::string id = municipality.example ? "exempel" : "lokala-klimatkontrakt-" + municipality.id;
  LocalSource made{{{"document", id}, {"place", "Fyll i: stället i dokumentet"}}, std::nullopt};
  const bool there = std::ranges::any_of(context.portal.sources, [&](const auto& s) { return s.id == id; });
  if (there) return made;
  Json json = {{"title", "Lokala klimatkontrakt i " + municipality.name},
               {"short", municipality.name + ", lokala klimatkontrakt"},
               {"publisher", "Fyll i: vem som har gett ut dokumentet"},
               {"kind", "kontrakt"},
               {"note", "Fyll i: var dokumentet finns. Ta bort raden om inget behöver sägas."}};
  if (municipality.example)
    json = {{"title", "Exempeldata"}, {"short", "Exempeldata"}, {"kind", "exempel"}, {"example", true}};
  made.file = NewFile{context.root + "/sources/" + id + ".json", file_text(json)};
  return made;
}

NewFile organisation_file(const NewContext& context, const model::Municipality& municipality,
                          const std::string& id, const std::string& name) {
  Json json = {{"name", name},
               {"kind", "företag"},
               {"sector", "annat"},
               {"municipality", municipality.id},
               {"description", "Fyll i: vad organisationen gör, i en mening. Rätta också kind och sector."}};
  if (municipality.example) json["example"] = true;
  return {context.root + "/organisations/" + id + ".json", file_text(json)};
}

NewFile programme_file(const NewContext& context, const model::Municipality& municipality,
                       const Json& source) {
  Json json = {{"title", "Lokala klimatkontrakt i " + municipality.name},
               {"duty", {{"kind", "ingen"}, {"note", "Fyll i: om och när undertecknarna ska redovisa."}}},
               {"prerequisites", Json::array()},
               {"common_ground", Json::array()},
               {"municipal_commitments", Json::array()},
               {"source", source}};
  return {folder_of(context, municipality) + "/local/programme.json", file_text(json)};
}

std::optional<NewFiles> municipal_follow_up(const NewContext& context,
                                            const model::Municipality& municipality, int year,
                                            Diagnostics& found) {
  const model::Contract* contract = nullptr;  // the newest that the year can be about
  for (const model::Contract* candidate : municipality.contracts) {
    if (candidate->year <= year && (contract == nullptr || candidate->year > contract->year))
      contract = candidate;
  }
  if (contract == nullptr) {
    contract_of(municipality, year, found);
    return std::nullopt;
  }
  Json entries = Json::array();
  for (const model::Commitment* commitment : contract->commitments) {
    entries.push_back(
        {{"commitment", commitment->id}, {"status", "ej bedömt"}, {"note", "Fyll i: vad som hänt."}});
  }
  Json json = {{"contract", contract->year}, {"entries", entries}};
  if (const auto source = example_source(context, municipality)) json["source"] = *source;
  const std::string path = folder_of(context, municipality) + "/follow-up/" + std::to_string(year);
  return NewFiles{
      {{path + ".json", file_text(json)}, {path + ".md", "Fyll i: året i ord.\n"}},
      {{"Ändra status där något är rapporterat, och fyll då i reported (datum), reporter (roll) och source.",
        "Change the status where something is reported, and then fill in reported (date), reporter (role) "
        "and source."}}};
}

std::optional<NewFiles> local_follow_up(const NewContext& context, const model::Municipality& municipality,
                                        int year, Diagnostics& found) {
  const std::string name = context.argument(3);
  const auto contract =
      std::ranges::find_if(municipality.local_contracts, [&](const model::LocalContract* c) {
        return c->id == name ||
               (c->organisation != nullptr && c->organisation == find_organisation(context.portal, name));
      });
  if (contract == municipality.local_contracts.end()) {
    std::string allowed;
    for (const auto* c : municipality.local_contracts) allowed += (allowed.empty() ? "" : ", ") + c->id;
    diagnostics::Arguments arguments = {
        {"what.sv", "det lokala kontraktet"}, {"what.en", "the local contract"}, {"value", name}};
    if (!allowed.empty()) arguments.emplace_back("allowed", allowed);
    arguments.emplace_back("hint", "kontrakt new local-contract " + municipality.id + " " + in_quotes(name));
    found.add("K032", {}, std::move(arguments));
    return std::nullopt;
  }
  Json json = {
      {"status", "ej bedömt"}, {"actions", Json::array()}, {"note", "Fyll i: vad organisationen redovisar."}};
  if (const auto source = example_source(context, municipality)) json["source"] = *source;
  return NewFiles{
      {{folder_of(context, municipality) + "/local/follow-up/" + std::to_string(year) + "/" +
            (*contract)->id + ".json",
        file_text(json)}},
      {{"När redovisningen kommit: status rapporterat, reported, reporter, source och minst en åtgärd i "
        "actions.",
        "When the report is in: status rapporterat, reported, reporter, source and at least one of "
        "actions."}}};
}

}  // namespace

std::optional<NewFiles> new_local_contract(const NewContext& context, Diagnostics& found) {
  const model::Municipality* municipality = named_municipality(context, found);
  const std::string name = context.argument(2);
  const model::Organisation* organisation = find_organisation(context.portal, name);
  const std::string id = organisation != nullptr ? organisation->id : file_name_of(name, found);
  if (municipality == nullptr || id.empty()) return std::nullopt;

  NewFiles made;
  Json json = {{"organisation", id},
               {"signed", context.today.value_or(support::Date{2026, 1, 1}).iso()},
               {"commitments",
                {{{"id", "atagande-1"},
                  {"title", "Fyll i: åtagandets rubrik"},
                  {"text", "Fyll i: vad organisationen åtar sig."}}}}};
  LocalSource source = local_source(context, *municipality);
  json["source"] = source.citation;
  made.files.push_back(
      {folder_of(context, *municipality) + "/local/contracts/" + id + ".json", file_text(json)});
  if (organisation == nullptr) made.files.push_back(organisation_file(context, *municipality, id, name));
  if (municipality->local == nullptr) {
    made.files.push_back(programme_file(context, *municipality, source.citation));
  }
  if (source.file) made.files.push_back(std::move(*source.file));
  made.advice = {{"Fyll i rätt dag i signed, åtagandena i commitments och stället i källan.",
                  "Fill in the right day in signed, the commitments and the place in the source."}};
  if (organisation == nullptr) {
    made.advice.push_back({"Organisationen var ny: fyll i dess fil, och organisationsnumret om det är känt.",
                           "The organisation was new: fill in its file, and its number if that is known."});
  }
  return made;
}

std::optional<NewFiles> new_follow_up(const NewContext& context, Diagnostics& found) {
  const model::Municipality* municipality = named_municipality(context, found);
  const auto year = named_year(context.argument(2), found);
  if (municipality == nullptr || !year) return std::nullopt;
  if (!context.argument(3).empty()) return local_follow_up(context, *municipality, *year, found);
  return municipal_follow_up(context, *municipality, *year, found);
}

}  // namespace kontrakt::cli
