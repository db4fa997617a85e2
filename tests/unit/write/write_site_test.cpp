#include "write/write_site.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>

#include "write/sandbox.hpp"

namespace kontrakt::write {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Site small = {{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}, {"tema/stil.css", "p{}"}};

// For whom permissions do not count (root) they are tried as somebody else.
class AsSomebody {
 public:
  explicit AsSomebody(const Sandbox& box) {
    if (::geteuid() != 0) return;
    EXPECT_EQ(::chown(box.path("").c_str(), somebody, somebody), 0);
    EXPECT_EQ(::seteuid(somebody), 0);
    changed_ = true;
  }
  AsSomebody(const AsSomebody&) = delete;
  AsSomebody& operator=(const AsSomebody&) = delete;
  ~AsSomebody() {
    if (changed_ && ::seteuid(0) != 0) ADD_FAILURE();
  }

 private:
  static constexpr uid_t somebody = 12345;
  bool changed_ = false;
};

// Every fact holds for both ways of writing.
class WriteSite : public BothWays {
 protected:
  WriteOutcome write(const Site& site) { return write_site(files_of(site), options()); }
};

INSTANTIATE_TEST_SUITE_P(Ways, WriteSite, testing::Values(false, true),
                         [](const auto& way) { return way.param ? "InPlace" : "Swapped"; });

TEST_P(WriteSite, FirstBuildWritesAllFiles) {
  auto outcome = write(small);
  EXPECT_TRUE(outcome.ok);
  EXPECT_EQ(counts(outcome), "3 written, 0 unchanged, 0 removed");
  EXPECT_EQ(outcome.report.added, 3U);
  EXPECT_EQ(outcome.report.in_place, GetParam());
  EXPECT_EQ(box.published(), small);
}

TEST_P(WriteSite, MakesTheFoldersAboveTheOutput) {
  WriteOptions deep = options();
  deep.output = box.path("bygge/i/dag");
  EXPECT_TRUE(write_site(files_of(small), deep).ok);
  EXPECT_EQ(box.published("bygge/i/dag"), small);
}

TEST_P(WriteSite, SameSiteAgainTouchesNothing) {
  write(small);
  auto folder = box.inode("public");
  auto page = box.inode("public/index.html");
  auto outcome = write(small);
  EXPECT_EQ(counts(outcome), "0 written, 3 unchanged, 0 removed");
  EXPECT_EQ(box.inode("public"), folder);
  EXPECT_EQ(box.inode("public/index.html"), page);
}

TEST_P(WriteSite, OnlyTheChangedFileIsANewFile) {
  write(small);
  auto page = box.inode("public/index.html");
  auto style = box.inode("public/tema/stil.css");
  Site changed = small;
  changed["index.html"] = "START";  // the same size
  auto outcome = write(changed);
  EXPECT_EQ(counts(outcome), "1 written, 2 unchanged, 0 removed");
  EXPECT_EQ(outcome.report.added, 0U);
  EXPECT_EQ(box.published(), changed);
  EXPECT_NE(box.inode("public/index.html"), page);
  EXPECT_EQ(box.inode("public/tema/stil.css"), style);
}

TEST(WriteSitePart, WhereAllThatChangesLiesIsAllThatIsExchanged) {
  Sandbox box;
  const Site before = {{"index.html", "start"},
                       {"kommuner/lund/index.html", "Lund"},
                       {"kommuner/lund/kontrakt/index.html", "kontrakt"},
                       {"kommuner/malmö/index.html", "Malmö"}};
  ASSERT_TRUE(write_site(files_of(before), box.options()).ok);
  box.put("public/kommuner/lund/bilaga.pdf", "%PDF");
  const auto site = box.inode("public");
  const auto above = box.inode("public/kommuner");
  const auto lund = box.inode("public/kommuner/lund");
  const auto page = box.inode("public/kommuner/lund/index.html");

  Site after = before;
  after["kommuner/lund/kontrakt/index.html"] = "nytt kontrakt";
  after.erase("kommuner/lund/bilaga.pdf");
  after["kommuner/lund/uppföljning/index.html"] = "uppföljning";
  EXPECT_EQ(counts(write_site(files_of(after), box.options())), "2 written, 3 unchanged, 0 removed");
  after["kommuner/lund/bilaga.pdf"] = "%PDF";
  EXPECT_EQ(box.published(), after);
  EXPECT_EQ(box.inode("public"), site);
  EXPECT_EQ(box.inode("public/kommuner"), above);
  EXPECT_NE(box.inode("public/kommuner/lund"), lund);
  EXPECT_EQ(box.inode("public/kommuner/lund/index.html"), page);
  EXPECT_FALSE(box.exists(".public.kontrakt/next/kommuner/malmö"));
}

TEST(WriteSitePart, OrphansBelongToWhatChanges) {
  Sandbox box;
  Site site = {
      {"index.html", "start"}, {"a/b/c/index.html", "c"}, {"a/b/index.html", "b"}, {"a/d.html", "d"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  const auto a = box.inode("public/a");
  site.erase("a/b/c/index.html");
  EXPECT_EQ(counts(write_site(files_of(site), box.options())), "0 written, 3 unchanged, 1 removed");
  EXPECT_EQ(box.published(), site);
  EXPECT_EQ(box.inode("public/a"), a);
  site.erase("a/b/index.html");  // and with it the folder
  EXPECT_EQ(counts(write_site(files_of(site), box.options())), "0 written, 2 unchanged, 1 removed");
  EXPECT_EQ(box.published(), site);
  EXPECT_NE(box.inode("public/a"), a);
}

TEST(WriteSitePart, AFolderInAProtectedOneIsExchangedWithTheWholeSite) {
  Sandbox box;
  AsSomebody somebody(box);
  Site site = {{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  ASSERT_EQ(::chmod(box.path("public/kommuner").c_str(), 0555), 0);
  for (const char* text : {"ett", "två", "tre"}) {
    site["kommuner/lund/index.html"] = text;
    EXPECT_THAT(told(write_site(files_of(site), box.options())), IsEmpty());
    EXPECT_EQ(box.published(), site);
    struct stat status {};
    ASSERT_EQ(::stat(box.path("public/kommuner").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0555U);
  }
  for (const char* folder : {"public/kommuner", ".public.kontrakt/next/kommuner"})
    ::chmod(box.path(folder).c_str(), 0755);  // so that the sandbox can be removed
}

TEST(WriteSitePart, AFolderOfTheSiteThatSomebodyMadeALinkIsNotGoneThrough) {
  Sandbox box;
  Site site = {{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  boost::filesystem::rename(box.path("public/kommuner"), box.path("elders"));
  boost::filesystem::create_directory_symlink(box.path("elders"), box.path("public/kommuner"));
  site["kommuner/lund/index.html"] = "nya Lund";
  EXPECT_THAT(told(write_site(files_of(site), box.options())),
              ElementsAre("K612 path=" + box.output() + "/kommuner"));
  EXPECT_EQ(box.published("elders"), (Site{{"lund/index.html", "Lund"}}));
}

TEST(WriteSitePart, AnOrphanThatSomebodyChangedIsKeptThereToo) {
  Sandbox box;
  Site site = {{"index.html", "start"}, {"a/b.html", "b"}, {"a/c.html", "c"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  const auto public_folder = box.inode("public");
  box.put("public/a/c.html", "ändrad");
  site.erase("a/c.html");
  site["a/b.html"] = "ny";
  EXPECT_THAT(told(write_site(files_of(site), box.options())),
              ElementsAre("K617 path=" + box.output() + "/a/c.html"));
  site["a/c.html"] = "ändrad";
  EXPECT_EQ(box.published(), site);
  EXPECT_EQ(box.inode("public"), public_folder);
}

TEST(WriteSitePart, WhatSomebodyRemovedBeforeUsLeavesNoEmptyFolder) {
  Sandbox box;
  Site site = {{"index.html", "start"}, {"k/a.html", "a"}, {"l/b.html", "b"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  boost::filesystem::remove(box.path("public/l/b.html"));
  site.erase("l/b.html");
  site["k/a.html"] = "ny";
  EXPECT_THAT(told(write_site(files_of(site), box.options())), IsEmpty());
  EXPECT_EQ(box.published(), site);
}

// The ways one after the other: the part, the whole site, file by file.
TEST(WriteSitePart, WhereItCannotBeExchangedTheNextWayIsTried) {
  Sandbox box;
  Site site = {{"index.html", "start"}, {"kommuner/lund/index.html", "Lund"}};
  ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
  for (const bool whole_too : {false, true}) {
    SCOPED_TRACE(whole_too);
    const auto folder = box.inode("public");
    WriteOptions options = box.options();
    options.after_step = [&](std::string_view step) {
      return step == "exchange part" || (whole_too && step == "exchange") ? EXDEV : 0;
    };
    site["kommuner/lund/index.html"] += "!";
    const auto outcome = write_site(files_of(site), options);
    EXPECT_EQ(outcome.report.in_place, whole_too);
    EXPECT_EQ(box.inode("public") == folder, whole_too);
    EXPECT_EQ(box.published(), site);
    if (whole_too) {
      EXPECT_THAT(told(outcome), ElementsAre("K616 path=" + box.output()));
    } else {
      EXPECT_THAT(told(outcome), IsEmpty());
    }
  }
}

// What was public and protected comes back as next/, which is ours to clear.
TEST(WriteSitePart, AProtectedFolderFromBeforeIsNothingThatStopsUs) {
  for (const bool site_removed : {false, true}) {
    SCOPED_TRACE(site_removed);
    Sandbox box;
    AsSomebody somebody(box);
    Site site = {{"index.html", "start"}};
    ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
    box.put("public/rapport/x.pdf", "%PDF");
    ASSERT_EQ(::chmod(box.path("public/rapport").c_str(), 0555), 0);
    for (const char* text : {"ett", "två"}) {
      site["index.html"] = text;
      ASSERT_TRUE(write_site(files_of(site), box.options()).ok);
    }
    ::chmod(box.path("public/rapport").c_str(), 0755);
    boost::filesystem::remove_all(box.path(site_removed ? "public" : "public/rapport"));
    site["rapport"] = "en fil";
    EXPECT_THAT(told(write_site(files_of(site), box.options())), IsEmpty());
    EXPECT_EQ(box.published(), site);
  }
}

TEST_P(WriteSite, AnOrphanBehindALinkIsNotInTheSite) {
  write(small);
  boost::filesystem::rename(box.path("public/tema"), box.path("elders"));
  boost::filesystem::create_directory_symlink(box.path("elders"), box.path("public/tema"));
  Site fewer = {{"index.html", "ny"}, {"kommuner/lund/index.html", "Lund"}};
  EXPECT_THAT(told(write(fewer)), IsEmpty());
  fewer["tema"] = "->" + box.path("elders");
  EXPECT_EQ(box.published(), fewer);
  EXPECT_EQ(box.published("elders"), (Site{{"stil.css", "p{}"}}));
}

// The public site of before is where the next one is made.
TEST_P(WriteSite, ALinkThatSomebodyHadInTheSiteIsNotFollowedWhenTheNextOneIsMade) {
  boost::filesystem::create_directories(box.path("elders"));
  write(small);
  boost::filesystem::create_directory_symlink(box.path("elders"), box.path("public/arkiv"));
  Site site = small;
  for (const char* text : {"ett", "två"}) {
    site["index.html"] = text;
    EXPECT_TRUE(write(site).ok);
  }
  boost::filesystem::remove(box.path("public/arkiv"));
  site["arkiv/2025/index.html"] = "2025";
  EXPECT_THAT(told(write(site)), IsEmpty());
  EXPECT_EQ(box.published(), site);
  EXPECT_EQ(box.published("elders"), Site{});
}

TEST_P(WriteSite, ManyBuildsInARowEachGiveTheirSite) {
  for (int i = 0; i < 6; ++i) {
    Site site = small;
    site["index.html"] = "bygge " + std::to_string(i);
    site["sida-" + std::to_string(i % 3) + "/index.html"] = std::to_string(i);
    if (i % 2 == 0) site.erase("tema/stil.css");
    EXPECT_TRUE(write(site).ok);
    EXPECT_EQ(box.published(), site);
  }
}

TEST_P(WriteSite, OrphansAndTheFoldersTheyLeaveEmptyAreRemoved) {
  write(small);
  Site fewer = {{"index.html", "start"}};
  auto outcome = write(fewer);
  EXPECT_EQ(counts(outcome), "0 written, 1 unchanged, 2 removed");
  EXPECT_EQ(box.published(), fewer);
}

TEST_P(WriteSite, AnEmptySiteIsAnEmptyFolder) {
  write(small);
  EXPECT_TRUE(write({}).ok);
  EXPECT_EQ(box.published(), Site{});
  EXPECT_TRUE(box.exists("public"));
}

TEST_P(WriteSite, WhatOthersPutInTheSiteStays) {
  write(small);
  box.put("public/CNAME", "klimat.example.se");
  box.put("public/.well-known/security.txt", "Contact:");
  box.put("public/kommuner/lund/bilaga.pdf", "%PDF");
  boost::filesystem::create_directories(box.path("public/uppladdat"));
  ::chmod(box.path("public/uppladdat").c_str(), 0711);
  boost::filesystem::create_symlink("/no/such/place", box.path("public/arkiv"));
  auto name = box.inode("public/CNAME");

  Site fewer = {{"index.html", "ny"}};
  EXPECT_TRUE(write(fewer).ok);
  EXPECT_EQ(box.published(), (Site{{"index.html", "ny"},
                                   {"CNAME", "klimat.example.se"},
                                   {".well-known/security.txt", "Contact:"},
                                   {"kommuner/lund/bilaga.pdf", "%PDF"},
                                   {"uppladdat/", ""},
                                   {"arkiv", "->/no/such/place"}}));
  EXPECT_EQ(box.inode("public/CNAME"), name);
  struct stat status {};
  ASSERT_EQ(::stat(box.path("public/uppladdat").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0711U);

  // And also through the builds after it, and when the site grows again.
  EXPECT_TRUE(write(small).ok);
  EXPECT_TRUE(write(fewer).ok);
  EXPECT_EQ(box.published().size(), 6U);
}

TEST_P(WriteSite, ALinkInTheSiteIsNeverFollowed) {
  box.put("elders/index.html", "elders");
  write({{"index.html", "start"}});
  boost::filesystem::create_symlink(box.path("elders"), box.path("public/kommuner"));
  auto outcome = write({{"index.html", "start"}, {"kommuner/index.html", "Kommuner"}});
  EXPECT_THAT(told(outcome), ElementsAre("K612 path=" + box.output() + "/kommuner/index.html",
                                         "K612 path=" + box.output() + "/kommuner"));
  EXPECT_EQ(box.read("elders/index.html"), "elders");
}

TEST_P(WriteSite, AForeignFileInTheWayIsAnErrorAndNothingIsTouched) {
  box.put("public/index.html", "min egen sida");
  box.put("public/annat.html", "annat");
  Site before = box.published();
  auto outcome = write(small);
  EXPECT_FALSE(outcome.ok);
  EXPECT_THAT(told(outcome), ElementsAre("K612 path=" + box.output() + "/index.html"));
  EXPECT_EQ(counts(outcome), "0 written, 0 unchanged, 0 removed");
  EXPECT_EQ(box.published(), before);
}

TEST_P(WriteSite, AForeignFileOfTheSameBytesBecomesOurs) {
  box.put("public/index.html", "start");
  EXPECT_TRUE(write(small).ok);
  EXPECT_EQ(box.published(), small);
  EXPECT_TRUE(write({}).ok);
  EXPECT_EQ(box.published(), Site{});
}

TEST_P(WriteSite, AForeignFolderWhereAFileIsWantedIsAnError) {
  box.put("public/index.html/konstig.txt", "x");
  auto outcome = write(small);
  EXPECT_THAT(told(outcome), ElementsAre("K612 path=" + box.output() + "/index.html",
                                         "K612 path=" + box.output() + "/index.html/konstig.txt"));
}

TEST_P(WriteSite, AFileOfOursCanBecomeAFolderAndBack) {
  Site file = {{"a", "fil"}, {"b/c/d", "djup"}};
  Site folder = {{"a/b/c", "djup"}, {"b", "fil"}};
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(told(write(file)), IsEmpty());
    EXPECT_EQ(box.published(), file);
    EXPECT_THAT(told(write(folder)), IsEmpty());
    EXPECT_EQ(box.published(), folder);
  }
}

TEST_P(WriteSite, APageOfOursChangedByHandIsWrittenAgain) {
  write(small);
  box.put("public/index.html", "ändrad");
  auto outcome = write(small);
  EXPECT_EQ(counts(outcome), "1 written, 2 unchanged, 0 removed");
  EXPECT_EQ(box.published(), small);
}

TEST_P(WriteSite, APageOfOursRemovedByHandIsWrittenAgain) {
  write(small);
  boost::filesystem::remove_all(box.path("public/kommuner"));
  EXPECT_EQ(counts(write(small)), "1 written, 2 unchanged, 0 removed");
  EXPECT_EQ(box.published(), small);
}

TEST_P(WriteSite, AnOrphanChangedByHandIsKeptAndTold) {
  write(small);
  box.put("public/tema/stil.css", "ändrad");
  Site fewer = small;
  fewer.erase("tema/stil.css");
  auto outcome = write(fewer);
  EXPECT_TRUE(outcome.ok);
  EXPECT_THAT(told(outcome), ElementsAre("K617 path=" + box.output() + "/tema/stil.css"));
  EXPECT_EQ(box.read("public/tema/stil.css"), "ändrad");
  EXPECT_THAT(told(write(fewer)), IsEmpty());
}

TEST_P(WriteSite, WithoutItsManifestASiteIsComparedByteForByte) {
  write(small);
  for (const char* broken : {"", "kontrakt-manifest 1\nskräp"}) {
    box.put(".public.kontrakt/manifest", broken);
    auto page = box.inode("public/index.html");
    EXPECT_EQ(counts(write(small)), "0 written, 3 unchanged, 0 removed");
    EXPECT_EQ(box.inode("public/index.html"), page);
  }
  Site changed = small;
  changed["index.html"] = "ny";
  EXPECT_EQ(counts(write(changed)), "1 written, 2 unchanged, 0 removed");  // known again since the last build
}

TEST_P(WriteSite, ACopiedProjectKnowsItsFilesByTheirBytes) {
  write(small);
  std::string from = box.path("");
  ASSERT_EQ(std::system(("mkdir " + from + "kopia && cp -R " + from + "public " + from + ".public.kontrakt " +
                         from + "kopia/")
                            .c_str()),
            0);
  box.put("kopia/public/tema/stil.css", "min egen");
  WriteOptions copy = options();
  copy.output = box.path("kopia/public");
  Site changed = {{"index.html", "ny"}};
  auto outcome = write_site(files_of(changed), copy);
  EXPECT_THAT(told(outcome), ElementsAre("K617 path=" + box.path("kopia/public/tema/stil.css")));
  EXPECT_EQ(box.published("kopia/public"), (Site{{"index.html", "ny"}, {"tema/stil.css", "min egen"}}));
  EXPECT_EQ(box.published(), small);
  EXPECT_FALSE(box.exists("kopia/.public.kontrakt/journal"));
}

TEST_P(WriteSite, AnotherFolderOfTheSameNameIsNotTakenForOurs) {
  write(small);
  boost::filesystem::remove_all(box.path("public"));
  box.put("public/index.html", "en helt annan webbplats");
  box.put("public/tema/stil.css", "annan");
  Site before = box.published();
  auto outcome = write({{"index.html", "start"}});
  EXPECT_THAT(told(outcome), ElementsAre("K612 path=" + box.output() + "/index.html",
                                         "K617 path=" + box.output() + "/tema/stil.css"));
  EXPECT_EQ(box.published(), before);
}

TEST_P(WriteSite, ASecondBuildAtTheSameTimeIsRefused) {
  write(small);
  WriteOutcome second;
  WriteOptions first = options();
  first.after_step = [&](std::string_view step) {
    if (step == "compared") second = write(small);
    return 0;
  };
  EXPECT_TRUE(write_site(files_of({{"index.html", "ny"}}), first).ok);
  EXPECT_THAT(told(second), ElementsAre("K611 path=" + box.output()));
}

TEST_P(WriteSite, AFileWhereTheFolderShouldBeIsAnError) {
  box.put("public", "en fil");
  EXPECT_THAT(told(write(small)), ElementsAre("K614 path=" + box.output() +
                                              " reason.sv=det som står där är ingen mapp"
                                              " reason.en=what stands there is no folder"));
  EXPECT_EQ(box.read("public"), "en fil");
}

TEST_P(WriteSite, AnOutputThatIsALinkWritesWhereItPoints) {
  boost::filesystem::create_directories(box.path("webb/rot"));
  boost::filesystem::create_directory_symlink(box.path("webb/rot"), box.path("public"));
  EXPECT_TRUE(write(small).ok);
  EXPECT_EQ(box.published("webb/rot"), small);
  EXPECT_EQ(box.published(), small);
}

TEST_P(WriteSite, AFullDiskAtAnyStepLeavesTheOldSiteAndNothingElse) {
  Site next = {{"index.html", "ny"}, {"kommuner/lund/index.html", "Lund"}, {"nytt/index.html", "nytt"}};
  for (const char* where : {"locked", "compared", "surveyed", "folder", "linked", "written", "manifest-next",
                            "journal", "waiting"}) {
    SCOPED_TRACE(where);
    Sandbox fresh;
    WriteOptions way = options();
    way.output = fresh.output();
    ASSERT_TRUE(write_site(files_of(small), way).ok);
    bool reached = false;
    WriteOptions full = way;
    full.after_step = [&](std::string_view step) {
      if (step != where) return 0;
      reached = true;
      return ENOSPC;
    };
    full.jobs = 1;
    auto outcome = write_site(files_of(next), full);
    EXPECT_EQ(fresh.published(), reached ? small : next);
    if (reached) {
      EXPECT_THAT(told(outcome), ElementsAre("K615 path=" + fresh.output()));
    }
    if (reached) {
      EXPECT_FALSE(fresh.exists(".public.kontrakt/next/nytt"));
    }
    EXPECT_TRUE(write_site(files_of(next), way).ok);
    EXPECT_EQ(fresh.published(), next);
  }
}

TEST_P(WriteSite, AFileThatCannotBeWrittenWholeLeavesTheOldSite) {
  write(small);
  pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {20'000, 20'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto outcome = write({{"index.html", "ny"}, {"stor.bin", std::string(100'000, 'x')}});
    auto lines = told(outcome);
    bool as_expected =
        lines.size() == 1 && lines[0].starts_with("K614 path=") &&
        lines[0].ends_with("reason.sv=filen blir för stor reason.en=the file would be too large");
    ::_exit(as_expected ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(box.published(), small);
}

TEST_P(WriteSite, AFolderWithoutPermissionIsAnErrorThatNamesIt) {
  AsSomebody somebody(box);
  boost::filesystem::create_directory(box.path("låst"));
  ::chmod(box.path("låst").c_str(), 0555);
  WriteOptions locked = options();
  locked.output = box.path("låst/public");
  EXPECT_THAT(told(write_site(files_of(small), locked)),
              ElementsAre("K614 path=" + box.path("låst/.public.kontrakt") +
                          " reason.sv=det saknas rättighet reason.en=permission is missing"));
}

TEST_P(WriteSite, AFolderInTheSiteWithoutPermissionIsNamedFromTheOutputFolder) {
  AsSomebody somebody(box);
  ASSERT_TRUE(write(small).ok);
  box.put("public/mitt/ro/fil", "min");
  ::chmod(box.path("public/mitt/ro").c_str(), 0);
  const auto lines = told(write({{"index.html", "ny"}}));
  ::chmod(box.path("public/mitt/ro").c_str(), 0755);
  EXPECT_THAT(lines, ElementsAre("K614 path=" + box.output() +
                                 "/mitt/ro reason.sv=det saknas rättighet reason.en=permission is missing"));
}

TEST_P(WriteSite, WhatCannotBeWrittenBesideTheSiteIsNamedWhereItIs) {
  AsSomebody somebody(box);
  ASSERT_TRUE(write(small).ok);
  ::chmod(box.path(".public.kontrakt").c_str(), 0555);
  const auto lines = told(write({{"index.html", "ny"}}));
  ::chmod(box.path(".public.kontrakt").c_str(), 0755);
  EXPECT_THAT(lines, ElementsAre("K614 path=" + box.path(".public.kontrakt/next") +
                                 " reason.sv=det saknas rättighet reason.en=permission is missing"));
}

TEST_P(WriteSite, RefusesPathsThatLeaveTheSiteBeforeTouchingAnything) {
  auto outcome = write({{"index.html", "start"}, {"../utanför.html", "x"}});
  EXPECT_FALSE(outcome.ok);
  EXPECT_FALSE(box.exists("public"));
  EXPECT_FALSE(box.exists(".public.kontrakt"));
  EXPECT_FALSE(box.exists("utanför.html"));
}

TEST_P(WriteSite, DurableGivesTheSameSite) {
  WriteOptions durable = options();
  durable.durable = true;
  EXPECT_TRUE(write_site(files_of(small), durable).ok);
  EXPECT_EQ(box.published(), small);
}

TEST(WriteSiteBothWays, OneWayContinuesWhatTheOtherBegan) {
  Sandbox box;
  WriteOptions in_place = box.options();
  in_place.in_place = true;
  Site site = small;
  for (int i = 0; i < 4; ++i) {
    site["index.html"] = std::to_string(i);
    EXPECT_THAT(told(write_site(files_of(site), i % 2 == 0 ? in_place : box.options())), IsEmpty());
    EXPECT_EQ(box.published(), site);
  }
}

TEST_P(WriteSite, KeepsAProtectedFolderOfOthersAndStillBuilds) {
  AsSomebody somebody(box);
  write(small);
  box.put("public/arkiv/2020/rapport.pdf", "%PDF");
  for (const char* folder : {"public/arkiv/2020", "public/arkiv"}) {
    ASSERT_EQ(::chmod(box.path(folder).c_str(), 0555), 0);
  }
  // Three times: what is public becomes next/ and is built upon.
  for (const char* text : {"ett", "två", "tre"}) {
    Site site = small;
    site["index.html"] = text;
    auto outcome = write(site);
    EXPECT_THAT(told(outcome), IsEmpty());
    site["arkiv/2020/rapport.pdf"] = "%PDF";
    EXPECT_EQ(box.published(), site);
    struct stat status {};
    ASSERT_EQ(::stat(box.path("public/arkiv/2020").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0555U);
  }
  for (const char* folder : {"public/arkiv", "public/arkiv/2020", ".public.kontrakt/next/arkiv",
                             ".public.kontrakt/next/arkiv/2020"}) {
    ::chmod(box.path(folder).c_str(), 0755);  // so that the sandbox can be removed
  }
}

}  // namespace
}  // namespace kontrakt::write
