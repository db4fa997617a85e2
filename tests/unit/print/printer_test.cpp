// With programs in the browser's place, which answer as a test wants; and, where there is one, with Chromium.
#include "print/printer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "diagnostics/format.hpp"
#include "diagnostics/source_files.hpp"
#include "print/browser.hpp"
#include "print/sample_pdf.hpp"
#include "support/file_system.hpp"

namespace kontrakt::print {
namespace {

class PrinterTest : public testing::Test {
 protected:
  // A shell script that is run with $pdf (where the PDF is to stand) and $html (the document's path).
  void browser_does(const std::string& script) {
    settings_.browser = folder_.path() + "/webblasare";
    const std::string text =
        "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) pdf=${word#*=};; file://*) "
        "html=${word#file://};; "
        "esac; done\ncd " +
        folder_.path() + "\n" + script + "\n";
    ASSERT_TRUE(disk_.replace_file(settings_.browser, text).ok());
    ASSERT_EQ(::chmod(settings_.browser.c_str(), 0700), 0);
  }
  void add_pdf(const std::string& name, const SamplePdf& pdf) {
    ASSERT_TRUE(disk_.create_file(folder_.path() + "/" + name, pdf.bytes()).ok());
  }

  // The PDF; messages_ has what was reported, in Swedish.
  std::optional<std::string> print(const std::string& html, int most_pages = 0) {
    settings_.base_url = "https://exempel.se/";
    settings_.temporary = folder_.path();
    if (!settings_.file) settings_.file = [](std::string_view) { return nullptr; };
    diagnostics::Diagnostics found;
    const auto printer = Printer::make(settings_, found);
    std::optional<std::string> pdf;
    if (printer) pdf = printer->print({html, "/aret/tryck/", "aret/tryck.pdf", most_pages}, found);
    messages_ = diagnostics::format(found, diagnostics::SourceFiles(), {});
    return pdf;
  }
  std::string read(const std::string& name) {
    return disk_.read_file(folder_.path() + "/" + name, 100'000).value();
  }

  WorkFolder folder_ = WorkFolder::make(testing::TempDir()).value();
  support::RealFileSystem disk_;
  PrinterSettings settings_;
  std::string messages_;
};

const std::string contents =
    R"(<body><a href="#sida-2">Lund</a> <b data-page-of="sida-2"></b><a href="#sida-3">Åbo</a> <b data-page-of="sida-3"></b>)";

TEST_F(PrinterTest, gives_the_finished_pdf) {
  add_pdf("a.pdf", {});
  browser_does("cp a.pdf \"$pdf\"");
  EXPECT_EQ(print("<p>"), finish(SamplePdf{}.bytes(), {}).value().bytes);
  EXPECT_EQ(messages_, "");
}

TEST_F(PrinterTest, gives_the_browser_the_page_and_its_files_and_leaves_nothing) {
  const std::map<std::string, std::string, std::less<>> files = {
      {"tema/print.css", "@font-face{src:url(a.woff2)}"}, {"tema/a.woff2", "font"}, {"annat.css", "x"}};
  settings_.file = [&files](std::string_view path) -> const std::string* {
    const auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second;
  };
  add_pdf("a.pdf", {});
  browser_does(
      "cp a.pdf \"$pdf\"; cp \"$html\" sida; cd \"${html%/*}/../site\" && find . -type f | sort > "
      "../../filer");
  ASSERT_TRUE(print("<link rel=\"stylesheet\" href=\"/tema/print.css\"><a href=\"/om/\">"));
  EXPECT_THAT(
      read("sida"),
      testing::EndsWith(
          "<link rel=\"stylesheet\" href=\"../site/tema/print.css\"><a href=\"https://exempel.se/om/\">"));
  EXPECT_EQ(read("filer"), "./tema/a.woff2\n./tema/print.css\n");
  const auto left = disk_.list_tree(folder_.path());
  for (const support::TreeEntry& entry : left.value())
    EXPECT_EQ(entry.path.find("kontrakt-pdf-"), std::string::npos) << entry.path;
}

TEST_F(PrinterTest, prints_again_until_the_numbers_of_the_contents_hold) {
  add_pdf("a.pdf", {});
  browser_does("echo x >> antal; cp a.pdf \"$pdf\"; cp \"$html\" sida");
  EXPECT_TRUE(print(contents)) << messages_;
  EXPECT_EQ(read("antal"), "x\nx\n");
  EXPECT_EQ(
      read("sida"),
      R"(<body><a href="#sida-2">Lund</a> <b data-page-of="sida-2">2</b><a href="#sida-3">Åbo</a> <b data-page-of="sida-3">3</b>)");
}

TEST_F(PrinterTest, gives_up_when_they_never_hold) {
  for (int i = 1; i <= 3; ++i) {
    SamplePdf pdf;
    pdf.pages = 3 + i;
    add_pdf(std::to_string(i) + ".pdf", pdf);
  }
  // Each time the place stands one page later.
  browser_does(R"(n=$(cat antal 2>/dev/null || echo 0); n=$((n + 1)); echo $n > antal
sed "s,/sida-$((3 + n)) ,/slutet ,; s,/sida-$((3 + n))\$,/slutet," $n.pdf > "$pdf")");
  EXPECT_EQ(print(R"(<a href="#slutet"></a><b data-page-of="slutet"></b>)"), std::nullopt);
  EXPECT_EQ(messages_,
            "fel K624: \"aret/tryck.pdf\", trycket av /aret/tryck/, går inte att använda: sidnumren i "
            "innehållsförteckningen ändrar sig varje gång den skrivs ut\n");
}

TEST_F(PrinterTest, says_when_the_contents_point_at_nothing) {
  add_pdf("a.pdf", {});
  browser_does("cp a.pdf \"$pdf\"");
  EXPECT_EQ(print(R"(<b data-page-of="borta"></b>)"), std::nullopt);
  EXPECT_EQ(
      messages_,
      "fel K624: \"aret/tryck.pdf\", trycket av /aret/tryck/, går inte att använda: innehållsförteckningen "
      "pekar på \"borta\", som ingen länk på sidan leder till\n");
}

TEST_F(PrinterTest, says_when_a_page_came_to_more_than_it_may) {
  add_pdf("a.pdf", {});
  browser_does("cp a.pdf \"$pdf\"");
  EXPECT_TRUE(print("<p>", 1));
  EXPECT_EQ(messages_,
            "varning K625: \"aret/tryck.pdf\" blev 3 sidor, men ska rymmas på 1\n"
            "  sidan är /aret/tryck/\n");
}

TEST_F(PrinterTest, tells_what_the_browser_said_when_it_failed) {
  browser_does("echo '[1:2:FATAL:zygote.cc(1)] No usable sandbox!' >&2; exit 1");
  EXPECT_EQ(print("<p>"), std::nullopt);
  EXPECT_EQ(messages_,
            "fel K622: Chromium gjorde inte \"aret/tryck.pdf\": det slutade med kod 1\n"
            "  Chromium sade: [1:2:FATAL:zygote.cc(1)] No usable sandbox! · utan --pdf byggs portalen som "
            "vanligt\n");
}

TEST_F(PrinterTest, tells_when_no_file_came) {
  browser_does("exit 0");
  EXPECT_EQ(print("<p>"), std::nullopt);
  EXPECT_EQ(messages_,
            "fel K622: Chromium gjorde inte \"aret/tryck.pdf\": ingen fil kom\n"
            "  utan --pdf byggs portalen som vanligt\n");
}

TEST_F(PrinterTest, does_not_wait_for_ever) {
  browser_does("sleep 60");
  settings_.limit = std::chrono::milliseconds(1000);
  EXPECT_EQ(print("<p>"), std::nullopt);
  EXPECT_EQ(messages_,
            "fel K623: Chromium blev inte klar med \"aret/tryck.pdf\" på 1 sekunder\n"
            "  låt färre arbeta samtidigt: kontrakt build --pdf --jobs 1\n");
}

TEST_F(PrinterTest, ends_without_a_word_when_asked_to) {
  browser_does("sleep 60");
  settings_.stopped = [] { return true; };
  EXPECT_EQ(print("<p>"), std::nullopt);
  EXPECT_EQ(messages_, "");
}

TEST_F(PrinterTest, says_when_there_is_no_place_for_its_files) {
  diagnostics::Diagnostics found;
  settings_.temporary = "/finns/inte";
  EXPECT_EQ(Printer::make(settings_, found), nullptr);
  EXPECT_EQ(diagnostics::format(found, diagnostics::SourceFiles(), {}),
            "fel K621: \"/finns/inte\" går inte att skriva: den finns inte, så inga PDF-filer kan "
            "göras\n");
}

TEST_F(PrinterTest, with_chromium_makes_pages_tags_and_numbers) {
  const char* chosen = std::getenv("KONTRAKT_CHROMIUM");
  const char* path = std::getenv("PATH");
  const auto browser = find_browser(chosen == nullptr ? "" : chosen, path == nullptr ? "" : path);
  if (!browser) GTEST_SKIP() << "there is no Chromium";
  settings_.browser = *browser;
  const std::string html =
      R"(<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Läget 2025</title></head>
<body data-running-head="Läget 2025"><nav><h1>Innehåll</h1><a href="#lund">Lund <b data-page-of="lund"></b></a></nav>
<section data-running-head="Åbo"><h2>Åbo</h2><p style="break-after: page">No style of its own.</p></section><section id="lund" data-running-head="Lund"><h2>Lund</h2></section></body></html>)";
  const auto pdf = print(html);
  ASSERT_TRUE(pdf) << messages_;
  EXPECT_THAT(page_numbers(*pdf).value(), testing::ElementsAre(testing::Pair("lund", 3)));
  EXPECT_EQ(print(html), pdf);
}

}  // namespace
}  // namespace kontrakt::print
