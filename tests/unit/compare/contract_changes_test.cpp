// What has changed between two contracts, one kind of change at a time.
#include "compare/contract_changes.hpp"

#include "validate/portal_fixture.hpp"

namespace kontrakt::compare {
namespace {

using validate::testing::Built;
using validate::testing::edition_2025;
using validate::testing::Files;
using validate::testing::small_portal;

constexpr const char* edition_2024 = "programme/editions/2024/edition.json";
const std::string folder_2024 = "municipalities/lund/contracts/2024/";
const std::string folder_2025 = "municipalities/lund/contracts/2025/";

constexpr const char* sections = R"(
    {"key": "purpose", "number": "2", "title": "Syfte", "content": "shared"},
    {"key": "targets", "number": "5.1", "title": "Klimatmål 2030", "content": "municipality"},
    {"key": "roadmap", "number": "5.2", "title": "Färdplan", "content": "municipality"},
    {"key": "cooperation", "number": "5.4", "title": "Åtaganden", "content": "municipality"})";

constexpr const char* contract = R"({
  "version_label": "YEAR", "source_document": "kk-2025-lund", "signatures": {"status": "saknas i underlaget"},
  "targets": [
    {"id": "minus-85", "title": "Minska utsläppen", "kind": "minskning", "value": 85, "bound": "minst", "unit": "procent",
     "base_year": 1990, "target_year": 2030, "geography": "kommunen som plats", "level": "huvudmål", "status": "antaget",
     "source": {"place": "PLACE"}}
  ],
  "figures": [
    {"id": "utslapp", "label": "utsläpp", "value": 654, "unit": "kton", "year": 2023, "kind": "utsläpp",
     "source": {"place": "PLACE"}}
  ]
})";

constexpr const char* text =
    "Portalens inledning om YEAR.\n\n"
    "## Klimatmål 2030 {#targets}\n\nUtsläppen minskar [@kk-2025-lund, PLACE].\n\n### Takten\n\nDet går "
    "fort.\n\n"
    "## Färdplan {#roadmap}\n\nVi går.\n\n"
    "## Åtaganden {#cooperation}\n\nVi gör det med andra.\n";

constexpr const char* styrning =
    "---\ntitle: Styrning\nlevel: eget\ntargets: [minus-85]\n"
    "actions:\n  - id: strategi\n    text: En strategi tas fram.\n    source: {place: PLACE}\n"
    "source: {place: PLACE}\n---\nLund styr mot målet [@kk-2025-lund, PLACE].\n";

std::string with(std::string pattern, const std::string& year) {
  for (const auto& [name, value] : {std::pair{"YEAR", year}, std::pair{"PLACE", "sidan " + year}}) {
    for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + 1))
      pattern.replace(at, std::string_view(name).size(), value);
  }
  return pattern;
}

// Two editions and two contracts that say the same, with sources at other places.
Files two_contracts() {
  Files files = small_portal();
  for (const std::string year : {"2024", "2025"}) {
    const std::string folder = "municipalities/lund/contracts/" + year + "/";
    files.add(
        "programme/editions/" + year + "/edition.json",
        R"({"label": ")" + year + R"(", "title": "Omgång )" + year + R"(", "sections": [)" + sections + "]}");
    files.add("programme/editions/" + year + "/sections/purpose.md",
              "---\nkey: purpose\n---\nVi ställer om tillsammans.\n");
    files.add(folder + "contract.json", with(contract, year));
    files.add(folder + "contract.md", with(text, year));
    files.add(folder + "commitments/styrning.md", with(styrning, year));
  }
  return files;
}

// The model that the changes point into, and the changes.
struct Compared {
  explicit Compared(const Files& files) : built(files.build()) {
    const model::Contract& newest = *built->municipality("lund").latest();
    changes = contract_changes(*newest.previous, newest, built->texts);
  }
  const CommitmentChange& commitment(std::string_view id) const {
    for (const CommitmentChange& one : changes.commitments) {
      if (one.id == id) return one;
    }
    ADD_FAILURE() << "no commitment " << id;
    return changes.commitments.front();
  }
  const SectionChange& section(std::string_view key) const {
    for (const SectionChange& one : changes.sections) {
      if (one.newest().key == key) return one;
    }
    ADD_FAILURE() << "no section " << key;
    return changes.sections.front();
  }

  std::unique_ptr<Built> built;
  ContractChanges changes;
};

std::size_t count(const Files& files) {
  return Compared(files).changes.count();
}

