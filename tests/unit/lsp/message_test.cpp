#include "lsp/message.h"

#include <gtest/gtest.h>

#include <string>

namespace consultlint::lsp {
namespace {

TEST(ParseMessage, TellsTheKindsApart) {
  const Message request = parse_message(R"({"jsonrpc":"2.0","id":7,"method":"a/b","params":{}})");
  EXPECT_EQ(request.kind, Message::Kind::kRequest);
  EXPECT_EQ(request.id, 7);
  EXPECT_EQ(request.method, "a/b");
  EXPECT_TRUE(request.params.is_object());

  const Message named = parse_message(R"({"id":"x1","method":"shutdown"})");
  EXPECT_EQ(named.kind, Message::Kind::kRequest);
  EXPECT_EQ(named.id, "x1");
  EXPECT_TRUE(named.params.is_null());

  EXPECT_EQ(parse_message(R"({"method":"exit"})").kind, Message::Kind::kNotification);
  EXPECT_EQ(parse_message(R"({"id":null,"method":"exit"})").kind, Message::Kind::kNotification);

  const Message response = parse_message(R"({"id":1,"result":[2]})");
  EXPECT_EQ(response.kind, Message::Kind::kResponse);
  EXPECT_EQ(response.params, Json::array({2}));
  EXPECT_TRUE(parse_message(R"({"id":1,"error":{"code":1,"message":""}})").params.is_null());
}

struct Faulty {
  const char* content;
  ErrorCode code;
  Json id;
};

TEST(ParseMessage, SaysWhatIsWrong) {
  const Faulty table[] = {
      {"", ErrorCode::kParseError, nullptr},
      {"{\"id\":1,", ErrorCode::kParseError, nullptr},
      {"{\"method\":\"a\xFF\"}", ErrorCode::kParseError, nullptr},
      {"[]", ErrorCode::kInvalidRequest, nullptr},
      {"3", ErrorCode::kInvalidRequest, nullptr},
      {"{}", ErrorCode::kInvalidRequest, nullptr},
      {R"({"id":4})", ErrorCode::kInvalidRequest, 4},
      {R"({"id":4,"method":5})", ErrorCode::kInvalidRequest, 4},
      {R"({"id":4,"method":"a","params":5})", ErrorCode::kInvalidRequest, 4},
      {R"({"id":{},"method":"a"})", ErrorCode::kInvalidRequest, nullptr},
      {R"({"id":1.5,"method":"a"})", ErrorCode::kInvalidRequest, nullptr},
  };
  for (const Faulty& row : table) {
    const Message message = parse_message(row.content);
    EXPECT_EQ(message.kind, Message::Kind::kFault) << row.content;
    EXPECT_EQ(message.fault, row.code) << row.content;
    EXPECT_EQ(message.id, row.id) << row.content;
    EXPECT_FALSE(message.problem.empty()) << row.content;
  }
}

TEST(ParseMessage, SurvivesDeepNesting) {
  const std::string deep(200000, '[');
  EXPECT_EQ(parse_message(deep).fault, ErrorCode::kParseError);
  const std::string closed = deep + std::string(200000, ']');
  for (const std::string name : {"id", "params", "result"}) {
    const Message message = parse_message("{\"method\":\"a\",\"" + name + "\":" + closed + "}");
    EXPECT_EQ(message.fault, ErrorCode::kInvalidRequest) << name;
  }
}

TEST(ParseMessage, ReadsWhatIsNestedAsMessagesAre) {
  const std::string brackets = R"("[[[[\"[[[[{{{{")" + std::string(1000, ' ');
  std::string many = "[";
  for (int i = 0; i < 500; ++i) many += "[" + brackets + "],";
  const Message message = parse_message(R"({"method":"a","params":)" + many + "[]]}");
  EXPECT_EQ(message.kind, Message::Kind::kNotification);
  EXPECT_EQ(message.params.size(), 501U);
}

/// The text of params, given the escapes in it.
Json text_of(const std::string& escapes) {
  return parse_message(R"({"method":"a","params":{"text":")" + escapes + "\"}}").params["text"];
}

TEST(ParseMessage, ReadsHalfOfASurrogatePairAsOneCharacter) {
  EXPECT_EQ(text_of(R"(a\ud83db)"), "a\uFFFDb");
  EXPECT_EQ(text_of(R"(a\uDE00b)"), "a\uFFFDb");
  EXPECT_EQ(text_of(R"(\ud83d)"), "\uFFFD");
  EXPECT_EQ(text_of(R"(\ud83d\ud83d\ude00)"), "\uFFFD\U0001F600");
  EXPECT_EQ(text_of(R"(\ude00\ud83d\ude00\\ud83d)"), "\uFFFD\U0001F600\\ud83d");
}

TEST(Messages, HaveTheShapeOfJsonRpc) {
  EXPECT_EQ(make_response("x", Json::array()).dump(), R"({"id":"x","jsonrpc":"2.0","result":[]})");
  EXPECT_EQ(make_error(nullptr, ErrorCode::kRequestCancelled, "No.").dump(),
            R"({"error":{"code":-32800,"message":"No."},"id":null,"jsonrpc":"2.0"})");
  EXPECT_EQ(make_request(2, "a", {{"b", 1}}).dump(),
            R"({"id":2,"jsonrpc":"2.0","method":"a","params":{"b":1}})");
  EXPECT_EQ(make_notification("a", {{"b", 1}}).dump(),
            R"({"jsonrpc":"2.0","method":"a","params":{"b":1}})");
  EXPECT_EQ(make_request(2, "a", nullptr).dump(), R"({"id":2,"jsonrpc":"2.0","method":"a"})");
}

}  // namespace
}  // namespace consultlint::lsp
