#include "markdown/link_texts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

// In lower case, sorted by language only.
constexpr std::array<std::string_view, 58> purposeless = {"här",
                                                          "hit",
                                                          "läs mer",
                                                          "läs mer här",
                                                          "läs här",
                                                          "läs vidare",
                                                          "läs",
                                                          "läs hela",
                                                          "mer",
                                                          "mer här",
                                                          "mer info",
                                                          "mer information",
                                                          "mer information här",
                                                          "klicka",
                                                          "klicka här",
                                                          "klicka här för att läsa mer",
                                                          "tryck här",
                                                          "länk",
                                                          "länken",
                                                          "denna länk",
                                                          "den här länken",
                                                          "länk här",
                                                          "följ länken",
                                                          "se",
                                                          "se här",
                                                          "se mer",
                                                          "se länk",
                                                          "se länken",
                                                          "visa",
                                                          "visa mer",
                                                          "hämta",
                                                          "hämta här",
                                                          "ladda ner",
                                                          "ladda ned",
                                                          "ladda ner här",
                                                          "öppna",
                                                          "pdf",
                                                          "sida",
                                                          "sidan",
                                                          "denna sida",
                                                          "den här sidan",
                                                          "webbplats",
                                                          "webbplatsen",
                                                          "webbsida",
                                                          "webbsidan",
                                                          "hemsida",
                                                          "hemsidan",
                                                          "here",
                                                          "click here",
                                                          "read more",
                                                          "more",
                                                          "more information",
                                                          "learn more",
                                                          "link",
                                                          "this link",
                                                          "this page",
                                                          "see more",
                                                          "download"};

// Blanks, punctuation and arrows, as single code points.
bool is_decoration(char32_t c) {
  return c <= 0x2F || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) || (c >= 0x7B && c <= 0xBF) ||
         (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2700 && c <= 0x27FF);
}

std::string_view without_decoration(std::string_view text) {
  std::size_t first = std::string_view::npos;
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_decoration(support::next_character(text, at))) continue;
    first = std::min(first, begin);
    last = at;
  }
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first);
}

}  // namespace

bool is_purposeless(std::string_view link_text) {
  constexpr std::size_t longest = 100;  // bytes; longer texts say something
  if (link_text.size() > longest) return false;
  const std::string words = support::lower(support::collapse_spaces(without_decoration(link_text)));
  return std::find(purposeless.begin(), purposeless.end(), words) != purposeless.end();
}

bool is_bare_address(std::string_view link_text) {
  const std::string_view text = support::trim(link_text);
  const bool begins = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
  return begins && text.find_first_of(" \n\t") == std::string_view::npos;
}

}  // namespace kontrakt::markdown
