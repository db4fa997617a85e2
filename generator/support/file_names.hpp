// Which file names Windows and macOS take for one.
#pragma once

#include <string>
#include <string_view>

namespace kontrakt::support {

// The same for two names that differ only in upper and lower case, or in whether å is one character or an a
// with a ring after it (macOS writes the second; Unicode's canonical caseless match). Not for showing.
std::string file_name_key(std::string_view name);
// True for names that are their own key, such as all slugs. Those with other letters may be, too.
bool is_own_key(std::string_view name);

// Whether they look the same: they differ at most in how the letters are stored.
bool same_letters(std::string_view one, std::string_view other);

}  // namespace kontrakt::support
