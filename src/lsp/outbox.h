#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "lsp/message.h"

namespace consultlint::lsp {

/// What the server says to the client, in the order in which it says it.
class Outbox {
 public:
  enum class Loudness : int { kError = 1, kWarning = 2, kInfo = 3 };

  explicit Outbox(std::function<void(const Json&)> send) : send_(std::move(send)) {}

  void respond(const Json& id, Json result) { send_(make_response(id, std::move(result))); }
  void refuse(const Json& id, ErrorCode code, std::string_view why) {
    send_(make_error(id, code, why));
  }
  void notify(std::string_view method, Json params) {
    send_(make_notification(method, std::move(params)));
  }
  /// Shows a sentence to the person at the client.
  void show(Loudness loudness, std::string_view text);
  /// Writes a sentence into the client's log.
  void log(std::string_view text);

  /// `then` is called with the client's answer, null where it refused.
  void request(std::string_view method, Json params, std::function<void(const Json&)> then = {});
  void take_response(const Message& response);

 private:
  std::function<void(const Json&)> send_;
  std::int64_t requests_ = 0;
  std::map<std::int64_t, std::function<void(const Json&)>> expected_;
};

}  // namespace consultlint::lsp
