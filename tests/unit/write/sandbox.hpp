// A folder of its own for each test of the writer, and sites as short lists.
#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "support/file_system.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

using Site = std::map<std::string, std::string>;  // path -> bytes

inline std::vector<OutputFile> files_of(const Site& site) {
  std::vector<OutputFile> files;
  for (const auto& [path, bytes] : site) files.push_back({path, bytes});
  return files;
}

class Sandbox {
 public:
  Sandbox() {
    std::string pattern = testing::TempDir() + "kontrakt-write-XXXXXX";
    root_ = ::mkdtemp(pattern.data());
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox() {
    boost::system::error_code ignored;
    boost::filesystem::remove_all(root_, ignored);
  }

  std::string path(const std::string& name) const { return root_ + "/" + name; }
  std::string output() const { return path("public"); }

  WriteOptions options() const {
    WriteOptions options;
    options.output = output();
    options.jobs = 2;
    return options;
  }

  // By hand, as somebody else would.
  void put(const std::string& name, const std::string& bytes) const {
    support::RealFileSystem disk(root_);
    ASSERT_TRUE(disk.replace_file(name, bytes).ok()) << name;
  }
  std::string read(const std::string& name) const {
    auto bytes = support::RealFileSystem(root_).read_file(name, 1 << 20);
    return bytes.ok() ? bytes.value() : "(" + bytes.error().reason() + ")";
  }
  bool exists(const std::string& name) const { return support::RealFileSystem(root_).exists(name); }
  ino_t inode(const std::string& name) const {
    struct stat status {};
    return ::lstat(path(name).c_str(), &status) == 0 ? status.st_ino : 0;
  }

  // What a reader sees: files with their bytes, links with their target after "->", empty folders as "name/".
  Site published(const std::string& name = "public") const {
    support::ListOptions all;
    all.hidden = true;
    Site site;
    support::RealFileSystem disk(root_);
    auto listed = disk.list_tree(name, all);
    if (!listed.ok()) return {{"(not there)", listed.error().reason()}};
    for (const support::TreeEntry& entry : listed.value()) {
      if (entry.info.type == support::FileType::symlink) site[entry.path] = "->" + entry.link_target;
      if (entry.info.type == support::FileType::file) site[entry.path] = read(name + "/" + entry.path);
      if (entry.info.type == support::FileType::directory &&
          boost::filesystem::is_empty(path(name) + "/" + entry.path)) {
        site[entry.path + "/"] = "";
      }
    }
    return site;
  }

 private:
  std::string root_;
};

// Each test once with the whole site exchanged and once with its files replaced in place.
class BothWays : public testing::TestWithParam<bool> {
 protected:
  WriteOptions options() const {
    WriteOptions options = box.options();
    options.in_place = GetParam();
    return options;
  }
  Sandbox box;
};

// "K612 path=index.html", one per diagnostic.
inline std::vector<std::string> told(const WriteOutcome& outcome) {
  std::vector<std::string> lines;
  for (const diagnostics::Diagnostic& item : outcome.diagnostics.items()) {
    std::string line = item.code;
    for (const auto& [name, value] : item.arguments) line += " " + name + "=" + value;
    lines.push_back(line);
  }
  return lines;
}

inline std::string counts(const WriteOutcome& outcome) {
  return std::to_string(outcome.report.written) + " written, " + std::to_string(outcome.report.unchanged) +
         " unchanged, " + std::to_string(outcome.report.removed) + " removed";
}

}  // namespace kontrakt::write
