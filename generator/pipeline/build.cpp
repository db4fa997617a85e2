#include "pipeline/build.hpp"

#include <utility>

#include "pipeline/examine.hpp"
#include "pipeline/last_build.hpp"
#include "pipeline/site.hpp"

namespace kontrakt::pipeline {

Outcome build(const Request& request, const support::FileSystem& disk) {
  Run run(request);
  const support::RecordingFileSystem inputs(disk);
  LastBuild last(run, inputs);
  auto site = read_settings(run, inputs);
  if (!site || run.stage(Stage::last_build, [&] { return last.stands(*site); })) return run.finish();
  const auto portal = examine(run, inputs, std::move(*site));
  let_go_of_files(run, disk, *portal);
  write_site(run, inputs, *portal, last);
  return run.finish();
}

}  // namespace kontrakt::pipeline
