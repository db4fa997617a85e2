#include "image/letters.hpp"

#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <optional>

#include "image/fit.hpp"
#include "support/text.hpp"

namespace kontrakt::image {
namespace {

using diagnostics::Wording;

constexpr Wording nested = {"<text> i bilden får bara hålla ord, inga andra element",
                            "<text> in the picture may only hold words, no other elements"};
constexpr Wording unclosed = {"<text> i bilden avslutas aldrig", "<text> in the picture is never closed"};
constexpr Wording placeless = {"<text> i bilden behöver talen x, y och font-size",
                               "<text> in the picture needs the numbers x, y and font-size"};

// A whole number or one with a decimal point, in every locale. What no picture needs is none: sums with it
// would lose their last digits.
std::optional<double> number(std::string_view text) {
  constexpr double largest = 100'000;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return std::abs(value) <= largest ? std::optional(value) : std::nullopt;
}

std::string unescaped(std::string_view text) {
  static const std::map<std::string_view, char32_t> names = {
      {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.front() == '&' ? text.find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    const std::string_view name = text.substr(1, end - 1);
    if (const auto known = names.find(name); known != names.end()) {
      support::append_character(known->second, out);
    } else if (name.starts_with('#')) {
      const bool hex = name.starts_with("#x");
      const std::string_view digits = name.substr(hex ? 2 : 1);
      std::uint32_t code = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
      support::append_character(code, out);
    }
    text.remove_prefix(end + 1);
  }
  return out;
}

using Attributes = std::map<std::string_view, std::string_view>;

// name="value" or name='value', one after the other.
Attributes attributes_of(std::string_view tag) {
  Attributes found;
  for (;;) {
    const std::size_t sign = tag.find('=');
    if (sign == std::string_view::npos || sign + 1 >= tag.size()) return found;
    const std::size_t end = tag.find(tag[sign + 1], sign + 2);
    if (end == std::string_view::npos) return found;
    found.emplace(support::trim(tag.substr(0, sign)), tag.substr(sign + 2, end - sign - 2));
    tag.remove_prefix(end + 1);
  }
}

// Where a tag ends that begins at the front: its '>', outside quotation marks.
std::size_t end_of_tag(std::string_view svg) {
  char quote = 0;
  for (std::size_t at = 0; at < svg.size(); ++at) {
    const char c = svg[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    }
  }
  return std::string_view::npos;
}

class TextElement {
 public:
  TextElement(Attributes attributes, std::string words, const Typeface& typeface)
      : attributes_(std::move(attributes)), words_(std::move(words)), typeface_(typeface) {}

  support::Result<std::string, Wording> path() const {
    const auto x = given("x");
    const auto y = given("y");
    const auto size = given("font-size");
    if (!x || !y || !size || *size <= 0) return placeless;
    const FittedText text = fitted(*size);
    const auto below = static_cast<double>(text.lines.empty() ? 0 : text.lines.size() - 1);
    const bool up = attribute("data-grow") == "up";
    double baseline = up ? *y - below * leading * text.size : *y;
    std::string outlines;
    for (const std::string& line : text.lines) {
      outlines += typeface_.outline(line, weight(), text.size, *x - lead(line) * text.size, baseline);
      baseline += leading * text.size;
    }
    std::string out = "<path";
    for (const auto& [name, value] : attributes_) {
      if (!is_own(name)) out += " " + std::string(name) + "=\"" + std::string(value) + "\"";
    }
    return out + " d=\"" + outlines + "\"/>";
  }

 private:
  std::string_view attribute(std::string_view name) const {
    const auto found = attributes_.find(name);
    return found == attributes_.end() ? std::string_view() : found->second;
  }
  std::optional<double> given(std::string_view name) const { return number(attribute(name)); }
  int weight() const { return static_cast<int>(given("font-weight").value_or(400)); }

  // How far to the left of x a line begins, at font size 1.
  double lead(std::string_view line) const {
    const std::string_view anchor = attribute("text-anchor");
    return (anchor == "end" ? 1.0 : anchor == "middle" ? 0.5 : 0.0) * typeface_.width(line, weight());
  }

  FittedText fitted(double size) const {
    const auto width = given("data-width");
    if (!width) return {size, {words_}};
    TextFrame frame;
    frame.width = *width;
    frame.height = given("data-height").value_or(0);
    frame.largest = size;
    frame.least = std::min(size, std::max(1.0, given("data-least").value_or(size / 2)));
    std::map<std::string, double, std::less<>> known;  // the same lines are tried at many sizes
    return fit(words_, frame, [&](std::string_view text) {
      auto found = known.find(text);
      if (found == known.end()) found = known.emplace(text, typeface_.width(text, weight())).first;
      return found->second;
    });
  }

  static bool is_own(std::string_view name) {
    return name == "x" || name == "y" || name == "font-size" || name == "font-weight" ||
           name == "text-anchor" || name.starts_with("data-");
  }

  Attributes attributes_;
  std::string words_;
  const Typeface& typeface_;
};

// What is copied without looking into it, at the front; 0 for all else.
std::size_t closed_part(std::string_view svg) {
  for (const auto& [begin, end] :
       {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}) {
    if (!svg.starts_with(begin)) continue;
    const std::size_t found = svg.find(end, begin.size());
    return found == std::string_view::npos ? svg.size() : found + end.size();
  }
  return 0;
}

bool begins_text(std::string_view svg) {
  constexpr std::string_view tag = "<text";
  return svg.starts_with(tag) && svg.size() > tag.size() &&
         (support::is_ascii_space(svg[tag.size()]) || svg[tag.size()] == '>' || svg[tag.size()] == '/');
}

}  // namespace

support::Result<std::string, Wording> texts_to_paths(std::string_view svg, const Typeface& typeface) {
  std::string out;
  while (!svg.empty()) {
    std::size_t length = closed_part(svg);
    if (length == 0 && !begins_text(svg)) length = std::min(svg.find('<', 1), svg.size());
    if (length > 0) {
      out += svg.substr(0, length);
      svg.remove_prefix(length);
      continue;
    }
    constexpr std::string_view closing = "</text>";
    const std::size_t tag = end_of_tag(svg);
    if (tag == std::string_view::npos) return unclosed;
    const bool is_empty = svg[tag - 1] == '/';
    const std::size_t end = is_empty ? tag + 1 : svg.find(closing, tag);
    if (end == std::string_view::npos) return unclosed;
    const std::string_view words = is_empty ? std::string_view() : svg.substr(tag + 1, end - tag - 1);
    if (words.find('<') != std::string_view::npos) return nested;
    const std::string_view inside = svg.substr(5, tag - 5);
    const auto path = TextElement(attributes_of(inside), unescaped(support::trim(words)), typeface).path();
    if (!path) return path.error();
    out += path.value();
    svg.remove_prefix(is_empty ? end : end + closing.size());
  }
  return out;
}

}  // namespace kontrakt::image
