#pragma once
#include <algorithm>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/server.h"

namespace consultlint::lsp {

/// A client and a server without streams or threads: what the server has to check waits until
/// work() is called.
class Conversation {
 public:
  explicit Conversation(Overrides overrides = isolated())
      : server_(
            std::move(overrides), "1.2.3", [this](const Json& json) { said_.push_back(json); },
            [this](LintTask task) { tasks_.push_back(std::move(task)); }) {}

  static Overrides isolated() {
    Overrides overrides;
    overrides.isolated = true;
    return overrides;
  }

  /// Gives the result of `initialize`, and says `initialized`.
  Json begin(const Json& capabilities = Json::object(), Json params = Json::object()) {
    params["capabilities"] = capabilities;
    const Json response = request("initialize", params);
    notify("initialized", Json::object());
    return response["result"];
  }

  /// Asks, and gives the response; null while there is none.
  Json request(std::string_view method, const Json& params) {
    return request_as(++requests_, method, params);
  }
  Json request_as(const Json& id, std::string_view method, const Json& params) {
    hear({{"id", id}, {"method", method}, {"params", params}});
    return response_to(id);
  }
  void notify(std::string_view method, const Json& params) {
    hear({{"method", method}, {"params", params}});
  }
  void hear(const Json& message) { server_.handle(parse_message(message.dump())); }

  void open(const std::string& uri, const std::string& text,
            const std::string& language = "markdown") {
    const Json document = {{"uri", uri}, {"languageId", language}, {"version", 1}, {"text", text}};
    notify("textDocument/didOpen", {{"textDocument", document}});
  }
  void change(const std::string& uri, int version, const std::string& text) {
    notify("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", version}}},
                                      {"contentChanges", Json::array({{{"text", text}}})}});
  }

  /// Checks what waits, oldest first.
  void work() {
    for (; !tasks_.empty(); tasks_.pop_front()) server_.handle(run(std::move(tasks_.front())));
  }
  std::size_t tasks() const { return tasks_.size(); }
  /// Leaves only the newest task of all that wait, as LintThread does for one document.
  void drop_older() { tasks_.erase(tasks_.begin(), std::prev(tasks_.end())); }

  /// The response to a request; null while there is none.
  Json response_to(const Json& id) const {
    const auto found = std::ranges::find_if(
        said_, [&](const Json& json) { return !json.contains("method") && json["id"] == id; });
    return found == said_.end() ? Json() : *found;
  }
  /// The parameters of all requests and notifications of that name that the server sent.
  std::vector<Json> said(std::string_view method) const {
    std::vector<Json> all;
    for (const Json& json : said_) {
      if (json.contains("method") && json["method"] == method) {
        all.push_back(json.value("params", Json()));
      }
    }
    return all;
  }
  std::vector<Json> published() const { return said("textDocument/publishDiagnostics"); }

  Server& server() { return server_; }

 private:
  std::vector<Json> said_;
  std::deque<LintTask> tasks_;
  int requests_ = 0;
  Server server_;
};

/// Parameters about a document, and about a place in it.
inline Json about(const std::string& uri) {
  return {{"textDocument", {{"uri", uri}}}};
}
inline Json at(const std::string& uri, std::uint32_t line, std::uint32_t character) {
  Json params = about(uri);
  params["position"] = {{"line", line}, {"character", character}};
  return params;
}
inline Json actions_at(const std::string& uri, std::uint32_t line, std::uint32_t character) {
  Json params = about(uri);
  params["range"] = to_json(Range{{line, character}, {line, character}});
  params["context"] = {{"diagnostics", Json::array()}};
  return params;
}

/// The diagnostics of one rule.
inline std::vector<Json> of_rule(const Json& diagnostics, std::string_view rule) {
  std::vector<Json> found;
  for (const Json& diagnostic : diagnostics) {
    if (diagnostic.value("code", "") == rule) found.push_back(diagnostic);
  }
  return found;
}

}  // namespace consultlint::lsp
