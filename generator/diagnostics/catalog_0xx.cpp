// K0xx: usage and configuration. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_0xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
