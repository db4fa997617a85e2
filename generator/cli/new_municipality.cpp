// kontrakt new municipality, contract and commitment.
#include <algorithm>

#include "cli/new_files.hpp"
#include "model/words.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "validate/municipality_codes.hpp"

namespace kontrakt::cli {

namespace {

using diagnostics::Diagnostics;

std::string folder_of(const NewContext& context, const std::string& municipality) {
  return context.root + "/municipalities/" + municipality;
}

// "Kristianstads kommun", "Habo kommun", "Borås kommun": Swedish adds an s unless there is one.
std::string official_name(const std::string& name) {
  const bool hissing = name.ends_with('s') || name.ends_with('x') || name.ends_with('z');
  return name + (hissing ? " kommun" : "s kommun");
}

// Upper and lower case are the same: "upplands väsby".
const validate::MunicipalityCode* find_by_name(std::string_view name) {
  for (const validate::MunicipalityCode& m : validate::municipality_codes()) {
    if (support::fold_case(m.name) == support::fold_case(name)) return &m;
  }
  return nullptr;
}

void report_unknown_name(const std::string& name, Diagnostics& found) {
  std::vector<std::string_view> names;
  for (const validate::MunicipalityCode& m : validate::municipality_codes()) names.push_back(m.name);
  diagnostics::Arguments arguments = {{"value", name}};
  if (const auto nearest = support::nearest(name, names)) arguments.emplace_back("nearest", *nearest);
  found.add("K031", {}, std::move(arguments));
}

// The source that a new contract cites; an example municipality cites example data.
struct SourceOfContract {
  std::string id;
  std::optional<NewFile> file;  // none when the source is there already
};

SourceOfContract source_for(const NewContext& context, const model::Municipality& municipality,
                            const model::Edition& edition) {
  if (municipality.example) {
    for (const model::Source& source : context.portal.sources) {
      if (source.example) return {source.id, std::nullopt};
    }
  }
  const std::string id =
      municipality.example ? "exempel" : "kk-" + std::to_string(edition.year) + "-" + municipality.id;
  const bool there = std::ranges::any_of(context.portal.sources, [&](const auto& s) { return s.id == id; });
  if (there) return {id, std::nullopt};
  Json json;
  if (municipality.example) {
    json = {{"title", "Exempeldata"}, {"short", "Exempeldata"}, {"kind", "exempel"}, {"example", true}};
  } else {
    json = {{"title", edition.title + " – " + municipality.official_name},
            {"short", municipality.name + ", kontrakt " + edition.label},
            {"publisher", "Fyll i: vem som har gett ut dokumentet"},
            {"year", edition.year},
            {"kind", "kontrakt"},
            {"note", "Fyll i: var dokumentet finns. Ta bort raden om inget behöver sägas."}};
  }
  return {id, NewFile{context.root + "/sources/" + id + ".json", file_text(json)}};
}

std::string contract_text(const model::Edition& edition) {
  std::string out = "Fyll i: kontraktet i två eller tre meningar, med egna ord.\n";
  for (const model::Section& section : edition.sections) {
    if (section.content != model::SectionContent::municipality) continue;
    out +=
        "\n## " + section.title + " {#" + section.key + "}\n\nFyll i: vad kontraktet säger under \"" +
        section.title +
        "\". Saknas avsnittet i kontraktet: ta bort rubriken och skriv det i contract.json under sections.\n";
  }
  return out;
}

// The joint commitment that --joint names; null when there is none to name. False after reporting a wrong
// number.
bool named_joint(const NewContext& context, const model::Edition* edition,
                 const model::JointCommitment*& joint, Diagnostics& found) {
  joint = nullptr;
  if (context.options.joint.empty()) return true;
  std::string allowed;
  if (edition != nullptr) {
    for (const model::JointCommitment* candidate : edition->commitments) {
      if (std::to_string(candidate->number) == context.options.joint) joint = candidate;
      allowed += (allowed.empty() ? "" : ", ") + std::to_string(candidate->number);
    }
  }
  if (joint != nullptr) return true;
  found.add("K004", {}, {{"value", context.options.joint}, {"option", "--joint"}, {"allowed", allowed}});
  return false;
}

}  // namespace

std::optional<NewFiles> new_municipality(const NewContext& context, Diagnostics& found) {
  const std::string name = context.argument(1);
  const validate::MunicipalityCode* code = find_by_name(name);
  if (code == nullptr && !context.options.example) {
    report_unknown_name(name, found);
    return std::nullopt;
  }
  const std::string slug = file_name_of(name, found, 100);
  if (slug.empty()) return std::nullopt;
  const std::string spelt = context.options.example ? name : std::string(code->name);
  Json json = {{"name", spelt}, {"official_name", official_name(spelt)}};
  if (context.options.example) {
    json["example"] = true;
  } else {
    json["code"] = code->code;
    json["county"] = code->county;
  }
  json["summary"] = "Fyll i: kommunens klimatarbete i en eller två meningar, med egna ord.";
  return NewFiles{{{folder_of(context, slug) + "/municipality.json", file_text(json)}},
                  {{"Fyll i summary, och se efter att official_name stämmer (kommun eller stad).",
                    "Fill in summary, and see that official_name is right (kommun or stad)."},
                   {"Lägg sedan till ett kontrakt: kontrakt new contract KOMMUN ÅR",
                    "Then add a contract: kontrakt new contract MUNICIPALITY YEAR"}}};
}

std::optional<NewFiles> new_contract(const NewContext& context, Diagnostics& found) {
  const model::Municipality* municipality = named_municipality(context, found);
  const auto year = named_year(context.argument(2), found);
  if (municipality == nullptr || !year) return std::nullopt;
  const model::Edition* edition = named_edition(context, *year, found);
  if (edition == nullptr) return std::nullopt;

  NewFiles made;
  SourceOfContract source = source_for(context, *municipality, *edition);
  const std::string folder = folder_of(context, municipality->id) + "/contracts/" + std::to_string(*year);
  const Json json = {
      {"version_label", edition->label},
      {"source_document", source.id},
      {"kind", "kontrakt"},
      {"signatures",
       {{"status", "saknas i underlaget"},
        {"note",
         "Fyll i: finns underskrifterna i dokumentet? Ändra i så fall status och lista dem i signatories."}}},
      {"targets", Json::array()},
      {"figures", Json::array()},
      {"documents", Json::array()}};
  made.files.push_back({folder + "/contract.json", file_text(json)});
  made.files.push_back({folder + "/contract.md", contract_text(*edition)});
  if (source.file) made.files.push_back(std::move(*source.file));
  made.advice = {{"Fyll i contract.md avsnitt för avsnitt, och mål och dokument i contract.json.",
                  "Fill in contract.md section by section, and targets and documents in contract.json."},
                 {"Lägg sedan till åtagandena: kontrakt new commitment KOMMUN ÅR ID --joint NUMMER",
                  "Then add the commitments: kontrakt new commitment MUNICIPALITY YEAR ID --joint NUMBER"}};
  return made;
}

std::optional<NewFiles> new_commitment(const NewContext& context, Diagnostics& found) {
  const model::Municipality* municipality = named_municipality(context, found);
  const auto year = named_year(context.argument(2), found);
  if (municipality == nullptr || !year) return std::nullopt;
  const model::Contract* contract = contract_of(*municipality, *year, found);
  const std::string id = file_name_of(context.argument(3), found);
  const model::JointCommitment* joint = nullptr;
  if (contract == nullptr || id.empty() || !named_joint(context, contract->edition, joint, found))
    return std::nullopt;

  std::string text = "---\n";
  text += "title: " + in_quotes(joint != nullptr ? joint->title : "Fyll i: åtagandets rubrik") + "\n";
  if (joint != nullptr) {
    const bool known = joint->level.has_value();
    const auto level = joint->level.value_or(model::CommitmentLevel::base);
    text += "joint: " + std::to_string(joint->number) + "\n";
    text += std::string("level: ") + (level == model::CommitmentLevel::prioritised ? "prioriterat" : "bas") +
            (known ? "\n" : "  # Fyll i: bas eller prioriterat\n");
  } else {
    text += "level: eget\n";
  }
  text +=
      "actions: []\nsource:\n  place: \"Fyll i: avsnitt i kontraktet\"\n---\n"
      "Fyll i: vad kommunen tar på sig, med egna ord. Åtgärderna skrivs i actions, en och en, med id, text "
      "och source.\n";
  return NewFiles{{{folder_of(context, municipality->id) + "/contracts/" + std::to_string(*year) +
                        "/commitments/" + id + ".md",
                    text}},
                  {{"Fyll i texten, åtgärderna och var i kontraktet de står.",
                    "Fill in the text, the actions and where in the contract they stand."}}};
}

}  // namespace kontrakt::cli
