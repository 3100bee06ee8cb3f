#pragma once
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "consultlint/report.h"
#include "engine/lint.h"
#include "lsp/settings.h"

namespace consultlint::lsp {

/// A document to be checked.
struct LintTask {
  std::string uri;
  std::uint64_t serial = 0;  ///< Of all tasks; a later one of the same document is newer.
  std::string name = {};     ///< Its path.
  std::optional<std::string> text = {};  ///< Nothing: read the file.
  HeldSettings held = {};
};

/// What came of a task. The report points to what `held` owns.
struct LintResult {
  std::string uri;
  std::uint64_t serial = 0;
  HeldSettings held = {};
  FileReport report = {};
};

/// How documents are checked for an editor: the report keeps the reading.
LintSettings lint_settings(const HeldSettings& held);

/// Checks the document.
LintResult run(LintTask task);

/// Checks documents in the background, one at a time, in the order in which they came. Of a
/// document that waits only the newest version is checked.
class LintThread {
 public:
  /// `deliver` is called on the thread.
  explicit LintThread(std::function<void(LintResult)> deliver);
  LintThread(const LintThread&) = delete;
  LintThread& operator=(const LintThread&) = delete;
  /// Waits for the document that is being checked; what waits is left.
  ~LintThread();

  void submit(LintTask task);

 private:
  void work();

  std::function<void(LintResult)> deliver_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<LintTask> waiting_;  // guarded by mutex_
  bool ending_ = false;           // guarded by mutex_
  std::thread thread_;            // last: it uses the others
};

}  // namespace consultlint::lsp
