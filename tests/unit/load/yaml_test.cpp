#include "load/yaml.hpp"

#include <gtest/gtest.h>

#include "messages.hpp"

namespace kontrakt::load {
namespace {

using testing::covered;
using testing::kept;
using testing::outline;
using testing::yaml_messages;

Node parsed_yaml(std::string_view text) {
  diagnostics::Diagnostics found;
  testing::Kept& here = kept(text);
  const auto node = parse_yaml(1, here.text, 0, here.memory, found);
  EXPECT_TRUE(found.empty()) << yaml_messages(text);
  EXPECT_TRUE(node.has_value());
  return node ? *node : Node();
}

std::string value(const std::string& written) {
  return outline(parsed_yaml("a: " + written).members()[0].value);
}

TEST(Yaml, gives_plain_words_the_kind_they_look_like) {
  EXPECT_EQ(value("12"), "int 12");
  EXPECT_EQ(value("-3"), "int -3");
  EXPECT_EQ(value("+4"), "int 4");
  EXPECT_EQ(value("0"), "int 0");
  EXPECT_EQ(value("1.50"), "num 1.50");
  EXPECT_EQ(value(".5"), "num .5");
  EXPECT_EQ(value("2e3"), "num 2e3");
  EXPECT_EQ(value("true"), "true");
  EXPECT_EQ(value("False"), "false");
  EXPECT_EQ(value("null"), "null");
  EXPECT_EQ(value("~"), "null");
  EXPECT_EQ(value(""), "null");
}

TEST(Yaml, keeps_as_text_what_only_looks_like_something_else) {
  for (const char* word : {"0114",       "2025-12-05", "yes",   "no",   "on",
                           "off",        "12:30",      "0x1F",  "0o7",  "1_000",
                           "1 000",      "12,5",       "1.2.3", "-",    "+",
                           ".",          "e5",         "1e",    "-x",   ".inf",
                           ".nan",       "00",         "Lund",  "trUe", "99999999999999999999",
                           "556677-8899"}) {
    EXPECT_EQ(value(word == std::string("-") ? "'-'" : word), "\"" + std::string(word) + "\"");
  }
}

TEST(Yaml, keeps_as_text_what_is_quoted_or_a_block) {
  EXPECT_EQ(value("'12'"), "\"12\"");
  EXPECT_EQ(value("\"true\""), "\"true\"");
  EXPECT_EQ(value("|\n  12\n  13\n"), "\"12\n13\n\"");
  EXPECT_EQ(value(">-\n  en\n  rad\n"), "\"en rad\"");
}

TEST(Yaml, reads_lists_and_objects_in_both_forms) {
  EXPECT_EQ(outline(parsed_yaml("a:\n  - b: 1\n    c: [x, {d: 2}]\n  - e\n")),
            "{a: [{b: int 1, c: [\"x\", {d: int 2}]}, \"e\"]}");
}

TEST(Yaml, gives_null_for_nothing) {
  EXPECT_EQ(outline(parsed_yaml("")), "null");
  EXPECT_EQ(outline(parsed_yaml("# bara en kommentar\n")), "null");
}

TEST(Yaml, knows_where_keys_and_values_stand_in_bytes) {
  const std::string text =
      "\xEF\xBB\xBF"
      "år: ö\r\n# åäö\r\nb:\r\n  - 'å ä'\r\n  - c: |\r\n      blå\r\n  - {d: é, e: 1}\r\n";
  const Node root = parsed_yaml(text);
  EXPECT_EQ(covered(text, root.members()[0].key_at()), "år");
  EXPECT_EQ(covered(text, root.members()[0].value.at), "ö");
  const Node& list = root.members()[1].value;
  EXPECT_EQ(covered(text, list.items()[0].at), "'å ä'");
  EXPECT_EQ(covered(text, list.items()[1].members()[0].value.at), "|");
  EXPECT_EQ(covered(text, list.items()[2].members()[0].key_at()), "d");
  EXPECT_EQ(covered(text, list.items()[2].members()[0].value.at), "é");
  EXPECT_EQ(covered(text, list.items()[2].members()[1].value.at), "1");
}

TEST(Yaml, counts_places_from_the_given_offset) {
  diagnostics::Diagnostics found;
  support::Arena memory;
  const auto node = parse_yaml(1, "a: b\n", 100, memory, found);
  EXPECT_EQ(node->members()[0].value.at, (diagnostics::Location{1, 103, 1}));
}

TEST(Yaml, reports_a_repeated_key) {
  EXPECT_EQ(yaml_messages("titel: a\nb: 1\ntitel: c\n"),
            "a.yml:3:1: fel K120: fältet \"titel\" står två gånger\n"
            "  3 | titel: c\n"
            "    | ^^^^^\n"
            "  först här: a.yml:1:1\n");
}

std::string first_yaml_line(std::string_view text) {
  const std::string all = yaml_messages(text);
  EXPECT_TRUE(all.ends_with("oläst\n")) << all;
  return all.substr(0, all.find('\n'));
}

TEST(Yaml, refuses_anchors_aliases_and_tags) {
  EXPECT_EQ(yaml_messages("a: &x 1\nb: *x\n"),
            "a.yml:1:4: fel K157: \"&x\" får inte användas\n"
            "  1 | a: &x 1\n"
            "    |    ^^\n"
            "  skriv ut värdet, eller sätt citattecken runt texten\noläst\n");
  EXPECT_EQ(first_yaml_line("a: *x\n"), "a.yml:1:4: fel K157: \"*x\" får inte användas");
  EXPECT_EQ(first_yaml_line("a: !!str 1\n"), "a.yml:1:4: fel K157: \"!!str\" får inte användas");
  EXPECT_EQ(first_yaml_line("a: !min [1]\n"), "a.yml:1:4: fel K157: \"!min\" får inte användas");
  EXPECT_EQ(first_yaml_line("&r\na: {b: 1}\n"), "a.yml:1:1: fel K157: \"&r\" får inte användas");
}

TEST(Yaml, explains_tabs) {
  EXPECT_EQ(yaml_messages("a:\n\tb: 1\n"),
            "a.yml:2:1: fel K150: tabb i indraget\n"
            "  2 |     b: 1\n"
            "    | ^^^^\n"
            "  byt tabben mot två mellanslag\noläst\n");
  EXPECT_EQ(first_yaml_line("a:\n  - b\n\t- c\n"), "a.yml:3:1: fel K150: tabb i indraget");
}

TEST(Yaml, points_to_the_beginning_of_an_unfinished_text) {
  EXPECT_EQ(first_yaml_line("a: 1\nb: 'unfinished\nc: 2\n"),
            "a.yml:2:4: fel K151: texten saknar avslutande citattecken");
  EXPECT_EQ(first_yaml_line("a: \"ett\nb: \"två\"\n"),
            "a.yml:1:4: fel K151: texten saknar avslutande citattecken");
  EXPECT_EQ(first_yaml_line("a: 'It's'\n"), "a.yml:1:8: fel K163: text efter det avslutande citattecknet");
}

TEST(Yaml, explains_signs_that_need_quotes) {
  EXPECT_EQ(yaml_messages("title: Klimat: mål\n"),
            "a.yml:1:14: fel K152: kolon mitt i ett värde\n"
            "  1 | title: Klimat: mål\n"
            "    |              ^\n"
            "  sätt citattecken runt texten\noläst\n");
  EXPECT_EQ(first_yaml_line("a: @b\n"), "a.yml:1:4: fel K153: värdet kan inte börja med \"@\"");
  EXPECT_EQ(first_yaml_line("a: %b\n"), "a.yml:1:4: fel K153: värdet kan inte börja med \"%\"");
  EXPECT_EQ(first_yaml_line("a: \"\\å\"\n"), "a.yml:1:5: fel K161: okänt omvänt snedstreck i texten");
}

TEST(Yaml, explains_lines_that_do_not_fit) {
  EXPECT_EQ(first_yaml_line("a: 1\nb\nc: 2\n"), "a.yml:2:1: fel K155: kolon saknas efter fältnamnet");
  EXPECT_EQ(first_yaml_line("a:\n    - b\n  - c\n"),
            "a.yml:3:3: fel K154: raden passar inte med raderna ovanför");
  EXPECT_EQ(first_yaml_line("a: [1, 2\nb: 3\n"), "a.yml:1:4: fel K156: listan eller objektet stängs aldrig");
  EXPECT_EQ(first_yaml_line("a: 1\n---\nb: 2\n"),
            "a.yml:2:1: fel K158: mer än ett YAML-dokument i samma fil");
  EXPECT_EQ(first_yaml_line("[a]: 1\n"), "a.yml:1:1: fel K159: fältnamnet måste vara ett enkelt ord");
  EXPECT_EQ(first_yaml_line(": 1\n"), "a.yml:1:1: fel K159: fältnamnet måste vara ett enkelt ord");
  EXPECT_EQ(first_yaml_line("a: \x01\n"), "a.yml:1:4: fel K162: otillåtet tecken");
}

TEST(Yaml, refuses_endless_nesting) {
  EXPECT_EQ(first_yaml_line("a: " + std::string(50000, '[')),
            "a.yml:1:67: fel K121: för många nivåer inuti varandra (högst 64)");
  std::string dashes;
  for (int i = 0; i < 50000; ++i) dashes += "- ";
  EXPECT_EQ(first_yaml_line(dashes), "a.yml:1:129: fel K121: för många nivåer inuti varandra (högst 64)");
}

TEST(Yaml, survives_every_cut_and_every_changed_byte_of_a_document) {
  const std::string text = "a: 'x'\nb:\n  - c: [1, {d: \"é\"}]\n    e: |\n      f\n  - g\nh: >-\n  i\n";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : std::string_view("{}[]\"':-&*!|>%@#,\t\n\x01 x?")) {
      std::string changed = text;
      changed[at] = c;
      support::Arena memory;
      diagnostics::Diagnostics found;
      const auto node = parse_yaml(1, changed, 0, memory, found);
      EXPECT_EQ(node.has_value(), found.empty() || std::string_view(found.items()[0].code) == "K120")
          << changed;
      for (const auto& item : found.items())
        EXPECT_LE(item.at.offset + item.at.length, changed.size()) << changed;
    }
  }
}

}  // namespace
}  // namespace kontrakt::load
