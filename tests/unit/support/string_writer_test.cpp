// Texts are copied whole, whatever their length, and not at all where something is in them.
#include "support/string_writer.hpp"

#include <gtest/gtest.h>

namespace kontrakt::support {
namespace {

constexpr auto any_html = [](Bytes16 bytes) { return any_html_special(bytes); };

std::string text_of(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + i % 26);
  return text;
}

TEST(CopiedBytes, AreTheWholeTextAndNoMore) {
  for (std::size_t size = 0; size <= 70; ++size) {
    const std::string text = text_of(size);
    std::string copy(size + 1, '#');
    copy_text(text, copy.data());
    EXPECT_EQ(copy, text + "#");
    std::string looked_through(size + 1, '#');
    EXPECT_TRUE(copy_unless(text, looked_through.data(), any_html));
    EXPECT_EQ(looked_through, text + "#");
  }
  EXPECT_TRUE(copy_unless({}, nullptr, any_html));
}

TEST(CopiedBytes, AreLookedThroughWhereverSomethingStands) {
  for (const char special : {'&', '<', '>', '"', '\''}) {
    for (std::size_t size = 1; size <= 50; ++size) {
      for (std::size_t at = 0; at < size; ++at) {
        std::string text = text_of(size);
        text[at] = special;
        std::string copy(size, '#');
        EXPECT_FALSE(copy_unless(text, copy.data(), any_html)) << special << " at " << at << " of " << size;
      }
    }
  }
}

TEST(CopiedBytes, TellAllOtherBytesFromThoseOfHtml) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool special = std::string_view("&<>\"'").find(c) != std::string_view::npos;
    char copy = 0;
    EXPECT_EQ(copy_unless({&c, 1}, &copy, any_html), !special) << byte;
  }
}

TEST(StringWriter, AddsToWhatTheStringHas) {
  std::string out = "Lund";
  std::string expected = out;
  {
    StringWriter to(out);
    for (std::size_t size = 0; size < 300; ++size) {
      (to += text_of(size)) += ',';
      (expected += text_of(size)) += ',';
    }
  }
  EXPECT_EQ(out, expected);
}

TEST(StringWriter, AddsNothingOfATextWithSomethingInIt) {
  EXPECT_EQ(written(2,
                    [](StringWriter& to) {
                      EXPECT_TRUE(to.add_unless("Lunds kommun", any_html));
                      EXPECT_FALSE(to.add_unless(" & en text som är längre än den är bred", any_html));
                      EXPECT_TRUE(to.add_unless({}, any_html));
                    }),
            "Lunds kommun");
  EXPECT_EQ(written(0, [](StringWriter&) {}), "");
}

}  // namespace
}  // namespace kontrakt::support
