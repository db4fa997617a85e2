#include "validate/schema.hpp"

#include <gtest/gtest.h>

#include "diagnostics/format.hpp"
#include "load/json.hpp"
#include "load/yaml.hpp"

namespace kontrakt::validate {
namespace {

Schema schema(std::string_view text, std::string_view common = {}) {
  Schema made = Schema::parse(text, common);
  EXPECT_TRUE(made.problems().empty()) << made.problems().front();
  return made;
}

// A schema of an object with one property "a".
std::string with_a(const std::string& a) {
  return R"({"type": "object", "properties": {"a": )" + a + "}}";
}

std::string said(const Schema& checked, std::string_view json, Findings* findings = nullptr,
                 diagnostics::Language language = diagnostics::Language::sv) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics found;
  const auto file = files.add("a.json", std::string(json));
  support::Arena memory;
  const auto node = load::parse_json(file, files.text(file), memory, found);

  if (!node) return "oläst";
  const bool fine = check(checked, *node, found, findings);
  EXPECT_EQ(fine, diagnostics::count(found).errors == 0);
  return diagnostics::format(found, files, {diagnostics::Format::text, language, false});
}

// The messages without source lines.
std::string told(const std::string& schema_text, std::string_view json) {
  std::string out;
  const std::string all = said(schema(schema_text), json);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    const std::string line = all.substr(at, end - at);
    if (line.find(" | ") == std::string::npos) out += line + "\n";
    at = end + 1;
  }
  return out;
}

TEST(Schema, says_nothing_about_what_is_right) {
  EXPECT_EQ(told(R"({"type": "object", "properties": {
                    "a": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^å+$"},
                    "b": {"type": ["integer", "string"], "minimum": 1, "maximum": 3},
                    "c": {"type": "array", "items": {"type": "number"}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
                    "d": {"type": "boolean"}, "e": {"enum": ["x", 2]}, "f": {"const": true}, "g": {"type": "null"}},
                    "required": ["a"], "additionalProperties": false})",
                 R"({"a": "ååå", "b": 3, "c": [1, 1.5], "d": false, "e": 2, "f": true, "g": null})"),
            "");
}

TEST(Schema, shows_the_place_and_the_allowed_values_of_an_unknown_one) {
  const Schema s =
      schema(with_a(R"({"title": "Enhet", "enum": ["procent", "kton"], "x-unknown-sv": "okänd enhet",
                                     "x-unknown-en": "unknown unit"})"));
  EXPECT_EQ(said(s, "{\n  \"a\": \"procnet\"\n}"),
            "a.json:2:8: fel K104: okänd enhet \"procnet\"\n"
            "  2 |   \"a\": \"procnet\"\n"
            "    |        ^^^^^^^^^\n"
            "  tillåtna: procent, kton · menade du \"procent\"?\n");
  EXPECT_EQ(said(s, "{\"a\": \"ton\"}", nullptr, diagnostics::Language::en),
            "a.json:1:7: error K104: unknown unit \"ton\"\n"
            "  1 | {\"a\": \"ton\"}\n"
            "    |       ^^^^^\n"
            "  allowed: procent, kton · did you mean \"kton\"?\n");
}

TEST(Schema, says_which_field_has_an_unknown_value_when_the_schema_has_no_word_for_it) {
  EXPECT_EQ(told(with_a(R"({"title": "Nivå", "enum": ["bas", "eget"]})"), R"({"a": "prioriterat"})"),
            "a.json:1:7: fel K104: okänt värde \"prioriterat\" för Nivå\n"
            "  tillåtna: bas, eget\n");
}

