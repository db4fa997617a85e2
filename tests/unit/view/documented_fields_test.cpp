// Every field that docs/templates.md promises to a template is in the page's data. The document is read as it
// is written, so that it and the data cannot drift apart.
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "view/view_fixture.hpp"

namespace kontrakt::view::testing {
namespace {

struct Shape {
  struct Field {
    std::string shape;  // the name of a small shape, "date"; empty when the field has none
    std::shared_ptr<Shape> nested;
  };
  std::map<std::string, Field> fields;
};

struct Documented {
  std::map<std::string, Shape> shapes;     // "target", also "site" and "page"
  std::map<std::string, Shape> templates;  // "contract.html"
};

// Reads descriptions such as: `signed` optional {`date`, `place`, `refs`}, `targets` [target], `rows`
// [{`label`}].
class Reader {
 public:
  Reader(std::string_view text, const std::set<std::string>& shapes) : text_(text), shapes_(shapes) {}

  Shape read() {
    Shape shape;
    Shape::Field* field = nullptr;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '(') {
        skip_brackets();
      } else if (c == '`') {
        const std::string name = quoted();
        if (names_a_field()) field = &shape.fields[name];
        before_ = '`';
      } else if (c == '{') {
        ++at_;
        before_ = '{';
        Shape nested = read();
        if (field != nullptr) field->nested = std::make_shared<Shape>(std::move(nested));
        before_ = '}';
      } else if (c == '}') {
        ++at_;
        return shape;
      } else if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
        const std::string said = word();
        if (field != nullptr && field->shape.empty() && shapes_.count(said) != 0) field->shape = said;
        before_ = 'w';
      } else {
        if (c == ',') field = nullptr;
        // A bar between blanks parts the columns of a table; one between names parts values.
        const bool between_values = c == '|' && at_ + 1 < text_.size() && text_[at_ + 1] == '`';
        if (c != ' ' && c != '[') before_ = between_values ? 'w' : c;
        ++at_;
      }
    }
    return shape;
  }

 private:
  // A field's name follows a comma or an opening brace; other names in backticks are values.
  bool names_a_field() const { return before_ == ',' || before_ == '{' || before_ == ':' || before_ == '|'; }
  std::string quoted() {
    const std::size_t end = text_.find('`', at_ + 1);
    std::string name(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    return name;
  }
  std::string word() {
    std::size_t end = at_;
    while (end < text_.size() &&
           (std::isalpha(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '-'))
      ++end;
    std::string said(text_.substr(at_, end - at_));
    at_ = end;
    return said;
  }
  void skip_brackets() {
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')' && --depth == 0) break;
    }
    ++at_;
  }

  std::string_view text_;
  const std::set<std::string>& shapes_;
  std::size_t at_ = 0;
  char before_ = ':';
};

bool is_template_name(std::string_view name) {
  return name.ends_with(".html") || name.ends_with(".xml") || name.ends_with(".txt") ||
         name.ends_with(".svg");
}

// The places where a template's or a shape's description begins: name, offset after it, offset of the whole.
struct Begin {
  std::string name;
  bool is_template;
  std::size_t from;
  std::size_t text;
};

std::vector<Begin> beginnings(const std::string& page) {
  std::vector<Begin> all;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page.compare(at, 2, "**") == 0) {
      const std::size_t end = page.find("**", at + 2);
      all.push_back({page.substr(at + 2, end - at - 2), false, at, end + 2});
      at = end + 1;
    } else if (page.compare(at, 3, "| `") == 0 && (at == 0 || page[at - 1] == '\n')) {
      const std::size_t end = page.find('`', at + 3);
      all.push_back({page.substr(at + 3, end - at - 3), false, at, end + 1});
      at = end;
    } else if (page[at] == '`' && (at == 0 || page[at - 1] == '\n' || page.compare(at - 2, 2, ". ") == 0)) {
      const std::size_t end = page.find('`', at + 1);
      const std::string name = page.substr(at + 1, end - at - 1);
      if (is_template_name(name)) all.push_back({name, true, at, end + 1});
      at = end;
    }
  }
  return all;
}

