#include "report/html/escape.h"

#include <gtest/gtest.h>

#include <string>

namespace consultlint::html {
namespace {

struct Case {
  const char* name;
  std::string text;
  std::string escaped;
};

class Escape : public testing::TestWithParam<Case> {};

TEST_P(Escape, LeavesTextAndNothingElse) {
  std::string out = "before ";
  append_escaped(out, GetParam().text);
  EXPECT_EQ(out, "before " + GetParam().escaped);
}

INSTANTIATE_TEST_SUITE_P(
    Html, Escape,
    testing::Values(
        Case{"plain", "Twelve weeks, 5pm", "Twelve weeks, 5pm"}, Case{"nothing", "", ""},
        Case{"script", "<script>alert('x')</script>",
             "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
        Case{"attribute", "\" onclick=\"x", "&quot; onclick=&quot;x"},
        Case{"reference", "&lt;&amp;", "&amp;lt;&amp;amp;"},
        Case{"comment", "--><!--", "--&gt;&lt;!--"}, Case{"blanks", "a\tb\nc", "a\tb\nc"},
        Case{"controls", std::string("a\0b\x01\x1B\x7F\r", 7),
             "a[U+0000]b[U+0001][U+001B][U+007F][U+000D]"},
        Case{"later_controls",
             "a\xC2\x85"
             "b",
             "a[U+0085]b"},
        Case{"override",
             "abc\xE2\x80\xAE"
             "def",
             "abc[U+202E]def"},
        Case{"isolate", "\xE2\x81\xA6x\xE2\x81\xA9", "[U+2066]x[U+2069]"},
        Case{"no_character", "\xEF\xBF\xBF", "[U+FFFF]"},
        Case{"damaged", "a\xFF\xC3(\xE2\x82", "a\xEF\xBF\xBD\xEF\xBF\xBD(\xEF\xBF\xBD\xEF\xBF\xBD"},
        Case{"overlong", "\xC0\xBC", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        Case{"surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        Case{"letters", "Ll\xC5\xB7n \xE2\x82\xAC \xF0\x9F\x9A\x8C",
             "Ll\xC5\xB7n \xE2\x82\xAC \xF0\x9F\x9A\x8C"},
        Case{"arabic", "\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A", "\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A"}),
    [](const testing::TestParamInfo<Case>& param) { return param.param.name; });

}  // namespace
}  // namespace consultlint::html
