#include "print/finish.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "print/sample_pdf.hpp"

namespace kontrakt::print {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(PageNumbersOf, a_pdf_are_those_of_the_places_that_links_lead_to) {
  const auto numbers = page_numbers(SamplePdf{}.bytes());
  ASSERT_TRUE(numbers.ok());
  EXPECT_THAT(numbers.value(), ElementsAre(Pair("sida-1", 1), Pair("sida-2", 2), Pair("sida-3", 3)));
}

TEST(Finish, keeps_title_tags_and_language_and_shows_the_title) {
  const auto finished = finish(SamplePdf{}.bytes(), {});
  ASSERT_TRUE(finished.ok());
  EXPECT_EQ(finished.value().pages, 3);
  QPDF pdf;
  pdf.processMemoryFile("x", finished.value().bytes.data(), finished.value().bytes.size());
  EXPECT_THAT(pdf.getTrailer().getKey("/Info").getKeys(), ElementsAre("/Title"));
  EXPECT_EQ(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "Läget 2025");
  QPDFObjectHandle root = pdf.getRoot();
  EXPECT_EQ(root.getKey("/Lang").getUTF8Value(), "sv");
  EXPECT_TRUE(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(root.getKey("/StructTreeRoot").isDictionary());
  EXPECT_TRUE(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
    EXPECT_EQ(page.getObjectHandle().getKey("/Tabs").getName(), "/S");
}

TEST(Finish, gives_the_same_bytes_whenever_it_was_made) {
  const std::string one = finish(SamplePdf{.made = "D:20261121184634+00'00'"}.bytes(), {}).value().bytes;
  const std::string other = finish(SamplePdf{.made = "D:20271224150000+01'00'"}.bytes(), {}).value().bytes;
  EXPECT_EQ(one, other);
}

TEST(Finish, names_the_outline_as_the_headings_when_they_are_as_many) {
  const auto titles = [](const std::vector<std::string>& headings) {
    const std::string bytes = finish(SamplePdf{}.bytes(), headings).value().bytes;
    QPDF pdf;
    pdf.processMemoryFile("x", bytes.data(), bytes.size());
    QPDFObjectHandle entry = pdf.getRoot().getKey("/Outlines").getKey("/First");
    return entry.getKey("/Title").getUTF8Value() + " / " +
           entry.getKey("/First").getKey("/Title").getUTF8Value();
  };
  EXPECT_EQ(titles({"Läget 2025", "Lund och Åbo"}), "Läget 2025 / Lund och Åbo");
  EXPECT_EQ(titles({"Läget 2025"}), "Läget2025 / Lundoch Åbo");
}

TEST(Finish, says_why_a_pdf_cannot_be_used) {
  const auto reason = [](const std::string& bytes) {
    auto finished = finish(bytes, {});
    return finished.ok() ? "" : finished.error().sv + " / " + finished.error().en;
  };
  EXPECT_EQ(reason(SamplePdf{.tagged = false}.bytes()), "den saknar taggar / it has no tags");
  EXPECT_EQ(reason(SamplePdf{.language = ""}.bytes()),
            "den säger inte vilket språk den är på / it does not say its language");
  EXPECT_EQ(reason(SamplePdf{.title = ""}.bytes()), "den saknar titel / it has no title");
  EXPECT_EQ(
      reason("inte en pdf"),
      "filen går inte att läsa (pdf: unable to find trailer dictionary while recovering damaged file) / "
      "the file cannot be read (pdf: unable to find trailer dictionary while recovering damaged file)");
  std::string damaged = SamplePdf{}.bytes();
  damaged.replace(damaged.find("startxref") + 10, 3, "999");
  EXPECT_EQ(reason(damaged), "filen är skadad / the file is damaged");
}

}  // namespace
}  // namespace kontrakt::print
