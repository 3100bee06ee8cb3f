#pragma once
#include <cstddef>
#include <functional>

namespace consultlint {

/// Calls `work` with every number below `count`, up to `jobs` at once, in any order; returns when
/// all is done. Precondition: jobs >= 1, and `work` may run on several threads.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace consultlint
