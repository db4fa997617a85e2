// A site that is written while it is made.
#include "write/site_writer.hpp"

#include <gmock/gmock.h>

#include "write/sandbox.hpp"

namespace kontrakt::write {
namespace {

using testing::IsEmpty;

const std::vector<std::string> paths = {"index.html", "kommuner/lund/index.html"};

void write_both(const Sandbox& box, std::string_view start, std::string_view lund) {
  SiteWriter writer(paths, box.options());
  writer.put(1, lund);  // in any order
  writer.put(0, start);
  EXPECT_THAT(told(writer.finish()), IsEmpty());
}

TEST(SiteWriter, ShowsNothingBeforeItIsFinished) {
  Sandbox box;
  SiteWriter writer(paths, box.options());
  writer.put(0, "start");
  writer.put(1, "Lund");
  EXPECT_FALSE(box.exists("public"));
  EXPECT_THAT(told(writer.finish()), IsEmpty());
  EXPECT_EQ(box.published(), (Site{{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}}));
}

TEST(SiteWriter, WithoutAnEndLeavesTheSiteThatWasThere) {
  Sandbox box;
  write_both(box, "start", "Lund");
  const Site before = box.published();
  {
    SiteWriter writer(paths, box.options());
    writer.put(0, "ny start");
  }
  EXPECT_EQ(box.published(), before);
  write_both(box, "ny start", "Lund");
  EXPECT_EQ(box.read("public/index.html"), "ny start");
}

TEST(SiteWriter, WithoutAnEndTheFirstTimeLeavesNoHalfSite) {
  Sandbox box;
  {
    SiteWriter writer(paths, box.options());
    writer.put(0, "start");
    EXPECT_TRUE(box.exists(".public.kontrakt/next/index.html"));
  }
  EXPECT_FALSE(box.exists("public"));
  EXPECT_FALSE(box.exists(".public.kontrakt/next"));
}

TEST(SiteWriter, NeedsNoBytesOfAFileThatItHas) {
  Sandbox box;
  write_both(box, "start", "Lund");
  const ino_t lund = box.inode("public/kommuner/lund/index.html");
  SiteWriter writer(paths, box.options());
  writer.put(0, "ny start");
  EXPECT_FALSE(writer.has(1, support::hash_bytes("Malmö")));
  EXPECT_TRUE(writer.has(1, support::hash_bytes("Lund")));
  EXPECT_EQ(writer.hash(1), support::hash_bytes("Lund"));
  EXPECT_EQ(counts(writer.finish()), "1 written, 1 unchanged, 0 removed");
  EXPECT_EQ(box.inode("public/kommuner/lund/index.html"), lund);
}

TEST(SiteWriter, HasNoFileThatSomebodyTouched) {
  Sandbox box;
  write_both(box, "start", "Lund");
  box.put("public/index.html", "start!");
  SiteWriter writer(paths, box.options());
  EXPECT_FALSE(writer.has(0, support::hash_bytes("start")));
  writer.put(0, "start");
  EXPECT_TRUE(writer.has(1, support::hash_bytes("Lund")));
  EXPECT_EQ(counts(writer.finish()), "1 written, 1 unchanged, 0 removed");
  EXPECT_EQ(box.read("public/index.html"), "start");
}

// Making the pages of a large portal takes a while, and its PDFs more.
class WhileItIsMade : public BothWays {};

INSTANTIATE_TEST_SUITE_P(Ways, WhileItIsMade, testing::Values(false, true),
                         [](const auto& way) { return way.param ? "InPlace" : "Swapped"; });

TEST_P(WhileItIsMade, WhatOthersPutInTheSiteStaysAndWhatTheyRemoveIsGone) {
  write_both(box, "start", "Lund");
  box.put("public/CNAME", "gammal.example.se");
  box.put("public/gammal/bilaga.pdf", "%PDF");
  write_both(box, "ny start", "Lund");  // next/ has both now
  write_both(box, "nyare start", "Lund");
  {
    SiteWriter writer(paths, options());
    writer.put(0, "nyast start");
    box.put("public/CNAME", "ny.example.se");
    box.put("public/uppladdat/i dag/rapport.pdf", "%PDF 2");
    boost::filesystem::remove_all(box.path("public/gammal"));
    writer.put(1, "Lund");
    EXPECT_THAT(told(writer.finish()), IsEmpty());
  }
  const Site site = {{"index.html", "nyast start"},
                     {"kommuner/lund/index.html", "Lund"},
                     {"CNAME", "ny.example.se"},
                     {"uppladdat/i dag/rapport.pdf", "%PDF 2"}};
  EXPECT_EQ(box.published(), site);
}

TEST_P(WhileItIsMade, AFileThatSomebodyPutsWhereOneIsWantedIsNotWrittenOver) {
  write_both(box, "start", "Lund");
  SiteWriter writer({"index.html", "kommuner/lund/index.html", "om/index.html"}, options());
  writer.put(0, "start");
  writer.put(1, "Lund");
  writer.put(2, "om");
  box.put("public/om/index.html", "någon annans");
  EXPECT_THAT(told(writer.finish()), testing::ElementsAre("K612 path=" + box.output() + "/om/index.html"));
  EXPECT_EQ(box.read("public/om/index.html"), "någon annans");
}

TEST_P(WhileItIsMade, WhatIsInTheWayAndGoesAwayStopsNothing) {
  write_both(box, "start", "Lund");
  box.put("public/om/index.html/bilaga.pdf", "%PDF");
  SiteWriter writer({"index.html", "kommuner/lund/index.html", "om/index.html"}, options());
  writer.put(0, "ny start");
  writer.put(2, "om");
  boost::filesystem::remove_all(box.path("public/om"));
  writer.put(1, "Lund");
  EXPECT_THAT(told(writer.finish()), IsEmpty());
  const Site site = {
      {"index.html", "ny start"}, {"kommuner/lund/index.html", "Lund"}, {"om/index.html", "om"}};
  EXPECT_EQ(box.published(), site);
}

// No matter whether anything stands there instead.
TEST_P(WhileItIsMade, ASiteThatSomebodyMovesAwayIsNotTheOneToWrite) {
  for (const bool another : {false, true}) {
    write_both(box, "start", "Lund");
    SiteWriter writer(paths, options());
    writer.put(0, "start");
    writer.put(1, "nya Lund");
    boost::filesystem::rename(box.path("public"), box.path("gammal"));
    if (another) box.put("public/index.html", "någon annans");
    EXPECT_THAT(told(writer.finish()),
                testing::ElementsAre("K614 path=" + box.output() +
                                     " reason.sv=den finns inte, eller försvann under bygget "
                                     "reason.en=it does not exist, or vanished during the build"));
    EXPECT_EQ(box.published("gammal"), (Site{{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}}));
    EXPECT_EQ(box.exists("public"), another);
    boost::filesystem::remove_all(box.path("public"));
    boost::filesystem::remove_all(box.path("gammal"));
  }
}

TEST_P(WhileItIsMade, AFileThatSomebodyChangesAndNobodyWantsStays) {
  write_both(box, "start", "Lund");
  SiteWriter writer({"index.html"}, options());
  writer.put(0, "ny start");
  box.put("public/kommuner/lund/index.html", "ändrad för hand");
  EXPECT_THAT(told(writer.finish()),
              testing::ElementsAre("K617 path=" + box.output() + "/kommuner/lund/index.html"));
  EXPECT_EQ(box.read("public/kommuner/lund/index.html"), "ändrad för hand");
}

TEST(SiteWriter, WithAFileThatWasNeverMadePublishesNothing) {
  Sandbox box;
  write_both(box, "start", "Lund");
  SiteWriter writer(paths, box.options());
  writer.put(0, "ny start");
  EXPECT_FALSE(writer.finish().ok);
  EXPECT_EQ(box.read("public/index.html"), "start");
}

TEST(SiteWriter, SaysBeforehandThatItCannotBeDone) {
  Sandbox box;
  box.put("public", "en fil");
  SiteWriter writer(paths, box.options());
  EXPECT_FALSE(writer.ok());
  writer.put(0, "start");
  EXPECT_FALSE(writer.finish().ok);
}

}  // namespace
}  // namespace kontrakt::write
