#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// What a step of reading gives that has nothing to return: an Error, or nothing when all is well.
using Failure = std::optional<Error>;

/// The text of a page and the name that errors call it by. Every view that the page parser works
/// with is a slice of `text`, so a view is also a place.
struct PageSource {
  std::string_view path;
  std::string_view text;

  /// An Error at the line and column where `at` begins. Precondition: `at` is a slice of `text`.
  Error error(std::string_view at, std::string message) const;
  std::uint32_t line_of(std::string_view at) const;
};

/// Lines without their ends. A line that ends in white space is an Error.
Result<std::vector<std::string_view>> split_lines(const PageSource& source);

/// `text` without white space at either end; an empty result still tells the place.
std::string_view trimmed(std::string_view text);

/// The parts of `text` between semicolons, trimmed, empty ones left out.
std::vector<std::string_view> split_list(std::string_view text, char separator = ';');

/// The first slice of `text` from `begin` to the end of `end`. Precondition: both are slices of one
/// string, `begin` first.
inline std::string_view joined_slice(std::string_view begin, std::string_view end) {
  return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

}  // namespace consultlint
