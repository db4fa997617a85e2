// Names for addresses and anchors.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kontrakt::support {

inline constexpr std::size_t slug_max_length = 80;

// Only a–z, 0–9 and single hyphens between them: "Åtgärder för 2030 – transporter" gives
// "atgarder-for-2030-transporter". Published addresses are made of this, so the rules never change:
// 1. Letters lose their marks: å ä à á -> a, ö ø -> o, é -> e, ü -> u …; æ -> ae, œ -> oe, ß -> ss, þ -> th;
//    subscripts and superscripts become digits ("CO₂" -> "co2").
// 2. Apostrophes, soft hyphens, zero-width and combining marks vanish: "l’Europe" -> "leurope".
// 3. Everything else, also letters of other scripts, becomes a hyphen; hyphens are joined and cut at the
// ends.
// 4. Longer than slug_max_length is cut, at the last hyphen of the second half if there is one.
// A text without any Latin letter or digit gives "": the caller names what to do then.
std::string slug(std::string_view text);

// Already in the form that slug() gives, and not empty: what a file name or an id must be.
bool is_slug(std::string_view text);

}  // namespace kontrakt::support
