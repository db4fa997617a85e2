// JSON written without a tree is what a tree gives.
#include "support/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace kontrakt::support {
namespace {

TEST(JsonWriter, WritesEachValueOnALineOfItsOwn) {
  std::string out;
  JsonWriter json(out);
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
  std::string out;
  append_json_text(out, "\"citat\" \\ rad\nflik\t\x01 å");
  EXPECT_EQ(out, "\"\\\"citat\\\" \\\\ rad\\nflik\\t\\u0001 å\"");
}

TEST(JsonWriter, WritesNumbersSoThatTheyComeBack) {
  const auto written = [](double value) {
    std::string out;
    append_json_number(out, value);
    return out;
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
