#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/workspace.h"
#include "lsp/json.h"
#include "lsp/lint_thread.h"
#include "lsp/message.h"
#include "lsp/outbox.h"
#include "lsp/workbench.h"

namespace consultlint::lsp {

/// The language server without its streams and threads: takes messages and results of tasks one by
/// one, and says what it has to say. Not for several threads.
class Server {
 public:
  /// `send` gets what goes to the client, `lint` the tasks for documents; see Workbench.
  Server(Overrides overrides, std::string version, std::function<void(const Json&)> send,
         std::function<void(LintTask)> lint);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void handle(Message message);
  void handle(LintResult result) { bench_.settle(std::move(result)); }

  /// What the process ends with, once the client said `exit`: 0 behind `shutdown`, else 1.
  std::optional<int> exit_code() const { return exit_code_; }

 private:
  enum class Phase : std::uint8_t { kNew, kRunning, kShutDown };

  void handle_request(Message request);
  void handle_notification(const Message& notification);
  void initialize(const Message& request);
  void execute(const Message& request);
  void explain(const Json& id, const std::string& rule);
  void initialized();
  void fetch_configuration();
  void change_configuration(const Json& params);

  std::string version_;
  Outbox outbox_;
  Workbench bench_;
  Phase phase_ = Phase::kNew;
  std::optional<int> exit_code_;
};

}  // namespace consultlint::lsp
