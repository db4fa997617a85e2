// K4xx: Markdown, links and accessibility. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_4xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
