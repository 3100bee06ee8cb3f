#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/folder.h"
#include "unit/lsp/conversation.h"

namespace consultlint::lsp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kText = "# Library hours\n\nThe hall opens a large number of days.\n";

/// A client that works in a folder.
class Configured : public testing::Test {
 protected:
  std::string uri(const std::string& name) const { return "file://" + folder_.at(name); }

  std::size_t wordy_in_last() const {
    return of_rule(talk_.published().back()["diagnostics"], "plain/wordy-phrases").size();
  }

  test::Folder folder_;
  Conversation talk_{Overrides{}};
};

TEST_F(Configured, ByTheNearestFile) {
  folder_.write("papers/consultlint.yaml", "ignore: [plain]\n");
  talk_.begin();
  talk_.open(uri("papers/draft.md"), kText);
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 0U);
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 1U);
}

TEST_F(Configured, AnewWhenAWatchedFileChanges) {
  const Json watches = {
      {"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};
  talk_.begin(watches);
  ASSERT_THAT(talk_.said("client/registerCapability"), SizeIs(1));
  EXPECT_THAT(talk_.said("client/registerCapability")[0].dump(), HasSubstr("**/consultlint.yaml"));
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 1U);

  folder_.write("consultlint.yaml", "ignore: [plain]\n");
  talk_.notify("textDocument/didSave", about(uri("draft.md")));
  EXPECT_EQ(talk_.tasks(), 0U) << "the client would have said so";
  talk_.notify("workspace/didChangeWatchedFiles",
               {{"changes", Json::array({{{"uri", uri("consultlint.yaml")}, {"type", 1}}})}});
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 0U);
}

TEST_F(Configured, AnewOnSaveForClientsThatWatchNothing) {
  talk_.begin();
  EXPECT_THAT(talk_.said("client/registerCapability"), IsEmpty());
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  folder_.write("consultlint.yaml", "ignore: [plain]\n");
  talk_.notify("textDocument/didSave", about(uri("draft.md")));
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 0U);
}

TEST_F(Configured, PullingClientsAreToldToAskAgain) {
  talk_.begin({{"textDocument", {{"diagnostic", Json::object()}}},
               {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}});
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  EXPECT_THAT(talk_.said("workspace/diagnostic/refresh"), IsEmpty());
  talk_.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  EXPECT_THAT(talk_.said("workspace/diagnostic/refresh"), SizeIs(1));
}

TEST_F(Configured, ByAFileThatTheClientNames) {
  folder_.write("strict.yaml", "ignore: [plain]\n");
  talk_.begin(Json::object(), {{"rootUri", uri("")},
                               {"initializationOptions", {{"configuration", "strict.yaml"}}}});
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 0U);

  const auto set = [&](const Json& section) {
    talk_.notify("workspace/didChangeConfiguration", {{"settings", {{"consultlint", section}}}});
    talk_.work();
  };
  set({{"configuration", ""}});
  EXPECT_EQ(wordy_in_last(), 1U);
  const std::size_t published = talk_.published().size();
  set({{"configuration", ""}});
  EXPECT_THAT(talk_.published(), SizeIs(published)) << "nothing new";
}

TEST_F(Configured, ByWhatTheClientAnswers) {
  folder_.write("strict.yaml", "ignore: [plain]\n");
  talk_.begin({{"workspace", {{"configuration", true}}}}, {{"rootUri", uri("")}});
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  talk_.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
  ASSERT_THAT(talk_.said("workspace/configuration"), SizeIs(1));
  EXPECT_EQ(talk_.said("workspace/configuration")[0]["items"][0]["section"], "consultlint");
  talk_.hear({{"id", 1}, {"result", Json::array({{{"configuration", "strict.yaml"}}})}});
  talk_.work();
  EXPECT_EQ(wordy_in_last(), 0U);
}

TEST_F(Configured, AFaultIsToldOnceAndShownInItsFile) {
  folder_.write("consultlint.yaml", "ignore: [plain]\nselekt: [timescale]\n");
  talk_.begin();
  talk_.open(uri("draft.md"), kText);
  talk_.open(uri("other.md"), kText);
  talk_.open(uri("consultlint.yaml"), "ignore: [plain]\nselekt: [timescale]\n", "yaml");
  talk_.work();
  ASSERT_THAT(talk_.said("window/showMessage"), SizeIs(1));
  const std::string message = talk_.said("window/showMessage")[0]["message"];
  EXPECT_THAT(message, HasSubstr("consultlint.yaml:2:"));
  EXPECT_THAT(message, HasSubstr("select"));

  ASSERT_THAT(talk_.published(), SizeIs(3));
  const Json in_draft = talk_.published()[0]["diagnostics"];
  ASSERT_THAT(in_draft, SizeIs(1));
  EXPECT_THAT(in_draft[0]["message"].get<std::string>(), HasSubstr("consultlint.yaml:2:"));
  const Json in_file = talk_.published()[2]["diagnostics"];
  ASSERT_THAT(in_file, SizeIs(1));
  EXPECT_EQ(in_file[0]["range"]["start"]["line"], 1);

  Json last;
  folder_.write("consultlint.yaml", "ignore: [plain]\nselect: [timescale]\n");
  talk_.notify("textDocument/didSave", about(uri("consultlint.yaml")));
  talk_.work();
  for (const Json& published : talk_.published()) {
    if (published["uri"] == uri("consultlint.yaml")) last = published["diagnostics"];
  }
  EXPECT_EQ(last, Json::array());
}

