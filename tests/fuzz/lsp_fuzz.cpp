// Any bytes, read as what an editor sends to the language server: as frames, and line by line as
// the content of frames. Whatever comes, the server says nothing but JSON-RPC, and answers every
// request once.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "fuzz/require.h"
#include "lsp/framing.h"
#include "lsp/server.h"

namespace consultlint::fuzz {
namespace {

/// A server that has been initialized, and what it owes.
class Session {
 public:
  Session()
      : server_(
            isolated(), "1.0", [this](const lsp::Json& json) { hear(json); },
            [this](lsp::LintTask task) { tasks_.push_back(std::move(task)); }) {
    give(R"({"id":"first","method":"initialize","params":{"capabilities":{
      "textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}}})");
  }

  void give(std::string content) {
    lsp::Message message = lsp::parse_message(std::move(content));
    const bool asks =
        message.kind == lsp::Message::Kind::kRequest || message.kind == lsp::Message::Kind::kFault;
    if (asks && !message.id.is_null()) ++owed_[message.id.dump()];
    server_.handle(std::move(message));
  }

  /// Files of the machine are left alone.
  void finish() {
    for (; !tasks_.empty(); tasks_.pop_front()) {
      lsp::LintTask& task = tasks_.front();
      if (!task.text) task.text = "Text.";
      server_.handle(lsp::run(std::move(task)));
    }
    for (const auto& [id, count] : owed_) {
      require(count == 0, "request " + id + " was not answered once");
    }
  }

 private:
  static Overrides isolated() {
    Overrides overrides;
    overrides.isolated = true;
    return overrides;
  }

  void hear(const lsp::Json& json) {
    require(json["jsonrpc"] == "2.0", "what was said is no JSON-RPC");
    require(!json.dump(-1, ' ', false, lsp::Json::error_handler_t::replace).empty(), "no text");
    if (json.contains("method")) return;
    const std::string id = json["id"].dump();
    if (id != "null" && owed_.contains(id)) --owed_[id];
  }

  std::map<std::string, int> owed_;
  std::deque<lsp::LintTask> tasks_;
  lsp::Server server_;
};

void read_frames(std::string bytes) {
  std::istringstream in(std::move(bytes));
  lsp::FrameReader reader(in, 1U << 16U);
  Session session;
  for (lsp::Frame frame = reader.next(); frame.kind != lsp::Frame::Kind::kEnd;
       frame = reader.next()) {
    require(frame.kind == lsp::Frame::Kind::kMessage || !frame.text.empty(), "a silent refusal");
    if (frame.kind == lsp::Frame::Kind::kMessage) session.give(std::move(frame.text));
  }
  session.finish();
}

void read_lines(const std::string& bytes) {
  std::istringstream in(bytes);
  Session session;
  for (std::string line; std::getline(in, line);) session.give(line);
  session.finish();
}

}  // namespace
}  // namespace consultlint::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  consultlint::fuzz::read_frames(bytes);
  consultlint::fuzz::read_lines(bytes);
  return 0;
}