TEST(ContractChanges, are_none_when_only_the_places_in_the_sources_differ) {
  const Compared compared(two_contracts());
  EXPECT_EQ(compared.changes.count(), 0U);
  EXPECT_TRUE(compared.changes.same_kind);
  ASSERT_EQ(compared.changes.commitments.size(), 1U);
  EXPECT_EQ(compared.changes.commitments[0].change, Change::unchanged);
  EXPECT_EQ(compared.changes.commitments[0].actions[0].change, Change::unchanged);
  EXPECT_EQ(compared.changes.targets[0].change, Change::unchanged);
  EXPECT_EQ(compared.changes.figures[0].change, Change::unchanged);
  ASSERT_EQ(compared.changes.sections.size(), 3U);
  EXPECT_EQ(compared.changes.sections[0].kind, SectionChangeKind::unchanged);
  EXPECT_EQ(compared.changes.shared[0].kind, SharedChangeKind::same);
}

TEST(ContractChanges, are_none_when_a_citation_is_added_or_taken_away) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.md", "Det går fort.",
               "Det går [@kk-2025-lund] fort [@kk-2025-lund, s. 8].");
  files.change(folder_2025 + "commitments/styrning.md", " [@kk-2025-lund, sidan 2025]", "");
  EXPECT_EQ(count(files), 0U);
}

TEST(ContractChanges, are_none_when_lines_links_and_emphasis_differ) {
  Files files = two_contracts();
  files.change(folder_2024 + "contract.md", "Det går fort.", "Det [går](https://example.org/a) fort.");
  files.change(folder_2025 + "contract.md", "Det går fort.", "Det\n[går](https://example.org/b) **fort**.");
  EXPECT_EQ(count(files), 0U);
}

TEST(ContractChanges, are_none_when_the_programme_renumbers_retitles_and_reorders_sections) {
  Files files = two_contracts();
  files.add(edition_2025, R"({"label": "2025", "title": "Omgång 2025", "sections": [
    {"key": "cooperation", "number": "2", "title": "Tillsammans med andra", "content": "municipality"},
    {"key": "roadmap", "number": "7.9", "title": "Vägen dit", "content": "municipality"},
    {"key": "purpose", "number": "1", "title": "Varför", "content": "shared"},
    {"key": "targets", "number": "Bilaga 3", "title": "Målen", "content": "municipality"}]})");
  EXPECT_EQ(count(files), 0U);  // the municipality's headings are as they were
  files.change(folder_2025 + "contract.md", "## Klimatmål 2030", "## Målen");
  files.change(folder_2025 + "contract.md", "## Färdplan", "## Vägen dit");
  files.change(folder_2025 + "contract.md", "## Åtaganden", "## Tillsammans med andra");
  const Compared compared(files);
  EXPECT_EQ(compared.changes.count(), 0U);
  EXPECT_EQ(compared.changes.shared[0].kind, SharedChangeKind::same);
}

TEST(Sections, say_when_the_municipality_has_a_heading_with_other_words) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.md", "## Klimatmål 2030", "## Våra mål");
  const Compared compared(files);
  EXPECT_TRUE(compared.section("targets").new_heading);
  EXPECT_EQ(compared.section("targets").kind, SectionChangeKind::reworded);
  EXPECT_EQ(compared.changes.count(), 1U);
}

TEST(Sections, are_reworded_in_text_or_in_a_deeper_heading) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.md", "Vi går.", "Vi cyklar.");
  files.change(folder_2025 + "contract.md", "### Takten", "### Farten");
  const Compared compared(files);
  EXPECT_EQ(compared.section("roadmap").kind, SectionChangeKind::reworded);
  EXPECT_EQ(compared.section("targets").kind, SectionChangeKind::reworded);
  EXPECT_FALSE(compared.section("targets").new_heading);
  EXPECT_EQ(compared.section("cooperation").kind, SectionChangeKind::unchanged);
  EXPECT_EQ(compared.changes.count(), 2U);
}

void leave_out_cooperation(Files& files, const std::string& folder, std::string_view status) {
  files.change(folder + "contract.md", "## Åtaganden {#cooperation}\n\nVi gör det med andra.\n", "");
  files.change(folder + "contract.json", "\"signatures\"",
               R"("sections": {"cooperation": {"status": ")" + std::string(status) + R"("}}, "signatures")");
}

