#include "config/site.hpp"

#include "support/url.hpp"

namespace kontrakt::config {

std::optional<diagnostics::Wording> base_url_fault(std::string_view base_url) {
  using diagnostics::Wording;
  const Wording no_address = {"den ska börja med https:// och ett värdnamn",
                              "it must begin with https:// and a host"};
  const Wording bad_character = {"den innehåller tecken som inte får stå i en adress",
                                 "it holds characters that an address may not have"};
  const std::string_view scheme = support::url_scheme(base_url);
  if (scheme != "https" && scheme != "http") return no_address;
  const std::string_view host = base_url.substr(scheme.size() + 1);
  if (!host.starts_with("//") || host.size() < 3 || host[2] == '/') return no_address;
  for (const char c : base_url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F || std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos) {
      return bad_character;
    }
  }
  if (base_url.find_first_of("?#") != std::string_view::npos) {
    return Wording{"den får inte ha ? eller #", "it may not have ? or #"};
  }
  if (base_url.find("/./") != std::string_view::npos || base_url.find("/../") != std::string_view::npos) {
    return bad_character;
  }
  if (!base_url.ends_with('/')) return Wording{"den ska sluta med /", "it must end with /"};
  return std::nullopt;
}

std::optional<CheckLevel> level_of(const Site& site, std::string_view code) {
  for (const CheckOverride& check : site.checks) {
    if (check.code == code) return check.level;
  }
  return std::nullopt;
}

}  // namespace kontrakt::config
