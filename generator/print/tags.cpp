#include "print/tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include "support/text.hpp"

namespace kontrakt::print {

namespace {

constexpr std::size_t none = std::string_view::npos;

std::string in_lower_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), support::ascii_lower);
  return out;
}

// The content of these is text up to their closing tag.
bool holds_no_markup(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title";
}

std::size_t find_closing(std::string_view html, std::size_t from, std::string_view name) {
  for (std::size_t at = html.find("</", from); at != none; at = html.find("</", at + 2)) {
    if (in_lower_case(html.substr(at + 2, name.size())) == name) return at;
  }
  return none;
}

}  // namespace

const Attribute* Tag::find(std::string_view attribute) const {
  const auto found = std::ranges::find(attributes, attribute, &Attribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view Tag::value(std::string_view attribute) const {
  const Attribute* found = find(attribute);
  return found == nullptr ? std::string_view() : found->value;
}

std::optional<Tag> Tags::next() {
  while (true) {
    const std::size_t begin = raw_.empty() ? html_.find('<', at_) : find_closing(html_, at_, raw_);
    raw_.clear();
    if (begin == none) return std::nullopt;
    at_ = begin + 1;
    if (html_.substr(begin).starts_with("<!")) {
      const bool comment = html_.substr(begin).starts_with("<!--");
      const std::size_t end = comment ? html_.find("-->", begin + 4) : html_.find('>', begin);
      if (end == none) return std::nullopt;
      at_ = end + (comment ? 3 : 1);
      continue;
    }
    Tag tag;
    tag.begin = begin;
    tag.closing = at_ < html_.size() && html_[at_] == '/';
    if (tag.closing) ++at_;
    if (at_ >= html_.size() || !support::is_ascii_letter(html_[at_])) continue;  // a lone '<'
    const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n\f/>", at_), html_.size());
    tag.name = in_lower_case(html_.substr(at_, name_end - at_));
    tag.end = at_ = attributes(name_end, tag);
    if (!tag.closing && holds_no_markup(tag.name)) raw_ = tag.name;
    return tag;
  }
}

// Returns where the tag ends.
std::size_t Tags::attributes(std::size_t at, Tag& tag) const {
  while (at < html_.size()) {
    const std::size_t begin = at;
    while (at < html_.size() && (support::is_ascii_space(html_[at]) || html_[at] == '/')) ++at;
    if (at < html_.size() && html_[at] == '>') return at + 1;
    if (at < html_.size()) at = attribute(begin, at, tag);
  }
  return html_.size();
}

// Returns where the attribute ends.
std::size_t Tags::attribute(std::size_t begin, std::size_t at, Tag& tag) const {
  Attribute out;
  out.begin = begin;
  // A name may begin with '=', says the standard.
  const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n\f/>=", at + 1), html_.size());
  out.name = in_lower_case(html_.substr(at, name_end - at));
  at = name_end;
  while (at < html_.size() && support::is_ascii_space(html_[at])) ++at;
  if (at >= html_.size() || html_[at] != '=') {
    out.end = name_end;
    tag.attributes.push_back(std::move(out));
    return name_end;
  }
  ++at;
  while (at < html_.size() && support::is_ascii_space(html_[at])) ++at;
  if (at < html_.size() && (html_[at] == '"' || html_[at] == '\'')) {
    const std::size_t last = std::min(html_.find(html_[at], at + 1), html_.size());
    out.value = html_.substr(at + 1, last - at - 1);
    at = std::min(last + 1, html_.size());
  } else {
    const std::size_t last = std::min(html_.find_first_of(" \t\r\n\f>", at), html_.size());
    out.value = html_.substr(at, last - at);
    at = last;
  }
  out.end = at;
  tag.attributes.push_back(std::move(out));
  return at;
}

namespace {

// The character of "&#8239;", and how long the reference is; nothing when it is none.
std::optional<std::pair<char32_t, std::size_t>> numbered(std::string_view html) {
  if (!html.starts_with("&#")) return std::nullopt;
  std::uint32_t number = 0;
  const char* begin = html.data() + 2;
  const auto [end, error] = std::from_chars(begin, html.data() + html.size(), number);
  const auto length = static_cast<std::size_t>(end - html.data());
  if (error != std::errc() || end == begin || length >= html.size() || *end != ';') return std::nullopt;
  return std::pair(static_cast<char32_t>(number), length + 1);
}

}  // namespace

std::string unescaped(std::string_view html) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> references = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string out;
  out.reserve(html.size());
  while (!html.empty()) {
    const auto* const found = std::ranges::find_if(
        references, [&](const auto& reference) { return html.starts_with(reference.first); });
    if (found != references.end()) {
      out += found->second;
      html.remove_prefix(found->first.size());
    } else if (const auto number = numbered(html)) {
      support::append_character(number->first, out);
      html.remove_prefix(number->second);
    } else {
      out += html.front();
      html.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace kontrakt::print
