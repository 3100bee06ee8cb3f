#pragma once
#include <string>
#include <string_view>

#include "consultlint/result.h"

namespace consultlint {

/// An error as one line: with its place in front, unless that is `path`, which the reader sees
/// anyway.
inline std::string error_text(const Error& error, std::string_view path) {
  if (error.where.empty() || error.where == path) return error.message;
  return error.where + ": " + error.message;
}

}  // namespace consultlint
