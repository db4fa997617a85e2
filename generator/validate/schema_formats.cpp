#include "validate/schema_formats.hpp"

#include <algorithm>

#include "support/text.hpp"
#include "support/url.hpp"

namespace kontrakt::validate {
namespace {

bool has_bad_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = support::next_character(text, at);
    if (c == ' ' || c == '<' || c == '>' || c == '"' || c == '\\' || c == 0x00A0 ||
        support::is_control_character(c)) {
      return true;
    }
  }
  return false;
}

// Letters, digits, hyphens and dots between them; a port may follow.
bool is_host(std::string_view host) {
  const std::size_t colon = host.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || !std::ranges::all_of(port, support::is_ascii_digit)) return false;
    host = host.substr(0, colon);
  }
  if (host.empty()) return false;
  for (const std::string_view label : support::split(host, '.')) {
    if (label.empty() || label.starts_with('-') || label.ends_with('-')) return false;
    for (const char c : label) {
      const bool fits = support::is_ascii_letter(c) || support::is_ascii_digit(c) || c == '-' || c == '_' ||
                        (static_cast<unsigned char>(c) & 0x80U) != 0;
      if (!fits) return false;
    }
  }
  return true;
}

}  // namespace

bool is_web_address(std::string_view text) {
  if (has_bad_character(text)) return false;
  const std::string scheme = support::lower(support::url_scheme(text));
  std::string_view rest = text.substr(std::min(text.size(), scheme.size() + 1));
  if (scheme == "mailto") return is_email_address(rest.substr(0, rest.find('?')));
  if ((scheme != "http" && scheme != "https") || !rest.starts_with("//")) return false;
  rest.remove_prefix(2);
  return is_host(rest.substr(0, rest.find_first_of("/?#")));
}

std::string probable_web_address(std::string_view text) {
  const std::string_view trimmed = support::trim(text);
  if (is_web_address(trimmed)) return std::string(trimmed);
  const bool bare = support::url_scheme(trimmed).empty() && trimmed.find('.') != std::string_view::npos;
  if (const std::string full = "https://" + std::string(trimmed); bare && is_web_address(full)) return full;
  if (const std::string mail = "mailto:" + std::string(trimmed); is_email_address(trimmed)) return mail;
  return {};
}

bool is_email_address(std::string_view text) {
  if (has_bad_character(text)) return false;
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos) return false;
  const std::string_view domain = text.substr(at + 1);
  return domain.find('.') != std::string_view::npos && domain.find(':') == std::string_view::npos &&
         is_host(domain);
}

}  // namespace kontrakt::validate
