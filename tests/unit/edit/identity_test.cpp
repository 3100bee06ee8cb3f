// Word files of many makes: a part is changed and changed back, and the file is what it was.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "edit/apply_edits.h"
#include "edit/package_rewrite.h"
#include "readers/zip.h"
#include "text/ascii.h"
#include "unit/edit/zip_regions.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using test::cut_zip;
using test::ZipRegions;

std::vector<fs::path> word_files(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".docx") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::string rewritten(const std::string& bytes, const NewPart& part) {
  Result<std::string> out = replace_parts("a.docx", bytes, {&part, 1});
  return out ? *std::move(out) : "refused: " + out.error().message;
}

/// The main part of a package, as it is.
NewPart main_part(const std::string& bytes) {
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", bytes);
  if (!archive) return {archive.error().message, ""};
  const auto main = std::ranges::find_if(archive->entries(), [](const ZipArchive::Entry& entry) {
    return entry.name.starts_with("word/document") && entry.name.ends_with(".xml");
  });
  if (main == archive->entries().end()) return {"no main part", ""};
  const Result<std::string> content = archive->read(*main);
  return {main->name, content ? *content : content.error().message};
}

/// What differs between two archives besides the entry of that name; empty when nothing does.
std::string difference(const std::string& was, const std::string& is, const std::string& changed) {
  if (is.starts_with("refused")) return is;
  const ZipRegions before = cut_zip(was);
  const ZipRegions after = cut_zip(is);
  if (after.names != before.names) return "the order";
  if (after.end != before.end) return "the end";
  for (const std::string& name : before.names) {
    if (after.regions.at(name).record != before.regions.at(name).record) return "record " + name;
    const bool same = after.regions.at(name).entry == before.regions.at(name).entry;
    if (!same && name != changed) return "entry " + name;
  }
  return {};
}

/// The main part gets another content, then its own again.
void change_and_change_back(const fs::path& path, const std::string& bytes) {
  const NewPart own = main_part(bytes);
  const NewPart other{own.name, own.content + "<!-- another end -->"};
  const std::string changed = rewritten(bytes, other);
  EXPECT_EQ(difference(bytes, changed, own.name), "") << path;
  EXPECT_EQ(main_part(changed).content, other.content) << path;
  EXPECT_EQ(main_part(rewritten(changed, own)).content, own.content) << path;
}

/// Doubles the first letter of a block; false when that is refused.
bool double_first_letter(const Document& document, const std::string& bytes, const Block& block) {
  const std::uint32_t at = document.content(block).begin;
  if (at >= block.span.end || !ascii::is_letter(document.text()[at])) return false;
  const Edit edit{{at, at + 1}, std::string(2, document.text()[at])};
  const Result<std::string> out = apply_edits("a.docx", document, bytes, {&edit, 1});
  if (!out) return false;
  const Result<Document> after = read_document("a.docx", *out);
  EXPECT_EQ(after ? after->text().size() : 0, document.text().size() + 1);
  return true;
}

/// Whether words of a file can be changed: tries its blocks until five could.
bool can_be_edited(const std::string& bytes) {
  const Result<Document> document = read_document("a.docx", bytes);
  if (!document) return false;
  constexpr std::size_t kEnough = 5;
  std::size_t made = 0;
  for (const Block& block : document->blocks()) {
    if (made < kEnough && double_first_letter(*document, bytes, block)) ++made;
  }
  return made > 0;
}

void check_folder(const fs::path& folder, std::size_t most_without_edit) {
  std::size_t without_edit = 0;
  const std::vector<fs::path> files = word_files(folder);
  ASSERT_FALSE(files.empty());
  for (const fs::path& path : files) {
    const std::string bytes = bytes_of(path);
    EXPECT_EQ(rewritten(bytes, main_part(bytes)), bytes) << path;
    change_and_change_back(path, bytes);
    if (!can_be_edited(bytes)) ++without_edit;
  }
  EXPECT_LE(without_edit, most_without_edit);
}

TEST(Identity, OfTheSampleDocuments) {
  check_folder(fs::path(CONSULTLINT_SOURCE_DIR) / "corpus", 0);
}

class SharedWordFiles : public testing::TestWithParam<const char*> {};

TEST_P(SharedWordFiles, ChangeInNothingElse) {
  const fs::path folder = fs::path(CONSULTLINT_SOURCE_DIR) / "../shared/gold/docx" / GetParam();
  if (!fs::is_directory(folder)) GTEST_SKIP() << "SKIPPED: there are no Word files at " << folder;
  check_folder(folder, word_files(folder).size() / 4);
}

INSTANTIATE_TEST_SUITE_P(Sets, SharedWordFiles, testing::Values("outline", "revisions"));

}  // namespace
}  // namespace consultlint
