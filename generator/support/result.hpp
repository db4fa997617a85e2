// A value, or why there is none. What rooms below the pipeline return instead of throwing.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kontrakt::support {

// An operation on a file that failed.
struct IoError {
  enum class Kind : unsigned char {
    not_found,
    denied,       // permission, read-only
    exists,       // something stands there already
    too_large,    // more than the caller's cap
    not_regular,  // a directory, a device, a pipe where a file was expected (or the reverse)
    is_symlink,   // a symbolic link where the caller refuses them
    no_space,     // the disk or the quota is full
    too_many,     // more entries or deeper folders than the caller's cap
    other,
  };

  Kind kind = Kind::other;
  int number = 0;    // errno, 0 when the operating system was not asked
  std::string path;  // as the caller gave it

  // The operating system's words, always in English ("No such file or directory"), or the kind's for number
  // 0.
  std::string reason() const;

  static IoError from_errno(int number, std::string path);
};

// Holds a T or an E. Ask ok() first; value() and error() are only for their own case.
template <class T, class E = IoError>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: returned as it is
  Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return *std::get_if<0>(&held_); }
  const T& value() const& { return *std::get_if<0>(&held_); }
  T&& value() && { return std::move(*std::get_if<0>(&held_)); }
  E& error() { return *std::get_if<1>(&held_); }
  const E& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, E> held_;
};

// Done, or why not.
template <class E>
class [[nodiscard]] Result<void, E> {
 public:
  Result() = default;
  Result(E error) : error_(std::move(error)) {}  // NOLINT: returned as it is

  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  E& error() { return *error_; }
  const E& error() const { return *error_; }

 private:
  std::optional<E> error_;
};

}  // namespace kontrakt::support
