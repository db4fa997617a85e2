// kontrakt new analysis.
#include <algorithm>

#include "cli/new_files.hpp"

namespace kontrakt::cli {

std::optional<NewFiles> new_analysis(const NewContext& context, diagnostics::Diagnostics& found) {
  const auto year = named_year(context.argument(1), found);
  if (!year) return std::nullopt;
  const model::Edition* edition = named_edition(context, *year, found);
  if (edition == nullptr) return std::nullopt;
  const std::string source = "analys-" + std::to_string(*year);
  const std::string folder = context.root + "/programme/analyses/" + std::to_string(*year);
  const Json place = {{"place", "Fyll i: avsnitt"}};
  const Json group = {{"id", "grupp-1"}, {"number", "1"}, {"title", "Fyll i: rubrik"}, {"source", place}};
  const Json recommendation = {{"group", "grupp-1"},
                               {"number", 1},
                               {"title", "Fyll i: rubriken som i dokumentet"},
                               {"text", "Fyll i: rekommendationen med egna ord."},
                               {"addressees", Json::array()},
                               {"source", place}};
  const Json json = {{"title", "Fyll i: titeln som den är tryckt"},
                     {"source_document", source},
                     {"made_by", "Fyll i: vem som gjorde analysen"},
                     {"description", "Fyll i: analysen i en mening."},
                     {"reservations", Json::array()},
                     {"groups", Json::array({group})},
                     {"recommendations", Json::array({recommendation})},
                     {"closing", Json::array()},
                     {"references", Json::array()}};
  NewFiles made;
  made.files.push_back({folder + "/analysis.json", file_text(json)});
  made.files.push_back({folder + "/analysis.md", "Fyll i: hur analysen gjordes.\n"});
  const bool there =
      std::ranges::any_of(context.portal.sources, [&](const auto& one) { return one.id == source; });
  if (!there) {
    const Json document = {{"title", "Fyll i: dokumentets titel"},
                           {"short", "Analysen av omgången " + edition->label},
                           {"kind", "analys"},
                           {"note", "Fyll i: var dokumentet finns. Ta bort raden om inget behöver sägas."}};
    made.files.push_back({context.root + "/sources/" + source + ".json", file_text(document)});
  }
  made.advice = {{"Fyll i grupper och rekommendationer. Tabeller läggs i mappen tables, en fil per tabell.",
                  "Fill in groups and recommendations. Tables go into the folder tables, one file each."}};
  return made;
}

}  // namespace kontrakt::cli
