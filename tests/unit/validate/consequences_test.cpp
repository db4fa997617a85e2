// One fault, one message.
#include "validate/consequences.hpp"

#include <gtest/gtest.h>

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
  drop_consequences(found);
  EXPECT_EQ(codes(found), "K102 K304");
}

TEST(Consequences, of_a_name_that_leads_nowhere_are_left_out_where_it_stands) {
  diagnostics::Diagnostics found;
  found.add("K201", {1, 20, 4});
  found.add("K209", {1, 20, 4});
  found.add("K209", {2, 20, 4});
  drop_consequences(found);
  EXPECT_EQ(codes(found), "K201 K209");
}

TEST(Consequences, are_not_seen_between_messages_about_a_whole_file) {
  diagnostics::Diagnostics found;
  found.add("K105", {1, 0, 0});
  found.add("K345", {1, 0, 0});
  drop_consequences(found);
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

TEST(Consequences, never_take_other_messages) {
  diagnostics::Diagnostics found;
  found.add("K130", {1, 20, 1});
  found.add("K441", {1, 20, 1});
  found.add("K570", {});
  drop_consequences(found);
  EXPECT_EQ(codes(found), "K130 K441 K570");
}

}  // namespace
}  // namespace kontrakt::validate::testing
