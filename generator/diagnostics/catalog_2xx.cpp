// K2xx: references and identities. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_2xx() {
  return {};
}

}  // namespace kontrakt::diagnostics
