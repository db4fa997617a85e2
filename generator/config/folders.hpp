// Folders as site.yml and the command line name them: text only, no disk.
#pragma once

#include <string>
#include <string_view>

namespace kontrakt::config {

// Without ".", doubled and last slashes, and "x/..": "./a//b/../c/" gives "a/c". The folder itself is ".".
// What climbs further than it has descended keeps its "..": "../a". An absolute path stays absolute.
std::string normalised(std::string_view path);

bool is_absolute(std::string_view path);

// An absolute path, or a normalised one that begins with "..".
bool leaves_project(std::string_view normalised_path);

// `path` as seen from `base` (an absolute folder): absolute and normalised.
std::string absolute_from(std::string_view base, std::string_view path);

// Whether `path` is `folder` or lies below it; both are absolute and normalised.
bool same_or_inside(std::string_view path, std::string_view folder);

}  // namespace kontrakt::config
