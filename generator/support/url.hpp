// Addresses: writing them safely, joining them and telling ours from others'.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kontrakt::support {

// An address as an attribute may hold it: spaces, quotes, angle brackets, control and non-ASCII characters
// are written as %XX; what is so already stays, and so do the marks that addresses are made of (/ ? # & = …).
// A '%' that begins no escape becomes %25. Encoding twice changes nothing. HTML escaping (&) is still to be
// done.
std::string encode_href(std::string_view url);

// One name of a path (a file name): all but letters, digits and - . _ ~ is written as %XX, '/' too.
std::string encode_path_segment(std::string_view segment);

// %XX as bytes; what is not an escape stays.
std::string percent_decode(std::string_view text);

struct UrlParts {
  std::string_view path;      // all before ? and #, with scheme and host if there are any
  std::string_view query;     // without '?'
  std::string_view fragment;  // without '#'
};
UrlParts split_url(std::string_view url);

// "https" of "https://example.se", in the case it has; "" when there is none.
std::string_view url_scheme(std::string_view url);

// Neither a scheme nor "//host": an address in this portal, or an anchor ("#mal"). Browsers read '\' as '/'
// and ignore tabs and line breaks in addresses; an address with any of these is not taken for an internal
// one.
bool is_internal(std::string_view url);

// http, https, mailto or tel, or internal. Everything else (javascript:, data:, file: …) has no place in a
// page.
bool is_allowed_href(std::string_view url);

// "https://example.se/klimat" and "/kommuner/lund/" -> "https://example.se/klimat/kommuner/lund/"; one slash
// between.
std::string join_url(std::string_view base, std::string_view path);

// The path of a base address, with a slash at both ends: "https://example.se/klimat" -> "/klimat/", "" ->
// "/".
std::string base_path(std::string_view base_url);

// The path in this portal that a relative or absolute link means on the page `from` (a path such as
// "/kommuner/lund/"): "../habo/" -> "/kommuner/habo/". Query and fragment are left out. Nothing when it
// climbs out of the portal.
std::optional<std::string> resolve_path(std::string_view from, std::string_view link);

}  // namespace kontrakt::support