Documented read_document() {
  std::ifstream file(KONTRAKT_SOURCE_DIR "/docs/templates.md");
  std::string page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  page.resize(std::min(page.size(), page.find("\n## The language")));
  const std::vector<Begin> all = beginnings(page);
  std::set<std::string> shapes;
  for (const Begin& begin : all) {
    if (!begin.is_template) shapes.insert(begin.name);
  }
  Documented result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t end = i + 1 < all.size() ? all[i + 1].from : page.size();
    std::string text = page.substr(all[i].text, end - all[i].text);
    // "`start.html` (/): …", "**date**: …", "| `site` | …": the address in brackets and the sign before the
    // fields.
    const std::size_t sign = text.find_first_of(":|");
    text.erase(0, sign == std::string::npos ? 0 : sign);
    Shape shape = Reader(text, shapes).read();
    (all[i].is_template ? result.templates : result.shapes)[all[i].name] = std::move(shape);
  }
  return result;
}

// Reports each field that is promised and not there, once per place in the data.
class Comparison {
 public:
  explicit Comparison(const Documented& documented) : documented_(documented) {}

  void check(const Value& value, const Shape& shape, const std::string& where) {
    for (const auto& [name, field] : shape.fields) {
      const Value found = value.get(name);
      if (found.is(Value::Kind::undefined)) {
        missing.insert(where + "." + name);
        continue;
      }
      check_field(found, field, where + "." + name);
    }
  }
  std::set<std::string> missing;
  std::set<std::string> seen;  // objects that were looked into

 private:
  void check_field(const Value& value, const Shape::Field& field, const std::string& where) {
    if (value.is(Value::Kind::list)) {
      for (const Value& item : value.as_list()) check_field(item, field, where);
      return;
    }
    if (!value.is(Value::Kind::object)) return;
    seen.insert(where);
    if (field.nested) check(value, *field.nested, where);
    auto shape = documented_.shapes.find(field.shape);
    if (!field.shape.empty() && shape != documented_.shapes.end() && depth_ < 6) {
      ++depth_;
      check(value, shape->second, where);
      --depth_;
    }
  }
  const Documented& documented_;
  int depth_ = 0;
};

void add_analysis(Files& files) {
  files.add("programme/analyses/2025/analysis.json", R"({
  "title": "Analys", "source_document": "kk-2025-lund", "made_by": "En granskare", "published": "2026-01-01",
  "reservations": [{"title": "R", "text": "R.", "source": {"place": "s. 1"}}],
  "groups": [{"id": "mal", "number": "4.1", "title": "Klimatmål", "section": "targets", "text": "G.", "source": {"place": "s. 1"}}],
  "recommendations": [{"group": "mal", "number": 1, "title": "T", "text": "T.", "addressees": ["kommuner"],
    "inferred": ["addressees"], "title_variants": [{"where": "bilagan", "title": "U"}], "source": {"place": "s. 1"}}],
  "closing": [{"number": 1, "title": "Slut", "text": "S.", "source": {"place": "s. 1"}}],
  "references": [{"id": "skr", "title": "SKR", "source": {"place": "s. 1"}}],
  "targets": {"title": "Mål", "years": [2040], "source": {"place": "s. 1"},
    "cells": [{"municipality": "lund", "goal": "- 70 %", "year": 2040, "target": "minus-85"}]},
  "notes": [{"section": "targets", "text": "Oklart.", "source": {"place": "s. 1"}}]})");
  files.add("programme/analyses/2025/analysis.md", "Så gjordes den.\n");
  for (const char* name : {"ett", "tva"}) {
    files.add("programme/analyses/2025/tables/" + std::string(name) + ".json", R"({
  "title": "T", "columns": [{"id": "a", "title": "A"}], "totals": true,
  "rows": [{"title": "Lund", "municipality": "lund", "cells": {"a": "Ja"}, "source": {"place": "s. 1"}}],
  "legend": [{"mark": "Ja", "meaning": "med"}], "notes": [{"text": "Oklart.", "source": {"place": "s. 1"}}],
  "source": {"place": "s. 1"}})");
  }
}

