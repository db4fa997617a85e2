// A later process that asks the same again learns whether anything has changed.
#include "support/recording_file_system.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace kontrakt::support {
namespace {

constexpr std::size_t any_size = 1 << 20;

class RecordingFileSystemTest : public testing::Test {
 protected:
  RecordingFileSystemTest() {
    disk.add("site.yml", "title: Portalen");
    disk.add("content/lund.md", "Lund");
    disk.add("content/umea.md", "Umeå");
    disk.add("templates/page.html", "<p>");
    disk.add("annat/anteckning.txt", "rör inte portalen");
  }

  // As a build does.
  static InputRecord read_all(const FileSystem& disk) {
    const RecordingFileSystem recording(disk);
    (void)recording.read_file("site.yml", any_size);
    const auto listed = recording.list_tree("content");
    for (const TreeEntry& entry : listed.value())
      (void)recording.read_file("content/" + entry.path, any_size);
    (void)recording.read_file("templates/page.html", any_size);
    (void)recording.exists("themes/egen");
    return recording.record();
  }

  MemoryFileSystem disk;
};

TEST_F(RecordingFileSystemTest, EverythingAsItWasIsAnsweredTheSame) {
  EXPECT_TRUE(RecordingFileSystem(disk).answers_as(read_all(disk)));
}

TEST_F(RecordingFileSystemTest, WhateverChangesIsSeen) {
  const std::vector<std::pair<const char*, std::function<void(MemoryFileSystem&)>>> changes = {
      {"a file that was read", [](MemoryFileSystem& d) { d.add("site.yml", "title: portalen"); }},
      {"a file in a folder that was listed", [](MemoryFileSystem& d) { d.add("content/umea.md", "umeå"); }},
      {"a new file there", [](MemoryFileSystem& d) { d.add("content/gavle.md", "Gävle"); }},
      {"a link in its place", [](MemoryFileSystem& d) { d.add_symlink("content/lund.md", "umea.md"); }},
      {"something where nothing was", [](MemoryFileSystem& d) { d.add("themes/egen/theme.json", "{}"); }},
  };
  for (const auto& [what, change] : changes) {
    SCOPED_TRACE(what);
    MemoryFileSystem changed;
    for (const char* path : {"site.yml", "content/lund.md", "content/umea.md", "templates/page.html"})
      changed.add(path, disk.read_file(path, any_size).value());
    const InputRecord record = read_all(changed);
    EXPECT_TRUE(RecordingFileSystem(changed).answers_as(record));
    change(changed);
    EXPECT_FALSE(RecordingFileSystem(changed).answers_as(record));
  }
}

TEST_F(RecordingFileSystemTest, WhatNobodyAskedAboutMayChange) {
  const InputRecord record = read_all(disk);
  disk.add("annat/anteckning.txt", "ändrad");
  EXPECT_TRUE(RecordingFileSystem(disk).answers_as(record));
}

TEST_F(RecordingFileSystemTest, AFileOfAListedFolderIsNoQuestionOfItsOwn) {
  const InputRecord record = read_all(disk);
  EXPECT_TRUE(record.answers.contains("list content"));
  EXPECT_TRUE(record.answers.contains("info templates/page.html"));
  EXPECT_FALSE(record.answers.contains("info content/lund.md"));
}

TEST_F(RecordingFileSystemTest, AListingOfAnotherKindIsNotAskedAgain) {
  const RecordingFileSystem recording(disk);
  ListOptions hidden;
  hidden.hidden = true;
  (void)recording.list_tree("content", hidden);
  EXPECT_FALSE(RecordingFileSystem(disk).answers_as(recording.record()));
}

TEST_F(RecordingFileSystemTest, WritesNothing) {
  RecordingFileSystem recording(disk);
  EXPECT_EQ(recording.create_file("ny.md", "").error().kind, IoError::Kind::denied);
  EXPECT_EQ(recording.replace_file("site.yml", "").error().kind, IoError::Kind::denied);
  EXPECT_EQ(recording.make_directories("ny").error().kind, IoError::Kind::denied);
  EXPECT_EQ(disk.read_file("site.yml", any_size).value(), "title: Portalen");
}

// The clock of files ticks a few hundred times a second, on some file systems once.
TEST(InputRecord, IsSettledWhenTheLastChangeWasWellBeforeTheReading) {
  constexpr std::int64_t second = 1'000'000'000;
  InputRecord record;
  record.newest_ns = 100 * second + 123'456'789;
  EXPECT_TRUE(record.settled(101 * second));
  EXPECT_FALSE(record.settled(100 * second + 130'000'000));
  EXPECT_FALSE(record.settled(99 * second));  // somebody's clock is wrong
  record.newest_ns = 100 * second;
  EXPECT_FALSE(record.settled(101 * second));
  EXPECT_TRUE(record.settled(104 * second));
}

}  // namespace
}  // namespace kontrakt::support
