#include "lsp/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/lsp/conversation.h"

namespace consultlint::lsp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kDraft = "file:///papers/draft.md";
const std::string kText = "# Library hours\n\nThe hall opens a large number of days.\n";

const Json kPulls = {{"textDocument", {{"diagnostic", Json::object()}}}};

TEST(Lifecycle, BeginsWithInitialize) {
  Conversation talk;
  EXPECT_EQ(talk.request("textDocument/hover", at(kDraft, 0, 0))["error"]["code"], -32002);
  const Json result = talk.begin();
  EXPECT_EQ(result["serverInfo"]["name"], "consultlint");
  EXPECT_EQ(result["serverInfo"]["version"], "1.2.3");
  EXPECT_EQ(result["capabilities"]["positionEncoding"], "utf-16");
  EXPECT_EQ(result["capabilities"]["textDocumentSync"]["change"], 2);
  EXPECT_FALSE(result["capabilities"].contains("diagnosticProvider"));
  EXPECT_EQ(talk.request("initialize", Json::object())["error"]["code"], -32600);
}

TEST(Lifecycle, EndsWithShutdownAndExit) {
  Conversation talk;
  talk.begin();
  EXPECT_EQ(talk.request("shutdown", nullptr)["result"], nullptr);
  EXPECT_EQ(talk.request("textDocument/hover", at(kDraft, 0, 0))["error"]["code"], -32600);
  EXPECT_EQ(talk.server().exit_code(), std::nullopt);
  talk.notify("exit", nullptr);
  EXPECT_EQ(talk.server().exit_code(), 0);
}

TEST(Lifecycle, ExitWithoutShutdownIsAFailure) {
  Conversation early;
  early.notify("exit", nullptr);
  EXPECT_EQ(early.server().exit_code(), 1);
  Conversation late;
  late.begin();
  late.notify("exit", nullptr);
  EXPECT_EQ(late.server().exit_code(), 1);
}

TEST(Lifecycle, UnknownRequestsAreRefusedAndNotificationsIgnored) {
  Conversation talk;
  talk.begin();
  EXPECT_EQ(talk.request("textDocument/rename", Json::object())["error"]["code"], -32601);
  talk.notify("$/setTrace", {{"value", "verbose"}});
  talk.notify("textDocument/didOpen", 5);
  talk.notify("textDocument/didChange", {{"textDocument", {{"uri", 5}}}});
  talk.notify("$/cancelRequest", {{"id", 99}});
  EXPECT_EQ(talk.request_as("x", "workspace/executeCommand", Json::object())["error"]["code"],
            -32602);
  EXPECT_EQ(talk.tasks(), 0U);
}

TEST(Lifecycle, FaultsAreAnswered) {
  Conversation talk;
  talk.server().handle(parse_message("{"));
  EXPECT_EQ(talk.response_to(nullptr)["error"]["code"], -32700);
  talk.hear({{"id", 3}, {"method", 4}});
  EXPECT_EQ(talk.response_to(3)["error"]["code"], -32600);
}

TEST(Push, PublishesEachVersionAndClearsOnClose) {
  Conversation talk;
  talk.begin();
  talk.open(kDraft, kText);
  EXPECT_THAT(talk.published(), IsEmpty());
  talk.work();
  ASSERT_THAT(talk.published(), SizeIs(1));
  const Json first = talk.published()[0];
  EXPECT_EQ(first["uri"], kDraft);
  EXPECT_EQ(first["version"], 1);
  const auto wordy = of_rule(first["diagnostics"], "plain/wordy-phrases");
  ASSERT_THAT(wordy, SizeIs(1));
  EXPECT_EQ(wordy[0]["range"], to_json(Range{{2, 15}, {2, 32}}));
  EXPECT_EQ(wordy[0]["severity"], 3);
  EXPECT_EQ(wordy[0]["source"], "consultlint");
  EXPECT_THAT(wordy[0]["message"].get<std::string>(), HasSubstr("takes more words"));
  EXPECT_THAT(wordy[0]["data"].get<std::string>(), HasSubstr(":1"));
  EXPECT_FALSE(wordy[0].contains("codeDescription")) << "no page has an address";

  talk.change(kDraft, 2, "# Library hours\n\nThe hall opens on many days.\n");
  talk.work();
  ASSERT_THAT(talk.published(), SizeIs(2));
  EXPECT_EQ(talk.published()[1]["version"], 2);
  EXPECT_THAT(of_rule(talk.published()[1]["diagnostics"], "plain/wordy-phrases"), IsEmpty());

  talk.notify("textDocument/didClose", about(kDraft));
  ASSERT_THAT(talk.published(), SizeIs(3));
  EXPECT_EQ(talk.published()[2]["diagnostics"], Json::array());
}

