#include "diagnostics/format.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "diagnostics/io_reason.hpp"
#include "support/text.hpp"

namespace kontrakt::diagnostics {
namespace {

const std::string contract = "content/municipalities/lund/contracts/2025/contract.json";

// A file of 14 lines whose last has the unknown unit of the design's example.
class Formatting : public testing::Test {
 protected:
  Formatting() {
    std::string text(13, '\n');
    text += "      \"unit\": \"procnet\",\n";
    unit_ = {files_.add(contract, text), 27, 9};
  }
  void add_unknown_unit(Diagnostics& out) const {
    out.add("K104", unit_,
            {{"what.sv", "okänd enhet"},
             {"what.en", "unknown unit"},
             {"value", "procnet"},
             {"for", ""},
             {"allowed", "procent, procent-per-år, ton-per-invånare, kton, målord"},
             {"nearest", "procent"}});
  }
  std::string formatted(const Diagnostics& found, Format format = Format::text,
                        Language language = Language::sv) {
    return kontrakt::diagnostics::format(found, files_, {format, language, false});
  }
  SourceFiles files_;
  Location unit_;
};

TEST_F(Formatting, prints_place_line_caret_and_help) {
  Diagnostics found;
  add_unknown_unit(found);
  EXPECT_EQ(
      formatted(found),
      "content/municipalities/lund/contracts/2025/contract.json:14:15: fel K104: okänd enhet \"procnet\"\n"
      "  14 |       \"unit\": \"procnet\",\n"
      "     |               ^^^^^^^^^\n"
      "  tillåtna: procent, procent-per-år, ton-per-invånare, kton, målord · menade du \"procent\"?\n");
}

TEST_F(Formatting, prints_english) {
  Diagnostics found;
  add_unknown_unit(found);
  EXPECT_EQ(
      formatted(found, Format::text, Language::en),
      "content/municipalities/lund/contracts/2025/contract.json:14:15: error K104: unknown unit \"procnet\"\n"
      "  14 |       \"unit\": \"procnet\",\n"
      "     |               ^^^^^^^^^\n"
      "  allowed: procent, procent-per-år, ton-per-invånare, kton, målord · did you mean \"procent\"?\n");
}

TEST_F(Formatting, leaves_out_a_part_of_the_help_whose_argument_is_missing) {
  Diagnostics found;
  found.add("K103", unit_, {{"key", "unitt"}, {"nearest", "unit"}});
  EXPECT_EQ(help_text(found.items()[0], Language::sv), "menade du \"unit\"?");
}

TEST_F(Formatting, prints_related_places_under_the_message) {
  const FileId file = files_.add("a.json", "{\"a\": 1, \"a\": 2}");
  Diagnostics found;
  found.add("K120", {file, 9, 3}, {{"key", "a"}}, {{file, 1, 3}});
  EXPECT_EQ(formatted(found),
            "a.json:1:10: fel K120: fältet \"a\" står två gånger\n"
            "  1 | {\"a\": 1, \"a\": 2}\n"
            "    |          ^^^\n"
            "  först här: a.json:1:2\n");
}

TEST_F(Formatting, prints_a_message_without_a_file) {
  Diagnostics found;
  found.add("K188", {}, {{"path", "contnet"}, {"reason", "No such file or directory"}});
  EXPECT_EQ(formatted(found),
            "fel K188: innehållsmappen \"contnet\" går inte att läsa: No such file or directory\n");
}

TEST_F(Formatting, prints_a_warning_as_one) {
  const FileId file = files_.add("content/foto.psd");
  Diagnostics found;
  found.add("K181", {file, 0, 0});
  EXPECT_EQ(formatted(found), "content/foto.psd:1:1: varning K181: filen används inte\n");
  EXPECT_EQ(formatted(found, Format::text, Language::en),
            "content/foto.psd:1:1: warning K181: the file is not used\n");
}

TEST_F(Formatting, sorts_by_path_place_and_code_and_prints_the_same_once) {
  const FileId b = files_.add("b.json", "xx\nyy");
  const FileId a = files_.add("a.json", "xx");
  Diagnostics found;
  found.add("K130", {b, 3, 1});
  found.add("K130", {b, 0, 1});
  found.add("K143", {a, 0, 1});
  found.add("K130", {a, 0, 1});
  found.add("K130", {b, 3, 1});
  std::string order;
  const std::string text = formatted(found);
  for (std::size_t i = 0; i < text.size(); i = text.find('\n', i) + 1) {
    if (text[i] != ' ')
      order += text.substr(i, text.find(": fel", i) - i) + text.substr(text.find(" K", i), 5) + "\n";
  }
  EXPECT_EQ(order, "a.json:1:1 K130\na.json:1:1 K143\nb.json:1:1 K130\nb.json:2:1 K130\n");
  EXPECT_EQ(count(found).errors, 4U);
}

TEST_F(Formatting, keeps_the_caret_under_its_place_after_tabs_and_accents) {
  const FileId file = files_.add("a.json", "\ta\u030Aå\t\"x\"");  // å in two forms
  Diagnostics found;
  found.add("K143", {file, 7, 3});
  EXPECT_EQ(formatted(found),
            "a.json:1:6: fel K143: filen är tom\n"
            "  1 |     a\u030Aå  \"x\"\n"
            "    |         ^^^\n");
}

TEST_F(Formatting, cuts_a_long_line_to_the_place) {
  const FileId file = files_.add("a.json", std::string(5000, 'a') + "\"x\"" + std::string(5000, 'b'));
  Diagnostics found;
  found.add("K143", {file, 5000, 3});
  EXPECT_EQ(formatted(found), "a.json:1:5001: fel K143: filen är tom\n  1 | …" + std::string(60, 'a') +
                                  "\"x\"" + std::string(97, 'b') + "…\n    | " + std::string(61, ' ') +
                                  "^^^\n");
}

TEST_F(Formatting, stops_the_caret_with_the_line) {
  const FileId file = files_.add("a.json", "{ \"a\r\nb\" }");
  Diagnostics found;
  found.add("K136", {file, 2, 6});
  EXPECT_EQ(formatted(found),
            "a.json:1:3: fel K136: texten saknar avslutande citattecken\n"
            "  1 | { \"a\n"
            "    |   ^^\n");
}

TEST_F(Formatting, lets_no_control_character_out) {
  const FileId file = files_.add("a\x1B[31m.json", "\x1B[2J\xFF \x7F");
  Diagnostics found;
  found.add("K103", {file, 0, 1}, {{"key", "\x1B[1m\n\u202E"}});
  EXPECT_EQ(formatted(found),
            "a\uFFFD[31m.json:1:1: fel K103: okänt fält \"\uFFFD[1m \uFFFD\"\n"
            "  1 | \uFFFD[2J\uFFFD \uFFFD\n"
            "    | ^\n");
}

TEST_F(Formatting, paints_when_asked) {
  const FileId file = files_.add("a.json", "x");
  Diagnostics found;
  found.add("K143", {file, 0, 1});
  EXPECT_EQ(format(found, files_, {Format::text, Language::sv, true}),
            "a.json:1:1: \x1B[1;31mfel K143\x1B[0m: filen är tom\n"
            "  1 | x\n"
            "    | \x1B[1;32m^\x1B[0m\n");
}

TEST_F(Formatting, writes_json) {
  Diagnostics found;
  found.add("K120", {unit_.file, 19, 6}, {{"key", "un\"it"}}, {unit_});
  found.add("K181", {});
  EXPECT_EQ(
      formatted(found, Format::json),
      "{\"messages\": [\n"
      "{\"code\": \"K181\", \"severity\": \"warning\", \"path\": null, \"line\": 0, \"column\": 0, "
      "\"end_line\": 0, "
      "\"end_column\": 0, \"message\": \"filen används inte\", \"help\": \"\", \"related\": []},\n"
      "{\"code\": \"K120\", \"severity\": \"error\", "
      "\"path\": \"content/municipalities/lund/contracts/2025/contract.json\", \"line\": 14, \"column\": 7, "
      "\"end_line\": 14, \"end_column\": 13, \"message\": \"fältet \\\"un\\\"it\\\" står två gånger\", "
      "\"help\": \"\", \"related\": [{\"path\": "
      "\"content/municipalities/lund/contracts/2025/contract.json\", "
      "\"line\": 14, \"column\": 15, \"message\": \"först här\"}]}\n"
      "], \"errors\": 1, \"warnings\": 1}\n");
}

TEST_F(Formatting, writes_json_when_there_is_nothing_to_say) {
  EXPECT_EQ(formatted({}, Format::json), "{\"messages\": [], \"errors\": 0, \"warnings\": 0}\n");
  EXPECT_EQ(formatted({}), "");
}

TEST_F(Formatting, writes_github_annotations) {
  const FileId file = files_.add("a,b:c.json", "x");
  Diagnostics found;
  found.add("K103", {file, 0, 1}, {{"key", "100%"}, {"nearest", "andel"}});
  EXPECT_EQ(
      formatted(found, Format::github),
      "::error file=a%2Cb%3Ac.json,line=1,col=1,title=K103::okänt fält \"100%25\"%0Amenade du \"andel\"?\n");
}

TEST(Summary, uses_the_right_plural) {
  EXPECT_EQ(summary({3, 1}, Language::sv), "3 fel, 1 varning");
  EXPECT_EQ(summary({1, 2}, Language::sv), "1 fel, 2 varningar");
  EXPECT_EQ(summary({0, 2}, Language::sv), "2 varningar");
  EXPECT_EQ(summary({0, 0}, Language::sv), "inga fel");
  EXPECT_EQ(summary({1, 2}, Language::en), "1 error, 2 warnings");
  EXPECT_EQ(summary({2, 1}, Language::en), "2 errors, 1 warning");
  EXPECT_EQ(summary({0, 0}, Language::en), "no errors");
}

TEST(Explain, says_what_the_code_means_and_what_to_do) {
  EXPECT_EQ(
      explain("k130", Language::sv),
      "fel K130: kommatecken efter sista värdet\n\n"
      "I JSON står kommatecken mellan värden, inte efter det sista. Ta bort kommatecknet före } eller ].\n"
      "\nFel:\n  \"title\": \"Provet\",\n  \"kind\": \"kontrakt\",\n"
      "Rätt:\n  \"title\": \"Provet\",\n  \"kind\": \"kontrakt\"\n");
  EXPECT_EQ(explain("K410", Language::en).substr(explain("K410", Language::en).find("\nWrong")),
            "\nWrong:\n  # Vem vi är\nRight:\n  ## Vem vi är\n");
  EXPECT_EQ(explain("K999", Language::sv), "");
}

TEST_F(Formatting, says_in_both_languages_why_a_file_cannot_be_read) {
  using support::IoError;
  const auto said = [&](IoError::Kind kind, Language language) {
    Diagnostics found;
    found.add("K022", {}, {{"path", "site.yml"}, {"reason", reason_of({kind, 0, "site.yml"})}});
    return message_text(found.items()[0], language);
  };
  EXPECT_EQ(said(IoError::Kind::not_regular, Language::sv),
            "site.yml går inte att läsa: det är ingen vanlig fil eller mapp");
  EXPECT_EQ(said(IoError::Kind::is_symlink, Language::sv),
            "site.yml går inte att läsa: det är en symbolisk länk");
  EXPECT_EQ(said(IoError::Kind::too_large, Language::sv), "site.yml går inte att läsa: den är för stor");
  EXPECT_EQ(said(IoError::Kind::not_found, Language::en), "site.yml cannot be read: it does not exist");
  EXPECT_EQ(said(IoError::Kind::too_many, Language::en),
            "site.yml cannot be read: the folders are too deep or too many");
  EXPECT_EQ(said(IoError::Kind::other, Language::sv), "site.yml går inte att läsa: Input/output error");
}

// 2445 of one code in one file: the last place that is printed is the hundredth.
class ManyMessages : public Formatting {
 protected:
  ManyMessages() {
    const FileId file = files_.add("a.json", std::string(3000, 'x'));
    for (std::uint32_t at = 0; at < 2445; ++at) found_.add("K143", {file, at, 1}, {}, {{file, 0, 1}});
    found_.add("K143", {files_.add("b.json", "x"), 0, 1});
    found_.add("K130", {file, 2990, 1});
  }
  std::vector<std::string> lines(Format format, Language language) {
    const std::string text = formatted(found_, format, language);
    std::vector<std::string> out;
    for (const std::string_view line : support::split_lines(text)) out.emplace_back(line);
    return out;
  }
  Diagnostics found_;
};

TEST_F(ManyMessages, of_one_kind_in_a_file_are_printed_to_the_hundredth_and_the_rest_in_one_line) {
  const std::vector<std::string> sv = lines(Format::text, Language::sv);
  // Four lines each; the line of the rest; K130 with its help; the other file's K143 with no related place.
  ASSERT_EQ(sv.size(), 100 * 4 + 1 + 4 + 3);
  EXPECT_EQ(sv[396], "a.json:1:100: fel K143: filen är tom");
  EXPECT_EQ(sv[399], "  först här: a.json:1:1");
  EXPECT_EQ(sv[400], "  … och 2\u00A0345 till av samma slag i filen");
  EXPECT_EQ(sv[401], "a.json:1:2991: fel K130: kommatecken efter sista värdet");
  EXPECT_EQ(sv[405], "b.json:1:1: fel K143: filen är tom");
  EXPECT_EQ(lines(Format::text, Language::en)[400], "  … and 2,345 more of the same kind in the file");
}

TEST_F(ManyMessages, are_all_counted) {
  EXPECT_EQ(count(found_).errors, 2447U);
}

TEST_F(ManyMessages, are_a_number_in_json) {
  const std::vector<std::string> json = lines(Format::json, Language::sv);
  ASSERT_EQ(json.size(), 1 + 100 + 2 + 1);
  EXPECT_EQ(json[99].find("\"more\""), std::string::npos);
  EXPECT_EQ(
      json[100],
      "{\"code\": \"K143\", \"severity\": \"error\", \"path\": \"a.json\", \"line\": 1, \"column\": 100, "
      "\"end_line\": 1, \"end_column\": 101, \"message\": \"filen är tom\", \"help\": \"\", \"related\": "
      "[{\"path\": \"a.json\", \"line\": 1, \"column\": 1, \"message\": \"först här\"}], \"more\": 2345},");
  EXPECT_EQ(json.back(), "], \"errors\": 2447, \"warnings\": 0}");
}

TEST_F(ManyMessages, are_a_line_of_the_last_annotation) {
  const std::vector<std::string> github = lines(Format::github, Language::sv);
  ASSERT_EQ(github.size(), 102U);
  EXPECT_EQ(github[99],
            "::error file=a.json,line=1,col=100,title=K143::filen är tom%0Aförst här: a.json:1:1"
            "%0A… och 2\u00A0345 till av samma slag i filen");
}

TEST_F(Formatting, prints_a_hundred_of_one_kind_without_a_word) {
  const FileId file = files_.add("a.json", std::string(100, 'x'));
  Diagnostics found;
  for (std::uint32_t at = 0; at < 100; ++at) found.add("K143", {file, at, 1});
  EXPECT_EQ(formatted(found).find("…"), std::string::npos);
  EXPECT_EQ(count(found).errors, 100U);
}

TEST_F(Formatting, speaks_of_no_file_when_many_messages_have_none) {
  Diagnostics found;
  for (int i = 0; i < 101; ++i) found.add("K032", {}, {{"what", "x"}, {"value", std::to_string(i)}});
  const std::string text = formatted(found);
  EXPECT_EQ(text.substr(text.rfind("  …")), "  … och 1 till av samma slag\n");
}

// Looking for the end of the line anew for each message would take a minute.
TEST_F(Formatting, prints_many_messages_about_one_long_line_without_reading_it_each_time) {
  constexpr std::uint32_t size = 4'000'000;
  const FileId file = files_.add("lång.md", std::string(size, 'x'));
  Diagnostics found;
  std::size_t codes = 0;
  for (const std::span<const Entry> hundred : catalog()) {
    for (const Entry& entry : hundred) {
      ++codes;
      for (std::uint32_t at = 0; at < 100; ++at) found.add(entry.code, {file, at * (size / 100), 1});
    }
  }
  const auto begin = std::chrono::steady_clock::now();
  const std::string text = formatted(found);
  const auto spent = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(std::count(text.begin(), text.end(), '^'), codes * 100);
  EXPECT_LT(spent, std::chrono::seconds(15));
}

}  // namespace
}  // namespace kontrakt::diagnostics
