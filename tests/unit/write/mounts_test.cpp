#include "write/mounts.hpp"

#include <gmock/gmock.h>

namespace kontrakt::write {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* mountinfo =
    "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"
    "31 22 8:1 /upl /srv/webb\\040plats/public/upl rw shared:5 - ext4 /dev/sda1 rw\n"
    "skräp\n"
    "32 22 0:40 / /srv/annat\\134\\0 rw - tmpfs tmpfs rw\n";

TEST(Mounts, AreReadFromWhatTheKernelTells) {
  EXPECT_THAT(mount_points(mountinfo), ElementsAre("/", "/srv/webb plats/public/upl", "/srv/annat\\\\0"));
  EXPECT_THAT(mount_points(""), IsEmpty());
}

TEST(Mounts, InAFolderAreThoseAtItAndBelowIt) {
  const auto all = mount_points(mountinfo);
  EXPECT_TRUE(is_any_in(all, "/srv/webb plats/public"));
  EXPECT_TRUE(is_any_in(all, "/srv/webb plats/public/upl"));
  EXPECT_FALSE(is_any_in(all, "/srv/webb plats/public/upl/2025"));
  EXPECT_FALSE(is_any_in(all, "/srv/webb plats/pub"));
  EXPECT_FALSE(is_any_in(all, "/srv/webb plats/public/kommuner"));
}

TEST(Mounts, AreNowhereInAFolderOfOurOwn) {
  EXPECT_TRUE(has_mounts("/proc"));
  EXPECT_FALSE(has_mounts(testing::TempDir() + "ingen mapp"));
}

}  // namespace
}  // namespace kontrakt::write