TEST(Push, NeverTellsOfAnOlderVersion) {
  Conversation talk;
  talk.begin();
  talk.open(kDraft, kText);
  talk.change(kDraft, 2, "# Two\n\nText.\n");
  talk.change(kDraft, 3, "# Three\n\nText.\n");
  talk.work();
  ASSERT_THAT(talk.published(), SizeIs(1));
  EXPECT_EQ(talk.published()[0]["version"], 3);
}

TEST(Push, SaysNothingOfAnEmptyDocumentAndWhyABinaryOneIsNotRead) {
  Conversation talk;
  talk.begin();
  talk.open(kDraft, " \n\t\r\n");
  talk.open("file:///papers/binary.txt", std::string("a\0b\0c\0\1\2\3", 9), "plaintext");
  talk.work();
  ASSERT_THAT(talk.published(), SizeIs(2));
  EXPECT_EQ(talk.published()[0]["diagnostics"], Json::array());
  ASSERT_THAT(talk.published()[1]["diagnostics"], SizeIs(1));
  EXPECT_THAT(talk.published()[1]["diagnostics"][0]["message"].get<std::string>(),
              HasSubstr("not text"));
}

TEST(Pull, AnswersAndNeverPushes) {
  Conversation talk;
  EXPECT_TRUE(talk.begin(kPulls)["capabilities"]["diagnosticProvider"].is_object());
  talk.open(kDraft, kText);
  EXPECT_TRUE(talk.request_as("d1", "textDocument/diagnostic", about(kDraft)).is_null())
      << "waits until it is checked";
  talk.work();
  const Json report = talk.response_to("d1")["result"];
  EXPECT_EQ(report["kind"], "full");
  EXPECT_THAT(of_rule(report["items"], "plain/wordy-phrases"), SizeIs(1));

  Json again = about(kDraft);
  again["previousResultId"] = report["resultId"];
  const Json unchanged = talk.request("textDocument/diagnostic", again)["result"];
  EXPECT_EQ(unchanged, Json({{"kind", "unchanged"}, {"resultId", report["resultId"]}}));

  talk.change(kDraft, 2, "# Two\n\nText.\n");
  talk.request_as("d2", "textDocument/diagnostic", again);
  talk.work();
  EXPECT_EQ(talk.response_to("d2")["result"]["kind"], "full");
  EXPECT_NE(talk.response_to("d2")["result"]["resultId"], report["resultId"]);

  talk.notify("textDocument/didClose", about(kDraft));
  EXPECT_EQ(talk.request("textDocument/diagnostic", about(kDraft))["result"]["items"],
            Json::array());
  EXPECT_THAT(talk.published(), IsEmpty());
}

TEST(Pull, AQuestionOutlivesAChangeAndGetsTheNewestAnswer) {
  Conversation talk;
  talk.begin(kPulls);
  talk.open(kDraft, kText);
  talk.request_as("d1", "textDocument/diagnostic", about(kDraft));
  talk.change(kDraft, 2, "# Two\n\nText.\n");
  talk.work();
  EXPECT_THAT(of_rule(talk.response_to("d1")["result"]["items"], "plain/wordy-phrases"), IsEmpty());
}

TEST(Questions, AreCancelled) {
  Conversation talk;
  talk.begin(kPulls);
  talk.open(kDraft, kText);
  talk.request_as("d1", "textDocument/diagnostic", about(kDraft));
  talk.request_as(8, "textDocument/hover", at(kDraft, 2, 16));
  talk.notify("$/cancelRequest", {{"id", "d1"}});
  EXPECT_EQ(talk.response_to("d1")["error"]["code"], -32800);
  talk.work();
  EXPECT_TRUE(talk.response_to(8).contains("result"));
  talk.notify("$/cancelRequest", {{"id", 8}});
  EXPECT_TRUE(talk.response_to(8).contains("result")) << "too late";
}

TEST(Questions, AboutAPlaceAreRefusedWhenTheDocumentChanges) {
  Conversation talk;
  talk.begin();
  talk.open(kDraft, kText);
  talk.request_as(8, "textDocument/hover", at(kDraft, 2, 16));
  talk.request_as(9, "textDocument/codeAction", actions_at(kDraft, 2, 16));
  talk.change(kDraft, 2, "# Two\n\nText.\n");
  EXPECT_EQ(talk.response_to(8)["error"]["code"], -32801);
  EXPECT_EQ(talk.response_to(9)["error"]["code"], -32801);
}