// A portal that has something of everything.
Files full_portal() {
  using namespace validate::testing;
  Files files = local_portal();
  files.add("index.md",
            "---\ntitle: Klimatkontrakten\nlead: Alla kontrakt.\n---\nVälkommen [@kk-2025-lund, s. 1].\n");
  files.add("pages/om.md", "---\ntitle: Om\nnavigation: {label: Om, order: 1}\n---\nText.\n");
  files.add("pages/metod.md",
            "---\ntitle: Metod\nnavigation: {label: Metod, order: 2}\n---\n## A\n\na\n\n## B\n\nb\n\n## "
            "C\n\nc\n\n## D\n\nd\n");
  files.add("events/2025-12-05-traff.md",
            "---\ntitle: Träff\ndate: 2025-12-05\nkind: decemberträff\nmunicipality: lund\nedition: "
            "2025\ntime: 08.30\n"
            "url: https://lund.se/traff\nsource: {document: kk-2025-lund, place: s. 1}\n---\nKom.\n");
  files.add(
      "glossary.json",
      R"({"terms": [{"id": "a", "term": "Avtal", "aliases": ["kontrakt"], "definition": "Löfte.", "see": ["b"],
      "note": "Vår.", "source": {"document": "kk-2025-lund", "place": "s. 1"}}, {"id": "b", "term": "Åtagande", "definition": "Löfte."}]})");
  files.change(edition_2025, "\"parties\": [{",
               "\"source\": {\"document\": \"kk-2025-lund\", \"place\": \"s. 1\"},\n"
               "  \"reference_targets\": [{\"name\": \"EU\", \"goal_word\": \"klimatneutral\", "
               "\"target_year\": 2050, \"source\": {\"document\": \"kk-2025-lund\", \"place\": \"s. 1\"}}],\n"
               "  \"figures\": [{\"id\": "
               "\"kommuner\", \"label\": \"kommuner deltar\", \"value\": 48, \"unit\": \"kommuner\", "
               "\"kind\": \"annat\","
               " \"source\": {\"document\": \"kk-2025-lund\", \"place\": \"s. 2\"}}],\n  \"parties\": "
               "[{\"source\": {\"document\": \"kk-2025-lund\", \"place\": \"s. 3\"}, ");
  files.change(joint_1, "level: bas",
               "level: bas\nvariants:\n  - text: Utan nästa steg.\n    municipalities: [lund]\n    source: "
               "{document: kk-2025-lund, place: s. 4}");
  files.change("programme/editions/2025/sections/purpose.md", "tillsammans.",
               "tillsammans [@kk-2025-lund, s. 2].");
  files.add("programme/editions/2024/edition.json",
            R"({"label": "2024", "title": "Omgång 2024", "sections": [
      {"key": "goals", "number": "1", "title": "Mål", "content": "municipality", "required": false}],
      "crosswalk": [{"from": ["goals"], "edition": 2025, "to": ["targets"], "note": "Samma sak."}]})");
  add_analysis(files);
  files.add("programme/editions/2025/commitments/2.md",
            "---\nnumber: 2\ntitle: Två\nlevel: prioriterat\nworded: false\n---\n");
  files.add("municipalities/lund/contracts/2024/contract.json",
            R"({"version_label": "2024", "source_document": "kk-2025-lund"})");
  files.add("municipalities/lund/contracts/2024/commitments/resor.md",
            "---\ntitle: Resor\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\nVi reser.\n");
  files.add(
      "municipalities/lund/contracts/2024/commitments/styrning.md",
      "---\ntitle: Styrning\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\nVi styr mot målet.\n");
  files.add("municipalities/lund/contracts/2025/commitments/ny.md",
            "---\ntitle: Ny\nlevel: eget\nactions: []\nsource: {place: s. 1}\n---\nVi lovar mer.\n");
  files.change(
      lund_2025, "\"signatories\"",
      R"("dropped": [{"commitment": "resor", "reason": "Klart.", "replaced_by": "styrning", "source": {"place": "s. 2"}}],
  "notes": [{"text": "Talen skiljer sig.", "source": {"place": "s. 3"}},
    {"section": "purpose", "kind": "avvikelse", "title": "Mer", "text": "Ett tillägg.", "source": {"place": "s. 3"}}],
  "valid": "2025/2026",
  "signatories")");
  files.change(lund_2025, "\"documents\": [",
               "\"documents\": [\n    {\"title\": \"Kontraktet 2023\", \"url\": \"https://lund.se/2023\", "
               "\"kind\": \"kontrakt\", \"contract_year\": 2023, \"source\": {\"place\": \"bilaga 1\"}},");
  files.change(lund_2025, "\"level\": \"huvudmål\"",
               "\"parent\": \"fri\", \"inferred\": [\"target_year\"], \"level\": \"delmål\"");
  files.change(lund_2025, "\"targets\": [", R"("targets": [
    {"id": "takt", "title": "Varje år", "kind": "takt", "value": 12, "unit": "procent-per-år", "base_year": 2020,
     "target_year": 2030, "level": "huvudmål", "status": "antaget", "source": {"place": "s. 4"}},
    {"id": "plus", "title": "Klimatpositiv stad", "kind": "målord", "goal_word": "klimatpositiv", "target_year": 2050,
     "level": "huvudmål", "status": "antaget", "source": {"place": "s. 4"}},)");
  files.change(
      lund_2025, "\"targets\": [",
      "\"targets\": [\n    {\"id\": \"fri\", \"title\": \"Fossilfri\", \"kind\": \"målord\", "
      "\"goal_word\": \"fossilfri\", \"geography\": \"kommunen som plats\", \"level\": \"huvudmål\", "
      "\"status\": \"föreslaget\", \"source\": {\"place\": \"s. 4\"}},\n"
      "    {\"id\": \"buss\", \"title\": \"Fler bussar\", \"kind\": \"riktning\", \"level\": \"delmål\", "
      "\"status\": \"antaget\", \"source\": {\"place\": \"s. 4\"}},");
  files.change(lund_styrning, "    source:",
               "    partners: [{name: Exempelby, municipality: exempelby}]\n    figures:\n      - {id: a, "
               "label: resor, value: 4, kind: annat, source: {place: s. 1}}\n    source:");
  files.change(lund, "\"code\"", R"("summary": "En stad.",
  "website": "https://lund.se",
  "contact": {"role": "Klimatstrateg", "email": "klimat@lund.se"},
  "population": {"id": "i", "label": "invånare", "value": 130000, "unit": "invånare", "year": 2024, "source": {"document": "kk-2025-lund", "place": "s. 1"}},
  "roles": [{"role": "pionjärstad", "edition": 2025, "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "twins": [{"name": "Exempelby", "municipality": "exempelby", "edition": 2025, "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "memberships": [{"name": "Klimatkommunerna", "since": 2003, "url": "https://example.org/", "note": "Nej.", "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "links": [{"title": "Klimat", "url": "https://lund.se/klimat", "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "aliases": ["/lund/"],
  "code")");
  files.add(
      "initiatives/klimatpakten.json",
      R"({"name": "Klimatpakten", "kind": "lokal överenskommelse", "level": "lokal", "municipalities": ["lund"],
      "figures": [{"id": "tak", "label": "tak", "value": 2, "unit": "mkr", "kind": "pengar"}],
      "text": "Alla är med.", "source": {"document": "kk-2025-lund", "place": "s. 1"}})");
  files.add("statistics/serien.json",
            R"({"title": "Serien", "method": "M.", "geography": "kommunen som plats",
      "emissions": "territoriella", "unit": "ton", "source": {"document": "kk-2025-lund", "place": "s. 1"}})");
  files.add("statistics/serien.csv", "code,year,tonnes_co2e\n1281,1990,900000\n1281,2023,654000\n");
  files.change(lund_2025, "\"figures\": [",
               R"("figures": [{"id": "u", "label": "utsläpp", "value": 500, "unit": "kton",
      "year": 1990, "geography": "kommunen som plats", "kind": "utsläpp", "source": {"place": "s. 1"}},)");
  files.change(lund, "\"code\"",
               R"("figures": [{"id": "e", "label": "utsläpp", "value": 4, "unit": "ton-per-invånare",
      "year": 2023, "kind": "utsläpp", "source": {"document": "kk-2025-lund", "place": "s. 1"}}],
  "code")");
  files.add("municipalities/lund/municipality.md", "Lund är en stad [@kk-2025-lund, s. 1].\n");
  files.add("municipalities/lund/follow-up/2026.json",
            R"({"contract": 2025, "reported": "2027-01-15", "reporter": "Klimatstrateg",
      "entries": [{"commitment": "styrning", "status": "rapporterat", "value": 4, "unit": "åtgärder", "source": {"document": "kk-2025-lund", "place": "s. 1"}}]})");
  files.add("municipalities/exempelby/contracts/2025/contract.json",
            R"({"version_label": "2025/26", "source_document": "pahittat", "kind": "sammanfattning av annan",
      "signatures": {"status": "saknas i underlaget"}, "sections": {"targets": {"status": "beskrivs inte i kontraktet"}, "cooperation": {"status": "finns inte i underlaget"}}})");
  files.add(
      "municipalities/exempelby/contracts/2025/commitments/styrning.md",
      "---\ntitle: Styrning\njoint: 1\nlevel: bas\nactions: []\nsource: {place: s. 1}\n---\nVi styr.\n");
  files.change(by_programme, "\"prerequisites\"", R"("started": "2023-01-01",
  "understanding": [{"id": "u", "text": "Vi vet."}],
  "common_ground": [{"id": "c", "title": "Grund", "text": "Vi vill."}],
  "municipal_commitments": [{"id": "m", "title": "Stöd", "text": "Vi stöder."}],
  "rules": [{"id": "r", "text": "Kontraktet gäller."}],
  "support": {"text": "Vi hjälper till."},
  "contact": {"role": "Klimatstrateg"},
  "plan": {"title": "Planen", "url": "https://example.org/plan"},
  "prerequisites")");
  files.add("municipalities/exempelby/local/programme.md", "Så skriver ni under.\n");
  files.add("municipalities/exempelby/local/contracts/bageriet.md", "Vi bakar.\n");
  files.add("municipalities/exempelby/local/follow-up/2024/bageriet.md", "Så gick det.\n");
  files.change(by_bageriet, "\"commitments\"", R"(
  "revisions": [{"date": "2024-01-01", "note": "Nytt mål."}],
  "ended": {"date": "2025-06-01", "reason": "Flyttade."},
  "documents": [{"title": "Avtal", "url": "https://example.org/a", "kind": "annat", "source": {"document": "pahittat", "place": "s. 5"}}],
  "commitments")");
  files.change(by_bageriet_2024, "\"actions\"",
               R"("sustainability_report": {"title": "Redovisning", "url": "https://example.org/r"},
  "actions")");
  return files;
}

