// Which addresses a site's files may have, and where a site may stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "write/write_site.hpp"

namespace kontrakt::write {

// What is wrong with a path, as a word for K601: empty when nothing is. Rules:
// 1. UTF-8, at most 1024 bytes, no control characters and no '\'.
// 2. Names between single '/', none at the start or the end; at most 32 names, each at most 200 bytes.
// 3. No name is "." or "..".
enum class PathFault { none, empty, encoding, character, too_long, too_deep, absolute, name };
PathFault fault_of(std::string_view path);

// Reports every path that may not be (K601), that two files have (K602), that is also another's folder
// (K603), and two that differ only in upper and lower case (K604) or in how their letters are stored (K605):
// such a site cannot be unpacked on Windows or macOS.
void check_output_paths(const std::vector<std::string>& paths, diagnostics::Diagnostics& found);

// The output folder as an absolute path without symlinks; empty, and K610 reported, when it may not be there.
std::string checked_output_folder(const WriteOptions& options, diagnostics::Diagnostics& found);

}  // namespace kontrakt::write
