// kontrakt new edition.
#include <algorithm>
#include <array>

#include "cli/new_files.hpp"
#include "model/words.hpp"

namespace kontrakt::cli {

namespace {

struct SchemeSection {
  const char* key;
  const char* number;
  const char* title;
  const char* content;
};

// The sections of Klimatkontrakt 2030, version 2025/26: what a portal's first edition begins with. The keys
// are the same in every portal, so that contracts of different years can be laid side by side.
constexpr auto scheme_of_2025 = std::to_array<SchemeSection>({
    {"introduction", "1", "Klimatkontrakt 2030", "shared"},
    {"purpose", "2", "Syftet med Klimatkontrakt 2030", "shared"},
    {"joint_undertaking", "3", "Gemensamt åtagande och partnerskap", "shared"},
    {"governance", "3.1", "Governance – fortsatt utveckling av styrning, ledning och policy", "shared"},
    {"climate_analysis", "3.2", "Klimatanalys och klimatberäkningar som grund för strategisk klimatstyrning",
     "shared"},
    {"financing", "3.3", "Finansiering av insatser och utveckling av nya finansieringsmodeller", "shared"},
    {"parties", "4", "Parter", "parties"},
    {"motivation", "5", "Kommunens åtaganden", "municipality"},
    {"targets", "5.1", "Klimatmål 2030", "municipality"},
    {"roadmap", "5.2", "Klimatfärdplan 2030", "municipality"},
    {"investment_plan", "5.3", "Klimatinvesteringsplan 2030", "municipality"},
    {"cooperation", "5.4", "Åtaganden med andra kommuner inom Klimatneutrala städer 2030", "municipality"},
    {"agencies", "6", "Myndigheternas gemensamma åtaganden", "shared"},
    {"agencies_policy", "6.1", "Policyutveckling för accelererad lokal omställning", "shared"},
    {"agencies_financing", "6.2", "Samordnande insatser kring finansiering", "shared"},
    {"agencies_europe", "6.3", "Verka för svenskt deltagande i europeiska initiativ", "shared"},
    {"viable_cities", "7", "Viable Cities åtagande", "shared"},
    {"viable_cities_mobilisation", "7.1", "Mobilisering och lärande för snabbare klimatomställning",
     "shared"},
    {"viable_cities_coordination", "7.2", "Förstärkt samordning för ett ständigt vassare Klimatkontrakt 2030",
     "shared"},
    {"viable_cities_international", "7.3",
     "Medverka till gränslös kraftsamling för klimatet – inom EU och utanför", "shared"},
    {"viable_cities_communication", "7.4",
     "Stöd till förändringskommunikation för snabbare klimatomställning", "shared"},
    {"signatures", "", "Underskrifter", "signatures"},
    {"documents", "Bilaga 1", "Länkar till dokument", "documents"},
    {"transition_map", "Bilaga 2", "Omställningskartan", "shared"},
});

// The newest edition of the portal is nearer to a new one than the scheme above.
Json sections_for(const model::Portal& portal) {
  Json out = Json::array();
  if (!portal.editions_newest_first.empty()) {
    for (const model::Section& section : portal.editions_newest_first.front()->sections) {
      Json json = {{"key", section.key},
                   {"number", section.number},
                   {"title", section.title},
                   {"content", std::string(model::word(section.content))}};
      if (!section.required) json["required"] = false;
      out.push_back(std::move(json));
    }
    return out;
  }
  for (const SchemeSection& section : scheme_of_2025) {
    out.push_back({{"key", section.key},
                   {"number", section.number},
                   {"title", section.title},
                   {"content", section.content}});
  }
  return out;
}

// "2025/26": what the edition that is signed in 2025 is called.
std::string label_of(int year) {
  const std::string next = std::to_string(year + 1);
  return std::to_string(year) + "/" + next.substr(2);
}

NewFile source_file(const NewContext& context, const std::string& id, const std::string& label, int year) {
  Json json;
  if (context.options.example) {
    json = {{"title", "Exempeldata"}, {"short", "Exempeldata"}, {"kind", "exempel"}, {"example", true}};
  } else {
    json = {{"title", "Klimatkontrakt 2030, version " + label},
            {"short", "Klimatkontrakt 2030, " + label},
            {"publisher", "Fyll i: vem som har gett ut dokumentet"},
            {"year", year},
            {"kind", "kontrakt"},
            {"note", "Fyll i: var dokumentet finns. Ta bort raden om inget behöver sägas."}};
  }
  return {context.root + "/sources/" + id + ".json", file_text(json)};
}

std::string joint_commitment_text(const std::string& source) {
  return "---\nnumber: 1\ntitle: \"Fyll i: åtagandets rubrik\"\n"
         "level: okänd  # Fyll i: bas eller prioriterat; okänd när underlaget inte säger vilket\n"
         "source:\n  document: " +
         source +
         "\n  place: \"Fyll i: avsnitt i kontraktet\"\n---\n\n"
         "Fyll i: vad kommunerna åtar sig, med egna ord. Gör en fil för varje gemensamt åtagande: 2.md, 3.md "
         "…\n";
}

}  // namespace

std::optional<NewFiles> new_edition(const NewContext& context, diagnostics::Diagnostics& found) {
  const auto year = named_year(context.argument(1), found);
  if (!year) return std::nullopt;
  const std::string label = label_of(*year);
  const std::string folder = context.root + "/programme/editions/" + std::to_string(*year);
  const std::string source = context.options.example ? "exempel" : "kk-" + std::to_string(*year);

  Json json = {
      {"label", label},
      {"title", "Klimatkontrakt 2030, version " + label},
      {"description",
       "Fyll i: omgången i en eller två meningar. Rätta också label, title och sections efter kontraktet."},
      {"sections", sections_for(context.portal)},
      {"source", {{"document", source}, {"place", "Fyll i: avsnitt i kontraktet"}}}};
  if (context.options.example) json["example"] = true;

  NewFiles made;
  made.files.push_back({folder + "/edition.json", file_text(json)});
  made.files.push_back({folder + "/commitments/1.md", joint_commitment_text(source)});
  const bool there =
      std::ranges::any_of(context.portal.sources, [&](const auto& one) { return one.id == source; });
  if (!there) made.files.push_back(source_file(context, source, label, *year));
  made.advice = {
      {"Rätta avsnitten i edition.json efter kontraktet, men behåll nycklarna (key): de knyter ihop åren.",
       "Correct the sections in edition.json by the contract, but keep the keys: they tie the years "
       "together."},
      {"Avsnitt som är lika för alla (content: shared) skrivs i mappen sections bredvid edition.json, en fil "
       "per avsnitt.",
       "Sections that all share (content: shared) are written in the folder sections beside edition.json, "
       "one file each."},
      {"Lägg sedan till kommuner: kontrakt new municipality NAMN",
       "Then add municipalities: kontrakt new municipality NAME"}};
  return made;
}

}  // namespace kontrakt::cli
