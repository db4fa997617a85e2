#include "load/json.hpp"

#include <gtest/gtest.h>

#include "messages.hpp"

namespace kontrakt::load {
namespace {

using testing::covered;
using testing::json_messages;
using testing::kept;
using testing::outline;

Node parsed_json(std::string_view text) {
  diagnostics::Diagnostics found;
  testing::Kept& here = kept(text);
  const auto node = parse_json(1, here.text, here.memory, found);
  EXPECT_TRUE(found.empty());
  EXPECT_TRUE(node.has_value());
  return node ? *node : Node();
}

std::string said_first(std::string_view text) {
  const std::string all = json_messages(text);
  return all.substr(0, all.find('\n'));
}

TEST(Json, gives_every_kind_of_value) {
  EXPECT_EQ(outline(parsed_json(R"({"a": [1, -2, 0.5, 1e3, "å\n", true, false, null, {}, []]})")),
            "{a: [int 1, int -2, num 0.5, num 1e3, \"å\n\", true, false, null, {}, []]}");
}

TEST(Json, keeps_the_order_of_members) {
  EXPECT_EQ(outline(parsed_json(R"({"b": 1, "a": 2})")), "{b: int 1, a: int 2}");
}

TEST(Json, knows_where_keys_and_values_stand) {
  const std::string text =
      "\xEF\xBB\xBF{\n  \"år\" : 2025 ,\r\n\t\"b\\\"\": [ \"x, y\" , { \"c\": -1.5e-3 } ]\n}\n";
  const Node root = parsed_json(text);
  EXPECT_EQ(covered(text, root.at), "{");
  EXPECT_EQ(covered(text, root.members()[0].key_at()), "\"år\"");
  EXPECT_EQ(covered(text, root.members()[0].value.at), "2025");
  EXPECT_EQ(root.members()[1].key(), "b\"");
  EXPECT_EQ(covered(text, root.members()[1].key_at()), "\"b\\\"\"");
  const Node& list = root.members()[1].value;
  EXPECT_EQ(covered(text, list.at), "[");
  EXPECT_EQ(covered(text, list.items()[0].at), "\"x, y\"");
  EXPECT_EQ(covered(text, list.items()[1].at), "{");
  EXPECT_EQ(covered(text, list.items()[1].members()[0].value.at), "-1.5e-3");
}

TEST(Json, reports_a_repeated_key_and_keeps_the_first) {
  EXPECT_EQ(json_messages("{\"a\": 1,\n \"a\": {\"a\": 2}}"),
            "a.json:2:2: fel K120: fältet \"a\" står två gånger\n"
            "  2 |  \"a\": {\"a\": 2}}\n"
            "    |  ^^^\n"
            "  först här: a.json:1:2\n");
  diagnostics::Diagnostics found;
  support::Arena memory;
  EXPECT_EQ(outline(*parse_json(1, R"({"a": 1, "a": {"a": 2}, "b": 3})", memory, found)),
            "{a: int 1, b: int 3}");
}

TEST(Json, finds_a_repeated_key_among_many) {
  std::string text = "{";
  for (int i = 0; i < 40; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_EQ(said_first(text + "\n\"k39\":1}"), "a.json:2:1: fel K120: fältet \"k39\" står två gånger");
}

TEST(Json, explains_a_comma_after_the_last_value) {
  EXPECT_EQ(json_messages("{\n  \"a\": 1,\n}"),
            "a.json:2:9: fel K130: kommatecken efter sista värdet\n"
            "  2 |   \"a\": 1,\n"
            "    |         ^\n"
            "  ta bort kommatecknet\noläst\n");
  EXPECT_EQ(said_first("[1, ]"), "a.json:1:3: fel K130: kommatecken efter sista värdet");
}

// The first line of what is said about a text that cannot be read.
std::string first_json_line(std::string_view text) {
  const std::string all = json_messages(text);
  EXPECT_TRUE(all.ends_with("oläst\n")) << all;
  return all.substr(0, all.find('\n'));
}

std::string help_line(std::string_view text) {
  std::string all = json_messages(text);
  all.resize(all.size() - std::string_view("oläst\n").size() - 1);
  return all.substr(all.rfind('\n') + 1);
}

TEST(Json, explains_what_is_missing) {
  EXPECT_EQ(first_json_line("{\"a\": 1 \"b\": 2}"), "a.json:1:9: fel K131: kommatecken saknas före detta");
  EXPECT_EQ(first_json_line("[1 2]"), "a.json:1:4: fel K131: kommatecken saknas före detta");
  EXPECT_EQ(first_json_line("{\"a\" 1}"), "a.json:1:6: fel K132: kolon saknas efter fältnamnet \"a\"");
  EXPECT_EQ(first_json_line("{\"a\": \"text\n}"),
            "a.json:1:7: fel K136: texten saknar avslutande citattecken");
  EXPECT_EQ(first_json_line("{\"a\": [1, 2"), "a.json:1:7: fel K141: filen slutar mitt i: [ stängs aldrig");
  EXPECT_EQ(first_json_line("{\"a\""), "a.json:1:1: fel K141: filen slutar mitt i: { stängs aldrig");
  EXPECT_EQ(first_json_line(" \n"), "a.json:2:1: fel K143: filen är tom");
  EXPECT_EQ(first_json_line("{\"a\": }"), "a.json:1:7: fel K144: oväntat }");
  EXPECT_EQ(first_json_line("{\"a\": 1,, \"b\": 2}"), "a.json:1:9: fel K144: oväntat kommatecken");
}

TEST(Json, explains_what_is_written_otherwise_in_json) {
  EXPECT_EQ(first_json_line("{ // namn\n}"), "a.json:1:3: fel K133: kommentarer går inte att skriva i JSON");
  EXPECT_EQ(first_json_line("{\"a\": 1, # ett\n\"b\": 2}"),
            "a.json:1:10: fel K133: kommentarer går inte att skriva i JSON");
  EXPECT_EQ(first_json_line("{\"a\": /* ett */ 1}"),
            "a.json:1:7: fel K133: kommentarer går inte att skriva i JSON");
  EXPECT_EQ(first_json_line("{title: 1}"), "a.json:1:2: fel K134: fältnamnet saknar citattecken");
  EXPECT_EQ(first_json_line("{'a': 1}"), "a.json:1:2: fel K135: fel sorts citattecken");
  EXPECT_EQ(first_json_line("{“a”: 1}"), "a.json:1:2: fel K135: fel sorts citattecken");
  EXPECT_EQ(first_json_line("{\"a\": ”b”}"), "a.json:1:7: fel K135: fel sorts citattecken");
  EXPECT_EQ(first_json_line("[True]"), "a.json:1:2: fel K140: \"True\" är inget värde i JSON");
  EXPECT_EQ(help_line("[True]"), "  skriv true");
  EXPECT_EQ(help_line("[ja]"), "  skriv true");
  EXPECT_EQ(help_line("[None]"), "  skriv null");
  EXPECT_EQ(help_line("[kton]"), "  skriv \"kton\"");
  EXPECT_EQ(help_line("{title: 1}"), "  skriv \"title\"");
}

TEST(Json, explains_numbers_that_are_none) {
  EXPECT_EQ(first_json_line("{\"code\": 0180}"), "a.json:1:10: fel K139: 0180 går inte att läsa som tal");
  EXPECT_EQ(help_line("{\"code\": 0180}"), "  skriv \"0180\"");
  EXPECT_EQ(first_json_line("{\"v\": 12,5}"), "a.json:1:7: fel K139: 12,5 går inte att läsa som tal");
  EXPECT_EQ(help_line("{\"v\": 12,5}"), "  skriv 12.5");
  EXPECT_EQ(help_line("[+5]"), "  skriv 5");
  EXPECT_EQ(help_line("[.5]"), "  skriv 0.5");
  EXPECT_EQ(first_json_line("[5.]"), "a.json:1:2: fel K139: 5. går inte att läsa som tal");
  EXPECT_EQ(first_json_line("[-]"), "a.json:1:2: fel K139: - går inte att läsa som tal");
}

TEST(Json, refuses_numbers_that_lose_digits) {
  EXPECT_EQ(json_messages("[123456789012345678901]"),
            "a.json:1:2: fel K122: talet 123456789012345678901 är för stort\n"
            "  1 | [123456789012345678901]\n"
            "    |  ^^^^^^^^^^^^^^^^^^^^^\n");
  EXPECT_EQ(first_json_line("[1, 1e999]"), "a.json:1:5: fel K122: talet 1e999 är för stort");
  EXPECT_EQ(json_messages("[9223372036854775807, -9223372036854775808]"), "");
  EXPECT_EQ(said_first("[9223372036854775808]"),
            "a.json:1:2: fel K122: talet 9223372036854775808 är för stort");
}

TEST(Json, explains_what_is_wrong_inside_a_text) {
  EXPECT_EQ(first_json_line("[\"a\tb\"]"), "a.json:1:4: fel K137: otillåtet tecken i texten");
  EXPECT_EQ(first_json_line("[\"C:\\data\"]"), "a.json:1:5: fel K138: okänt omvänt snedstreck \\d i texten");
  EXPECT_EQ(first_json_line("[\"\\u12\"]"),
            "a.json:1:3: fel K138: okänt omvänt snedstreck \\u12\"] i texten");
  EXPECT_EQ(first_json_line("[\"\\ud800\"]"),
            "a.json:1:3: fel K138: okänt omvänt snedstreck \\ud800 i texten");
  EXPECT_EQ(first_json_line("[\"ett \"citat\" till\"]"),
            "a.json:1:8: fel K131: kommatecken saknas före detta");
  EXPECT_EQ(first_json_line(std::string("[1]\0 x", 6)), "a.json:1:4: fel K162: otillåtet tecken");
}

TEST(Json, explains_brackets) {
  EXPECT_EQ(json_messages("{\"a\": [1, 2}\n"),
            "a.json:1:12: fel K145: } stänger fel klammer\n"
            "  1 | {\"a\": [1, 2}\n"
            "    |            ^\n"
            "  öppnas här: a.json:1:7\noläst\n");
  EXPECT_EQ(first_json_line("{} }"), "a.json:1:4: fel K144: oväntat }");
  EXPECT_EQ(first_json_line("{} {}"), "a.json:1:4: fel K142: text efter dokumentets slut");
}

TEST(Json, refuses_endless_nesting) {
  EXPECT_EQ(first_json_line(std::string(100000, '[')),
            "a.json:1:65: fel K121: för många nivåer inuti varandra (högst 64)");
  EXPECT_EQ(json_messages(std::string(64, '[') + std::string(64, ']')), "");
}

TEST(Json, survives_every_cut_and_every_changed_byte_of_a_document) {
  const std::string text =
      "{\"a\": [1, -2.5e1, \"x\\u00e5\\n\"], \"b\": {\"c\": null, \"d\": true}, \"å\": \"ö\"}";
  for (std::size_t cut = 0; cut < text.size(); ++cut) {
    EXPECT_TRUE(json_messages(text.substr(0, cut)).ends_with("oläst\n")) << cut;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : std::string_view("{}[]\",:\\0 x-\n\x01")) {
      std::string changed = text;
      changed[at] = c;
      support::Arena memory;
      diagnostics::Diagnostics found;
      const auto node = parse_json(1, changed, memory, found);
      EXPECT_EQ(node.has_value(), found.empty() || std::string_view(found.items()[0].code) == "K120" ||
                                      std::string_view(found.items()[0].code) == "K162")
          << changed;
      for (const auto& item : found.items())
        EXPECT_LE(item.at.offset + item.at.length, changed.size()) << changed;
    }
  }
}

}  // namespace
}  // namespace kontrakt::load
