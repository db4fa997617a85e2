// kontrakt new event, initiative, statistics and portal.
#include "cli/new_files.hpp"
#include "support/slug.hpp"

namespace kontrakt::cli {

std::optional<NewFiles> new_event(const NewContext& context, diagnostics::Diagnostics& found) {
  const auto date = support::Date::parse(context.argument(1));
  if (!date) found.add("K020", {}, {{"value", context.argument(1)}});
  const std::string title = context.argument(2);
  const std::string slug = file_name_of(title, found);
  if (!date || slug.empty()) return std::nullopt;
  // Once more, as the date may make it longer than a file name may be.
  const std::string file_name = support::slug(date->iso() + "-" + slug);
  const bool december = slug.starts_with("decembertraff");
  const std::string text = "---\ntitle: " + in_quotes(title) + "\ndate: " + date->iso() +
                           "\nplace: \"Fyll i: plats\"\nkind: " + (december ? "decemberträff" : "annat") +
                           "\n---\nFyll i: vad som händer, för vem, och hur man anmäler sig.\n";
  return NewFiles{{{context.root + "/events/" + file_name + ".md", text}},
                  {{"Fyll i plats och text, och rätta kind om det behövs.",
                    "Fill in place and text, and correct kind if needed."}}};
}

std::optional<NewFiles> new_initiative(const NewContext& context, diagnostics::Diagnostics& found) {
  const std::string name = context.argument(1);
  const std::string slug = file_name_of(name, found);
  if (slug.empty()) return std::nullopt;
  // The kind that the name may tell; what else it is, the editor knows.
  const bool fund = slug.find("fond") != std::string::npos;
  Json json = {{"name", name},
               {"kind", fund ? "fond" : "nätverk"},
               {"level", "lokal"},
               {"place", "Fyll i: stad eller område, eller byt mot municipalities"},
               {"text", "Fyll i: vad det är, med egna ord."}};
  if (context.options.example) json["example"] = true;
  return NewFiles{
      {{context.root + "/initiatives/" + slug + ".json", file_text(json)}},
      {{"Rätta kind och level om det behövs, och lägg till källan: \"source\": {\"document\": \"…\", "
        "\"place\": \"…\"}",
        "Correct kind and level if needed, and add the source: \"source\": {\"document\": \"…\", "
        "\"place\": \"…\"}"}}};
}

std::optional<NewFiles> new_statistics(const NewContext& context, diagnostics::Diagnostics& found) {
  const std::string title = context.argument(1);
  const std::string slug = file_name_of(title, found);
  if (slug.empty()) return std::nullopt;
  const std::string path = context.root + "/statistics/" + slug;
  const Json json = {{"title", title},
                     {"method", "Fyll i: hur talen är räknade, och varför andra kommer fram till andra."},
                     {"geography", "kommunen som plats"},
                     {"emissions", "territoriella"},
                     {"gases", "växthusgaser"},
                     {"unit", "ton"}};
  NewFiles made;
  made.files.push_back({path + ".json", file_text(json)});
  // A table that is there already gets only the file that says what is in it. Invented municipalities have no
  // code.
  if (!context.disk.exists(path + ".csv")) {
    const std::string whose = context.options.example ? "municipality" : "code";
    made.files.push_back({path + ".csv", whose + ",name,year,tonnes_co2e\n"});
  }
  made.advice = {
      {"Lägg talen i CSV-filen, en rad för varje kommun och år, och källan i JSON-filen: \"source\": "
       "{\"document\": \"…\", \"place\": \"…\"}",
       "Put the numbers into the CSV file, a row for each municipality and year, and the source into "
       "the JSON file: \"source\": {\"document\": \"…\", \"place\": \"…\"}"}};
  return made;
}

NewFiles new_portal() {
  return {
      {{"site.yml",
        "# Portalens inställningar. `kontrakt schema site` visar alla fält.\n"
        "title: \"Fyll i: portalens namn\"\n"
        "base_url: https://example.org/  # adressen som portalen publiceras på, med / sist\n"
        "content: [content]\n"
        "output: public\n"
        "publisher:\n"
        "  name: \"Fyll i: avsändare\"\n"},
       {"content/index.md",
        "---\ntitle: \"Fyll i: rubrik på startsidan\"\nlead: \"Fyll i: en mening om vad portalen är.\"\n"
        "description: \"Fyll i: portalen i en mening, för sökmotorer.\"\n---\n\nFyll i: startsidans text.\n"},
       {"content/pages/om.md",
        "---\ntitle: Om portalen\ndescription: \"Fyll i: sidan i en mening.\"\nnavigation:\n  label: Om "
        "portalen\n"
        "  order: 80\n---\n\nFyll i: vem som står bakom portalen och vart man vänder sig.\n"}},
      {{"Fyll i site.yml först. Lägg sedan till en omgång och kommuner: kontrakt new edition ÅR, kontrakt "
        "new "
        "municipality NAMN",
        "Fill in site.yml first. Then add an edition and municipalities: kontrakt new edition YEAR, kontrakt "
        "new "
        "municipality NAME"},
       {"Mallar och tema tas från programmet tills mappen har egna (templates/, themes/).",
        "Templates and theme are the program's until the folder has its own (templates/, themes/)."}}};
}

}  // namespace kontrakt::cli
