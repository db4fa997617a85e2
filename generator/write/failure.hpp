// What stops the writing of a site, in words.
#pragma once

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "support/result.hpp"

namespace kontrakt::write {

// Reports what the operating system would not do (K611, K614, K615). `output` is the site's folder, from
// which a relative path of the error is named.
void report(const support::IoError& error, const std::string& output, diagnostics::Diagnostics& found);

// Whether any of it stops the writing: K616 and K617 are warnings.
bool has_errors(const diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
