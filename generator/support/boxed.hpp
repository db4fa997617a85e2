// Something that few things have.
#pragma once

#include <memory>
#include <utility>

namespace kontrakt::support {

// As std::optional, but where there is nothing it takes no more room than a pointer.
template <class T>
class Boxed {
 public:
  Boxed() = default;
  Boxed(T thing) : thing_(std::make_unique<T>(std::move(thing))) {}  // NOLINT: as an optional
  Boxed(const Boxed& other) : thing_(other ? std::make_unique<T>(*other) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept {
    thing_ = std::move(other.thing_);
    return *this;
  }
  ~Boxed() = default;

  explicit operator bool() const { return thing_ != nullptr; }
  const T& operator*() const { return *thing_; }
  const T* operator->() const { return thing_.get(); }
  T* operator->() { return thing_.get(); }
  T& emplace() { return *(thing_ = std::make_unique<T>()); }

 private:
  std::unique_ptr<T> thing_;
};

}  // namespace kontrakt::support
