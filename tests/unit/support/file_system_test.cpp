#include "support/file_system.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <functional>

namespace kontrakt::support {
namespace {

using testing::ElementsAre;
using Kind = IoError::Kind;

// Both disks keep the same promises.
class Disk {
 public:
  explicit Disk(bool real) {
    if (!real) return;
    std::string pattern = testing::TempDir() + "kontrakt-disk-XXXXXX";
    root = ::mkdtemp(pattern.data());
    on_disk = std::make_unique<RealFileSystem>(root);
  }
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  ~Disk() {
    boost::system::error_code ignored;
    if (!root.empty()) boost::filesystem::remove_all(root, ignored);
  }
  FileSystem& files() { return on_disk ? static_cast<FileSystem&>(*on_disk) : in_memory; }
  void link(const std::string& path, const std::string& target) {
    if (on_disk) {
      ASSERT_EQ(::symlink(target.c_str(), (root + "/" + path).c_str()), 0);
    } else {
      in_memory.add_symlink(path, target);
    }
  }
  std::string root;
  std::unique_ptr<RealFileSystem> on_disk;
  MemoryFileSystem in_memory;
};

class FileSystems : public testing::TestWithParam<bool> {
 protected:
  void add(const std::string& path, const std::string& bytes) {
    ASSERT_TRUE(files().create_file(path, bytes).ok());
  }
  FileSystem& files() { return disk.files(); }
  Kind fault_of(const Result<std::string>& result) { return result.ok() ? Kind::other : result.error().kind; }
  Disk disk{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Disks, FileSystems, testing::Values(false, true),
                         [](const auto& real) { return real.param ? "Real" : "InMemory"; });

std::string listing(const Result<std::vector<TreeEntry>>& listed) {
  if (!listed.ok()) return listed.error().reason() + ": " + listed.error().path;
  std::string out;
  for (const TreeEntry& entry : listed.value()) {
    out += entry.path;
    if (entry.info.type == FileType::directory) out += '/';
    if (entry.info.type == FileType::symlink) out += "->" + entry.link_target;
    if (entry.info.type == FileType::file) out += ":" + std::to_string(entry.info.size);
    out += ' ';
  }
  return out;
}

TEST_P(FileSystems, AFileIsReadAsItWasWritten) {
  std::string bytes("å\0\r\n", 5);
  add("a/b/c.md", bytes);
  auto read = files().read_file("a/b/c.md", 100);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value(), bytes);
  EXPECT_EQ(files().info("a/b/c.md").value().size, 5U);
  EXPECT_EQ(files().info("a/b").value().type, FileType::directory);
}

TEST_P(FileSystems, ReadingHasItsFaults) {
  add("a/fil", "12345");
  disk.link("a/lank", "fil");
  EXPECT_TRUE(files().read_file("a/fil", 5).ok());
  EXPECT_EQ(fault_of(files().read_file("a/fil", 4)), Kind::too_large);
  EXPECT_EQ(fault_of(files().read_file("a/saknas", 5)), Kind::not_found);
  EXPECT_EQ(fault_of(files().read_file("a", 5)), Kind::not_regular);
  EXPECT_EQ(fault_of(files().read_file("a/lank", 5)), Kind::is_symlink);
  EXPECT_FALSE(files().exists("a/saknas"));
  EXPECT_TRUE(files().exists("a/lank"));
}

TEST_P(FileSystems, ATreeIsListedInTheOrderOfItsBytes) {
  add("rot/b/x", "1");
  add("rot/b-a", "22");
  add("rot/a/å", "");
  add("utanför/y", "");
  disk.link("rot/lank", "../utanför");
  EXPECT_EQ(listing(files().list_tree("rot")), "a/ a/å:0 b/ b-a:2 b/x:1 lank->../utanför ");
}

TEST_P(FileSystems, HiddenAndSkippedThingsAreLeftOut) {
  add("rot/.git/x", "");
  add("rot/a/.dold", "");
  add("rot/public/index.html", "");
  add("rot/public-2/x", "");
  ListOptions options;
  options.skip = {"public"};
  EXPECT_EQ(listing(files().list_tree("rot", options)), "a/ public-2/ public-2/x:0 ");
  options.hidden = true;
  EXPECT_EQ(listing(files().list_tree("rot", options)),
            ".git/ .git/x:0 a/ a/.dold:0 public-2/ public-2/x:0 ");
}

TEST_P(FileSystems, TypesAreToldWithoutTheRest) {
  add("rot/a/b", "12");
  ListOptions options;
  options.types_only = true;
  const auto tree = files().list_tree("rot", options);
  ASSERT_TRUE(tree.ok());
  ASSERT_EQ(tree.value().size(), 2U);
  EXPECT_EQ(tree.value()[0].info.type, FileType::directory);
  EXPECT_EQ(tree.value()[1].path, "a/b");
  EXPECT_EQ(tree.value()[1].info.type, FileType::file);
}

TEST_P(FileSystems, DepthAndNumberHaveCaps) {
  add("rot/1/2/3", "");
  ListOptions options;
  options.max_depth = 2;
  EXPECT_EQ(listing(files().list_tree("rot", options)), "1/ 1/2/ 1/2/3:0 ");
  options.max_depth = 1;
  EXPECT_EQ(listing(files().list_tree("rot", options)), "Too many files or folders: rot/1/2");
  options.max_depth = 9;
  options.max_entries = 2;
  EXPECT_EQ(listing(files().list_tree("rot", options)), "Too many files or folders: rot");
}

TEST_P(FileSystems, ListingWhatIsNoFolderIsAnError) {
  add("fil", "");
  EXPECT_EQ(files().list_tree("saknas").error().kind, Kind::not_found);
  EXPECT_EQ(files().list_tree("fil").error().kind, Kind::not_regular);
}

TEST_P(FileSystems, CreatingNeverOverwrites) {
  add("a", "1");
  disk.link("lank", "ingenstans");
  EXPECT_EQ(files().create_file("a", "2").error().kind, Kind::exists);
  EXPECT_EQ(files().create_file("lank", "2").error().kind, Kind::exists);
  EXPECT_EQ(files().read_file("a", 9).value(), "1");
  EXPECT_FALSE(files().create_file("a/b", "2").ok());
}

TEST_P(FileSystems, ReplacingPutsNewBytesAndNothingElse) {
  add("m/a", "gammalt");
  EXPECT_TRUE(files().replace_file("m/a", "nytt").ok());
  EXPECT_TRUE(files().replace_file("m/ny/b", "b").ok());
  disk.link("m/lank", "a");
  EXPECT_EQ(files().replace_file("m/lank", "x").error().kind, Kind::is_symlink);
  EXPECT_EQ(files().replace_file("m/ny", "x").error().kind, Kind::not_regular);
  ListOptions all;
  all.hidden = true;
  EXPECT_EQ(listing(files().list_tree("m", all)), "a:4 lank->a ny/ ny/b:1 ");
}

TEST_P(FileSystems, FoldersAreMadeWithThoseAbove) {
  EXPECT_TRUE(files().make_directories("a/b/c").ok());
  EXPECT_TRUE(files().make_directories("a/b/c").ok());
  EXPECT_EQ(files().info("a/b/c").value().type, FileType::directory);
  add("fil", "");
  EXPECT_FALSE(files().make_directories("fil/x").ok());
}

TEST(RealFileSystem, NeverWaitsForAPipe) {
  Disk disk(true);
  ASSERT_EQ(::mkfifo((disk.root + "/ror").c_str(), 0600), 0);
  EXPECT_EQ(disk.files().read_file("ror", 10).error().kind, Kind::not_regular);
  EXPECT_EQ(disk.files().info("ror").value().type, FileType::other);
}

TEST(RealFileSystem, ReadsFilesWhoseSizeIsNotKnown) {
  auto version = RealFileSystem().read_file("/proc/version", 4096);
  ASSERT_TRUE(version.ok());
  EXPECT_TRUE(version.value().starts_with("Linux version"));
  EXPECT_EQ(RealFileSystem().read_file("/proc/version", 5).error().kind, Kind::too_large);
}

TEST(RealFileSystem, ReplacingKeepsThePermissions) {
  Disk disk(true);
  ASSERT_TRUE(disk.files().create_file("a", "1").ok());
  ::chmod((disk.root + "/a").c_str(), 0640);
  ASSERT_TRUE(disk.files().replace_file("a", "2").ok());
  struct stat status {};
  ASSERT_EQ(::stat((disk.root + "/a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640U);
}

TEST(MemoryFileSystem, DeniesWhatItIsToldTo) {
  MemoryFileSystem files;
  files.add("/a/../b/c", "x");
  files.deny("b/c");
  EXPECT_EQ(files.read_file("b/c", 9).error().reason(), "Permission denied");
}

TEST(IoError, KeepsTheSystemsWords) {
  EXPECT_EQ(IoError::from_errno(ENOSPC, "x").kind, Kind::no_space);
  EXPECT_EQ(IoError::from_errno(ENOSPC, "x").reason(), "No space left on device");
  EXPECT_EQ((IoError{Kind::is_symlink, 0, "x"}).reason(), "Is a symbolic link");
}

}  // namespace
}  // namespace kontrakt::support
