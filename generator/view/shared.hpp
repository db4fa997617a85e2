// What several pages and files are made from: a table of its own page or pages and of its CSV and JSON, the
// news of a feed and of the same feed in another format. Making it again for each would take longer than all
// the rest of a large portal. Private to view/.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "view/recent.hpp"

namespace kontrakt::view {

template <class T>
class Shared {
 public:
  // `make` gives the same every time.
  explicit Shared(std::function<T()> make) : make_(std::move(make)) {}

  // Made now, unless somebody still has it. Several threads may ask at once: one makes it and the others
  // wait.
  std::shared_ptr<const T> made(Recent& recent) const {
    std::shared_ptr<const T> made;
    {
      const std::lock_guard lock(mutex_);
      made = made_.lock();
      if (!made) {
        made = std::make_shared<const T>(make_());
        made_ = made;
      }
    }
    recent.keep(made);
    return made;
  }

 private:
  std::function<T()> make_;
  mutable std::mutex mutex_;
  mutable std::weak_ptr<const T> made_;
};

}  // namespace kontrakt::view
