#include "diagnostics/examples.hpp"

#include <algorithm>
#include <array>

namespace kontrakt::diagnostics {

std::span<const Example> examples() {
  static constexpr auto table = std::to_array<Example>({
      {"K102", R"("code": 1281)", R"("code": "1281")"},
      {"K103", R"("offical_name": "Lunds kommun")", R"("official_name": "Lunds kommun")"},
      {"K104", R"("unit": "procnet")", R"("unit": "procent")"},
      {"K105", "---\nupdated: 2026-11-21\n---", "---\ntitle: Om portalen\nupdated: 2026-11-21\n---"},
      {"K107", R"("organisation": "Bageriet AB")", R"("organisation": "bageriet-ab")"},
      {"K112", R"("date": "5 december 2025")", R"("date": "2025-12-05")"},
      {"K113", R"("url": "www.example.org")", R"("url": "https://www.example.org/")"},
      {"K114", R"("email": "klimat(at)example.org")", R"("email": "klimat@example.org")"},
      {"K120", "\"title\": \"Provet\",\n\"title\": \"Provkontraktet\"", R"("title": "Provkontraktet")"},
      {"K130", "\"title\": \"Provet\",\n\"kind\": \"kontrakt\",",
       "\"title\": \"Provet\",\n\"kind\": \"kontrakt\""},
      {"K131", "\"title\": \"Provet\"\n\"kind\": \"kontrakt\"",
       "\"title\": \"Provet\",\n\"kind\": \"kontrakt\""},
      {"K133", "\"title\": \"Provet\" // hela titeln", "\"title\": \"Provet\""},
      {"K134", R"(title: "Provet")", R"("title": "Provet")"},
      {"K135", R"("title": 'Provet')", R"("title": "Provet")"},
      {"K136", "\"title\": \"Provet,\n\"kind\": \"kontrakt\"",
       "\"title\": \"Provet\",\n\"kind\": \"kontrakt\""},
      {"K151", "title: \"Om portalen", "title: \"Om portalen\""},
      {"K152", "title: Mål: en översikt", "title: \"Mål: en översikt\""},
      {"K155", "title: Om portalen\nupdated 2026-11-21", "title: Om portalen\nupdated: 2026-11-21"},
      {"K182", "content/pages/Om Oss.md", "content/pages/om-oss.md"},
      {"K201", R"("organisation": "bagriet")", R"("organisation": "bageriet")"},
      {"K320", "## Klimatmål 2030 {#target}", "## Klimatmål 2030 {#targets}"},
      {"K322", "## Klimatmål 2030", "## Klimatmål 2030 {#targets}"},
      {"K330", R"({ "id": "klimatneutral", "title": "Klimatneutral 2030" })",
       "{ \"id\": \"klimatneutral\", \"title\": \"Klimatneutral 2030\",\n  \"source\": { \"place\": "
       "\"avsnitt 5.1\" } "
       "}"},
      {"K345", "level: bas", "joint: 1\nlevel: bas"},
      {"K363", R"("status": "rapporterat")",
       R"("status": "rapporterat", "reported": "2026-02-01", "reporter": "klimatstrategen")"},
      {"K410", "# Vem vi är", "## Vem vi är"},
      {"K411", "## Vem vi är\n\n#### Kontakt", "## Vem vi är\n\n### Kontakt"},
      {"K420", "Det är <b>viktigt</b>.", "Det är **viktigt**."},
      {"K431", "Läs om [Lunds kontrakt](kommuner/lund).", "Läs om [Lunds kontrakt](/kommuner/lund/)."},
      {"K436", "Läs på https://www.example.org/ om allt.",
       "Läs mer hos [Exempelorganisationen](https://www.example.org/)."},
      {"K440", "![](/media/cykelvagar.png)", "![Karta över kommunens cykelvägar](/media/cykelvagar.png)"},
      {"K441", "Läs mer [här](/kommuner/).", "Läs om [kommunernas kontrakt](/kommuner/)."},
      {"K443", "Se [https://www.example.org/](https://www.example.org/).",
       "Se [Exempelorganisationens råd](https://www.example.org/)."},
      {"K460", "Allt har en källa [@kontraktet; sidan 1].", "Allt har en källa [@kontraktet, sidan 1]."},
      {"K471", "Se [Lunds sida](/kommuner/lundd/).", "Se [Lunds sida](/kommuner/lund/)."},
      {"K472", "Se [hur vi läser](/om/#sa-laser).", "Se [hur vi läser](/om/#sa-laser-vi)."},
  });
  return table;
}

const Example* find_example(std::string_view code) {
  const std::span<const Example> all = examples();
  const auto found = std::ranges::lower_bound(all, code, {}, &Example::code);
  return found != all.end() && found->code == code ? &*found : nullptr;
}

}  // namespace kontrakt::diagnostics
