#include "print/process.hpp"

#include <gtest/gtest.h>

#include <csignal>

#include "print/work_folder.hpp"
#include "support/file_system.hpp"

namespace kontrakt::print {
namespace {

using std::chrono::milliseconds;
using Kind = ProcessEnd::Kind;
constexpr milliseconds plenty{20'000};

class Process : public testing::Test {
 protected:
  ProcessEnd run(const std::string& script, milliseconds limit = plenty,
                 const std::function<bool()>& stopped = {}) {
    return run_process({"/bin/sh", "-c", script}, log_, limit, stopped);
  }
  std::string printed() const { return support::RealFileSystem().read_file(log_, 10'000).value(); }

  WorkFolder folder_ = WorkFolder::make(testing::TempDir()).value();
  std::string log_ = folder_.path() + "/log";
};

TEST_F(Process, tells_how_it_ended_and_what_it_printed) {
  const ProcessEnd end = run("echo ut; echo fel >&2; read x || echo inget; exit 7");
  EXPECT_EQ(end.kind, Kind::exited);
  EXPECT_EQ(end.number, 7);
  EXPECT_EQ(printed(), "ut\nfel\ninget\n");
}

TEST_F(Process, gets_its_arguments_as_they_are) {
  EXPECT_EQ(run_process({"/bin/echo", "$HOME; `ls` *"}, log_, plenty, {}).kind, Kind::exited);
  EXPECT_EQ(printed(), "$HOME; `ls` *\n");
}

TEST_F(Process, that_is_killed_says_so) {
  const ProcessEnd end = run("kill -TERM $$; sleep 5");
  EXPECT_EQ(end.kind, Kind::killed);
  EXPECT_EQ(end.number, SIGTERM);
}

TEST_F(Process, that_cannot_be_started_says_so) {
  const ProcessEnd end = run_process({folder_.path() + "/none"}, log_, plenty, {});
  EXPECT_EQ(end.kind, Kind::not_started);
  EXPECT_EQ(end.number, ENOENT);
}

TEST_F(Process, ends_when_its_time_is_out_with_all_that_it_started) {
  const ProcessEnd end = run("sleep 60 & echo $!; wait", milliseconds(300));
  EXPECT_EQ(end.kind, Kind::out_of_time);
  const auto child = static_cast<pid_t>(std::stol(printed()));
  for (int tries = 0; tries < 200 && kill(child, 0) == 0; ++tries) {
    // Its new parent may not have buried it yet.
    const auto state =
        support::RealFileSystem().read_file("/proc/" + std::to_string(child) + "/stat", 10'000);
    if (!state || state.value().find(") Z") != std::string::npos) return;
    run("sleep 0.05");
  }
  EXPECT_NE(kill(child, 0), 0);
}

TEST_F(Process, ends_when_somebody_asks) {
  EXPECT_EQ(run("sleep 60", plenty, [] { return true; }).kind, Kind::stopped);
}

TEST_F(Process, does_not_inherit_signals_that_we_ignore) {
  std::signal(SIGPIPE, SIG_IGN);
  const ProcessEnd end = run("kill -PIPE $$; exit 0");
  std::signal(SIGPIPE, SIG_DFL);
  EXPECT_EQ(end.kind, Kind::killed);
  EXPECT_EQ(end.number, SIGPIPE);
}

TEST(WorkFolder, goes_with_all_in_it) {
  std::string path;
  {
    const WorkFolder folder = WorkFolder::make(testing::TempDir()).value();
    path = folder.path();
    ASSERT_TRUE(support::RealFileSystem().create_file(path + "/a/b", "c").ok());
  }
  EXPECT_FALSE(support::RealFileSystem().exists(path));
}

TEST(WorkFolder, says_where_it_could_not_be_made) {
  auto folder = WorkFolder::make("/finns/inte");
  ASSERT_FALSE(folder.ok());
  EXPECT_EQ(folder.error().path, "/finns/inte");
  EXPECT_EQ(folder.error().kind, support::IoError::Kind::not_found);
}

}  // namespace
}  // namespace kontrakt::print