TEST(Questions, AboutADocumentThatIsClosedGetAnEmptyAnswer) {
  Conversation talk;
  talk.begin();
  talk.open(kDraft, kText);
  talk.request_as(8, "textDocument/hover", at(kDraft, 2, 16));
  talk.notify("textDocument/didClose", about(kDraft));
  EXPECT_TRUE(talk.response_to(8).contains("result"));
  EXPECT_EQ(talk.response_to(8)["result"], nullptr);
  EXPECT_EQ(talk.request("textDocument/codeAction", actions_at(kDraft, 2, 16))["result"],
            Json::array());
}

struct Encoded {
  const char* offered;
  std::uint32_t start;
  std::uint32_t end;
};

TEST(Positions, AreCountedAsTheClientDoes) {
  // Before the phrase: an emoji (4 bytes, 2 units), and an e with an accent of its own (1 + 2).
  const std::string before = "\U0001F600 cafe\u0301 ";
  const Encoded table[] = {{"utf-8", 12, 29}, {"utf-16", 9, 26}, {"utf-32", 8, 25}};
  for (const Encoded& row : table) {
    for (const bool mark : {false, true}) {
      Conversation talk;
      talk.begin({{"general", {{"positionEncodings", Json::array({row.offered})}}}});
      talk.open(kDraft, (mark ? "\xEF\xBB\xBF" : "") + before + "a large number of days.\n");
      talk.work();
      const auto found = of_rule(talk.published()[0]["diagnostics"], "plain/wordy-phrases");
      ASSERT_THAT(found, SizeIs(1));
      const std::uint32_t width = !mark ? 0 : (row.start == 12 ? 3 : 1);
      EXPECT_EQ(found[0]["range"], to_json(Range{{0, row.start + width}, {0, row.end + width}}))
          << row.offered << mark;
    }
  }
}

TEST(Hover, ShowsThePageInTheFormOfTheClient) {
  Conversation rich;
  rich.begin({{"textDocument", {{"hover", {{"contentFormat", {"markdown", "plaintext"}}}}}}});
  rich.open(kDraft, kText);
  rich.work();
  const Json markdown = rich.request("textDocument/hover", at(kDraft, 2, 20))["result"];
  EXPECT_EQ(markdown["contents"]["kind"], "markdown");
  EXPECT_THAT(markdown["contents"]["value"].get<std::string>(), HasSubstr("**Why it matters**"));
  EXPECT_EQ(markdown["range"], to_json(Range{{2, 15}, {2, 32}}));
  EXPECT_EQ(rich.request("textDocument/hover", at(kDraft, 2, 2))["result"], nullptr);

  Conversation plain;
  plain.begin();
  plain.open(kDraft, kText);
  plain.work();
  const Json text = plain.request("textDocument/hover", at(kDraft, 2, 20))["result"]["contents"];
  EXPECT_EQ(text["kind"], "plaintext");
  EXPECT_THAT(text["value"].get<std::string>(), HasSubstr("\nWhy it matters\n"));
}

TEST(Explain, GivesThePageAndShowsItToClientsThatCannot) {
  Conversation talk;
  talk.begin();
  const Json explain = {{"command", "consultlint.explain"},
                        {"arguments", Json::array({"plain/wordy-phrases"})}};
  const Json page = talk.request("workspace/executeCommand", explain)["result"];
  EXPECT_THAT(page.get<std::string>(), HasSubstr("# Wordy phrase"));
  ASSERT_THAT(talk.said("window/showMessage"), SizeIs(1));
  const Json unknown = {{"command", "consultlint.explain"},
                        {"arguments", Json::array({"plain/none"})}};
  EXPECT_EQ(talk.request("workspace/executeCommand", unknown)["error"]["code"], -32602);

  Conversation shows;
  shows.begin(Json::object(), {{"initializationOptions", {{"showsPages", true}}}});
  EXPECT_EQ(shows.request("workspace/executeCommand", explain)["result"], page);
  EXPECT_THAT(shows.said("window/showMessage"), IsEmpty());
}

TEST(Untitled, AreReadAsTheirLanguage) {
  Conversation talk;
  talk.begin();
  talk.open("untitled:Untitled-1", kText);
  talk.work();
  EXPECT_THAT(of_rule(talk.published()[0]["diagnostics"], "plain/wordy-phrases"), SizeIs(1));
}

}  // namespace
}  // namespace consultlint::lsp
