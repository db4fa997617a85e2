// What one thread has made lately, kept in memory: the next page is often about the same table.
#pragma once

#include <array>
#include <cstddef>
#include <memory>

namespace kontrakt::view {

class Recent {
 public:
  void keep(std::shared_ptr<const void> made);

 private:
  // More than most pages have. A page with more is right all the same: its files make them again.
  static constexpr std::size_t most = 8;
  std::array<std::shared_ptr<const void>, most> kept_;
  std::size_t next_ = 0;
};

}  // namespace kontrakt::view
