#include "engine/path_pattern.h"

#include <algorithm>

#include "engine/inputs.h"

namespace consultlint {

bool matches_path(std::string_view pattern, std::string_view path) {
  const bool outside = path == ".." || path.starts_with("../") || path.starts_with('/');
  if (outside) return false;
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  const bool anywhere = pattern.find('/') == pattern.npos;
  for (std::size_t begin = 0, end = 0; end < path.size(); begin = end + 1) {
    end = std::min(path.find('/', begin), path.size());
    if (matches_glob(pattern, anywhere ? path.substr(begin, end - begin) : path.substr(0, end))) {
      return true;
    }
  }
  return false;
}

}  // namespace consultlint
