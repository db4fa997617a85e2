#include "support/url.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "support/bytes.hpp"
#include "support/text.hpp"

namespace kontrakt::support {
namespace {

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_escape(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '%' && hex_value(text[at + 1]) >= 0 &&
         hex_value(text[at + 2]) >= 0;
}

constexpr bool is_unreserved(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

constexpr std::array<bool, 256> make_kept_in_href() {
  std::array<bool, 256> kept{};
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = is_unreserved(static_cast<char>(i));
  for (const char c : std::string_view("/?#[]@!$&'()*+,;=:")) kept[static_cast<unsigned char>(c)] = true;
  return kept;
}
constexpr std::array<bool, 256> kept_in_href = make_kept_in_href();

void append_escape(char c, std::string& out) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace

std::string encode_href(std::string_view url) {
  std::string out;
  out.reserve(url.size());
  std::size_t done = 0;
  for (std::size_t at = 0; at < url.size(); ++at) {
    if (kept_in_href[static_cast<unsigned char>(url[at])] || is_escape(url, at)) continue;
    out += url.substr(done, at - done);
    append_escape(url[at], out);
    done = at + 1;
  }
  return out += url.substr(done);
}

std::string encode_path_segment(std::string_view segment) {
  std::string out;
  for (char c : segment) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      append_escape(c, out);
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_escape(text, at)) {
      out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

UrlParts split_url(std::string_view url) {
  UrlParts parts;
  if (std::size_t hash = url.find('#'); hash != std::string_view::npos) {
    parts.fragment = url.substr(hash + 1);
    url = url.substr(0, hash);
  }
  if (std::size_t mark = url.find('?'); mark != std::string_view::npos) {
    parts.query = url.substr(mark + 1);
    url = url.substr(0, mark);
  }
  parts.path = url;
  return parts;
}

std::string_view url_scheme(std::string_view url) {
  if (url.empty() || !is_ascii_letter(url.front())) return {};
  for (std::size_t at = 1; at < url.size(); ++at) {
    char c = url[at];
    if (c == ':') return url.substr(0, at);
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '+' && c != '-' && c != '.') return {};
  }
  return {};
}

bool is_internal(std::string_view url) {
  if (!url.empty() && static_cast<unsigned char>(url.front()) <= ' ') return false;
  const auto is_odd = [](char c) { return c == '\\' || c == '\t' || c == '\n' || c == '\r'; };
  const auto any_odd = [](std::uint64_t bytes) {
    return any_byte_below(bytes, '\r' + 1) || any_byte(bytes, '\\');
  };
  if (find_byte(url, 0, any_odd, is_odd) != url.size()) return false;
  return url_scheme(url).empty() && !url.starts_with("//");
}

bool is_allowed_href(std::string_view url) {
  if (is_internal(url)) {
    // ":x" and "java%73cript:x" are no scheme to a browser, but no honest address either.
    std::string_view first = url.substr(0, url.find_first_of("/?#"));
    return first.find(':') == std::string_view::npos;
  }
  std::string_view scheme = url_scheme(url);
  return std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; })
             ? false
             : equal_ignoring_case(scheme, "http") || equal_ignoring_case(scheme, "https") ||
                   equal_ignoring_case(scheme, "mailto") || equal_ignoring_case(scheme, "tel");
}

std::string join_url(std::string_view base, std::string_view path) {
  while (base.ends_with('/')) base.remove_suffix(1);
  while (path.starts_with('/')) path.remove_prefix(1);
  return (std::string(base) += '/') += path;
}

std::string base_path(std::string_view base_url) {
  std::string_view path = split_url(base_url).path;
  if (std::string_view scheme = url_scheme(path); !scheme.empty()) path.remove_prefix(scheme.size() + 1);
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    path.remove_prefix(std::min(path.find('/'), path.size()));
  }
  std::string out = "/";
  for (std::string_view name : split(path, '/')) {
    if (!name.empty()) (out += name) += '/';
  }
  return out;
}

std::optional<std::string> resolve_path(std::string_view from, std::string_view link) {
  std::string_view path = split_url(link).path;
  std::string_view start = split_url(from).path;
  std::string whole;
  if (path.empty()) {
    whole = start;
  } else if (path.starts_with('/')) {
    whole = path;
  } else {
    // What stands after the last slash of the page's path is its file name, not a folder.
    std::size_t slash = start.rfind('/');
    whole = slash == std::string_view::npos ? "/" : std::string(start.substr(0, slash + 1));
    whole += path;
  }
  std::vector<std::string_view> names;
  bool folder = true;
  for (std::string_view name : split(whole, '/')) {
    folder = name.empty() || name == "." || name == "..";
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      if (names.empty()) return std::nullopt;
      names.pop_back();
      continue;
    }
    names.push_back(name);
  }
  std::string out;
  for (std::string_view name : names) (out += '/') += name;
  if (folder) out += '/';
  return out;
}

}  // namespace kontrakt::support
