#include "markdown/addresses.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

bool is_hex(char c) {
  const char lower = support::ascii_lower(c);
  return support::is_ascii_digit(c) || (lower >= 'a' && lower <= 'f');
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return support::ascii_lower(a) == b; });
}

// What stands before the first ':', unless a '/', '?' or '#' comes earlier. Browsers skip control characters
// and blanks when they look for the scheme, so anything else before the colon also counts as one, an unknown
// one.
std::string_view scheme_of(std::string_view destination) {
  const std::size_t end = destination.find_first_of(":/?#");
  if (end == std::string_view::npos || destination[end] != ':') return {};
  return destination.substr(0, end);
}

}  // namespace

Address classify(std::string_view destination) {
  if (destination.empty()) return {LinkKind::refused, "K432", {}};
  if (destination.front() == '#') return {LinkKind::anchor, nullptr, {}};
  if (destination.front() == '/') {
    // Browsers read "//host" and "/\host" as another site, also with a tab or line break in between.
    const bool other_host = destination.size() > 1 && (destination[1] == '/' || destination[1] == '\\' ||
                                                       static_cast<unsigned char>(destination[1]) < ' ');
    if (other_host) return {LinkKind::refused, "K431", {}};
    return {LinkKind::internal, nullptr, {}};
  }
  const std::string_view scheme = scheme_of(destination);
  if (destination.find(':') == 0 || !scheme.empty()) {
    for (const std::string_view web : {"http", "https"}) {
      if (!equals_ignoring_case(scheme, web)) continue;
      const bool has_host =
          destination.substr(scheme.size(), 3) == "://" && destination.size() > scheme.size() + 3;
      if (has_host) return {LinkKind::external, nullptr, scheme};
      return {LinkKind::refused, "K431", scheme};
    }
    for (const std::string_view contact : {"mailto", "tel"}) {
      if (equals_ignoring_case(scheme, contact)) return {LinkKind::contact, nullptr, scheme};
    }
    return {LinkKind::refused, "K430", scheme};
  }
  return {LinkKind::refused, "K431", {}};
}

std::size_t find_invalid_character(std::string_view destination) {
  for (std::size_t i = 0; i < destination.size(); ++i) {
    const auto byte = static_cast<unsigned char>(destination[i]);
    if (byte <= ' ' || byte == 0x7F) return i;
    if (std::string_view("\"<>\\^`{|}").find(destination[i]) != std::string_view::npos) return i;
    if (destination[i] == '%' &&
        (i + 2 >= destination.size() || !is_hex(destination[i + 1]) || !is_hex(destination[i + 2])))
      return i;
  }
  return std::string_view::npos;
}

void append_href(std::string& out, const Address& address, std::string_view destination,
                 std::string_view base_path) {
  if (address.kind == LinkKind::internal) {
    while (!base_path.empty() && base_path.back() == '/') base_path.remove_suffix(1);
    support::html_escape(base_path, out);
  }
  support::html_escape(destination, out);
}

}  // namespace kontrakt::markdown
