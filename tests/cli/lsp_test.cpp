// The language server as editors run it: a process, and two pipes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <tuple>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using Json = nlohmann::json;
using testing::IsEmpty;

/// `consultlint lsp --isolated`, running.
class RunningServer {
 public:
  RunningServer() {
    std::array<int, 2> to{};
    std::array<int, 2> from{};
    if (::pipe(to.data()) != 0 || ::pipe(from.data()) != 0) throw std::runtime_error("pipe failed");
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to[0], STDIN_FILENO);
      ::dup2(from[1], STDOUT_FILENO);
      for (const int end : {to[0], to[1], from[0], from[1]}) ::close(end);
      ::execl(CONSULTLINT_PROGRAM, "consultlint", "lsp", "--isolated", nullptr);
      ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    to_ = to[1];
    from_ = from[0];
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  ~RunningServer() {
    if (child_ > 0) leave();
    ::close(from_);
  }

  void write(const std::string& bytes) const {
    std::size_t written = 0;
    while (written < bytes.size()) {
      const ssize_t step = ::write(to_, bytes.data() + written, bytes.size() - written);
      ASSERT_GT(step, 0);
      written += static_cast<std::size_t>(step);
    }
  }
  static std::string frame(Json message) {
    message["jsonrpc"] = "2.0";
    const std::string content = message.dump();
    return "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content;
  }
  void send(const Json& message) const { write(frame(message)); }

  /// The next message; null at the end.
  Json receive() {
    std::size_t header = buffer_.find("\r\n\r\n");
    while (header == std::string::npos && fill()) header = buffer_.find("\r\n\r\n");
    if (header == std::string::npos) {
      EXPECT_EQ(buffer_, "") << "something besides messages was written";
      return nullptr;
    }
    EXPECT_TRUE(buffer_.starts_with("Content-Length: ")) << buffer_.substr(0, 40);
    const std::size_t length = std::stoul(buffer_.substr(16));
    while (buffer_.size() < header + 4 + length && fill()) {
    }
    const Json message = Json::parse(buffer_.substr(header + 4, length));
    buffer_.erase(0, header + 4 + length);
    return message;
  }
  Json receive_response(const Json& id) {
    for (;;) {
      Json message = receive();
      if (message.is_null() || (!message.contains("method") && message["id"] == id)) return message;
    }
  }
  Json receive_published(const std::string& uri, int version) {
    for (;;) {
      Json message = receive();
      if (message.is_null()) return message;
      if (message.value("method", "") != "textDocument/publishDiagnostics") continue;
      if (message["params"]["uri"] == uri && message["params"]["version"] == version) {
        return message["params"]["diagnostics"];
      }
    }
  }

  void begin(const Json& capabilities = Json::object()) {
    send({{"id", 0}, {"method", "initialize"}, {"params", {{"capabilities", capabilities}}}});
    ASSERT_TRUE(receive_response(0).contains("result"));
    send({{"method", "initialized"}, {"params", Json::object()}});
  }
  void open(const std::string& uri, const std::string& text) const {
    const Json document = {
        {"uri", uri}, {"languageId", "markdown"}, {"version", 1}, {"text", text}};
    send({{"method", "textDocument/didOpen"}, {"params", {{"textDocument", document}}}});
  }

