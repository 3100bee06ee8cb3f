// Reads the #include lines of the tree and fails on an arrow that the design forbids:
//   include < text < document < {readers, language} < rules < engine < {cli, lsp}
// `edit` stands on readers and below engine; `report` and `checks` see only include/ and
// themselves.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace consultlint {
namespace {

namespace fs = std::filesystem;

/// What the files of each folder may include besides include/consultlint and their own folder.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"include", {}},
    {"text", {}},
    {"document", {"text"}},
    {"readers", {"text", "document"}},
    {"language", {"text", "document"}},
    {"rules", {"text", "document", "language"}},
    {"engine", {"text", "document", "readers", "edit", "language", "rules"}},
    {"report", {}},
    {"checks", {}},
    {"edit", {"text", "document", "readers"}},
    {"cli",
     {"text", "document", "readers", "language", "rules", "engine", "report", "edit", "lsp"}},
    {"lsp", {"text", "document", "readers", "language", "rules", "engine", "report", "edit"}},
    {"package", {}},
};

/// Third-party headers, by the start of their name, and the folders that may see them.
const std::map<std::string, std::set<std::string>> kThirdParty = {
    {"unicode/", {"text", "language"}},
    {"re2/", {"rules"}},
    {"boost/", {"cli"}},
    {"pugixml", {"readers"}},
    {"md4c", {"readers"}},
    {"libdeflate", {"readers", "edit"}},
    {"yaml-cpp/", {"readers", "engine"}},
    {"oneapi/", {"engine"}},
    {"nuspell/", {"language"}},
    {"nlohmann/", {"engine", "lsp"}},
    {"fmt/", {"readers", "language", "rules", "engine", "report", "edit", "cli", "lsp"}},
};

struct Include {
  std::string file;
  std::string folder;
  std::string header;
};

/// The folder of the design that a source file belongs to.
std::string folder_of(const fs::path& path) {
  auto part = path.begin();
  if (*part != "src") return part->string();
  return (++part)->string();
}

std::vector<Include> includes_below(const char* top) {
  const fs::path root = CONSULTLINT_SOURCE_DIR;
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".h" && ending != ".cpp") continue;
    const fs::path path = fs::relative(entry.path(), root);
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ") || line.size() < 12) continue;
      const std::string header = line.substr(10, line.find_first_of("\">", 10) - 10);
      found.push_back({path.generic_string(), folder_of(path), header});
    }
  }
  return found;
}

std::optional<std::string> own_folder_named(const std::string& header) {
  const std::string first = header.substr(0, header.find('/'));
  if (header.find('/') == std::string::npos || !kMayInclude.contains(first)) return std::nullopt;
  return first;
}

class Layers : public testing::TestWithParam<const char*> {};

TEST_P(Layers, EveryIncludePointsDown) {
  const std::vector<Include> includes = includes_below(GetParam());
  ASSERT_FALSE(includes.empty());
  for (const Include& include : includes) {
    ASSERT_TRUE(kMayInclude.contains(include.folder)) << include.file << ": unknown folder";
    const std::optional<std::string> target = own_folder_named(include.header);
    if (!target || *target == include.folder) continue;
    EXPECT_TRUE(kMayInclude.at(include.folder).contains(*target))
        << include.file << " may not include " << include.header;
  }
}

TEST_P(Layers, ThirdPartyHeadersStayInTheirFolders) {
  for (const Include& include : includes_below(GetParam())) {
    for (const auto& [start, folders] : kThirdParty) {
      if (!include.header.starts_with(start)) continue;
      EXPECT_TRUE(folders.contains(include.folder))
          << include.file << " may not include " << include.header;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Tree, Layers, testing::Values("include", "src", "checks"));

TEST(Headers, TheContractNeedsOnlyItselfAndTheStandardLibrary) {
  for (const Include& include : includes_below("include")) {
    const bool standard = include.header.find_first_of("/.") == std::string::npos;
    EXPECT_TRUE(standard || include.header.starts_with("consultlint/"))
        << include.file << " includes " << include.header;
  }
}

/// Types that headers define at the outer level, and where. Two of one name in one namespace would
/// be one type to the linker, which then picks either's functions.
std::map<std::string, std::set<std::string>> types_of_headers() {
  const fs::path root = CONSULTLINT_SOURCE_DIR;
  std::map<std::string, std::set<std::string>> types;
  for (const char* top : {"include", "src"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() != ".h") continue;
      std::ifstream in(entry.path());
      std::string space;
      for (std::string line; std::getline(in, line);) {
        if (line.starts_with("namespace ")) space = line.substr(10, line.find(' ', 10) - 10);
        std::istringstream words(line);
        std::string keyword;
        std::string name;
        words >> keyword >> name;
        const bool defines = line.ends_with('{') && (keyword == "class" || keyword == "struct") &&
                             line.starts_with(keyword) && name.find('<') == std::string::npos;
        if (defines) types[space + "::" + name].insert(fs::relative(entry.path(), root).string());
      }
    }
  }
  return types;
}

TEST(Headers, NoTwoTypesShareAName) {
  const auto types = types_of_headers();
  EXPECT_GT(types.size(), 50U);
  for (const auto& [name, headers] : types) {
    EXPECT_EQ(headers.size(), 1U) << name << " is defined in " << *headers.begin() << " and "
                                  << *headers.rbegin();
  }
}

}  // namespace
}  // namespace consultlint
