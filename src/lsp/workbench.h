#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/workspace.h"
#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/lint_thread.h"
#include "lsp/message.h"
#include "lsp/open_file.h"
#include "lsp/outbox.h"
#include "lsp/settings.h"

namespace consultlint::lsp {

/// The documents that the client has open, what was found in them, and the requests about them.
///
/// Each change of a document is a new task; what comes of an older one is dropped, so that nothing
/// stale is ever told. Requests wait for the task of the newest version. Not for several threads:
/// results of tasks are handed in like messages.
class Workbench {
 public:
  /// `lint` starts a task, whose result is handed to settle() later. `outbox` must outlive it.
  Workbench(Overrides overrides, Outbox& outbox, std::function<void(LintTask)> lint);

  /// What the client can do; before anything else.
  void begin(Client client);
  const Client& client() const { return client_; }

  void open(const Json& params);
  void change(const Json& params);
  void save(const Json& params);
  void close(const Json& params);

  /// Answers a request about a document, at once or when it was checked.
  void ask(Question question);
  /// Checks a file that need not be open, and publishes what is found: answers `id` with how many
  /// findings there are.
  void check_file(const Json& id, const std::string& uri);
  /// Fills in the edit of a code action. It is refused when the document has changed since.
  void resolve(const Json& id, Json action);
  /// The page of a rule, in Markdown; empty for none of that name.
  std::string page_of(std::string_view rule);
  /// Refuses a request that waits.
  void cancel(const Json& id);

  void settle(LintResult result);

  /// The client's settings: its section `consultlint`.
  void configure(const Json& section);
  /// Configurations or other files that settings depend on have changed.
  void reload();

 private:
  /// A file that is checked for a command.
  struct Visit {
    std::uint64_t serial = 0;
    std::vector<Json> ids;  ///< Of the commands that wait.
  };

  OpenFile* find(const Json& params);
  std::string path_for(const std::string& uri, const std::string& language) const;
  std::vector<Question> take_waiting(const std::string& uri);
  void check(OpenFile& file);
  void check_all();
  void start(const std::string& uri, const std::string& path, std::uint64_t serial,
             std::optional<std::string> text);
  void settle(OpenFile& file, LintResult result);
  void settle(Visit& visit, const LintResult& result);
  void publish(const std::string& uri, Json diagnostics);
  void publish(const OpenFile& file);
  Json answer(const OpenFile& file, const Question& question) const;
  void drop_questions(OpenFile& file, std::string_view but_method, ErrorCode code,
                      std::string_view why);
  void tell_once(const Error& error);

  Client client_;
  Settings settings_;
  Outbox* outbox_;
  std::function<void(LintTask)> lint_;
  std::uint64_t serials_ = 0;
  std::map<std::string, OpenFile, std::less<>> files_;  // by URI
  std::map<std::string, Visit, std::less<>> visits_;    // by URI
  std::set<std::string> told_;
};

}  // namespace consultlint::lsp
