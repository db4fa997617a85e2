#include "cli/commands.hpp"
namespace kontrakt::cli {
int command_new(const Options&, const Environment&) {
  return 0;
}
}  // namespace kontrakt::cli