TEST(Schema, takes_an_unknown_field_for_the_missing_one_it_resembles) {
  const std::string text = R"({"type": "object", "properties": {"title": {"type": "string"}, "year": {}},
                               "required": ["title"], "additionalProperties": false})";
  EXPECT_EQ(told(text, R"({"titel": "A"})"),
            "a.json:1:2: fel K103: okänt fält \"titel\"\n"
            "  tillåtna: title, year · menade du \"title\"?\n");
  EXPECT_EQ(told(text, R"({"färg": 1})"),
            "a.json:1:1: fel K105: fältet \"title\" saknas\n"
            "a.json:1:2: fel K103: okänt fält \"färg\"\n"
            "  tillåtna: title, year\n");
}

TEST(Schema, lists_fields_in_the_order_the_schema_wants) {
  EXPECT_EQ(
      told(R"({"properties": {"a": {}, "b": {}}, "x-order": ["b", "a"], "additionalProperties": false})",
           R"({"zzzz": 1})"),
      "a.json:1:2: fel K103: okänt fält \"zzzz\"\n"
      "  tillåtna: b, a\n");
}

TEST(Schema, says_what_a_missing_field_is) {
  EXPECT_EQ(told(R"({"type": "object", "required": ["a"], "properties": {
                    "a": {"title": "Titel", "description": "Namnet på sidan. Visas överst."}}})",
                 "{}"),
            "a.json:1:1: fel K105: fältet \"a\" saknas\n"
            "  Titel: Namnet på sidan\n");
}

TEST(Schema, tells_the_kind_that_was_expected_and_how_to_write_it) {
  EXPECT_EQ(told(with_a(R"({"type": "string"})"), R"({"a": 2030})"),
            "a.json:1:7: fel K102: \"a\" ska vara en text, inte ett heltal\n"
            "  skriv \"2030\"\n");
  EXPECT_EQ(told(with_a(R"({"type": "integer"})"), R"({"a": "2030"})"),
            "a.json:1:7: fel K102: \"a\" ska vara ett heltal, inte en text\n"
            "  skriv 2030\n");
  EXPECT_EQ(
      told(with_a(R"({"type": ["object", "array"]})"), R"({"a": true})"),
      "a.json:1:7: fel K102: \"a\" ska vara ett objekt { … } eller en lista [ … ], inte true eller false\n");
  EXPECT_EQ(told(with_a(R"({"type": "integer"})"), R"({"a": 1.5})"),
            "a.json:1:7: fel K102: \"a\" ska vara ett heltal, inte ett tal\n");
}

TEST(Schema, counts_items_of_a_list_from_one) {
  EXPECT_EQ(told(with_a(R"({"type": "array", "items": {"type": "string"}})"), R"({"a": ["x", []]})"),
            "a.json:1:13: fel K102: \"a, post 2\" ska vara en text, inte en lista [ … ]\n");
}

TEST(Schema, does_not_take_null_for_a_value) {
  EXPECT_EQ(told(with_a(R"({"type": "string"})"), R"({"a": null})"),
            "a.json:1:7: fel K106: \"a\" har inget värde\n"
            "  väntade en text\n");
}

TEST(Schema, points_to_the_name_of_a_yaml_field_without_value) {
  diagnostics::SourceFiles files;
  diagnostics::Diagnostics found;
  const auto file = files.add("a.yml", "a:\n");
  support::Arena memory;
  const auto node = load::parse_yaml(file, files.text(file), 0, memory, found);
  EXPECT_FALSE(check(schema(with_a(R"({"type": "string"})")), *node, found));
  EXPECT_EQ(diagnostics::format(found, files),
            "a.yml:1:1: fel K106: \"a\" har inget värde\n"
            "  1 | a:\n"
            "    | ^\n"
            "  väntade en text\n");
}

TEST(Schema, shows_the_hint_of_a_pattern) {
  EXPECT_EQ(
      told(with_a(
               R"({"title": "Kortnamn", "pattern": "^[a-z]+$", "x-pattern-sv": "skriv med små bokstäver"})"),
           R"({"a": "Växjö"})"),
      "a.json:1:7: fel K107: ogiltigt värde \"Växjö\" för Kortnamn\n"
      "  skriv med små bokstäver\n");
}

