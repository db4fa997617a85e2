// Which pages may lack a part because of faults that have been reported.
#pragma once

#include <set>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source_files.hpp"

namespace kontrakt::pipeline {

// The files that errors point into. `files` must outlive this.
class FaultyFiles {
 public:
  FaultyFiles(const diagnostics::Diagnostics& messages, const diagnostics::SourceFiles& files);

  // Whether one of them is in the folder of the page's file or below it: what a page shows is kept there. A
  // page without a file of its own shows something of all files, and an error without a file may be about
  // any.
  bool may_be_missing_from(diagnostics::Location page) const;

 private:
  const diagnostics::SourceFiles& files_;
  std::set<std::string, std::less<>> paths_;
  bool somewhere_ = false;
};

}  // namespace kontrakt::pipeline
