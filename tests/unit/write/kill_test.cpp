// A build that is killed leaves the old site or the new one, whole, and the next build is right.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <random>

#include "write/sandbox.hpp"

namespace kontrakt::write {
namespace {

Site site_of(const std::string& version, int pages) {
  Site site;
  for (int i = 0; i < pages; ++i) {
    std::string name = "kommuner/kommun-" + std::to_string(i) + "/index.html";
    site[name] = i % 3 == 0 ? "oförändrad" : version + std::string(static_cast<std::size_t>(200 + i), 'x');
    site["bara-" + version + "/" + std::to_string(i) + ".html"] = version;
  }
  site["index.html"] = version;
  return site;
}

Site with_foreign(Site site) {
  site["CNAME"] = "klimat.example.se";
  site["uppladdat/rapport.pdf"] = "%PDF";
  return site;
}

void put_foreign(const Sandbox& box) {
  box.put("public/CNAME", "klimat.example.se");
  box.put("public/uppladdat/rapport.pdf", "%PDF");
}

// Runs a build in a process of its own that ends itself after so many steps. True when it came to its end.
bool build_and_die(const Sandbox& box, const Site& site, int steps, bool in_place) {
  pid_t child = ::fork();
  if (child == 0) {
    WriteOptions options = box.options();
    options.jobs = 1;
    options.in_place = in_place;
    int left = steps;
    options.after_step = [&](std::string_view) {
      if (left-- == 0) ::kill(::getpid(), SIGKILL);
      return 0;
    };
    ::_exit(write_site(files_of(site), options).ok ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) {
    EXPECT_EQ(WEXITSTATUS(status), 0);
  }
  return WIFEXITED(status);
}

void build_and_die_at(const Sandbox& box, const Site& site, const std::string& step) {
  pid_t child = ::fork();
  if (child == 0) {
    WriteOptions options = box.options();
    options.after_step = [&](std::string_view now) { return now == step ? ::kill(::getpid(), SIGKILL) : 0; };
    ::_exit(write_site(files_of(site), options).ok ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << step;
}

void expect_old_or_new(const Sandbox& box, const Site& before, const Site& after) {
  Site now = box.published();
  EXPECT_TRUE(now == before || now == after) << testing::PrintToString(now);
}

TEST(KilledBuild, AtEveryStepLeavesTheOldOrTheNewSiteAndTheNextBuildIsRight) {
  Site a = site_of("a", 4);
  Site b = site_of("b", 5);
  bool ended = false;
  int step = 0;
  for (; !ended; ++step) {
    SCOPED_TRACE("killed after step " + std::to_string(step));
    Sandbox box;
    ASSERT_TRUE(write_site(files_of(a), box.options()).ok);
    put_foreign(box);
    ended = build_and_die(box, b, step, false);
    expect_old_or_new(box, with_foreign(a), with_foreign(b));

    // Whether the next build is the same, or the one before again: what is not its own stays, what is
    // orphaned goes.
    const Site& next = step % 2 == 0 ? b : a;
    auto outcome = write_site(files_of(next), box.options());
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    EXPECT_EQ(box.published(), with_foreign(next));
  }
  EXPECT_GT(step, 20);
}

// One folder's pages change, some come and some go.
Site with_kommun(Site site, int version) {
  const std::string folder = "kommuner/kommun-1/";
  site[folder + "index.html"] = "version " + std::to_string(version);
  site[folder + "rapport/" + std::to_string(version) + "/index.html"] = "rapport";
  return site;
}

TEST(KilledBuild, AtEveryStepOfExchangingAPartIsRightToo) {
  const Site a = with_kommun(site_of("a", 4), 1);
  const Site b = with_kommun(site_of("a", 4), 2);
  bool ended = false;
  int step = 0;
  for (; !ended; ++step) {
    SCOPED_TRACE("killed after step " + std::to_string(step));
    Sandbox box;
    ASSERT_TRUE(write_site(files_of(a), box.options()).ok);
    put_foreign(box);
    ended = build_and_die(box, b, step, false);
    expect_old_or_new(box, with_foreign(a), with_foreign(b));
    if (ended) {
      EXPECT_FALSE(box.exists(".public.kontrakt/next/kommuner/kommun-0"));
    }

    const Site next = step % 3 == 0 ? a : step % 3 == 1 ? b : site_of("c", 3);
    EXPECT_THAT(told(write_site(files_of(next), box.options())), testing::IsEmpty());
    EXPECT_EQ(box.published(), with_foreign(next));
  }
  EXPECT_GT(step, 10);
}

// As after unpacking a copy of what was there.
TEST(KilledBuild, AfterWhichAPartIsReplacedByACopyKnowsItsFilesByTheirBytes) {
  for (const char* step : {"manifest-next", "swapped"}) {
    SCOPED_TRACE(step);
    const Site a = with_kommun(site_of("a", 3), 1);
    Site b = with_kommun(site_of("a", 3), 2);
    Sandbox box;
    ASSERT_TRUE(write_site(files_of(a), box.options()).ok);
    put_foreign(box);
    build_and_die_at(box, b, step);
    const std::string folder = box.path("public/kommuner/kommun-1");
    const std::string copy = box.path("kopia");
    boost::filesystem::copy(folder, copy, boost::filesystem::copy_options::recursive);
    boost::filesystem::remove_all(folder);
    boost::filesystem::rename(copy, folder);
    b["kommuner/kommun-1/rapport/2/index.html"] = "annan rapport";
    EXPECT_THAT(told(write_site(files_of(b), box.options())), testing::IsEmpty());
    EXPECT_EQ(box.published(), with_foreign(b));
  }
}

TEST(KilledBuild, TheFirstOneEverLeavesNothingOrAll) {
  Site site = site_of("a", 3);
  bool ended = false;
  for (int step = 0; !ended; ++step) {
    SCOPED_TRACE("killed after step " + std::to_string(step));
    Sandbox box;
    ended = build_and_die(box, site, step, false);
    if (box.exists("public")) {
      EXPECT_EQ(box.published(), site);
    }
    EXPECT_TRUE(write_site(files_of(site), box.options()).ok);
    EXPECT_EQ(box.published(), site);
  }
}

TEST(KilledBuild, SeveralTimesInARowLosesNoKnowledgeOfWhatIsOurs) {
  const std::vector<Site> sites = {site_of("a", 3), site_of("b", 4), site_of("c", 2),
                                   with_kommun(site_of("b", 4), 1), with_kommun(site_of("b", 4), 2)};
  std::mt19937 random(20251205);
  Sandbox box;
  ASSERT_TRUE(write_site(files_of(sites[0]), box.options()).ok);
  put_foreign(box);
  Site before = sites[0];
  for (int i = 0; i < 150; ++i) {
    SCOPED_TRACE(i);
    const Site& next = sites[random() % sites.size()];
    build_and_die(box, next, static_cast<int>(random() % 45), false);
    expect_old_or_new(box, with_foreign(before), with_foreign(next));
    if (box.published() == with_foreign(next)) before = next;
  }
  auto outcome = write_site(files_of({{"index.html", "slut"}}), box.options());
  EXPECT_THAT(told(outcome), testing::IsEmpty());
  EXPECT_EQ(box.published(), with_foreign({{"index.html", "slut"}}));
}

TEST(KilledBuild, FileByFileIsFinishedByTheNextOneAlsoAfterManyKills) {
  const std::vector<Site> sites = {site_of("a", 3), site_of("b", 4), site_of("c", 2),
                                   with_kommun(site_of("b", 4), 1), with_kommun(site_of("b", 4), 2)};
  std::mt19937 random(2030);
  for (int round = 0; round < 25; ++round) {
    SCOPED_TRACE(round);
    Sandbox box;
    ASSERT_TRUE(write_site(files_of(sites[0]), box.options()).ok);
    put_foreign(box);
    for (int i = 0; i < 4; ++i) {
      const Site& next = sites[random() % sites.size()];
      const int steps = static_cast<int>(random() % 30);
      build_and_die(box, next, steps, random() % 4 != 0);
    }
    WriteOptions options = box.options();
    options.in_place = round % 2 == 0;
    Site last = round % 3 == 0 ? Site{{"index.html", "slut"}} : sites[random() % sites.size()];
    auto outcome = write_site(files_of(last), options);
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    EXPECT_EQ(box.published(), with_foreign(last));
  }
}

// A process that writes one site after the other until it is killed from outside, wherever it happens to be.
TEST(KilledBuild, AtAHundredRandomMomentsLeavesOneOfTheSitesWhole) {
  // The last two differ in one folder.
  const std::vector<Site> sites = {site_of("a", 40), site_of("b", 35), with_kommun(site_of("b", 35), 1)};
  Sandbox box;
  ASSERT_TRUE(write_site(files_of(sites[0]), box.options()).ok);
  put_foreign(box);
  std::mt19937 random(100);
  for (int i = 0; i < 100; ++i) {
    SCOPED_TRACE(i);
    pid_t writer = ::fork();
    ASSERT_GE(writer, 0);
    if (writer == 0) {
      for (std::size_t k = 1;; ++k) {
        if (!write_site(files_of(sites[k % sites.size()]), box.options()).ok) ::_exit(1);
      }
    }
    ::usleep(static_cast<useconds_t>(random() % 30'000));
    ::kill(writer, SIGKILL);
    int status = 0;
    ::waitpid(writer, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer gave up by itself";
    const Site now = box.published();
    EXPECT_TRUE(std::ranges::any_of(sites, [&](const Site& site) { return now == with_foreign(site); }))
        << testing::PrintToString(now);
  }
  auto outcome = write_site(files_of(sites[0]), box.options());
  EXPECT_THAT(told(outcome), testing::IsEmpty());
  EXPECT_EQ(box.published(), with_foreign(sites[0]));
}

}  // namespace
}  // namespace kontrakt::write