  /// Closes the pipe and gives the exit code.
  int leave() {
    ::close(to_);
    int status = 0;
    ::waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  bool fill() {
    std::array<char, 65536> chunk{};
    const ssize_t size = ::read(from_, chunk.data(), chunk.size());
    if (size > 0) buffer_.append(chunk.data(), static_cast<std::size_t>(size));
    return size > 0;
  }

  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string buffer_;
};

Json typed(const std::string& uri, int version, int line, int character, const std::string& text) {
  const Json place = {{"line", line}, {"character", character}};
  return {{"method", "textDocument/didChange"},
          {"params",
           {{"textDocument", {{"uri", uri}, {"version", version}}},
            {"contentChanges",
             Json::array({{{"range", {{"start", place}, {"end", place}}}, {"text", text}}})}}}};
}

const std::string kUri = "file:///papers/draft.md";
const std::string kText = "# Library hours\n\nThe hall \U0001F600 opens a large number of days.\n";

TEST(LanguageServer, EndsAsItWasTold) {
  RunningServer polite;
  polite.begin();
  polite.send({{"id", 1}, {"method", "shutdown"}});
  EXPECT_EQ(polite.receive_response(1)["result"], nullptr);
  polite.send({{"method", "exit"}});
  EXPECT_TRUE(polite.receive().is_null());
  EXPECT_EQ(polite.leave(), 0);

  RunningServer rude;
  rude.begin();
  EXPECT_EQ(rude.leave(), 1);
}

TEST(LanguageServer, GoesOnAfterWhatItCannotRead) {
  RunningServer server;
  server.write("Content-Length: 9\r\n\r\nnot JSON!");
  EXPECT_EQ(server.receive_response(nullptr)["error"]["code"], -32700);
  server.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(server.receive_response(nullptr)["error"]["code"], -32700);
  server.write("Content-Length: 2\r\n\r\n[]");
  EXPECT_EQ(server.receive_response(nullptr)["error"]["code"], -32600);
  server.begin();
}

TEST(LanguageServer, FollowsEditsAndTellsOfTheNewestTextOnly) {
  RunningServer server;
  server.begin();
  server.open(kUri, kText);
  constexpr int kEdits = 60;
  std::string edits;  // in one go, as fast as they can come
  for (int i = 0; i < kEdits; ++i) {
    edits += RunningServer::frame(typed(kUri, i + 2, 2, 0, "\U0001F600"));
  }
  server.write(edits);
  int newest = 0;
  Json diagnostics;
  while (newest < kEdits + 1) {
    const Json message = server.receive();
    ASSERT_FALSE(message.is_null());
    const int version = message["params"]["version"];
    EXPECT_GT(version, newest);
    newest = version;
    diagnostics = message["params"]["diagnostics"];
  }
  ASSERT_FALSE(diagnostics.empty());
  EXPECT_EQ(diagnostics.back()["code"], "plain/wordy-phrases");
  EXPECT_EQ(diagnostics.back()["range"]["start"]["character"], 18 + 2 * kEdits);
}

TEST(LanguageServer, AnswersEachRequestOnceWhetherCancelledOrNot) {
  RunningServer server;
  server.begin({{"textDocument", {{"diagnostic", Json::object()}}}});
  server.open(kUri, kText);
  std::string requests;
  for (int i = 1; i <= 20; ++i) {
    requests += RunningServer::frame({{"id", i},
                                      {"method", "textDocument/diagnostic"},
                                      {"params", {{"textDocument", {{"uri", kUri}}}}}});
    requests += RunningServer::frame(typed(kUri, i + 1, 0, 0, " "));
    requests += RunningServer::frame({{"method", "$/cancelRequest"}, {"params", {{"id", i}}}});
  }
  server.write(requests + RunningServer::frame({{"id", "last"}, {"method", "shutdown"}}) +
               RunningServer::frame({{"method", "exit"}}));
  std::set<int> answered;
  for (Json message = server.receive(); !message.is_null(); message = server.receive()) {
    if (message["id"] == "last") continue;
    EXPECT_TRUE(answered.insert(message["id"].get<int>()).second);
    EXPECT_TRUE(message.contains("result") || message["error"]["code"] == -32800) << message;
  }
  EXPECT_EQ(answered.size(), 20U);
}

using Shown = std::tuple<int, int, int, int, std::string, std::string>;

std::set<Shown> shown_by_command_line(const std::string& path) {
  const test::Run run = test::consultlint({"check", "--isolated", "--format", "jsonl", path});
  std::set<Shown> shown;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const Json finding = Json::parse(line);
    if (!finding.contains("rule")) continue;
    const Json& columns = finding["utf16"];
    shown.emplace(finding["line"].get<int>() - 1, columns["column"].get<int>() - 1,
                  finding["endLine"].get<int>() - 1, columns["endColumn"].get<int>() - 1,
                  finding["rule"], finding["message"]);
  }
  return shown;
}

class SameFindings : public testing::TestWithParam<const char*> {};

TEST_P(SameFindings, AsTheCommandLine) {
  const std::string path = CONSULTLINT_SOURCE_DIR "/corpus/" + std::string(GetParam());
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  ASSERT_FALSE(text.str().empty()) << path;
  RunningServer server;
  server.begin();
  server.open("file://" + path, text.str());
  std::set<Shown> shown;
  for (const Json& d : server.receive_published("file://" + path, 1)) {
    if (!d.contains("code")) continue;
    const Json& range = d["range"];
    shown.emplace(range["start"]["line"], range["start"]["character"], range["end"]["line"],
                  range["end"]["character"], d["code"], d["message"]);
  }
  const std::set<Shown> expected = shown_by_command_line(path);
  EXPECT_THAT(expected, testing::Not(IsEmpty()));
  EXPECT_EQ(shown, expected);
}

INSTANTIATE_TEST_SUITE_P(Corpus, SameFindings,
                         testing::Values("day-centre-move/day-centre-move.md",
                                         "parking-zones/parking-zones.md",
                                         "local-plan-notice/local-plan-notice.txt"));

}  // namespace
}  // namespace consultlint
