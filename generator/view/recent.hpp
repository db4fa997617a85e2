// What one thread has made lately, kept in memory: the next page is often about the same table.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace kontrakt::view {

class Recent {
 public:
  // `folder`: below it are all pages and files that need this; empty: they are anywhere. It lives as long as
  // the plan.
  void keep(std::shared_ptr<const void> made, std::string_view folder);

  // The next page or file is made: what only other folders need is let go.
  void turn_to(std::string_view address);

 private:
  struct Kept {
    std::shared_ptr<const void> made;
    std::string_view folder;
  };
  // More than most pages have. A page with more is right all the same: its files make them again.
  static constexpr std::size_t most = 8;
  std::array<Kept, most> kept_;
  std::size_t next_ = 0;
};

}  // namespace kontrakt::view
