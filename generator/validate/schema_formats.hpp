// The forms that a schema's "format" names.
#pragma once

#include <string>
#include <string_view>

namespace kontrakt::validate {

// http, https or mailto with something after it; no spaces, quotes or angle brackets. Letters such as å may
// stand as they are, as browsers show them.
bool is_web_address(std::string_view text);

// The web address that was probably meant ("www.lund.se" -> "https://www.lund.se"); empty when there is no
// guess.
std::string probable_web_address(std::string_view text);

// name@domain.tld, without spaces.
bool is_email_address(std::string_view text);

}  // namespace kontrakt::validate
