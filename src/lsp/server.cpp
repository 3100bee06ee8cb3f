#include "lsp/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "lsp/capabilities.h"
#include "lsp/code_actions.h"
#include "lsp/rule_page.h"

namespace consultlint::lsp {
namespace {

constexpr std::string_view kSection = "consultlint";

/// Requests about one document, which it answers once it is checked.
constexpr auto kQuestions = std::to_array<std::string_view>(
    {"textDocument/diagnostic", "textDocument/codeAction", "textDocument/hover"});

/// Notifications about documents and what they depend on.
struct Notification {
  std::string_view method;
  void (*take)(Workbench& bench, const Json& params);
};
constexpr auto kNotifications = std::to_array<Notification>({
    {"textDocument/didOpen", [](Workbench& bench, const Json& params) { bench.open(params); }},
    {"textDocument/didChange", [](Workbench& bench, const Json& params) { bench.change(params); }},
    {"textDocument/didSave", [](Workbench& bench, const Json& params) { bench.save(params); }},
    {"textDocument/didClose", [](Workbench& bench, const Json& params) { bench.close(params); }},
    {"workspace/didChangeWatchedFiles", [](Workbench& bench, const Json&) { bench.reload(); }},
    {"$/cancelRequest",
     [](Workbench& bench, const Json& params) { bench.cancel(member(params, {"id"})); }},
});

}  // namespace

Server::Server(Overrides overrides, std::string version, std::function<void(const Json&)> send,
               std::function<void(LintTask)> lint)
    : version_(std::move(version)),
      outbox_(std::move(send)),
      bench_(std::move(overrides), outbox_, std::move(lint)) {}

void Server::handle(Message message) {
  switch (message.kind) {
    case Message::Kind::kFault:
      return outbox_.refuse(message.id, message.fault, message.problem);
    case Message::Kind::kResponse:
      return outbox_.take_response(message);
    case Message::Kind::kNotification:
      return handle_notification(message);
    case Message::Kind::kRequest:
      return handle_request(std::move(message));
  }
}

void Server::handle_request(Message request) {
  const auto refuse = [&](ErrorCode code, std::string_view why) {
    outbox_.refuse(request.id, code, why);
  };
  const std::string_view method = request.method;
  if (phase_ == Phase::kNew) {
    if (method == "initialize") return initialize(request);
    return refuse(ErrorCode::kNotInitialized, "The first request is 'initialize'.");
  }
  if (phase_ == Phase::kShutDown || method == "initialize") {
    return refuse(ErrorCode::kInvalidRequest, phase_ == Phase::kShutDown
                                                  ? "Nothing can be asked after 'shutdown'."
                                                  : "The server is initialized already.");
  }
  if (method == "shutdown") {
    phase_ = Phase::kShutDown;
    outbox_.respond(request.id, nullptr);
  } else if (method == "workspace/executeCommand") {
    execute(request);
  } else if (method == "codeAction/resolve") {
    bench_.resolve(request.id, std::move(request.params));
  } else if (std::ranges::find(kQuestions, method) != kQuestions.end()) {
    bench_.ask({std::move(request.id), std::move(request.method), std::move(request.params)});
  } else {
    refuse(ErrorCode::kMethodNotFound, fmt::format("There is no method '{}'.", method));
  }
}

void Server::handle_notification(const Message& notification) {
  if (notification.method == "exit") {
    exit_code_ = phase_ == Phase::kShutDown ? 0 : 1;
    return;
  }
  if (phase_ != Phase::kRunning) return;
  if (notification.method == "initialized") return initialized();
  if (notification.method == "workspace/didChangeConfiguration") {
    return change_configuration(notification.params);
  }
  const auto found = std::ranges::find(kNotifications, notification.method, &Notification::method);
  if (found != kNotifications.end()) found->take(bench_, notification.params);
}

void Server::initialize(const Message& request) {
  bench_.begin(read_client(request.params));
  bench_.configure(member(request.params, {"initializationOptions"}));
  outbox_.respond(request.id, {{"capabilities", server_capabilities(bench_.client())},
                               {"serverInfo", {{"name", "consultlint"}, {"version", version_}}}});
  phase_ = Phase::kRunning;
}

void Server::initialized() {
  const Json registrations = registrations_for(bench_.client());
  if (!registrations.empty()) {
    outbox_.request("client/registerCapability", {{"registrations", registrations}});
  }
}

void Server::change_configuration(const Json& params) {
  const Json& section = member(params, {"settings", kSection});
  if (section.is_object()) {
    bench_.configure(section);
  } else if (bench_.client().answers_configuration) {
    fetch_configuration();
  }
}

void Server::fetch_configuration() {
  outbox_.request("workspace/configuration", {{"items", Json::array({{{"section", kSection}}})}},
                  [this](const Json& answer) {
                    const bool one = answer.is_array() && answer.size() == 1;
                    if (one && answer.front().is_object()) bench_.configure(answer.front());
                  });
}

void Server::execute(const Message& request) {
  const std::string command = string_member(request.params, {"command"}).value_or("");
  const Json& arguments = member(request.params, {"arguments"});
  const bool one = arguments.is_array() && arguments.size() == 1 && arguments.front().is_string();
  if (command != kCheckFileCommand && command != kExplainCommand) {
    return outbox_.refuse(request.id, ErrorCode::kInvalidParams,
                          fmt::format("There is no command '{}'.", command));
  }
  if (!one) {
    return outbox_.refuse(request.id, ErrorCode::kInvalidParams,
                          fmt::format("'{}' takes one argument, which is text.", command));
  }
  const auto argument = arguments.front().get<std::string>();
  if (command == kCheckFileCommand) return bench_.check_file(request.id, argument);
  explain(request.id, argument);
}

void Server::explain(const Json& id, const std::string& rule) {
  std::string page = bench_.page_of(rule);
  if (page.empty()) {
    return outbox_.refuse(id, ErrorCode::kInvalidParams,
                          fmt::format("There is no rule '{}'.", rule));
  }
  if (!bench_.client().shows_pages) {
    outbox_.show(Outbox::Loudness::kInfo, without_markup(page));
  }
  outbox_.respond(id, std::move(page));
}

}  // namespace consultlint::lsp