TEST_F(Configured, NothingIsSaidOfWhatItExcludes) {
  folder_.write("consultlint.yaml", "exclude: [archive]\n");
  talk_.begin();
  talk_.open(uri("archive/draft.md"), kText);
  talk_.open(uri("draft.md"), kText);
  talk_.work();
  ASSERT_THAT(talk_.published(), SizeIs(2));
  EXPECT_EQ(talk_.published()[0]["uri"], uri("archive/draft.md"));
  EXPECT_EQ(talk_.published()[0]["diagnostics"], Json::array());
  EXPECT_EQ(wordy_in_last(), 1U) << "of the other one";

  const Json place = actions_at(uri("archive/draft.md"), 2, 20);
  EXPECT_EQ(talk_.request("textDocument/codeAction", place)["result"], Json::array());
  EXPECT_EQ(talk_.request("textDocument/hover", at(uri("archive/draft.md"), 2, 20))["result"],
            nullptr);

  folder_.write("consultlint.yaml", "exclude: []\n");
  talk_.notify("textDocument/didSave", about(uri("draft.md")));
  talk_.work();
  ASSERT_THAT(talk_.published(), SizeIs(4));
  EXPECT_THAT(of_rule(talk_.published()[2]["diagnostics"], "plain/wordy-phrases"), SizeIs(1));
}

TEST_F(Configured, PullingClientsGetNothingForWhatItExcludes) {
  folder_.write("consultlint.yaml", "exclude: [\"*.old.md\"]\n");
  talk_.begin({{"textDocument", {{"diagnostic", Json::object()}}}});
  talk_.open(uri("draft.old.md"), kText);
  EXPECT_EQ(talk_.request("textDocument/diagnostic", about(uri("draft.old.md")))["result"]["items"],
            Json::array());
}

TEST_F(Configured, AnExcludedFileIsCheckedByCommandAllTheSame) {
  folder_.write("consultlint.yaml", "exclude: [archive]\n");
  folder_.write("archive/draft.md", kText);
  talk_.begin();
  talk_.request_as("c1", "workspace/executeCommand",
                   {{"command", "consultlint.checkFile"},
                    {"arguments", Json::array({uri("archive/draft.md")})}});
  talk_.work();
  EXPECT_GT(talk_.response_to("c1")["result"]["findings"].get<std::size_t>(), 0U);
}

TEST_F(Configured, WordFilesAreCheckedByCommand) {
  const std::string source = CONSULTLINT_SOURCE_DIR "/corpus/parking-zones/parking-zones.docx";
  const std::string path = folder_.at("park.docx");
  std::filesystem::copy_file(source, path);
  talk_.begin({{"textDocument", {{"diagnostic", Json::object()}}}});
  const Json command = {{"command", "consultlint.checkFile"},
                        {"arguments", Json::array({uri("park.docx")})}};
  EXPECT_TRUE(talk_.request_as("c1", "workspace/executeCommand", command).is_null());
  talk_.work();
  const auto findings = talk_.response_to("c1")["result"]["findings"].get<std::size_t>();
  EXPECT_GT(findings, 0U);
  ASSERT_THAT(talk_.published(), SizeIs(1)) << "nobody can pull for it";
  const Json diagnostics = talk_.published()[0]["diagnostics"];
  EXPECT_THAT(diagnostics, SizeIs(findings));
  for (const Json& diagnostic : diagnostics) {
    EXPECT_THAT(diagnostic["message"].get<std::string>(), HasSubstr("paragraph"));
  }
}

TEST_F(Configured, ACommandIsAnsweredThoughItsFileIsOpenedMeanwhile) {
  folder_.write("draft.md", kText);
  talk_.begin();
  talk_.request_as(
      "c1", "workspace/executeCommand",
      {{"command", "consultlint.checkFile"}, {"arguments", Json::array({uri("draft.md")})}});
  talk_.open(uri("draft.md"), "");
  talk_.drop_older();
  talk_.work();
  EXPECT_TRUE(talk_.response_to("c1").contains("result"));
}

TEST_F(Configured, ARequestIsAnsweredThoughItsFileIsOpenedAgain) {
  talk_.begin({{"textDocument", {{"diagnostic", Json::object()}}}});
  talk_.open(uri("draft.md"), kText);
  talk_.request_as("r1", "textDocument/diagnostic", about(uri("draft.md")));
  talk_.open(uri("draft.md"), "");
  talk_.work();
  EXPECT_EQ(talk_.response_to("r1")["result"]["items"], Json::array());
}

TEST_F(Configured, ACheckOfAFileThatIsGoneSaysSo) {
  talk_.begin();
  const Json command = {{"command", "consultlint.checkFile"},
                        {"arguments", Json::array({uri("none.docx")})}};
  talk_.request_as("c1", "workspace/executeCommand", command);
  talk_.work();
  EXPECT_THAT(talk_.response_to("c1")["result"]["error"].get<std::string>(),
              HasSubstr("no such file"));
}

}  // namespace
}  // namespace consultlint::lsp
