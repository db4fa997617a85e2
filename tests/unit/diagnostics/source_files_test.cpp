// The files that messages point into, with and without their texts.
#include "diagnostics/source_files.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kontrakt::diagnostics {
namespace {

TEST(SourceFiles, have_neither_path_nor_text_for_no_file) {
  SourceFiles files;
  EXPECT_EQ(files.size(), 0U);
  for (const FileId nobody : {FileId{0}, FileId{7}}) {
    EXPECT_EQ(files.path(nobody), "");
    EXPECT_EQ(files.text(nobody), "");
  }
}

TEST(SourceFiles, are_never_null_for_libraries_in_c) {
  SourceFiles files;
  EXPECT_NE(files.text(files.add("tom.yml")).data(), nullptr);
}

TEST(SourceFiles, read_a_text_again_that_has_been_let_go) {
  SourceFiles files;
  const FileId page = files.add("content/pages/om.md", "Om portalen");
  const FileId picture = files.add("content/media/karta.svg");  // never read
  std::string asked;
  files.let_go_of_texts([&](const std::string& path) {
    asked += path + " ";
    return "texten i " + path;
  });
  const FileId later = files.add("templates/base.html", "<html>");
  EXPECT_EQ(files.text(page), "texten i content/pages/om.md");
  EXPECT_EQ(files.text(page), "texten i content/pages/om.md");
  EXPECT_EQ(files.text(picture), "");
  EXPECT_EQ(files.text(later), "<html>");
  EXPECT_EQ(asked, "content/pages/om.md ");
}

}  // namespace
}  // namespace kontrakt::diagnostics
