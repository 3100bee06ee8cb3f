#include "lsp/inbox.h"

#include <utility>

namespace consultlint::lsp {

void Inbox::put(Event event) {
  {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  arrived_.notify_one();
}

Event Inbox::take() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [this] { return !events_.empty(); });
  Event event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace consultlint::lsp
