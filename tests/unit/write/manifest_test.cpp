#include "write/manifest.hpp"

#include <gtest/gtest.h>

namespace kontrakt::write {
namespace {

Manifest two_files() {
  Manifest manifest;
  manifest.folder = {42, 1'700'000'000'000'000'000};
  manifest.entries = {{"index.html", support::hash_bytes("start"), 5, 17, 100},
                      {"kommuner/malmö/index.html", support::hash_bytes("Malmö"), 6, -3, 101}};
  return manifest;
}

TEST(Manifest, SurvivesTheRoundThroughText) {
  std::string text = two_files().text();
  auto again = Manifest::parse(text);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->text(), text);
  EXPECT_EQ(again->folder, two_files().folder);
  EXPECT_EQ(again->find("kommuner/malmö/index.html")->modified_ns, -3);
  EXPECT_EQ(again->find("kommuner"), nullptr);
}

TEST(Manifest, KnowsThePartThatWasExchanged) {
  Manifest manifest = two_files();
  manifest.part = {{43, 17}, {41, 3}, "kommuner/malmö"};
  const std::string text = manifest.text();
  EXPECT_NE(text.find("\npart 43 17 41 3 kommuner/malmö\n"), std::string::npos);
  const auto again = Manifest::parse(text);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->part, manifest.part);
  EXPECT_EQ(again->text(), text);
  manifest.part->path = "../hemligt";
  EXPECT_FALSE(Manifest::parse(manifest.text()).has_value());
}

TEST(Manifest, OneByteLessOrOtherIsNoManifest) {
  std::string text = two_files().text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = static_cast<char>(other[i] ^ 1);
    EXPECT_FALSE(Manifest::parse(other).has_value()) << i;
    EXPECT_FALSE(Manifest::parse(text.substr(0, i)).has_value()) << i;
  }
  EXPECT_FALSE(Manifest::parse(text + "\n").has_value());
}

TEST(Manifest, APathThatLeavesTheSiteIsRefusedAlsoWithARightSum) {
  for (const char* path : {"../hemligt", "/etc/passwd", "a//b", ""}) {
    Manifest manifest = two_files();
    manifest.entries = {{path, {}, 0, 0, 0}};
    EXPECT_FALSE(Manifest::parse(manifest.text()).has_value()) << path;
  }
}

TEST(Manifest, KnowsEveryFormOfAFileOfAJournal) {
  Manifest journal = two_files();
  journal.entries.insert(journal.entries.begin(), {"index.html", support::hash_bytes("gammal"), 6, 0, 0});
  auto again = Manifest::parse(journal.text());
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->holds("index.html", support::hash_bytes("gammal")));
  EXPECT_TRUE(again->holds("index.html", support::hash_bytes("start")));
  EXPECT_FALSE(again->holds("index.html", support::hash_bytes("Malmö")));
  EXPECT_FALSE(again->holds("saknas.html", support::hash_bytes("start")));
}

}  // namespace
}  // namespace kontrakt::write
