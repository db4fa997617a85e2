#include <gtest/gtest.h>

#include "read.hpp"

namespace kontrakt::markdown::test {
namespace {

TEST(Links, internal_addresses_get_the_base_path) {
  for (const auto* base : {"/klimat", "/klimat/"}) {
    Options options;
    options.base_path = base;
    EXPECT_EQ(read("[Lunds mål](/kommuner/lund/#mal)", options).html,
              "<p><a href=\"/klimat/kommuner/lund/#mal\">Lunds mål</a></p>\n");
  }
  EXPECT_EQ(read("[Lunds mål](/kommuner/lund/)").html, "<p><a href=\"/kommuner/lund/\">Lunds mål</a></p>\n");
}

TEST(Links, external_addresses_stay_byte_for_byte) {
  EXPECT_EQ(read("[Lägesbild](https://example.se/L%C3%A4ge/Lägesbild%20Hållbarhet.pdf?a=1&b=(2)#s_3)").html,
            "<p><a href=\"https://example.se/L%C3%A4ge/Lägesbild%20Hållbarhet.pdf?a=1&amp;b=(2)#s_3\" "
            "rel=\"external\">Lägesbild</a></p>\n");
}

TEST(Links, anchors_and_contacts_stay_as_they_are) {
  const auto r = read("[Målen](#mal), [skriv till oss](mailto:klimat@example.se), <info@example.se>");
  EXPECT_EQ(r.html,
            "<p><a href=\"#mal\">Målen</a>, <a href=\"mailto:klimat@example.se\">skriv till oss</a>, "
            "<a href=\"mailto:info@example.se\">info@example.se</a></p>\n");
  EXPECT_EQ(r.messages, Lines{});
}

TEST(Links, are_listed_with_their_places) {
  const std::string text =
      "Å [Lunds\nmål](/lund/ \"T\") och ![Träd](</bild.jpg>) samt\n> - *[**a** b][r]*\n\n[r]: /ref\n";
  const auto r = read(text);
  ASSERT_EQ(r.document.links.size(), 3U);
  const auto& link = r.document.links[0];
  EXPECT_EQ(link.kind, LinkKind::internal);
  EXPECT_EQ(link.destination, "/lund/");
  EXPECT_EQ(link.text, "Lunds mål");
  EXPECT_EQ(place(text, link.at), "1:3-2:16");
  EXPECT_EQ(place(text, link.text_at), "1:4-2:3");
  EXPECT_EQ(place(text, link.destination_at), "2:6-11");
  const auto& image = r.document.links[1];
  EXPECT_TRUE(image.image);
  EXPECT_EQ(image.text, "Träd");
  EXPECT_EQ(place(text, image.at), "2:22-41");
  EXPECT_EQ(place(text, image.destination_at), "2:31-39");
  EXPECT_EQ(place(text, r.document.links[2].at), "3:6-17");
  EXPECT_EQ(place(text, r.document.links[2].text_at), "3:7-13");
}

TEST(Links, keep_their_places_in_tables_and_behind_front_matter) {
  const std::string file = "---\nä: 1\n---\nTabell: T\n\n| a |\n|---|\n| \\| \\| [här](/x) |\n";
  diagnostics::Diagnostics diagnostics;
  const std::size_t begin = file.find("Tabell");
  parse(std::string_view(file).substr(begin), {7, static_cast<std::uint32_t>(begin), 0}, {}, diagnostics);
  EXPECT_EQ(messages(file, diagnostics), (Lines{"K441 8:10-12 text=här"}));
  EXPECT_EQ(diagnostics.items()[0].at.file, 7U);
}

TEST(Links, of_unknown_schemes_are_refused) {
  const auto r = read(
      "[a b](javascript:alert(1)) [c d](data:text/html,x) [e f](JavaScript:x) [g h](vbscript:x) "
      "[i j](file:///etc) <ftp://x.se/y>");
  EXPECT_EQ(r.html, "<p>a b c d e f g h i j ftp://x.se/y</p>\n");
  EXPECT_EQ(r.messages, (Lines{"K430 1:7-25 address=javascript:alert(1) scheme=javascript",
                               "K430 1:34-49 address=data:text/html,x scheme=data",
                               "K430 1:58-69 address=JavaScript:x scheme=JavaScript",
                               "K430 1:78-87 address=vbscript:x scheme=vbscript",
                               "K430 1:96-106 address=file:///etc scheme=file",
                               "K430 1:110-121 address=ftp://x.se/y scheme=ftp"}));
}

TEST(Links, that_hide_a_scheme_are_refused) {
  for (const auto* text :
       {"[a b](<java\tscript:x>)", "[a b](&#1;javascript:x)", "[a b](java&#10;script:x)",
        "[a b](//evil.example)", "[a b](/\\evil.example)", "[a b](</\t/evil.example>)", "[a b](:x)"}) {
    const auto r = read(text);
    EXPECT_EQ(r.html, "<p>a b</p>\n") << text;
    EXPECT_EQ(r.messages.size(), 1U) << text;
  }
}

TEST(Links, that_are_relative_or_empty_are_refused) {
  const auto r = read("[a b](../lund/) [c d](fil.md) [e f]() [g h](https:x)");
  EXPECT_EQ(r.html, "<p>a b c d e f g h</p>\n");
  EXPECT_EQ(r.messages,
            (Lines{"K431 1:7-14 address=../lund/ scheme=", "K431 1:23-28 address=fil.md scheme=",
                   "K432 1:31-37 address= scheme=", "K431 1:45-51 address=https:x scheme=https"}));
}

TEST(Links, with_characters_that_no_address_may_hold_are_named) {
  EXPECT_EQ(read("[a b](</x y.pdf>) [c d](/100%)").messages,
            (Lines{"K433 1:8-15 address=/x y.pdf character= ", "K433 1:25-29 address=/100% character=%"}));
}

TEST(Links, need_a_text_with_a_purpose) {
  const auto r =
      read("[här](/a), [Läs mer …](/b), [*KLICKA HÄR!*](/c), [Read more →](/d), [Läs mer om Lund](/e)");
  EXPECT_EQ(r.messages, (Lines{"K441 1:2-4 text=här", "K441 1:13-21 text=Läs mer …",
                               "K441 1:30-42 text=KLICKA HÄR!", "K441 1:51-61 text=Read more →"}));
}

TEST(Links, need_a_text_at_all) {
  EXPECT_EQ(read("a [](/a) b [ ](/b)").messages, (Lines{"K442 1:3-8 address=/a", "K442 1:12-18 address=/b"}));
}

TEST(Links, whose_text_is_an_address_are_named) {
  EXPECT_EQ(read("[https://a.se/x](https://a.se/x) och\n<https://b.se>").messages,
            (Lines{"K443 1:2-15 text=https://a.se/x", "K443 2:2-13 text=https://b.se"}));
}

TEST(Links, may_have_one_text_and_several_addresses) {
  EXPECT_EQ(read("[Lund](/a) [Lund](/b)").messages, Lines{});
}

TEST(Links, bare_addresses_stay_text_and_are_named) {
  const auto r = read("Se https://a.se/å_b, (www.b.se) och\nxwww.c.se.");
  EXPECT_EQ(r.html, "<p>Se https://a.se/å_b, (www.b.se) och\nxwww.c.se.</p>\n");
  EXPECT_EQ(r.messages, (Lines{"K436 1:4-19 address=https://a.se/å_b", "K436 1:23-30 address=www.b.se"}));
}

TEST(Links, that_markdown_does_not_see_are_named) {
  EXPECT_EQ(read("En [länk till](/a b) här").messages, (Lines{"K435 1:14-15"}));
}

TEST(Images, have_alternative_text_and_load_late) {
  Options options;
  options.base_path = "/k/";
  EXPECT_EQ(read("![Ett *grönt* träd](/bilder/träd.jpg)", options).html,
            "<p><img src=\"/k/bilder/träd.jpg\" alt=\"Ett grönt träd\" loading=\"lazy\"></p>\n");
}

TEST(Images, without_alternative_text_are_an_error) {
  EXPECT_EQ(read("Å ![](/a.jpg) ![ ](/b.jpg)").messages,
            (Lines{"K440 1:3-13 address=/a.jpg", "K440 1:15-26 address=/b.jpg"}));
}

TEST(Images, from_elsewhere_are_refused) {
  const auto r = read("![Träd](https://x.se/a.jpg)");
  EXPECT_EQ(r.html, "<p></p>\n");
  EXPECT_EQ(r.messages, (Lines{"K434 1:9-26 address=https://x.se/a.jpg scheme=https"}));
}

TEST(Images, in_links_give_the_link_its_text) {
  const auto r = read("[![Till Lund](/a.jpg)](/lund/)");
  EXPECT_EQ(r.html,
            "<p><a href=\"/lund/\"><img src=\"/a.jpg\" alt=\"Till Lund\" loading=\"lazy\"></a></p>\n");
  EXPECT_EQ(r.messages, Lines{});
}

}  // namespace
}  // namespace kontrakt::markdown::test
