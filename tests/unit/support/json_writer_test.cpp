// JSON written without a tree is what a tree gives.
#include "support/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace kontrakt::support {
namespace {

TEST(JsonWriter, WritesEachValueOnALineOfItsOwn) {
  std::string out = written(0, [](StringWriter& to) {
    JsonWriter json(to);
    json.begin_object();
    json.field("namn", "Lund");
    json.key("åtaganden");
    json.begin_array();
    json.text("styrning");
    json.begin_object();
    json.field("nummer", "2");
    json.end_object();
    json.end_array();
    json.key("inget");
    json.begin_array();
    json.end_array();
    json.key("tomt");
    json.begin_object();
    json.end_object();
    json.end_object();
  });
  EXPECT_EQ(out, R"({
 "namn": "Lund",
 "åtaganden": [
  "styrning",
  {
   "nummer": "2"
  }
 ],
 "inget": [],
 "tomt": {}
})");
}

TEST(JsonWriter, EscapesWhatATextMayNotHold) {
  const std::string out =
      written(0, [](StringWriter& to) { append_json_text(to, "\"citat\" \\ rad\nflik\t\x01 å"); });
  EXPECT_EQ(out, "\"\\\"citat\\\" \\\\ rad\\nflik\\t\\u0001 å\"");
}

TEST(JsonWriter, WritesNumbersSoThatTheyComeBack) {
  const auto written = [](double value) {
    return support::written(0, [&](StringWriter& to) { append_json_number(to, value); });
  };
  EXPECT_EQ(written(0), "0");
  EXPECT_EQ(written(-12), "-12");
  EXPECT_EQ(written(0.1), "0.1");
  EXPECT_EQ(written(1234567.5), "1234567.5");
  EXPECT_EQ(std::stod(written(1.0 / 3)), 1.0 / 3);
  EXPECT_EQ(std::stod(written(std::numeric_limits<double>::max())), std::numeric_limits<double>::max());
}

}  // namespace
}  // namespace kontrakt::support
