#include "lsp/framing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace consultlint::lsp {
namespace {

using testing::ElementsAre;

/// The frames of the input, each as its kind and text: "message {}", "refused", "end".
std::vector<std::string> frames_of(const std::string& bytes, std::size_t max_bytes = 1000) {
  std::istringstream in(bytes);
  FrameReader reader(in, max_bytes);
  std::vector<std::string> frames;
  for (;;) {
    const Frame frame = reader.next();
    if (frame.kind == Frame::Kind::kEnd) return frames;
    frames.push_back(frame.kind == Frame::Kind::kMessage ? "message " + frame.text : "refused");
  }
}

TEST(FrameReader, ReadsMessagesBackToBack) {
  EXPECT_THAT(frames_of("Content-Length: 2\r\n\r\n{}Content-Length: 5\r\n\r\n[1,2]"),
              ElementsAre("message {}", "message [1,2]"));
}

TEST(FrameReader, TakesHeadersAsTheyAreWritten) {
  EXPECT_THAT(frames_of("content-LENGTH:2\r\n\r\n{}"), ElementsAre("message {}"));
  EXPECT_THAT(frames_of("Content-Length: 2 \n\n{}"), ElementsAre("message {}"));
  EXPECT_THAT(frames_of("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"
                        "Content-Length: 2\r\n\r\n{}"),
              ElementsAre("message {}"));
  EXPECT_THAT(frames_of("\r\n\r\nContent-Length: 2\r\n\r\n{}"), ElementsAre("message {}"));
}

TEST(FrameReader, CountsBytes) {
  EXPECT_THAT(frames_of("Content-Length: 6\r\n\r\n\"é\"\r\n"), ElementsAre("message \"é\"\r\n"));
  EXPECT_THAT(frames_of("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1"),
              ElementsAre("message ", "message 1"));
}

TEST(FrameReader, GoesOnAfterABadHeader) {
  const std::string good = "Content-Length: 2\r\n\r\n{}";
  EXPECT_THAT(frames_of("Content-Size: 2\r\n\r\n" + good), ElementsAre("refused", "message {}"));
  EXPECT_THAT(frames_of("Content-Length: -3\r\n\r\n" + good), ElementsAre("refused", "message {}"));
  EXPECT_THAT(frames_of("Content-Length: 2x\r\n\r\n" + good), ElementsAre("refused", "message {}"));
  EXPECT_THAT(frames_of("Content-Length: 99999999999999999999999\r\n\r\n" + good),
              ElementsAre("refused", "message {}"));
}

TEST(FrameReader, FindsTheNextHeaderBehindContentThatWasLost) {
  EXPECT_THAT(frames_of("Content-Length:\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}"),
              ElementsAre("refused", "message {}"));
}

TEST(FrameReader, PassesOverContentAboveTheLimit) {
  EXPECT_THAT(frames_of("Content-Length: 8\r\n\r\n12345678Content-Length: 3\r\n\r\n[1]", 4),
              ElementsAre("refused", "message [1]"));
}

TEST(FrameReader, EndsWhereTheInputDoes) {
  EXPECT_THAT(frames_of(""), ElementsAre());
  EXPECT_THAT(frames_of("Content-Length: 20\r\n\r\n{}"), ElementsAre());
  EXPECT_THAT(frames_of("Content-Len"), ElementsAre());
  EXPECT_THAT(frames_of("Content-Length: 5000\r\n\r\n{}"), ElementsAre("refused"));
  EXPECT_THAT(frames_of(std::string(100000, 'x')), ElementsAre());
}

TEST(WriteFrame, IsReadBack) {
  std::ostringstream out;
  write_frame(out, "{\"text\":\"Größe 😀\"}");
  write_frame(out, "");
  EXPECT_THAT(frames_of(out.str()), ElementsAre("message {\"text\":\"Größe 😀\"}", "message "));
}

}  // namespace
}  // namespace consultlint::lsp
