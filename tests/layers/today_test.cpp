// A run tells the same of a document on any day: nothing in the program asks the clock for the
// date. What depends on today goes by --reference-date.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace consultlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kClocks[] = {
    "system_clock", "utc_clock", "file_clock", "gettimeofday", "clock_gettime",
    "time(nullptr", "time(NULL", "localtime",  "gmtime",       "mktime",
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Today, IsNeverAskedOfTheClock) {
  int files = 0;
  for (const std::string_view folder : {"include", "src", "checks"}) {
    const fs::path root = fs::path(CONSULTLINT_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".h") continue;
      const std::string text = read(entry.path());
      for (const std::string_view clock : kClocks) {
        EXPECT_EQ(text.find(clock), std::string::npos) << entry.path() << " uses " << clock;
      }
      ++files;
    }
  }
  EXPECT_GT(files, 100) << "the sources were not found";
}

}  // namespace
}  // namespace consultlint
