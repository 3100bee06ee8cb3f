#include "engine/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace consultlint {

void for_each_index(std::size_t count, unsigned jobs,
                    const std::function<void(std::size_t)>& work) {
  if (jobs <= 1 || count <= 1) {  // starting threads costs more than one file
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, work); });
}

}  // namespace consultlint
