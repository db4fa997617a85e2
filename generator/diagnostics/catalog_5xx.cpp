// K5xx: templates and themes. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_5xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
