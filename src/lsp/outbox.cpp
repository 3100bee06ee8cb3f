#include "lsp/outbox.h"

#include <utility>

namespace consultlint::lsp {

void Outbox::show(Loudness loudness, std::string_view text) {
  notify("window/showMessage", {{"type", static_cast<int>(loudness)}, {"message", text}});
}

void Outbox::log(std::string_view text) {
  notify("window/logMessage", {{"type", static_cast<int>(Loudness::kWarning)}, {"message", text}});
}

void Outbox::request(std::string_view method, Json params, std::function<void(const Json&)> then) {
  ++requests_;
  if (then) expected_.emplace(requests_, std::move(then));
  send_(make_request(requests_, method, std::move(params)));
}

void Outbox::take_response(const Message& response) {
  if (!response.id.is_number_integer()) return;
  const auto expected = expected_.extract(response.id.get<std::int64_t>());
  if (!expected.empty()) expected.mapped()(response.params);
}

}  // namespace consultlint::lsp
