// Colours that municipalities choose must be readable.
#include <fmt/format.h>

#include <cmath>

#include "support/numbers.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {

void check_colours(const model::Portal& portal, diagnostics::Diagnostics& diagnostics) {
  for (const model::Municipality& m : portal.municipalities) {
    if (!m.appearance) continue;
    const double ratio = support::contrast(m.appearance->on_accent, m.appearance->accent);
    if (ratio >= support::least_text_contrast) continue;
    // Rounded down: what fails must not look as if it passed.
    const double shown = std::floor(ratio * 10) / 10;
    diagnostics.add("K359", m.appearance->at,
                    {{"text", m.appearance->on_accent.hex()},
                     {"ground", m.appearance->accent.hex()},
                     {"ratio.sv", support::format_number(shown, 1)},
                     {"ratio.en", fmt::format("{:.1f}", shown)}});
  }
}

}  // namespace kontrakt::validate
