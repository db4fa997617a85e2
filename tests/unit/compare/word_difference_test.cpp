#include "compare/word_difference.hpp"

#include <gtest/gtest.h>

#include <random>

#include "compare/words.hpp"

namespace kontrakt::compare {
namespace {

// "Vi [-cyklar-] {+går+} hem." – as the page says it, on one line.
std::string shown(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    if (run.space_before) text += ' ';
    if (run.kind == RunKind::same) text += run.text;
    if (run.kind == RunKind::removed) text += "[-" + run.text + "-]";
    if (run.kind == RunKind::added) text += "{+" + run.text + "+}";
  }
  return text;
}

std::string difference(std::string_view before, std::string_view after) {
  return shown(word_difference(before, after));
}

using Lines = std::vector<std::string>;

// A line for each block, with "=", "~", "-" or "+" before it.
Lines blocks(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
  Lines lines;
  for (const BlockDifference& block : block_difference(before, after)) {
    lines.push_back(std::string(1, "=~-+"[static_cast<int>(block.state)]) + " " +
                    (block.state == BlockState::changed ? shown(block.runs) : block.runs.front().text));
  }
  return lines;
}

Lines words(std::string_view text) {
  Lines all;
  for (const Word& word : words_of(text)) all.emplace_back(word.text);
  return all;
}

TEST(Words, are_parted_at_space_and_punctuation) {
  EXPECT_EQ(words("  Åre, Ängelholm\n(och Örebro).  "),
            (Lines{"Åre", ",", "Ängelholm", "(", "och", "Örebro", ")", "."}));
  EXPECT_EQ(words("”Klart” – nästan…"), (Lines{"”", "Klart", "”", "–", "nästan", "…"}));
  EXPECT_EQ(words(""), Lines{});
  EXPECT_EQ(words(" \n "), Lines{});
}

TEST(Words, keep_what_belongs_together) {
  EXPECT_EQ(words("EU:s e-post, 4,5 procent 2025/26 och 20\u00a0000 ton"),
            (Lines{"EU:s", "e-post", ",", "4,5", "procent", "2025/26", "och", "20\u00a0000", "ton"}));
  EXPECT_EQ(words("tåg/buss år 2030."), (Lines{"tåg", "/", "buss", "år", "2030", "."}));
  EXPECT_EQ(words("mål: 2030, klart"), (Lines{"mål", ":", "2030", ",", "klart"}));
}

TEST(Words, of_any_script_and_of_bytes_that_are_none) {
  EXPECT_EQ(words("Ubmeje ŋuolbmi 京都 Ελλάδα"), (Lines{"Ubmeje", "ŋuolbmi", "京都", "Ελλάδα"}));
  EXPECT_EQ(words("\xff\xfe a\xc3"), (Lines{"\xff\xfe", "a\xc3"}));
}

TEST(Words, are_the_same_whatever_stands_between_them) {
  EXPECT_TRUE(same_words("Vi går  hem.", "Vi\ngår\u00a0hem."));
  EXPECT_FALSE(same_words("Vi går hem.", "Vi går hem"));
  EXPECT_FALSE(same_words("Vi går", "Vi går hem"));
  EXPECT_FALSE(same_words("mal", "mål"));
  EXPECT_TRUE(same_words(std::vector<std::string_view>{"Vi går", "hem."}, {"Vi", "", "går hem."}));
  EXPECT_TRUE(same_words("", " "));
}

TEST(WordDifference, of_equal_texts_is_one_run) {
  EXPECT_EQ(difference("Vi går hem.", "Vi  går\nhem."), "Vi går hem.");
  EXPECT_EQ(difference("", ""), "");
}

TEST(WordDifference, of_all_or_nothing) {
  EXPECT_EQ(difference("", "Vi går."), "{+Vi går.+}");
  EXPECT_EQ(difference("Vi går.", ""), "[-Vi går.-]");
  EXPECT_EQ(difference("Nu går vi", "Går vi"), "[-Nu går-] {+Går+} vi");
  EXPECT_EQ(difference("Nu går vi", "går vi"), "[-Nu-] går vi");
  EXPECT_EQ(difference("Ja", "Nej"), "[-Ja-] {+Nej+}");
}

TEST(WordDifference, says_what_was_removed_before_what_was_added) {
  EXPECT_EQ(difference("År 2030 ska fyra av tio resor göras till fots.",
                       "År 2030 ska hälften av alla resor göras till fots."),
            "År 2030 ska [-fyra-] {+hälften+} av [-tio-] {+alla+} resor göras till fots.");
}

TEST(WordDifference, leaves_the_words_before_a_sentence_that_goes_on) {
  EXPECT_EQ(
      difference("Kommunen ställer klimatkrav i alla upphandlingar av bygge.",
                 "Kommunen ställer klimatkrav i alla upphandlingar av bygge och kontrollerar dem på plats."),
      "Kommunen ställer klimatkrav i alla upphandlingar av bygge {+och kontrollerar dem på plats+}.");
}

TEST(WordDifference, knows_a_letter_from_another) {
  EXPECT_EQ(difference("Kör på el i Ås", "Kor pa el i Äs"), "[-Kör på-] {+Kor pa+} el i [-Ås-] {+Äs+}");
}

TEST(WordDifference, of_punctuation_is_only_that) {
  EXPECT_EQ(difference("Vi går, sedan cyklar vi.", "Vi går. Sedan cyklar vi!"),
            "Vi går[-, sedan-]{+. Sedan+} cyklar vi[-.-]{+!+}");
}

TEST(WordDifference, joins_changes_that_only_a_small_word_keeps_apart) {
  EXPECT_EQ(
      difference("Stora röda bussar och många gröna tåg kör.", "Små blå bilar och några vita flyg kör."),
      "[-Stora röda bussar och många gröna tåg-] {+Små blå bilar och några vita flyg+} kör.");
}

TEST(BlockDifference, aligns_paragraphs_before_words) {
  EXPECT_EQ(
      blocks({"Om resor", "Vi bygger cykelvägar och byter ut bilar.", "Bussen går oftare."},
             {"Om resor", "Ett helt nytt stycke.", "Vi bygger cykelvägar och lagar broar.",
              "Bussen går oftare."}),
      (Lines{"= Om resor", "+ Ett helt nytt stycke.",
             "~ Vi bygger cykelvägar och [-byter ut bilar-] {+lagar broar+}.", "= Bussen går oftare."}));
}

TEST(BlockDifference, keeps_removed_paragraphs_where_they_were) {
  EXPECT_EQ(blocks({"Ett.", "Två.", "Tre."}, {"Ett.", "Tre."}), (Lines{"= Ett.", "- Två.", "= Tre."}));
  EXPECT_EQ(blocks({"Ett.", "Två."}, {}), (Lines{"- Ett.", "- Två."}));
  EXPECT_EQ(blocks({}, {"Ett.", " ", "Två."}), (Lines{"+ Ett.", "+ Två."}));
  EXPECT_EQ(blocks({}, {}), Lines{});
}

TEST(BlockDifference, says_which_texts_its_blocks_are) {
  const auto blocks = block_difference({"Ett.", "", "Två går.", "Tre."}, {"Ett.", "Två går hem.", "Fyra."});
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[0].before, 0U);
  EXPECT_EQ(blocks[0].after, 0U);
  EXPECT_EQ(blocks[1].before, 2U);
  EXPECT_EQ(blocks[1].after, 1U);
  EXPECT_EQ(blocks[2].before, 3U);
  EXPECT_EQ(blocks[2].after, std::nullopt);
  EXPECT_EQ(blocks[3].before, std::nullopt);
  EXPECT_EQ(blocks[3].after, 2U);
}

