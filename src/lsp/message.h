#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "lsp/json.h"

namespace consultlint::lsp {

/// Error codes of JSON-RPC and of the protocol that are answered here.
enum class ErrorCode : int {
  kParseError = -32700,
  kInvalidRequest = -32600,
  kMethodNotFound = -32601,
  kInvalidParams = -32602,
  kInternalError = -32603,
  kNotInitialized = -32002,
  kRequestFailed = -32803,
  kContentModified = -32801,
  kRequestCancelled = -32800,
};

/// One message of JSON-RPC 2.0 as it came in.
struct Message {  // NOLINT(bugprone-exception-escape): the check takes a null of JSON for a risk
  enum class Kind : std::uint8_t {
    kRequest,
    kNotification,
    kResponse,
    kFault,  ///< It is none of these: answer `fault` with `problem`.
  };
  Kind kind = Kind::kFault;
  Json id = nullptr;  ///< Of requests and responses: a string or a number.
  std::string method = {};
  Json params = nullptr;  ///< Of a response: its result; null when that is an error.
  ErrorCode fault = ErrorCode::kParseError;
  std::string problem = {};  ///< In one sentence.
};

/// Reads content of a frame. Half of a surrogate pair, which editors let stand and JSON forbids, is
/// read as U+FFFD, so that the text before and behind it stays where it was.
Message parse_message(std::string content);

/// What goes out.
Json make_response(const Json& id, Json result);
Json make_error(const Json& id, ErrorCode code, std::string_view message);
Json make_request(std::int64_t id, std::string_view method, Json params);
Json make_notification(std::string_view method, Json params);

}  // namespace consultlint::lsp
