#include "print/tags.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontrakt::print {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(std::string_view html) {
  std::vector<std::string> out;
  Tags tags(html);
  while (const auto tag = tags.next()) out.push_back((tag->closing ? "/" : "") + tag->name);
  return out;
}

Tag first(std::string_view html) {
  return Tags(html).next().value();
}

TEST(Tags, come_in_the_order_of_the_document) {
  EXPECT_THAT(names("<!doctype html><HTML lang=sv><p>Text<br/>mer</p></html>"),
              ElementsAre("html", "p", "br", "/p", "/html"));
}

TEST(Tags, in_comments_and_scripts_are_none) {
  EXPECT_THAT(names("<!-- <b> --><script>if (a<b) '<i>'</script><title>a <b></title><p>"),
              ElementsAre("script", "/script", "title", "/title", "p"));
}

TEST(Tags, a_lone_less_than_is_text) {
  EXPECT_THAT(names("1 < 2 <p> <3"), ElementsAre("p"));
}

TEST(Tags, that_never_end_end_with_the_document) {
  EXPECT_THAT(names("<p><a href=\"x"), ElementsAre("p", "a"));
  EXPECT_THAT(names("<script>a"), ElementsAre("script"));
  EXPECT_THAT(names("<!-- <p>"), ElementsAre());
}

TEST(Tags, have_attributes_with_all_kinds_of_quotes) {
  const Tag tag = first(R"(<a HREF="/a/?b=1&amp;c" title='x "y"' rel=next hidden >)");
  EXPECT_EQ(tag.value("href"), "/a/?b=1&amp;c");
  EXPECT_EQ(tag.value("title"), "x \"y\"");
  EXPECT_EQ(tag.value("rel"), "next");
  EXPECT_NE(tag.find("hidden"), nullptr);
  EXPECT_EQ(tag.find("class"), nullptr);
}

TEST(Tags, know_where_an_attribute_stands_with_its_space) {
  const std::string_view html = "<img src=\"a.png\" alt=\"\">";
  const Tag tag = first(html);
  EXPECT_EQ(html.substr(tag.attributes[0].begin, tag.attributes[0].end - tag.attributes[0].begin),
            " src=\"a.png\"");
  EXPECT_EQ(html.substr(tag.begin, tag.end - tag.begin), html);
}

TEST(Unescaped, has_characters_for_the_references_that_we_write) {
  EXPECT_EQ(unescaped("R&amp;D &lt;&#34;&#39;&quot;&gt; &aring; & &#229;&#x; &#5"),
            "R&D <\"'\"> &aring; & å&#x; &#5");
}

}  // namespace
}  // namespace kontrakt::print
