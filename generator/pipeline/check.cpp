#include "pipeline/check.hpp"

#include "pipeline/examine.hpp"
#include "pipeline/site.hpp"

namespace kontrakt::pipeline {

Outcome check(const Request& request, const support::FileSystem& disk) {
  Run run(request);
  if (const auto portal = examine(run, disk)) {
    let_go_of_files(run, disk, *portal);
    check_site(run, disk, *portal);
  }
  return run.finish();
}

}  // namespace kontrakt::pipeline
