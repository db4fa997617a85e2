#include "diagnostics/io_reason.hpp"

namespace kontrakt::diagnostics {

std::string reason_of(const support::IoError& error) {
  using Kind = support::IoError::Kind;
  switch (error.kind) {
    case Kind::denied:
      return "@denied";
    case Kind::not_found:
      return "@not_there";
    case Kind::not_regular:
      return "@not_a_file";
    case Kind::is_symlink:
      return "@symlink";
    case Kind::too_large:
      return "@too_large";
    case Kind::too_many:
      return "@too_many";
    case Kind::exists:
    case Kind::no_space:
    case Kind::other:
      break;
  }
  return error.reason();
}

}  // namespace kontrakt::diagnostics