TEST(Sections, are_new_or_gone_when_a_contract_does_not_describe_them) {
  Files files = two_contracts();
  leave_out_cooperation(files, folder_2024, "beskrivs inte i kontraktet");
  const Compared added(files);
  EXPECT_EQ(added.section("cooperation").kind, SectionChangeKind::added);
  EXPECT_EQ(added.section("cooperation").absent_before, Absence::not_described);
  EXPECT_EQ(added.changes.count(), 1U);

  Files other = two_contracts();
  leave_out_cooperation(other, folder_2025, "beskrivs inte i kontraktet");
  const Compared dropped(other);
  EXPECT_EQ(dropped.section("cooperation").kind, SectionChangeKind::dropped);
  EXPECT_EQ(dropped.section("cooperation").absent_after, Absence::not_described);
  EXPECT_EQ(dropped.changes.count(), 1U);
}

TEST(Sections, that_are_not_in_the_documents_are_neither_new_nor_gone) {
  Files files = two_contracts();
  leave_out_cooperation(files, folder_2025, "finns inte i underlaget");
  const Compared compared(files);
  EXPECT_EQ(compared.section("cooperation").kind, SectionChangeKind::unknown);
  EXPECT_EQ(compared.section("cooperation").absent_after, Absence::not_supplied);
  EXPECT_EQ(compared.changes.count(), 0U);
}

TEST(Sections, that_nobody_has_entered_are_unknown_and_optional_ones_are_not_there) {
  Files files = two_contracts();
  files.remove(folder_2024 + "contract.md");
  files.change(edition_2024, R"("title": "Färdplan", )", R"("title": "Färdplan", "required": false, )");
  const Compared compared(files);
  EXPECT_EQ(compared.section("targets").kind, SectionChangeKind::unknown);
  EXPECT_EQ(compared.section("targets").absent_before, Absence::not_in_portal);
  EXPECT_EQ(compared.section("roadmap").kind, SectionChangeKind::added);
}

TEST(Sections, of_other_schemes_are_not_compared_but_led_to_what_corresponds) {
  Files files = two_contracts();
  files.change(edition_2024, R"({"key": "roadmap", "number": "5.2", "title": "Färdplan")",
               R"({"key": "strategy", "number": "3", "title": "Strategi")");
  files.change(edition_2024, "\"sections\"",
               R"("crosswalk": [{"from": ["strategy"], "edition": 2025, "to": ["roadmap"]}], "sections")");
  files.change(folder_2024 + "contract.md", "## Färdplan {#roadmap}", "## Strategi {#strategy}");
  const Compared compared(files);
  EXPECT_EQ(compared.section("roadmap").kind, SectionChangeKind::added);
  EXPECT_EQ(compared.section("roadmap").absent_before, Absence::not_in_scheme);
  ASSERT_EQ(compared.section("roadmap").counterparts.size(), 1U);
  EXPECT_EQ(compared.section("roadmap").counterparts[0]->key, "strategy");
  EXPECT_EQ(compared.section("strategy").kind, SectionChangeKind::dropped);
  EXPECT_EQ(compared.section("strategy").counterparts[0]->key, "roadmap");
}

TEST(SharedTexts, are_the_programmes_and_do_not_count) {
  Files files = two_contracts();
  files.add("programme/editions/2025/sections/purpose.md",
            "---\nkey: purpose\n---\nVi ställer om fortare.\n");
  const Compared compared(files);
  EXPECT_EQ(compared.changes.shared[0].kind, SharedChangeKind::different);
  EXPECT_EQ(compared.changes.count(), 0U);
  files.remove("programme/editions/2024/sections/purpose.md");
  EXPECT_EQ(Compared(files).changes.shared[0].kind, SharedChangeKind::unknown);
  files.change(edition_2024, "\"purpose\"", "\"why\"");
  const Compared other(files);
  EXPECT_EQ(other.changes.shared[0].kind, SharedChangeKind::added);
  EXPECT_EQ(other.changes.shared[1].kind, SharedChangeKind::dropped);
}

TEST(Commitments, are_new_by_their_id) {
  Files files = two_contracts();
  files.add(folder_2025 + "commitments/resor.md", with(styrning, "2025"));
  const Compared compared(files);
  EXPECT_EQ(compared.commitment("resor").change, Change::added);
  EXPECT_EQ(compared.commitment("styrning").change, Change::unchanged);
  EXPECT_EQ(compared.changes.count(), 1U);
}

