// K6xx: output. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_6xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
