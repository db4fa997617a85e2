#include "pipeline/check.hpp"

#include "pipeline/examine.hpp"

namespace kontrakt::pipeline {

Outcome check(const Request& request, const support::FileSystem& disk) {
  Run run(request);
  examine(run, disk);
  return run.finish();
}

}  // namespace kontrakt::pipeline