TEST(Commitments, are_dropped_with_the_reason_that_the_contract_gives_or_without) {
  Files files = two_contracts();
  files.add(folder_2024 + "commitments/resor.md", with(styrning, "2024"));
  const Compared silent(files);
  EXPECT_EQ(silent.commitment("resor").change, Change::dropped);
  EXPECT_EQ(silent.commitment("resor").dropped, nullptr);
  files.change(
      folder_2025 + "contract.json", "\"signatures\"",
      R"("dropped": [{"commitment": "resor", "reason": "Klart.", "replaced_by": "styrning"}], "signatures")");
  const Compared said(files);
  EXPECT_EQ(said.commitment("resor").change, Change::dropped);
  ASSERT_NE(said.commitment("resor").dropped, nullptr);
  EXPECT_EQ(said.commitment("resor").dropped->reason, "Klart.");
  EXPECT_EQ(said.commitment("resor").dropped->replaced_by, "styrning");
}

TEST(Commitments, are_reworded_in_title_or_text) {
  Files files = two_contracts();
  files.change(folder_2025 + "commitments/styrning.md", "title: Styrning", "title: Styrning och ledning");
  const Compared retitled(files);
  EXPECT_EQ(retitled.commitment("styrning").change, Change::changed);
  EXPECT_TRUE(retitled.commitment("styrning").retitled);
  EXPECT_FALSE(retitled.commitment("styrning").reworded);
  files.change(folder_2025 + "commitments/styrning.md", "styr mot målet", "leder mot målet");
  EXPECT_TRUE(Compared(files).commitment("styrning").reworded);
}

TEST(Commitments, are_moved_to_another_number_or_level) {
  Files files = two_contracts();
  files.change(folder_2025 + "commitments/styrning.md", "level: eget", "joint: 1\nlevel: bas");
  const Compared moved(files);
  EXPECT_TRUE(moved.commitment("styrning").moved);
  EXPECT_FALSE(moved.commitment("styrning").reworded);
  EXPECT_EQ(moved.changes.count(), 1U);
}

TEST(Commitments, are_moved_as_the_contract_says_in_the_year_that_it_says_so) {
  Files files = two_contracts();
  files.change(folder_2025 + "commitments/styrning.md", "level: eget",
               "level: eget\nmoved_from: avsnitt 5.2");
  EXPECT_TRUE(Compared(files).commitment("styrning").moved);
  files.change(folder_2024 + "commitments/styrning.md", "level: eget",
               "level: eget\nmoved_from: avsnitt 5.2");
  EXPECT_FALSE(Compared(files).commitment("styrning").moved);
}

TEST(Commitments, may_change_in_several_ways_at_once) {
  Files files = two_contracts();
  files.change(folder_2025 + "commitments/styrning.md", "level: eget", "joint: 1\nlevel: bas");
  files.change(folder_2025 + "commitments/styrning.md", "styr mot", "leder mot");
  files.change(folder_2025 + "contract.json", "\"value\": 85", "\"value\": 90");
  const Compared compared(files);
  const CommitmentChange& change = compared.commitment("styrning");
  EXPECT_TRUE(change.moved);
  EXPECT_TRUE(change.reworded);
  EXPECT_TRUE(change.has_other_targets());
  EXPECT_EQ(compared.changes.count(), 2U);  // the commitment once, and the target
}

TEST(Commitments, name_other_targets_or_the_same_that_has_changed) {
  Files files = two_contracts();
  files.change(
      folder_2025 + "contract.json", "\"targets\": [",
      R"("targets": [{"id": "fri", "title": "Fossilfri", "kind": "målord", "goal_word": "fossilfri"},)");
  files.change(folder_2025 + "commitments/styrning.md", "[minus-85]", "[fri]");
  const Compared compared(files);
  ASSERT_EQ(compared.commitment("styrning").targets_added.size(), 1U);
  EXPECT_EQ(compared.commitment("styrning").targets_added[0]->id, "fri");
  ASSERT_EQ(compared.commitment("styrning").targets_dropped.size(), 1U);
  EXPECT_EQ(compared.commitment("styrning").targets_dropped[0]->id, "minus-85");
  EXPECT_TRUE(compared.commitment("styrning").targets_changed.empty());
}

TEST(Actions, are_new_dropped_and_reworded_by_their_id) {
  Files files = two_contracts();
  const char* place = "    source: {place: sidan 2025}\n";
  files.change(folder_2025 + "commitments/styrning.md",
               std::string("  - id: strategi\n    text: En strategi tas fram.\n") + place,
               std::string("  - id: plan\n    text: En plan tas fram.\n") + place);
  const Compared other(files);
  const auto& actions = other.commitment("styrning").actions;
  ASSERT_EQ(actions.size(), 2U);
  EXPECT_EQ(actions[0].after->id, "plan");
  EXPECT_EQ(actions[0].change, Change::added);
  EXPECT_EQ(actions[1].before->id, "strategi");
  EXPECT_EQ(actions[1].change, Change::dropped);

  Files reworded = two_contracts();
  reworded.change(folder_2025 + "commitments/styrning.md", "tas fram", "beslutas");
  const Compared compared(reworded);
  EXPECT_EQ(compared.commitment("styrning").actions[0].change, Change::changed);
  EXPECT_EQ(compared.commitment("styrning").change, Change::changed);
  EXPECT_FALSE(compared.commitment("styrning").reworded);
}