config::Site full_settings() {
  config::Site settings;
  settings.title = "Klimatkontrakten";
  settings.publisher = config::Publisher{"Viable Cities", "https://example.org", "a@example.org", ""};
  settings.accessibility.emplace();
  settings.accessibility->status = "delvis";
  settings.accessibility->assessed = support::Date{2025, 1, 1};
  settings.accessibility->known_issues.push_back({"Ett fel.", "2027"});
  return settings;
}

TEST(Documentation, is_read_as_it_is_meant) {
  const Documented document = read_document();
  EXPECT_GE(document.templates.size(), 22U);
  EXPECT_GE(document.shapes.size(), 17U);
  const Shape& contract = document.templates.at("contract.html");
  EXPECT_EQ(contract.fields.at("municipality").shape, "");
  EXPECT_EQ(contract.fields.at("sections").shape, "section");
  EXPECT_TRUE(contract.fields.at("signed").nested->fields.count("place"));
  EXPECT_EQ(contract.fields.at("signed").nested->fields.at("date").shape, "");
  EXPECT_EQ(document.shapes.at("section").fields.at("targets").shape, "target");
  EXPECT_EQ(document.shapes.at("ribbon").fields.count("filled"), 0U);
}

TEST(Documentation, names_only_fields_that_the_data_has) {
  const Documented document = read_document();
  Site site(full_portal(), full_settings());
  EXPECT_EQ(site.said(), "");
  Comparison comparison(document);
  std::set<std::string> templates;
  for (const PageJob& job : site.plan().pages()) {
    if (job.template_name.empty()) continue;  // a file of data
    const Value data = site.page(job.address);
    const std::string name(job.template_name);
    auto described = document.templates.find(name);
    ASSERT_NE(described, document.templates.end()) << name;
    templates.insert(name);
    comparison.check(data, described->second, name);
    comparison.check(data.get("page"), document.shapes.at("page"), name + ".page");
    comparison.check(data.get("site"), document.shapes.at("site"), "site");
  }
  EXPECT_EQ(comparison.missing, std::set<std::string>{});
  for (const auto& [name, shape] : document.templates)
    EXPECT_EQ(templates.count(name), 1U) << "no page of " << name;
  for (const char* looked_into : {"contract.html.sections.targets",
                                  "contract.html.share.texts",
                                  "commitment.html.versions.actions.partners",
                                  "commitment.html.dropped",
                                  "commitment.html.follow_up.status",
                                  "local_contract.html.reports.actions",
                                  "joint_commitment.html.takers",
                                  "municipality.html.contract.targets.parent",
                                  "edition.html.figures.refs",
                                  "glossary.html.letters.terms.see",
                                  "contract.html.sections.remarks",
                                  "contract.html.sections.counterparts",
                                  "contract.html.sections.recommendations",
                                  "contract.html.summary_notice.analysis",
                                  "edition.html.deviations.municipality",
                                  "edition.html.crosswalk.rows.there",
                                  "analysis.html.reading.section",
                                  "analysis.html.references.refs",
                                  "recommendations.html.groups.recommendations.title_variants",
                                  "analysis_table.html.totals",
                                  "initiatives.html.groups.initiatives.figures",
                                  "municipality.html.initiatives.municipalities",
                                  "municipality.html.events.state",
                                  "event.html.event.municipality",
                                  "follow.html.municipalities",
                                  "contract.html.earlier",
                                  "contract.html.changes",
                                  "changes.html.commitments_added",
                                  "changes.html.commitments_changed.actions.status",
                                  "changes.html.commitments_dropped.replaced_by",
                                  "changes.html.targets_added",
                                  "changes.html.sections.status",
                                  "changes.html.shared",
                                  "commitment.html.others",
                                  "figures_comparison.html.sections.table.rows",
                                  "rates.html.editions.charts.rows.cells",
                                  "rates.html.editions.table.rows.cells",
                                  "target_matrix.html.reservations.refs",
                                  "target_matrix.html.areas.groups.rows.cells.entries.details",
                                  "target_matrix.html.areas.groups.references.cells",
                                  "target_matrix.html.printed.differences.municipality",
                                  "target_matrix.html.printed.not_printed",
                                  "joint_commitment.html.variants.municipalities"}) {
    EXPECT_EQ(comparison.seen.count(looked_into), 1U) << looked_into;
  }
}

}  // namespace
}  // namespace kontrakt::view::testing