// The texts of a list, apart by spaces, that fit the pattern.
std::string fitting(const std::string& pattern, const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list.append(list.empty() ? "" : "\n,").append("\"" + text + "\"");
  const std::string messages = told(with_a(R"({"type": "array", "items": {"pattern": ")" + pattern + "\"}}"),
                                    "{\"a\": [" + list + "]}");
  std::string out;
  for (std::size_t line = 1; line <= texts.size(); ++line) {
    if (messages.find("a.json:" + std::to_string(line) + ":") == std::string::npos)
      out += (out.empty() ? "" : " ") + texts[line - 1];
  }
  return out;
}

TEST(Schema, takes_a_character_beyond_ascii_as_one) {
  EXPECT_EQ(fitting("^[0-9]{4}[–/-][0-9]{2,4}$", {"2017–2022", "2017/18", "2017-201", "2017‒22", "2017–2"}),
            "2017–2022 2017/18 2017-201");
  EXPECT_EQ(fitting("^å+$", {"å", "ååå", "ä", "a"}), "å ååå");
  EXPECT_EQ(fitting("^[^ @]{2}$", {"åä", "å", "a€", "😀x", "a@", "abc"}), "åä a€ 😀x");
}

TEST(Schema, finds_a_pattern_anywhere_that_does_not_say_where) {
  EXPECT_EQ(fitting("b|^c", {"abc", "ca", "ac"}), "abc ca");
}

TEST(Schema, fits_no_text_of_many_pages_to_a_pattern) {
  const std::string page(10000, 'a');
  EXPECT_EQ(fitting("^a+$", {page, page + "a"}), page);
}

TEST(Schema, is_not_held_up_by_a_pattern_that_fits_in_countless_ways) {
  const std::string endless = std::string(60, 'a') + "b";
  EXPECT_EQ(fitting("^(a+)+$", {"aa", endless, "aaa", std::string(9000, 'a') + "b", "b", "a"}), "aa aaa a");
  EXPECT_EQ(told(with_a(R"({"pattern": "^(a+)+$"})"), "{\"a\": \"" + endless + "\"}").substr(0, 47),
            "a.json:1:7: fel K107: ogiltigt värde \"aaaaaaaa");
}

TEST(Schema, counts_the_characters_of_a_text) {
  const std::string text = with_a(R"({"type": "string", "minLength": 2, "maxLength": 3})");
  EXPECT_EQ(told(text, R"({"a": "åäö"})"), "");
  EXPECT_EQ(told(text, R"({"a": " å "})"), "a.json:1:7: fel K108: \"a\" är för kort: 1 tecken, minst 2\n");
  EXPECT_EQ(told(text, R"({"a": "åäöå"})"), "a.json:1:7: fel K109: \"a\" är för lång: 4 tecken, högst 3\n");
}

TEST(Schema, holds_numbers_to_their_range) {
  const std::string text = with_a(R"({"type": "number", "minimum": 1990, "maximum": 2100})");
  EXPECT_EQ(told(text, R"({"a": 2100})"), "");
  EXPECT_EQ(told(text, R"({"a": 202})"), "a.json:1:7: fel K110: \"a\" är 202, men får vara minst 1990\n");
  EXPECT_EQ(told(text, R"({"a": 2100.5})"),
            "a.json:1:7: fel K111: \"a\" är 2100.5, men får vara högst 2100\n");
}

TEST(Schema, holds_lists_to_their_length) {
  const std::string text = with_a(R"({"type": "array", "minItems": 1, "maxItems": 2})");
  EXPECT_EQ(told(text, R"({"a": []})"), "a.json:1:7: fel K115: \"a\" har 0 poster, minst 1 behövs\n");
  EXPECT_EQ(told(text, R"({"a": [1, 2, 3]})"),
            "a.json:1:7: fel K116: \"a\" har 3 poster, högst 2 får plats\n");
}

