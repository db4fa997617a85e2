#include "write/output_paths.hpp"

#include <gmock/gmock.h>

#include "write/sandbox.hpp"

namespace kontrakt::write {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> check(const std::vector<std::string>& paths) {
  WriteOutcome outcome;
  check_output_paths(paths, outcome.diagnostics);
  return told(outcome);
}

TEST(OutputPaths, OrdinaryPathsPass) {
  EXPECT_THAT(check({"index.html", "kommuner/åre/index.html", ".well-known/x", "a b.pdf", "..a", "a/b..c",
                     "404.html"}),
              IsEmpty());
}

TEST(OutputPaths, WhatCouldLeaveTheSiteIsRefused) {
  for (const char* path : {"..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", "a//b"}) {
    EXPECT_EQ(fault_of(path), PathFault::name) << path;
  }
  for (const char* path : {"/etc/passwd", "a/", "/"}) EXPECT_EQ(fault_of(path), PathFault::absolute) << path;
  for (std::string_view path : {"a\\b", "a\nb", "a\x7f", "a\u202Eb", "a\u0085"}) {
    EXPECT_EQ(fault_of(path), PathFault::character) << path;
  }
  EXPECT_EQ(fault_of(std::string_view("a\0b", 3)), PathFault::character);
  EXPECT_EQ(fault_of("a\xff"), PathFault::encoding);
  EXPECT_EQ(fault_of(""), PathFault::empty);
}

TEST(OutputPaths, LengthAndDepthHaveTheirBounds) {
  EXPECT_EQ(fault_of(std::string(200, 'a')), PathFault::none);
  EXPECT_EQ(fault_of(std::string(201, 'a')), PathFault::too_long);
  std::string deep = "a";
  for (int i = 1; i < 32; ++i) deep += "/a";
  EXPECT_EQ(fault_of(deep), PathFault::none);
  EXPECT_EQ(fault_of(deep + "/a"), PathFault::too_deep);
  std::string wide = std::string(199, 'a');
  for (int i = 0; i < 6; ++i) wide += "/" + std::string(199, 'a');
  EXPECT_EQ(fault_of(wide), PathFault::too_long);
}

TEST(OutputPaths, EveryFaultIsTold) {
  EXPECT_THAT(check({"../x", "a\nb", "index.html"}),
              ElementsAre("K601 path=../x why.sv=den har ett tomt namn, \".\" eller \"..\" "
                          "why.en=it has an empty name, \".\" or \"..\"",
                          "K601 path=a\nb why.sv=den innehåller ett styrtecken eller omvänt snedstreck "
                          "why.en=it holds a control character or a backslash"));
}

TEST(OutputPaths, TwoFilesOfOnePathAreToldOnce) {
  EXPECT_THAT(check({"a.html", "b.html", "a.html", "a.html"}), ElementsAre("K602 path=a.html"));
}

TEST(OutputPaths, AFileThatIsAlsoAFolderIsTold) {
  EXPECT_THAT(check({"kommuner", "kommuner/lund/index.html"}),
              ElementsAre("K603 path=kommuner other=kommuner/lund/index.html"));
  EXPECT_THAT(check({"kommuner.html", "kommuner-a", "kommuner/lund"}), IsEmpty());
}

TEST(OutputPaths, TwoFilesThatDifferOnlyInCaseAreTold) {
  EXPECT_THAT(check({"Bilaga.pdf", "bilaga.pdf"}), ElementsAre("K604 path=bilaga.pdf other=Bilaga.pdf"));
  EXPECT_THAT(check({"ÅRE.html", "åre.html"}), ElementsAre("K604 path=åre.html other=ÅRE.html"));
}

TEST(OutputPaths, TwoFilesWhoseLettersAreOnlyStoredInAnotherWayAreTold) {
  EXPECT_THAT(check({"a\u030Are.html", "åre.html"}), ElementsAre("K605 path=åre.html other=a\u030Are.html"));
  EXPECT_THAT(check({"A\u030ARE.html", "åre.html"}), ElementsAre("K604 path=åre.html other=A\u030ARE.html"));
  EXPECT_THAT(check({"are.html", "åre.html"}), IsEmpty());
}

std::vector<std::string> folder_check(const std::string& output, const std::vector<std::string>& not_above,
                                      const std::vector<std::string>& not_within) {
  WriteOptions options;
  options.output = output;
  options.not_above = not_above;
  options.not_within = not_within;
  WriteOutcome outcome;
  std::string folder = checked_output_folder(options, outcome.diagnostics);
  EXPECT_EQ(folder.empty(), !outcome.diagnostics.empty());
  return told(outcome);
}

TEST(OutputFolder, MayLieInTheProjectButNotBeItOrContainIt) {
  Sandbox box;
  boost::filesystem::create_directories(box.path("projekt/content"));
  std::string project = box.path("projekt");
  EXPECT_THAT(folder_check(project + "/public", {project}, {project + "/content"}), IsEmpty());
  EXPECT_THAT(folder_check(box.path("projekt-2"), {project}, {}), IsEmpty());
  EXPECT_THAT(folder_check(project, {project}, {}),
              ElementsAre("K610 path=" + project + " relation.sv=är relation.en=is folder=" + project));
  EXPECT_THAT(folder_check(project + "/content/../../projekt/.", {project}, {}), testing::SizeIs(1));
  EXPECT_THAT(folder_check(box.path(""), {project}, {}),
              ElementsAre("K610 path=" + box.path("") +
                          " relation.sv=innehåller relation.en=contains folder=" + project));
}

TEST(OutputFolder, MayNotLieInTheContent) {
  Sandbox box;
  std::string content = box.path("content");
  boost::filesystem::create_directories(content);
  EXPECT_THAT(folder_check(content + "/public", {}, {content}),
              ElementsAre("K610 path=" + content +
                          "/public relation.sv=ligger i relation.en=lies in folder=" + content));
}

TEST(OutputFolder, ALinkToAForbiddenFolderIsThatFolder) {
  Sandbox box;
  std::string content = box.path("content");
  boost::filesystem::create_directories(content);
  boost::filesystem::create_directory_symlink(content, box.path("public"));
  EXPECT_THAT(
      folder_check(box.path("public"), {}, {content}),
      ElementsAre("K610 path=" + box.path("public") + " relation.sv=är relation.en=is folder=" + content));
}

TEST(OutputFolder, IsNeverTheRootOfTheDisk) {
  EXPECT_THAT(folder_check("/", {}, {}), ElementsAre("K610 path=/ relation.sv=är relation.en=is folder=/"));
}

}  // namespace
}  // namespace kontrakt::write
