#include "lsp/code_actions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "support/folder.h"
#include "unit/lsp/conversation.h"

namespace consultlint::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kDraft = "file:///papers/draft.md";
const std::string kText =
    "# Library hours\n\nThe hall \U0001F600 opens a large number of days.\n\n"
    "It closes on a limited number of days.\n";

const Json kLiterals = {
    {"codeActionLiteralSupport",
     {{"codeActionKind", {{"valueSet", Json::array({"quickfix", "source.fixAll"})}}}}}};
const Json kAble = {{"textDocument", {{"codeAction", kLiterals}}},
                    {"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}};

std::vector<std::string> titles(const Json& actions) {
  std::vector<std::string> all;
  for (const Json& action : actions) all.push_back(action["title"]);
  return all;
}

Json with_title(const Json& actions, std::string_view start) {
  for (const Json& action : actions) {
    if (action["title"].get<std::string>().starts_with(start)) return action;
  }
  return nullptr;
}

class Actions : public testing::Test {
 protected:
  void open(const Json& capabilities, const std::string& text = kText,
            const std::string& uri = kDraft) {
    talk_.begin(capabilities);
    talk_.open(uri, text);
    talk_.work();
  }
  Json at_place(std::uint32_t line, std::uint32_t character) {
    return talk_.request("textDocument/codeAction", actions_at(kDraft, line, character))["result"];
  }
  /// The document after the edits of an action.
  static std::string edited(const std::string& text, const Json& edits) {
    OpenDocument document("markdown", 1, text);
    Json changes = Json::array();  // the last first, so that none moves another
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
      changes.push_back({{"range", (*edit)["range"]}, {"text", (*edit)["newText"]}});
    }
    EXPECT_TRUE(document.change(changes, 2, PositionEncoding::kUtf16));
    return document.text();
  }

  Conversation talk_;
};

TEST_F(Actions, OfASafeFix) {
  open(kAble);
  const Json actions = at_place(2, 20);
  EXPECT_THAT(
      titles(actions),
      ElementsAre("Replace \"a large number of\" with \"many\"", "Explain plain/wordy-phrases",
                  "Ignore plain/wordy-phrases here", "Ignore plain/wordy-phrases in this file",
                  "Make all safe fixes (consultlint)"));
  const Json& fix = actions[0];
  EXPECT_EQ(fix["kind"], "quickfix");
  EXPECT_EQ(fix["isPreferred"], true);
  EXPECT_EQ(fix["diagnostics"][0]["code"], "plain/wordy-phrases");
  const Json& change = fix["edit"]["documentChanges"][0];
  EXPECT_EQ(change["textDocument"], Json({{"uri", kDraft}, {"version", 1}}));
  ASSERT_THAT(change["edits"], SizeIs(1));
  EXPECT_EQ(edited(kText, change["edits"]),
            "# Library hours\n\nThe hall \U0001F600 opens many days.\n\n"
            "It closes on a limited number of days.\n");
}

TEST_F(Actions, OfAFixThatNeedsReview) {
  open(kAble);
  const Json fix = with_title(at_place(4, 15), "Replace");
  EXPECT_THAT(fix["title"].get<std::string>(), HasSubstr("(needs review)"));
  EXPECT_FALSE(fix.contains("isPreferred"));
}

TEST_F(Actions, AreOfTheKindsThatAreWanted) {
  open(kAble);
  const auto kinds = [&](const char* only) {
    Json params = actions_at(kDraft, 2, 20);
    params["context"]["only"] = Json::array({only});
    return titles(talk_.request("textDocument/codeAction", params)["result"]);
  };
  EXPECT_THAT(kinds("quickfix"), SizeIs(4));
  EXPECT_THAT(kinds(""), SizeIs(5));
  EXPECT_THAT(kinds("source"), ElementsAre("Make all safe fixes (consultlint)"));
  EXPECT_THAT(kinds("source.fixAll"), SizeIs(1));
  EXPECT_THAT(kinds("source.fixAll.consultlint"), SizeIs(1));
  EXPECT_THAT(kinds("source.fixAll.other"), IsEmpty());
  EXPECT_THAT(kinds("refactor"), IsEmpty());
  EXPECT_THAT(kinds("quick"), IsEmpty());
}

TEST_F(Actions, AwayFromFindingsAreForTheWholeDocument) {
  open(kAble);
  EXPECT_THAT(titles(at_place(2, 2)), ElementsAre("Make all safe fixes (consultlint)"));
}

TEST_F(Actions, NameNoVersionToClientsThatKnowNone) {
  open({{"textDocument", {{"codeAction", kLiterals}}}});
  const Json fix = with_title(at_place(2, 20), "Replace");
  EXPECT_THAT(fix["edit"]["changes"][kDraft], SizeIs(1));
  EXPECT_FALSE(fix["edit"].contains("documentChanges"));
}

TEST_F(Actions, AreCommandsForClientsThatKnowOnlyThese) {
  open(Json::object());
  const Json actions = at_place(2, 20);
  ASSERT_THAT(actions, SizeIs(1));
  EXPECT_EQ(actions[0]["command"], "consultlint.explain");
  EXPECT_EQ(actions[0]["arguments"], Json::array({"plain/wordy-phrases"}));
}

TEST_F(Actions, FixAllLeavesNoSafeFix) {
  const std::string text =
      "A large number of people.\r\n\r\nThen a large number of \U0001F600 days.\r\n";
  open(kAble, text);
  const Json all = with_title(at_place(0, 0), "Make all");
  const Json& edits = all["edit"]["documentChanges"][0]["edits"];
  EXPECT_EQ(edited(text, edits), "Many people.\r\n\r\nThen many \U0001F600 days.\r\n");
}

TEST_F(Actions, FixAllIsResolvedForTheSameVersionOnly) {
  Json able = kAble;
  able["textDocument"]["codeAction"]["dataSupport"] = true;
  able["textDocument"]["codeAction"]["resolveSupport"] = {{"properties", Json::array({"edit"})}};
  open(able);
  const Json all = with_title(at_place(0, 0), "Make all");
  EXPECT_FALSE(all.contains("edit"));
  const Json resolved = talk_.request("codeAction/resolve", all)["result"];
  EXPECT_THAT(resolved["edit"]["documentChanges"][0]["edits"], SizeIs(1));
  talk_.change(kDraft, 2, kText + "\nMore.\n");
  talk_.work();
  EXPECT_EQ(talk_.request("codeAction/resolve", all)["error"]["code"], -32801);
}

TEST_F(Actions, IgnoreHereSilencesOneFindingAndInFileAll) {
  const std::string text = "It opens.. It closes.\n\nIt closes.. It opens.\n";
  open(kAble, text);
  const auto silenced_by = [&](const char* title) {
    const Json action = with_title(at_place(0, 9), title);
    Conversation after;
    after.begin();
    after.open(kDraft, edited(text, action["edit"]["documentChanges"][0]["edits"]));
    after.work();
    return of_rule(after.published()[0]["diagnostics"], "structure/doubled-punctuation").size();
  };
  EXPECT_EQ(silenced_by("Ignore structure/doubled-punctuation here"), 1U)
      << "the next one is reported";
  EXPECT_EQ(silenced_by("Ignore structure/doubled-punctuation in this file"), 0U);
}

TEST_F(Actions, IgnoreHereWritesBesideAPlainText) {
  const test::Folder folder;
  const std::string uri = "file://" + folder.at("draft.txt");
  Json able = kAble;
  able["workspace"]["workspaceEdit"]["resourceOperations"] = Json::array({"create"});
  talk_.begin(able);
  talk_.open(uri, "Library hours\n\nThe hall opens a large number of days.\n", "plaintext");
  talk_.work();
  const Json actions = talk_.request("textDocument/codeAction", actions_at(uri, 2, 20))["result"];
  const Json changes = with_title(actions, "Ignore")["edit"]["documentChanges"];
  ASSERT_THAT(changes, SizeIs(2));
  EXPECT_EQ(changes[0]["kind"], "create");
  EXPECT_EQ(changes[0]["uri"], uri + ".consultlint-ignore");
  EXPECT_THAT(changes[1]["edits"][0]["newText"].get<std::string>(),
              HasSubstr("\nplain/wordy-phrases "));
}

}  // namespace
}  // namespace consultlint::lsp
