// What several pages and files are made from: a table of its own page or pages and of its CSV and JSON, the
// news of a feed and of the same feed in another format. Making it again for each would take longer than all
// the rest of a large portal. Private to view/.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "markdown/texts.hpp"
#include "view/recent.hpp"

namespace kontrakt::view {

template <class T>
class Shared {
 public:
  // `make` gives the same every time. `folder`: as in Recent::keep().
  explicit Shared(std::function<T()> make, std::string folder = {})
      : make_(std::move(make)), folder_(std::move(folder)) {}

  // Made now, unless somebody still has it. Several threads may ask at once: one makes it and the others
  // wait.
  std::shared_ptr<const T> made(Recent& recent) const {
    const std::shared_ptr<const Made> made = find_or_make();
    markdown::TextReads::note(made->texts);
    std::shared_ptr<const T> thing(made, &made->thing);
    recent.keep(thing, folder_);
    return thing;
  }

 private:
  struct Made {
    T thing;
    std::vector<std::uint32_t> texts;  // that were read for it
  };

  std::shared_ptr<const Made> find_or_make() const {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<const Made> made = made_.lock();
    if (made) return made;
    const markdown::TextReads reads;
    auto fresh = std::make_shared<Made>(Made{make_(), {}});
    fresh->texts = reads.numbers();
    made_ = fresh;
    return fresh;
  }

  std::function<T()> make_;
  std::string folder_;
  mutable std::mutex mutex_;
  mutable std::weak_ptr<const Made> made_;
};

}  // namespace kontrakt::view
