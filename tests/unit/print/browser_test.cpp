#include "print/browser.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "print/work_folder.hpp"
#include "support/file_system.hpp"

namespace kontrakt::print {
namespace {

class Browser : public testing::Test {
 protected:
  std::string add(const std::string& name, unsigned mode = 0700) {
    const std::string path = folder_.path() + "/" + name;
    EXPECT_TRUE(support::RealFileSystem().create_file(path, "#!/bin/sh\n").ok());
    EXPECT_EQ(::chmod(path.c_str(), mode), 0);
    return path;
  }
  std::string search_path() const { return "relativ::" + folder_.path() + "/tom:" + folder_.path(); }

  WorkFolder folder_ = WorkFolder::make(testing::TempDir()).value();
};

TEST_F(Browser, is_the_first_that_is_there) {
  EXPECT_EQ(find_browser("", search_path()), std::nullopt);
  const std::string chrome = add("google-chrome");
  EXPECT_EQ(find_browser("", search_path()), chrome);
  const std::string chromium = add("chromium");
  EXPECT_EQ(find_browser("", search_path()), chromium);
}

TEST_F(Browser, that_cannot_be_run_is_none) {
  add("chromium", 0600);
  ASSERT_TRUE(support::RealFileSystem().make_directories(folder_.path() + "/chrome").ok());
  EXPECT_EQ(find_browser("", search_path()), std::nullopt);
}

TEST_F(Browser, that_was_chosen_goes_before_and_nothing_takes_its_place) {
  add("chromium");
  const std::string mine = add("min");
  EXPECT_EQ(find_browser(mine, search_path()), mine);
  EXPECT_EQ(find_browser("min", search_path()), mine);
  EXPECT_EQ(find_browser(folder_.path() + "/annan", search_path()), std::nullopt);
  EXPECT_EQ(find_browser("annan", search_path()), std::nullopt);
}

TEST(ReasonInLog, is_what_was_fatal_or_else_what_came_last) {
  EXPECT_EQ(reason_in_log(""), "");
  EXPECT_EQ(reason_in_log("[1:2:ERROR:dbus/bus.cc:405] Failed to connect\n"), "");
  EXPECT_EQ(reason_in_log("ett\n  två \n[1:2:ERROR:dbus/bus.cc:405] Failed\n\n"), "två");
  EXPECT_EQ(reason_in_log("[1:1:0:FATAL:zygote.cc(1)] No usable sandbox!\n#0 0x55\n#1 0x56\n"),
            "[1:1:0:FATAL:zygote.cc(1)] No usable sandbox!");
}

}  // namespace
}  // namespace kontrakt::print
