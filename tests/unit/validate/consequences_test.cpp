// One fault, one message.
#include "validate/consequences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "portal_fixture.hpp"

namespace kontrakt::validate::testing {
namespace {

std::string codes(const diagnostics::Diagnostics& found) {
  std::string out;
  for (const diagnostics::Diagnostic& message : found.items()) {
    out += (out.empty() ? "" : " ") + std::string(message.code);
  }
  return out;
}

TEST(Consequences, of_a_file_that_stops_midway_are_left_out) {
  // What is missing in it may stand after the fault.
  EXPECT_EQ(small_portal().change(lund, "\"name\": \"Lund\",", "\"name\": \"Lund\"").said(),
            R"(content/municipalities/lund/municipality.json:3:3: fel K131: kommatecken saknas före detta
  3 |   "official_name": "Lunds kommun",
    |   ^^^^^^^^^^^^^^^
)");
}

TEST(Consequences, of_a_wrong_form_are_left_out_where_it_stands) {
  diagnostics::Diagnostics found;
  found.add("K303", {1, 20, 4});
  found.add("K102", {1, 20, 4});
  found.add("K304", {1, 30, 4});
  drop_consequences({}, found);
  EXPECT_EQ(codes(found), "K102 K304");
}

TEST(Consequences, of_a_name_that_leads_nowhere_are_left_out_where_it_stands) {
  diagnostics::Diagnostics found;
  found.add("K201", {1, 20, 4});
  found.add("K209", {1, 20, 4});
  found.add("K209", {2, 20, 4});
  drop_consequences({}, found);
  EXPECT_EQ(codes(found), "K201 K209");
}

TEST(Consequences, are_not_seen_between_messages_about_a_whole_file) {
  diagnostics::Diagnostics found;
  found.add("K105", {1, 0, 0});
  found.add("K345", {1, 0, 0});
  drop_consequences({}, found);
  EXPECT_EQ(codes(found), "K105 K345");
}

TEST(Consequences, of_a_key_given_twice_are_left_out) {
  EXPECT_EQ(
      small_portal().change(lund_2025_text, "{#cooperation}", "{#targets}").said(),
      R"(content/municipalities/lund/contracts/2025/contract.md:7:16: fel K417: nyckeln "targets" finns redan i texten
  7 | ## Åtaganden {#targets}
    |                ^^^^^^^
  först här: content/municipalities/lund/contracts/2025/contract.md:3:21
)");
}

// What is said of a portal when the value at `path` in `file` has a wrong form besides.
std::string codes_with_fault(const Files& files, const std::string& file,
                             const std::vector<std::string>& path, const char* code = "K104") {
  const auto built = files.build();
  for (const load::RawDocument& document : built->content.documents) {
    if (document.path != "content/" + file) continue;
    const load::Node* node = &document.data;
    for (const std::string& step : path)
      node = node->is(load::Node::Kind::list) ? &node->items()[0] : node->find(step);
    built->found.add(code, node->at);
  }
  drop_consequences(built->content.documents, built->found);
  return codes(built->found);
}

TEST(Consequences, of_a_field_that_reads_as_missing_are_left_out_about_the_whole_thing) {
  Files misspelt_kind = local_portal().change(by_programme, "\"årlig\"", "\"årlgi\"");
  EXPECT_EQ(codes(misspelt_kind.build()->found), "K367");
  EXPECT_EQ(codes_with_fault(misspelt_kind, by_programme, {"duty", "kind"}), "K104");
  // A fault in another field is no reason.
  EXPECT_EQ(codes_with_fault(misspelt_kind, by_programme, {"duty", "due"}, "K107"), "K367 K107");
  EXPECT_EQ(codes_with_fault(misspelt_kind, by_programme, {"title"}), "K367 K104");

  Files no_day = local_portal().change(by_bageriet_2024, "2025-02-01", "2025-02-30");
  EXPECT_EQ(codes(no_day.build()->found), "K363");
  EXPECT_EQ(codes_with_fault(no_day, by_bageriet_2024, {"reported"}, "K112"), "K112");
  EXPECT_EQ(codes_with_fault(no_day, by_bageriet_2024, {"actions"}, "K115"), "K363 K115");
}

TEST(Consequences, of_a_field_of_every_entry_are_left_out_about_the_whole_report) {
  const std::string report = "municipalities/lund/follow-up/2025.json";
  Files files = small_portal().add(report, R"({"reporter": "Klimatstrateg",
    "entries": [{"commitment": "styrning", "status": "rapporterat", "reported": "2026-02-30"}],
    "source": {"document": "kk-2025-lund", "place": "s. 1"}})");
  EXPECT_EQ(codes(files.build()->found), "K363");
  EXPECT_EQ(codes_with_fault(files, report, {"entries", "0", "reported"}, "K112"), "K112");
}

TEST(Consequences, of_a_misspelt_name_are_left_out) {
  Files files = local_portal().change(by_bageriet_2024, "\"reporter\"", "\"repporter\"");
  const auto built = files.build();
  EXPECT_EQ(codes(built->found), "K363");
  for (const load::RawDocument& document : built->content.documents) {
    if (document.path != std::string("content/") + by_bageriet_2024) continue;
    built->found.add("K103", document.data.member("repporter")->key_at(),
                     {{"key", "repporter"}, {"nearest", "reporter"}});
  }
  drop_consequences(built->content.documents, built->found);
  EXPECT_EQ(codes(built->found), "K103");
}

TEST(Consequences, never_take_other_messages) {
  diagnostics::Diagnostics found;
  found.add("K130", {1, 20, 1});
  found.add("K441", {1, 20, 1});
  found.add("K570", {});
  drop_consequences({}, found);
  EXPECT_EQ(codes(found), "K130 K441 K570");
}

}  // namespace
}  // namespace kontrakt::validate::testing
