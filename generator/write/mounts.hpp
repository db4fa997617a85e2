// What is mounted: a folder with something mounted in it cannot be exchanged for another without taking it
// along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::write {

// The mount points of /proc/self/mountinfo (see proc_pid_mountinfo(5)), each from the root. What is no such
// line is left out.
std::vector<std::string> mount_points(std::string_view mountinfo);

// Whether one of them is the folder or lies below it.
bool is_any_in(const std::vector<std::string>& mount_points, std::string_view folder);

// The same for what is mounted now, for an absolute path without links. False also where nobody tells.
bool has_mounts(const std::string& folder);

}  // namespace kontrakt::write
