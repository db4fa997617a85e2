// K3xx: domain rules. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_3xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
