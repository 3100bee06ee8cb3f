#pragma once
#include <string>
#include <utility>
#include <variant>

namespace consultlint {

/// Why an operation failed, in words for the person who ran it. Never used for findings.
struct Error {
  std::string message;  ///< One sentence: what is wrong and what would be right.
  std::string where;  ///< "file", "file:line" or "file:line:column"; empty when there is no place.

  friend bool operator==(const Error&, const Error&) = default;
};

/// A value or an Error. Names follow std::expected, to be replaced by it under C++23.
/// Precondition of `*` and `->`: the result holds a value; of error(): it holds an Error.
template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return Error{...};` both read as they should.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  // NOLINTEND(google-explicit-constructor)

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace consultlint
