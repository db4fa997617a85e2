#include "support/url.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

TEST(Href, EncodesWhatAnAddressMayNotHoldAndKeepsTheRest) {
  EXPECT_EQ(encode_href("/dokument/Årsrapport 2025.pdf"), "/dokument/%C3%85rsrapport%202025.pdf");
  EXPECT_EQ(encode_href("https://example.se/a?b=c&d=%C3%A5#e"), "https://example.se/a?b=c&d=%C3%A5#e");
  EXPECT_EQ(encode_href("\"><script>"), "%22%3E%3Cscript%3E");
  EXPECT_EQ(encode_href("100%"), "100%25");
  EXPECT_EQ(encode_href("%4"), "%254");
}

TEST(Href, EncodingTwiceChangesNothing) {
  for (const char* url : {"/å ä/%zz", "%", "a%20b", "\n\\|^`{}"})
    EXPECT_EQ(encode_href(encode_href(url)), encode_href(url));
}

TEST(Href, ASegmentHasNoSlash) {
  EXPECT_EQ(encode_path_segment("a/b ö%.pdf"), "a%2Fb%20%C3%B6%25.pdf");
  EXPECT_EQ(percent_decode("a%2Fb%20%C3%B6%25.pdf"), "a/b ö%.pdf");
  EXPECT_EQ(percent_decode("%zz%4"), "%zz%4");
}

TEST(UrlParts, AreTakenApart) {
  UrlParts parts = split_url("/a/?b=c#d?e");
  EXPECT_EQ(parts.path, "/a/");
  EXPECT_EQ(parts.query, "b=c");
  EXPECT_EQ(parts.fragment, "d?e");
  EXPECT_EQ(url_scheme("HTTPS://x"), "HTTPS");
  EXPECT_EQ(url_scheme("/a:b"), "");
  EXPECT_EQ(url_scheme("1a:b"), "");
}

TEST(Internal, IsWhatStaysInThePortal) {
  for (const char* url : {"/kommuner/", "../lund/", "#mal", "", "?q=1", "a.html"})
    EXPECT_TRUE(is_internal(url)) << url;
  for (const char* url :
       {"https://x.se", "//x.se", "mailto:a@b", "/\\x.se", "\t//x.se", " //x.se", "java\nscript:x"}) {
    EXPECT_FALSE(is_internal(url)) << url;
  }
}

TEST(AllowedHref, LeavesOutWhatRuns) {
  for (const char* url : {"https://x.se", "HTTP://x.se", "mailto:a@b.se", "tel:+46", "/a", "#b", "a/b:c"}) {
    EXPECT_TRUE(is_allowed_href(url)) << url;
  }
  for (const char* url :
       {"javascript:alert(1)", "JavaScript:x", "java\nscript:x", "\x01javascript:x", " javascript:x",
        "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//x.se", ":x", "https:\n//x.se"}) {
    EXPECT_FALSE(is_allowed_href(url)) << url;
  }
}

TEST(JoinUrl, HasOneSlashBetween) {
  for (const char* base : {"https://example.se/klimat", "https://example.se/klimat/"}) {
    EXPECT_EQ(join_url(base, "/kommuner/lund/"), "https://example.se/klimat/kommuner/lund/");
    EXPECT_EQ(join_url(base, "kommuner/lund/"), "https://example.se/klimat/kommuner/lund/");
    EXPECT_EQ(join_url(base, "/"), "https://example.se/klimat/");
  }
}

TEST(BasePath, IsThePathWithSlashesAtBothEnds) {
  EXPECT_EQ(base_path("https://example.se/klimat"), "/klimat/");
  EXPECT_EQ(base_path("https://example.se"), "/");
  EXPECT_EQ(base_path("https://example.se/a//b/?x#y"), "/a/b/");
  EXPECT_EQ(base_path("/klimat"), "/klimat/");
  EXPECT_EQ(base_path(""), "/");
}

TEST(ResolvePath, FollowsRelativeLinks) {
  EXPECT_EQ(resolve_path("/kommuner/lund/", "../habo/"), "/kommuner/habo/");
  EXPECT_EQ(resolve_path("/kommuner/lund/", "bilaga.pdf?a#b"), "/kommuner/lund/bilaga.pdf");
  EXPECT_EQ(resolve_path("/kommuner/lund/", "#mal"), "/kommuner/lund/");
  EXPECT_EQ(resolve_path("/kommuner/lund/", "/om/./x/.."), "/om/");
  EXPECT_EQ(resolve_path("/404.html", "om/"), "/om/");
  EXPECT_EQ(resolve_path("/", "."), "/");
}

TEST(ResolvePath, DoesNotClimbOutOfThePortal) {
  EXPECT_EQ(resolve_path("/om/", "../../x"), std::nullopt);
  EXPECT_EQ(resolve_path("/", ".."), std::nullopt);
}

}  // namespace
}  // namespace kontrakt::support
