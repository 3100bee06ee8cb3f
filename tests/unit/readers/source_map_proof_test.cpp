// Every document of corpus/, and of the shared test sets where they are, keeps the promises of
// Document: above all that every byte of its text is what its source spells.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "readers/readers.h"
#include "support/document_invariants.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

bool is_document(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".md" || extension == ".txt" || extension == ".docx";
}

std::vector<fs::path> documents_below(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && is_document(entry.path())) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Checks one file, in both views of its revisions. Returns whether it could be read: what is
/// refused promises nothing.
bool expect_sound(const fs::path& path) {
  const bool word = path.extension() == ".docx";
  const std::string bytes = bytes_of(path);
  bool read = false;
  for (const Revisions view : {Revisions::kAccepted, Revisions::kOriginal}) {
    if (view == Revisions::kOriginal && !word) continue;
    const Result<Document> document = read_document(path.string(), bytes, {view});
    if (!document) continue;
    EXPECT_EQ(test::invariant_report(*document), "") << path;
    read = true;
  }
  return read;
}

TEST(SourceMapProof, HoldsForEveryPaperOfTheCorpus) {
  const auto papers = documents_below(fs::path(CONSULTLINT_SOURCE_DIR) / "corpus");
  ASSERT_FALSE(papers.empty());
  for (const fs::path& paper : papers) EXPECT_TRUE(expect_sound(paper)) << paper;
}

/// Other people's documents are no part of the project. CONSULTLINT_SHARED says where they are.
fs::path shared_folder() {
  const char* const given = std::getenv("CONSULTLINT_SHARED");
  return given != nullptr ? fs::path(given) : fs::path(CONSULTLINT_SOURCE_DIR) / "../shared";
}

class SharedDocuments : public testing::TestWithParam<const char*> {};

TEST_P(SharedDocuments, KeepTheirPromises) {
  const fs::path folder = shared_folder() / GetParam();
  if (!fs::is_directory(folder)) {
    GTEST_SKIP() << "SKIPPED: there is no " << folder << "; set CONSULTLINT_SHARED";
  }
  const auto documents = documents_below(folder);
  EXPECT_FALSE(documents.empty()) << folder;
  for (const fs::path& document : documents) expect_sound(document);
}

constexpr const char* kSets[] = {"seeds",      "gold/docs",         "gold/uk",
                                 "gold/kinds", "gold/docx/outline", "gold/docx/revisions"};

std::string test_name(const testing::TestParamInfo<const char*>& info) {
  std::string name = info.param;
  std::ranges::replace(name, '/', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Sets, SharedDocuments, testing::ValuesIn(kSets), test_name);

}  // namespace
}  // namespace consultlint
