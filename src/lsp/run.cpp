#include "lsp/run.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <thread>
#include <utility>

#include "lsp/framing.h"
#include "lsp/inbox.h"
#include "lsp/server.h"

namespace consultlint::lsp {
namespace {

/// What a refused frame is answered with.
Message unreadable(std::string why) {
  Message message;
  message.problem = std::move(why);
  return message;
}

/// Ends behind `exit`, so that nobody waits for an input that stays open.
void read_messages(std::istream& in, Inbox& inbox) {
  FrameReader reader(in);
  for (;;) {
    Frame frame = reader.next();
    if (frame.kind == Frame::Kind::kEnd) break;
    Message message = frame.kind == Frame::Kind::kMessage ? parse_message(std::move(frame.text))
                                                          : unreadable(std::move(frame.text));
    const bool last = message.kind == Message::Kind::kNotification && message.method == "exit";
    inbox.put(std::move(message));
    if (last) return;
  }
  inbox.put(EndOfInput{});
}

/// Handles events until the client leaves.
int serve(Server& server, Inbox& inbox) {
  for (;;) {
    Event event = inbox.take();
    if (auto* message = std::get_if<Message>(&event)) {
      server.handle(std::move(*message));
      if (server.exit_code()) return *server.exit_code();
    } else if (auto* result = std::get_if<LintResult>(&event)) {
      server.handle(std::move(*result));
    } else {
      return 1;  // the client is gone without a word
    }
  }
}

/// Each check needs as much memory as the last one: to give it back to the system in between, and
/// take it again page by page, is a quarter of the work.
void keep_memory() {
#ifdef __GLIBC__
  constexpr int kBytes = 32 << 20;  // the most that is taken for the first
  ::mallopt(M_MMAP_THRESHOLD, kBytes);
  ::mallopt(M_TRIM_THRESHOLD, kBytes);
#endif
}

}  // namespace

int run_server(std::istream& in, std::ostream& out, Overrides overrides, std::string version) {
  keep_memory();
  in.tie(nullptr);  // the thread that reads must not flush what another one is writing
  Inbox inbox;
  const auto send = [&out](const Json& message) {
    write_frame(out, message.dump(-1, ' ', false, Json::error_handler_t::replace));
  };
  int code = 1;
  std::thread reader([&] { read_messages(in, inbox); });
  {
    LintThread linter([&inbox](LintResult result) { inbox.put(std::move(result)); });
    Server server(std::move(overrides), std::move(version), send,
                  [&linter](LintTask task) { linter.submit(std::move(task)); });
    code = serve(server, inbox);
  }
  reader.join();
  return code;
}

}  // namespace consultlint::lsp
