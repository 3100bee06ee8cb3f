#include "lsp/lint_thread.h"

#include <algorithm>
#include <utility>

#include "engine/files.h"
#include "readers/readers.h"

namespace consultlint::lsp {
namespace {

Result<Document> read(LintTask& task) {
  const ReadOptions& reading = task.held.settings->reading;
  if (task.text) return read_document(task.name, *std::move(task.text), reading);
  Result<std::string> bytes = read_file(task.name, kMaxInputBytes);
  if (!bytes) return bytes.error();
  return read_document(task.name, *std::move(bytes), reading);
}

}  // namespace

LintSettings lint_settings(const HeldSettings& held) {
  LintSettings run;
  run.keep_reading = true;
  run.baseline = held.baseline;
  return run;
}

LintResult run(LintTask task) {
  FileReport report =
      lint_document(task.name, read(task), *task.held.settings, lint_settings(task.held));
  return {std::move(task.uri), task.serial, std::move(task.held), std::move(report)};
}

LintThread::LintThread(std::function<void(LintResult)> deliver)
    : deliver_(std::move(deliver)), thread_([this] { work(); }) {}

LintThread::~LintThread() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void LintThread::submit(LintTask task) {
  {
    const std::lock_guard lock(mutex_);
    const auto older = std::ranges::find(waiting_, task.uri, &LintTask::uri);
    if (older != waiting_.end()) {
      *older = std::move(task);
    } else {
      waiting_.push_back(std::move(task));
    }
  }
  changed_.notify_one();
}

void LintThread::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    LintTask task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    deliver_(run(std::move(task)));
    lock.lock();
  }
}

}  // namespace consultlint::lsp
