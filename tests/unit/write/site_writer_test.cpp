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