TEST(Schema, finds_the_same_item_twice) {
  EXPECT_EQ(told(with_a(R"({"type": "array", "uniqueItems": true})"), R"({"a": ["x", "y", "x", 1, "1"]})"),
            "a.json:1:18: fel K117: samma post två gånger i \"a\"\n"
            "  först här: a.json:1:8\n");
}

TEST(Schema, holds_a_constant) {
  EXPECT_EQ(told(with_a(R"({"const": true})"), R"({"a": false})"),
            "a.json:1:7: fel K118: \"a\" måste vara true\n");
}

TEST(Schema, warns_about_a_field_on_its_way_out) {
  EXPECT_EQ(told(with_a(R"({"x-deprecated": "använd \"note\" i stället"})"), R"({"a": 1})"),
            "a.json:1:2: varning K119: fältet \"a\" är på väg bort\n"
            "  använd \"note\" i stället\n");
}

TEST(Schema, knows_the_calendar) {
  const std::string text = with_a(R"({"type": "string", "format": "date", "pattern": "^x$"})");
  for (const char* date : {"2025-02-29", "2025-2-9", "25-12-05", "2025-13-01", "2025-12-05 ", "i dag"}) {
    EXPECT_EQ(told(text, "{\"a\": \"" + std::string(date) + "\"}"),
              "a.json:1:7: fel K112: \"" + std::string(date) + "\" är inget datum\n" +
                  "  skriv år-månad-dag, till exempel 2025-12-05\n");
  }
  EXPECT_EQ(told(with_a(R"({"format": "date"})"), R"({"a": "2024-02-29"})"), "");
}

TEST(Schema, knows_web_addresses) {
  const std::string text = with_a(R"({"format": "uri"})");
  for (const char* url : {"https://lund.se", "http://www.växjö.se/åäö?q=ö#x", "HTTPS://a.se:8080/x",
                          "mailto:a@b.se", "https://localhost/x"}) {
    EXPECT_EQ(told(text, "{\"a\": \"" + std::string(url) + "\"}"), "") << url;
  }
  for (const char* url : {"javascript:alert(1)", "https:/lund.se", "https://", "https://a..se", "ftp://a.se",
                          "data:x", "https://a.se/<x>", "/kommuner/lund/"}) {
    EXPECT_EQ(told(text, "{\"a\": \"" + std::string(url) + "\"}"),
              "a.json:1:7: fel K113: \"" + std::string(url) + "\" är ingen webbadress\n");
  }
  EXPECT_EQ(told(text, R"({"a": "www.lund.se/klimat"})"),
            "a.json:1:7: fel K113: \"www.lund.se/klimat\" är ingen webbadress\n"
            "  menade du \"https://www.lund.se/klimat\"?\n");
  EXPECT_EQ(told(text, R"({"a": "https://lund.se "})"),
            "a.json:1:7: fel K113: \"https://lund.se \" är ingen webbadress\n"
            "  menade du \"https://lund.se\"?\n");
}

TEST(Schema, knows_e_mail_addresses) {
  const std::string text = with_a(R"({"format": "email"})");
  EXPECT_EQ(told(text, R"({"a": "klimat@lund.se"})"), "");
  for (const char* address : {"klimat", "@lund.se", "a@b", "a b@lund.se", "a@b@c.se", "a@.se"}) {
    EXPECT_EQ(told(text, "{\"a\": \"" + std::string(address) + "\"}"),
              "a.json:1:7: fel K114: \"" + std::string(address) + "\" är ingen e-postadress\n");
  }
}

TEST(Schema, wants_exactly_one_of_some_fields) {
  const std::string text =
      R"({"properties": {"a": {}, "b": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]})";
  EXPECT_EQ(told(text, R"({"b": 1})"), "");
  EXPECT_EQ(told(text, R"({"a": 1, "b": 1})"),
            "a.json:1:1: fel K124: precis ett av fälten a, b ska finnas, här finns 2\n");
}

TEST(Schema, checks_the_values_of_free_keys) {
  const Schema s = schema(R"({"additionalProperties": {"type": "integer"}, "x-key-ref": "section"})");
  Findings findings;
  EXPECT_EQ(said(s, R"({"x": 1})", &findings), "");
  ASSERT_EQ(findings.references.size(), 1U);
  EXPECT_EQ(findings.references[0].kind, "section");
  EXPECT_EQ(findings.references[0].value, "x");
  EXPECT_EQ(findings.references[0].at, (diagnostics::Location{1, 1, 3}));
}

TEST(Schema, applies_properties_and_items_each_to_its_own_kind) {
  const std::string text = with_a(R"({"type": ["object", "array"], "properties": {"b": {"type": "string"}},
                                      "items": {"type": "integer"}})");
  EXPECT_EQ(told(text, R"({"a": {"b": 1}})"),
            "a.json:1:13: fel K102: \"b\" ska vara en text, inte ett heltal\n  skriv \"1\"\n");
  EXPECT_EQ(told(text, R"({"a": [1, false]})"),
            "a.json:1:11: fel K102: \"a, post 2\" ska vara ett heltal, inte true eller false\n");
}