TEST(Targets, are_new_or_gone_by_their_id) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.json", "\"minus-85\"", "\"minus-90\"");
  const Compared compared(files);
  ASSERT_EQ(compared.changes.targets.size(), 2U);
  EXPECT_EQ(compared.changes.targets[0].change, Change::added);
  EXPECT_EQ(compared.changes.targets[1].change, Change::dropped);
}

using Fields = std::vector<TargetField>;

Fields fields_after(std::string_view from, std::string_view to) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.json", from, to);
  return Compared(files).changes.targets[0].fields;
}

TEST(Targets, say_which_fields_differ) {
  EXPECT_EQ(fields_after("Minska utsläppen", "Minska fort"), Fields{TargetField::title});
  EXPECT_EQ(fields_after("\"value\": 85", "\"value\": 90"), Fields{TargetField::value});
  EXPECT_EQ(fields_after("\"minst\"", "\"cirka\""), Fields{TargetField::value});
  EXPECT_EQ(fields_after("\"base_year\": 1990", "\"base_year\": 2010"), Fields{TargetField::base});
  EXPECT_EQ(fields_after("\"base_year\": 1990", "\"reference\": \"riktvärden\""), Fields{TargetField::base});
  EXPECT_EQ(fields_after("\"target_year\": 2030", "\"target_year\": 2035"), Fields{TargetField::target_year});
  EXPECT_EQ(fields_after("\"target_year\": 2030, ", ""), Fields{TargetField::target_year});
  EXPECT_EQ(fields_after("kommunen som plats", "staden"), Fields{TargetField::geography});
  EXPECT_EQ(fields_after("\"level\": \"huvudmål\"", "\"level\": \"delmål\", \"scopes\": [1, 2]"),
            (Fields{TargetField::scopes, TargetField::level}));
  EXPECT_EQ(
      fields_after("\"status\": \"antaget\"", "\"status\": \"föreslaget\", \"gases\": \"växthusgaser\""),
      (Fields{TargetField::gases, TargetField::status}));
  EXPECT_EQ(fields_after("\"status\": \"antaget\"", "\"status\": \"antaget\", \"adopted\": 2025"),
            Fields{TargetField::adopted});
  EXPECT_EQ(fields_after("\"status\": \"antaget\"", "\"status\": \"antaget\", \"note\": \"Portalens ord.\""),
            Fields{});
}

TEST(Figures, say_which_fields_differ) {
  Files files = two_contracts();
  files.change(folder_2025 + "contract.json", "\"value\": 654, \"unit\": \"kton\", \"year\": 2023",
               "\"value\": 600, \"unit\": \"kton\", \"year\": 2024");
  const Compared compared(files);
  EXPECT_EQ(compared.changes.figures[0].change, Change::changed);
  EXPECT_EQ(compared.changes.figures[0].fields, (std::vector{FigureField::value, FigureField::period}));
  EXPECT_EQ(compared.changes.count(), 1U);
}

// What somebody else left out in a summary was not left out by the municipality.
TEST(Summaries, by_others_are_compared_in_facts_only) {
  Files files = two_contracts();
  files.change(folder_2024 + "contract.json", "\"signatures\"",
               "\"kind\": \"sammanfattning av annan\", \"signatures\"");
  files.change(folder_2025 + "contract.md", "Vi går.", "Vi cyklar.");
  files.change(folder_2025 + "commitments/styrning.md", "styr mot", "leder mot");
  files.change(folder_2025 + "commitments/styrning.md", "tas fram", "beslutas");
  files.change(folder_2025 + "contract.json", "\"target_year\": 2030", "\"target_year\": 2035");
  const Compared compared(files);
  EXPECT_FALSE(compared.changes.same_kind);
  EXPECT_TRUE(compared.changes.sections.empty());
  EXPECT_FALSE(compared.commitment("styrning").reworded);
  EXPECT_EQ(compared.commitment("styrning").actions[0].change, Change::unchanged);
  EXPECT_EQ(compared.changes.targets[0].change, Change::changed);
}

}  // namespace
}  // namespace kontrakt::compare