TEST(BlockDifference, does_not_make_versions_of_what_has_little_in_common) {
  EXPECT_EQ(blocks({"Oljan i fjärrvärmen ska bort."}, {"Skolmaten blir mer grön nästa år."}),
            (Lines{"- Oljan i fjärrvärmen ska bort.", "+ Skolmaten blir mer grön nästa år."}));
}

TEST(BlockDifference, pairs_the_most_alike_in_order) {
  EXPECT_EQ(blocks({"ett två tre fyra", "fem sex sju åtta"}, {"fem sex sju nio", "ett två tre tio"}).size(),
            3U);
  EXPECT_EQ(
      blocks({"ett två tre fyra", "fem sex sju åtta"}, {"ett två tre tio", "nya ord", "fem sex sju nio"}),
      (Lines{"~ ett två tre [-fyra-] {+tio+}", "+ nya ord", "~ fem sex sju [-åtta-] {+nio+}"}));
}

std::string many_words(std::size_t count, const std::string& stem) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += stem + std::to_string(i) + " ";
  return text;
}

TEST(WordDifference, of_what_is_too_large_is_removed_and_added) {
  const std::string before = "Först " + many_words(30'000, "a") + "sist.";
  const std::string after = "Först " + many_words(30'000, "b") + "sist.";
  const Runs runs = word_difference(before, after);
  ASSERT_EQ(runs.size(), 4U);  // what begins and ends alike is still seen
  EXPECT_EQ(runs[0].text, "Först");
  EXPECT_EQ(runs[1].kind, RunKind::removed);
  EXPECT_EQ(runs[2].kind, RunKind::added);
  EXPECT_EQ(runs[3].text, "sist.");
}

TEST(BlockDifference, of_what_is_too_large_is_removed_and_added) {
  std::vector<std::string> old_texts;
  std::vector<std::string> new_texts;
  for (int i = 0; i < 5'000; ++i) {
    old_texts.push_back("stycke " + std::to_string(i) + " gammalt ord här");
    new_texts.push_back("stycke " + std::to_string(i) + " nytt ord här");
  }
  const auto differences =
      block_difference({old_texts.begin(), old_texts.end()}, {new_texts.begin(), new_texts.end()});
  EXPECT_EQ(differences.size(), 10'000U);
  EXPECT_EQ(differences.front().state, BlockState::removed);
  EXPECT_EQ(differences.back().state, BlockState::added);
}

// Many blocks of middling size must not add up either.
TEST(BlockDifference, has_a_bound_for_the_whole_text) {
  std::vector<std::string> old_texts;
  std::vector<std::string> new_texts;
  for (int i = 0; i < 100; ++i) {
    std::string begin;
    for (int word = 0; word < 900; ++word)
      begin += "o" + std::to_string(i) + "x" + std::to_string(word) + " ";
    old_texts.push_back(begin + many_words(900, "gammalt"));
    new_texts.push_back(many_words(900, "nytt") + begin);
  }
  EXPECT_FALSE(
      block_difference({old_texts.begin(), old_texts.end()}, {new_texts.begin(), new_texts.end()}).empty());
}

// Taking away what was added gives the old words back, and taking away what was removed the new ones.
void expect_both_versions(const std::vector<std::string_view>& before,
                          const std::vector<std::string_view>& after, std::string_view seed) {
  std::string old_text;
  std::string new_text;
  for (const BlockDifference& block : block_difference(before, after)) {
    ASSERT_FALSE(block.runs.empty());
    EXPECT_TRUE(block.state != BlockState::same || block.runs.front().kind == RunKind::same);
    for (const Run& run : block.runs) {
      ASSERT_FALSE(run.text.empty());
      if (run.kind != RunKind::added) old_text += run.text + " ";
      if (run.kind != RunKind::removed) new_text += run.text + " ";
    }
  }
  EXPECT_TRUE(same_words(std::vector<std::string_view>{old_text}, before)) << seed << ": " << old_text;
  EXPECT_TRUE(same_words(std::vector<std::string_view>{new_text}, after)) << seed << ": " << new_text;
}

TEST(BlockDifference, gives_both_versions_back) {
  const std::vector<std::string> vocabulary = {"vi", "går", "och", "åker",  ",",       ".",   "hem",
                                               "ö",  "4,5", "–",   "bort;", "2025/26", "(a)", "”så”"};
  std::mt19937 random(20250605);
  const auto below = [&](std::size_t bound) { return std::size_t{random()} % bound; };
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::string> old_texts(below(6));
    for (std::string& text : old_texts) {
      for (std::size_t i = below(12); i > 0; --i) text += vocabulary[below(vocabulary.size())] + " ";
    }
    // The new version is the old one with words and paragraphs put in, taken out and moved.
    std::vector<std::string> new_texts = old_texts;
    for (std::string& text : new_texts) {
      if (below(2) == 0) text.insert(text.find(' ') + 1, vocabulary[below(vocabulary.size())] + " ");
      if (below(4) == 0) text = text.substr(text.find(' ') + 1);
    }
    if (below(3) == 0)
      new_texts.insert(new_texts.begin(), "helt nytt " + vocabulary[below(vocabulary.size())]);
    if (!new_texts.empty() && below(3) == 0)
      new_texts.erase(new_texts.begin() + static_cast<std::ptrdiff_t>(below(new_texts.size())));
    if (below(5) == 0) std::shuffle(new_texts.begin(), new_texts.end(), random);
    expect_both_versions({old_texts.begin(), old_texts.end()}, {new_texts.begin(), new_texts.end()},
                         std::to_string(round));
  }
}

}  // namespace
}  // namespace kontrakt::compare
