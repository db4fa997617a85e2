// The same news as Atom and as JSON Feed.
#include "feed/feed.hpp"

#include <gtest/gtest.h>

namespace kontrakt::feed {
namespace {

Feed two_entries() {
  Feed feed;
  feed.id = "tag:example.org,2026:/floden";
  feed.title = "Klimatkontrakten: nytt";
  feed.subtitle = "Nya undertecknare.";
  feed.language = "sv";
  feed.home = "https://example.org/";
  feed.author = "Viable Cities";
  feed.author_address = "https://example.org/om";
  feed.author_email = "a@example.org";
  feed.entries.push_back({"tag:example.org,2026:klimatkontrakt/lund/2025",
                          {2025, 12, 5},
                          "Lund har skrivit under",
                          "Undertecknat i Stockholm.",
                          "https://example.org/kommuner/lund/",
                          "ny undertecknare"});
  feed.entries.push_back({"tag:example.org,2026:uppfoljning/lund/2024",
                          {2025, 3, 1},
                          "Lund: uppföljning",
                          "",
                          "https://example.org/kommuner/lund/",
                          ""});
  return feed;
}

TEST(Atom, has_what_the_standard_asks_for) {
  EXPECT_EQ(to_atom(two_entries(), "https://example.org/floden/nytt.xml"),
            R"(<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>tag:example.org,2026:/floden</id>
<title>Klimatkontrakten: nytt</title>
<subtitle>Nya undertecknare.</subtitle>
<updated>2025-12-05T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://example.org/floden/nytt.xml"/>
<link rel="alternate" type="text/html" href="https://example.org/"/>
<author>
<name>Viable Cities</name>
<uri>https://example.org/om</uri>
<email>a@example.org</email>
</author>
<entry>
<id>tag:example.org,2026:klimatkontrakt/lund/2025</id>
<title>Lund har skrivit under</title>
<updated>2025-12-05T00:00:00Z</updated>
<published>2025-12-05T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://example.org/kommuner/lund/"/>
<category term="ny undertecknare"/>
<summary>Undertecknat i Stockholm.</summary>
</entry>
<entry>
<id>tag:example.org,2026:uppfoljning/lund/2024</id>
<title>Lund: uppföljning</title>
<updated>2025-03-01T00:00:00Z</updated>
<published>2025-03-01T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://example.org/kommuner/lund/"/>
</entry>
</feed>
)");
}

TEST(Atom, escapes_and_leaves_out_what_xml_forbids) {
  Feed feed;
  feed.title = "<b>\"A\" & 'B'</b>\x01\x0B\x1F|\t|\r|\n|\xEF\xBF\xBE|\xFF|😀";
  const std::string atom = to_atom(feed, "https://example.org/?a&b");
  EXPECT_NE(atom.find("<title>&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;|\t|&#13;|\n||\uFFFD|😀</title>"),
            std::string::npos)
      << atom;
  EXPECT_NE(atom.find("href=\"https://example.org/?a&amp;b\""), std::string::npos);
}

TEST(Atom, without_entries_says_a_day_that_stays) {
  EXPECT_NE(to_atom({}, "x").find("<updated>1970-01-01T00:00:00Z</updated>"), std::string::npos);
}

TEST(JsonFeed, has_what_the_standard_asks_for) {
  EXPECT_EQ(to_json_feed(two_entries(), "https://example.org/floden/nytt.json"), R"({
 "version": "https://jsonfeed.org/version/1.1",
 "title": "Klimatkontrakten: nytt",
 "home_page_url": "https://example.org/",
 "feed_url": "https://example.org/floden/nytt.json",
 "description": "Nya undertecknare.",
 "language": "sv",
 "authors": [
  {
   "name": "Viable Cities",
   "url": "https://example.org/om"
  }
 ],
 "items": [
  {
   "id": "tag:example.org,2026:klimatkontrakt/lund/2025",
   "url": "https://example.org/kommuner/lund/",
   "title": "Lund har skrivit under",
   "content_text": "Undertecknat i Stockholm.",
   "date_published": "2025-12-05T00:00:00Z",
   "date_modified": "2025-12-05T00:00:00Z",
   "tags": [
    "ny undertecknare"
   ]
  },
  {
   "id": "tag:example.org,2026:uppfoljning/lund/2024",
   "url": "https://example.org/kommuner/lund/",
   "title": "Lund: uppföljning",
   "content_text": "Lund: uppföljning",
   "date_published": "2025-03-01T00:00:00Z",
   "date_modified": "2025-03-01T00:00:00Z"
  }
 ]
}
)");
}

}  // namespace
}  // namespace kontrakt::feed