TEST(Schema, collects_references_addresses_and_facts_without_source) {
  const Schema s = schema(R"({"type": "object", "x-source": "fact", "properties": {
      "org": {"type": "string", "x-ref": "organisation"}, "year": {"type": "integer", "x-ref": "edition"},
      "url": {"type": "string", "x-url": true}, "source": {},
      "list": {"type": "array", "items": {"type": "string", "minLength": 2, "x-ref": "target"}}}})");
  Findings findings;
  said(s, R"({"org": "lu", "year": 2025, "url": "https://a.se", "list": ["t1", "t"]})", &findings);
  std::string out;
  for (const Reference& r : findings.references) out += r.kind + " " + r.value + "\n";
  for (const Reference& r : findings.addresses) out += r.value + "\n";
  EXPECT_EQ(out, "organisation lu\nedition 2025\ntarget t1\nhttps://a.se\n");
  ASSERT_EQ(findings.facts_without_source.size(), 0U);  // the document has an error: it is told first

  findings = {};
  said(s, R"({"org": "lu"})", &findings);
  ASSERT_EQ(findings.facts_without_source.size(), 1U);
  EXPECT_EQ(findings.facts_without_source[0], (diagnostics::Location{1, 0, 1}));
  findings = {};
  said(s, R"({"source": {"place": "s. 3"}})", &findings);
  EXPECT_TRUE(findings.facts_without_source.empty());
}

TEST(Schema, follows_references_to_shared_definitions) {
  const std::string common = R"({"definitions": {
      "slug": {"type": "string", "pattern": "^[a-z]+$", "title": "Kortnamn"},
      "pair": {"properties": {"x": {"$ref": "common.schema.json#/definitions/slug"}}}}})";
  const Schema s = schema(R"({"properties": {
      "a": {"title": "Källa", "$ref": "common.schema.json#/definitions/slug", "x-ref": "source"},
      "b": {"$ref": "common.schema.json#/definitions/pair"}, "c": {"$ref": "#/definitions/own"}},
      "definitions": {"own": {"type": "integer"}}})",
                          common);
  EXPECT_EQ(said(s, "{\"a\": \"Ö\",\n \"b\": {\"x\": \"Ä\"},\n \"c\": 1.5}"),
            "a.json:1:7: fel K107: ogiltigt värde \"Ö\" för Källa\n"
            "  1 | {\"a\": \"Ö\",\n"
            "    |       ^^^\n"
            "a.json:2:13: fel K107: ogiltigt värde \"Ä\" för Kortnamn\n"
            "  2 |  \"b\": {\"x\": \"Ä\"},\n"
            "    |             ^^^\n"
            "a.json:3:7: fel K102: \"c\" ska vara ett heltal, inte ett tal\n"
            "  3 |  \"c\": 1.5}\n"
            "    |       ^^^\n");
}

