#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <variant>

#include "lsp/lint_thread.h"
#include "lsp/message.h"

namespace consultlint::lsp {

/// The input has ended.
struct EndOfInput {};

/// What the server has to deal with next.
using Event = std::variant<Message, LintResult, EndOfInput>;

/// Events of several threads, in the order in which they came.
class Inbox {
 public:
  void put(Event event);
  /// Waits for one.
  Event take();

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Event> events_;  // guarded by mutex_
};

}  // namespace consultlint::lsp
