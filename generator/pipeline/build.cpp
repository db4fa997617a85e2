#include "pipeline/build.hpp"

#include "pipeline/examine.hpp"
#include "pipeline/publish.hpp"
#include "pipeline/site.hpp"

namespace kontrakt::pipeline {

Outcome build(const Request& request, const support::FileSystem& disk) {
  Run run(request);
  if (const auto portal = examine(run, disk)) {
    const RenderedSite site = render_site(run, disk, *portal);
    if (run.may_write()) run.stage(Stage::write, [&] { publish(run, portal->site, site); });
  }
  return run.finish();
}

}  // namespace kontrakt::pipeline