TEST(Schema, stops_after_two_hundred_messages) {
  std::string json = "{\"a\": [";
  for (int i = 0; i < 1000; ++i) json += i == 0 ? "1" : ",\n1";
  diagnostics::Diagnostics found;
  const std::string text = json + "]}";
  support::Arena memory;
  const auto node = load::parse_json(1, text, memory, found);
  EXPECT_FALSE(check(schema(with_a(R"({"type": "array", "items": {"type": "string"}})")), *node, found));
  EXPECT_EQ(found.items().size(), 201U);
  EXPECT_EQ(diagnostics::message_text(found.items().back(), diagnostics::Language::sv),
            "fler än 200 fel i filen; resten visas inte");
}

TEST(Schema, tells_what_is_wrong_in_itself) {
  const Schema s = Schema::parse(
      R"({"properties": {"a": {"minlength": 1, "format": "time"}, "b": {"$ref": "#/definitions/x"},
      "c": {"pattern": "("}}, "required": ["d"], "x-order": ["a", "b", "c", "e"],
      "definitions": {"loop": {"items": {"$ref": "#/definitions/loop"}}},
      "items": {"$ref": "#/definitions/loop"}})");
  EXPECT_EQ(s.problems(),
            (std::vector<std::string>{
                "/a: unknown keyword or value: minlength", "/a: unknown keyword or value: format",
                "/b: refers to nothing: #/definitions/x", "/c: the pattern cannot be read: (",
                "/[]/[]: refers to itself: #/definitions/loop", ": x-order names no property: e",
                ": x-order and properties differ", ": required names no property: d"}));
}

TEST(BuiltInSchemas, have_no_problems) {
  for (const std::string_view name : schema_names()) {
    for (const std::string& problem : schema_named(name).problems()) ADD_FAILURE() << name << problem;
  }
}

TEST(BuiltInSchemas, exist_for_every_kind_of_document) {
  for (const load::DocumentKind kind : load::all_kinds())
    EXPECT_FALSE(schema_text(kind).empty()) << load::kind_name(kind);
  EXPECT_FALSE(schema_text("text").empty());
  EXPECT_FALSE(schema_text("site").empty());
  EXPECT_EQ(schema_text("common"), "");
  EXPECT_EQ(schema_text("nonsense"), "");
}

TEST(BuiltInSchemas, are_printed_with_all_they_refer_to) {
  for (const std::string_view name : schema_names()) {
    const std::string_view text = schema_text(name);
    EXPECT_EQ(text.find("common.schema.json"), std::string_view::npos) << name;
    const Schema alone = Schema::parse(text);
    for (const std::string& problem : alone.problems()) ADD_FAILURE() << name << problem;
  }
}

TEST(BuiltInSchemas, check_a_contract) {
  Findings findings;
  EXPECT_EQ(said(schema_of(load::DocumentKind::contract),
                 "{ \"source_document\": \"kk-2025-lund\",\n  \"version_label\": \"2025/26\",\n"
                 "  \"signatures\": {\"status\": \"i dokumnetet\"}\n}",
                 &findings),
            "a.json:3:28: fel K104: okänd status \"i dokumnetet\"\n"
            "  3 |   \"signatures\": {\"status\": \"i dokumnetet\"}\n"
            "    |                            ^^^^^^^^^^^^^^\n"
            "  tillåtna: i dokumentet, saknas i underlaget · menade du \"i dokumentet\"?\n");
  ASSERT_EQ(findings.references.size(), 1U);
  EXPECT_EQ(findings.references[0].kind, "source");
  EXPECT_EQ(findings.references[0].value, "kk-2025-lund");
}

}  // namespace
}  // namespace kontrakt::validate
