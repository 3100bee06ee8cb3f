#include "lsp/message.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "text/ascii.h"

namespace consultlint::lsp {
namespace {

Message fault(ErrorCode code, std::string problem, Json id = nullptr) {
  Message message;
  message.id = std::move(id);
  message.fault = code;
  message.problem = std::move(problem);
  return message;
}

bool is_id(const Json& id) {
  return id.is_string() || id.is_number_integer();
}

/// Whether four digits behind `\u` spell half of a surrogate pair: its first half, or either.
bool is_surrogate(std::string_view digits, bool first_half_only) {
  if (digits.size() < 4 || ascii::lower(digits[0]) != 'd') return false;
  const char c = ascii::lower(digits[1]);
  const bool first = c == '8' || c == '9' || c == 'a' || c == 'b';
  return first || (!first_half_only && c >= 'c' && c <= 'f');
}

/// Writes U+FFFD over escaped halves of surrogate pairs that stand alone. Says whether there were
/// any.
bool replace_lone_surrogates(std::string& json) {
  bool any = false;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const std::string_view rest = std::string_view(json).substr(at);
    if (!rest.starts_with("\\u") || !is_surrogate(rest.substr(2), false)) {
      at += 2;
      continue;
    }
    const bool pair = is_surrogate(rest.substr(2), true) && rest.size() >= 12 &&
                      rest.substr(6, 2) == "\\u" && is_surrogate(rest.substr(8), false) &&
                      !is_surrogate(rest.substr(8), true);
    if (!pair) json.replace(at + 2, 4, "FFFD");
    any = any || !pair;
    at += pair ? 12 : 6;
  }
  return any;
}

/// Most brackets that stand in one another in a message: values are copied and written by
/// recursion.
constexpr int kMostNested = 200;

/// Whether valid JSON nests deeper than that.
bool nests_too_deep(std::string_view json) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size() && depth <= kMostNested; ++i) {
    const char c = json[i];
    if (c == '"') {
      in_text = !in_text;
    } else if (in_text) {
      if (c == '\\') ++i;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return depth > kMostNested;
}

std::optional<Json> parse_json(std::string& content) {
  Json json = Json::parse(content, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded() && replace_lone_surrogates(content)) {
    json = Json::parse(content, nullptr, /*allow_exceptions=*/false);
  }
  if (json.is_discarded()) return std::nullopt;
  return json;
}

bool are_params(const Json& params) {
  return params.is_null() || params.is_object() || params.is_array();
}

Message read_call(Json& json, Json id) {
  Message message;
  if (!json["method"].is_string()) {
    return fault(ErrorCode::kInvalidRequest, "The name of a method is text.", std::move(id));
  }
  message.method = json["method"].get<std::string>();
  if (json.contains("params")) message.params = std::move(json["params"]);
  if (!are_params(message.params)) {
    return fault(ErrorCode::kInvalidRequest, "Parameters are an object or a list.", std::move(id));
  }
  message.kind = id.is_null() ? Message::Kind::kNotification : Message::Kind::kRequest;
  message.id = std::move(id);
  return message;
}

}  // namespace

Message parse_message(std::string content) {
  std::optional<Json> json = parse_json(content);
  if (!json) return fault(ErrorCode::kParseError, "The message is not JSON in UTF-8.");
  if (!json->is_object()) {
    return fault(ErrorCode::kInvalidRequest, "A message is one JSON object.");
  }
  if (nests_too_deep(content)) {
    return fault(ErrorCode::kInvalidRequest,
                 fmt::format("A message nests deeper than {} levels.", kMostNested));
  }
  Json id = json->contains("id") ? (*json)["id"] : Json();
  if (!id.is_null() && !is_id(id)) {
    return fault(ErrorCode::kInvalidRequest, "The id of a request is a whole number or text.");
  }
  if (json->contains("method")) return read_call(*json, std::move(id));
  if (!json->contains("result") && !json->contains("error")) {
    return fault(ErrorCode::kInvalidRequest, "A message has a method, a result or an error.",
                 std::move(id));
  }
  Message message;
  message.kind = Message::Kind::kResponse;
  message.id = std::move(id);
  if (json->contains("result")) message.params = std::move((*json)["result"]);
  return message;
}

Json make_response(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json make_error(const Json& id, ErrorCode code, std::string_view message) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(code)}, {"message", message}}}};
}

Json make_request(std::int64_t id, std::string_view method, Json params) {
  Json request = make_notification(method, std::move(params));
  request["id"] = id;
  return request;
}

Json make_notification(std::string_view method, Json params) {
  Json notification = {{"jsonrpc", "2.0"}, {"method", method}};
  if (!params.is_null()) notification["params"] = std::move(params);
  return notification;
}

}  // namespace consultlint::lsp
