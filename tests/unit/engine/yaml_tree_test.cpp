#include "engine/yaml_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace consultlint {
namespace {

using testing::HasSubstr;
using Kind = YamlNode::Kind;

TEST(YamlTree, KeepsOrderTextAndPlaces) {
  const auto file = read_yaml("a.yaml", "# comment\nkind: notice\nlist: [a, \"b: c\"]\nempty:\n");
  ASSERT_TRUE(file) << file.error().message;
  const YamlNode& root = file->root;
  ASSERT_EQ(root.kind, Kind::kMap);
  EXPECT_EQ(root.keys[1].text, "list");
  EXPECT_EQ(root.find("kind")->text, "notice");
  EXPECT_EQ(file->place(*root.find("kind")), "a.yaml:2:7");
  EXPECT_EQ(root.find("list")->items[1].text, "b: c");
  EXPECT_EQ(file->place(root.find("list")->items[1]), "a.yaml:3:11");
  EXPECT_EQ(root.find("empty")->kind, Kind::kNull);
  EXPECT_EQ(root.find("other"), nullptr);
}

TEST(YamlTree, CountsColumnsInCharactersAndReadsPastAByteOrderMark) {
  const auto file = read_yaml("a.yaml", "\xEF\xBB\xBFllefydd: [Tŷ Hafan, Llŷn]\r\n");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->place(file->root.items[0].items[1]), "a.yaml:1:21");
  EXPECT_EQ(file->root.items[0].items[1].text, "Llŷn");
}

TEST(YamlTree, AnEmptyFileSaysNothing) {
  for (const char* text : {"", "\n", "# only a comment\n", "---\n", "~\n"}) {
    const auto file = read_yaml("a.yaml", text);
    ASSERT_TRUE(file) << text;
    EXPECT_EQ(file->root.kind, Kind::kNull) << text;
  }
}

struct Damage {
  std::string text;
  std::string where;
  std::string message;
};

TEST(YamlTree, RefusesWhatItCannotTrust) {
  const std::vector<Damage> table = {
      {"a: 1\na: 2\n", "f:2:1", "'a' stands here twice"},
      {"a: &x 1\nb: *x\n", "f:1:4", "anchors"},
      {"a: &x [*x]\n", "f:1:4", "anchors"},
      {"a: !!binary x\n", "f:1:4", "tags"},
      {"a: !thing {b: 1}\n", "f:1:4", "tags"},
      {"[a]: 1\n", "f:1:1", "a key is a word"},
      {"? {a: b}\n: 1\n", "f:1:3", "a key is a word"},
      {"a: 1\n---\nb: 2\n", "f", "second document"},
      {"a: [1, 2\n", "f:1:", "not valid YAML"},
      {"a:\n\t- b\n", "f:2:", "not valid YAML"},
      {"a: 'open\n", "f:1:9", "not valid YAML"},
      {"a: \xFF\n", "f", "not UTF-8"},
      {std::string("a: b\0c\n", 7), "f", "not UTF-8"},
      {"a:\n  b: 1\n c: 2\n", "f:3:2", "not valid YAML"},
  };
  for (const Damage& damage : table) {
    const auto file = read_yaml("f", damage.text);
    ASSERT_FALSE(file) << damage.text;
    EXPECT_THAT(file.error().where, testing::StartsWith(damage.where)) << damage.text;
    EXPECT_THAT(file.error().message, HasSubstr(damage.message)) << damage.text;
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(YamlTree, RefusesWhatIsTooDeepTooWideOrTooLong) {
  std::string keys;
  for (std::size_t i = 0; i <= kMaxYamlKeys; ++i) keys += "k" + std::to_string(i) + ":\n";
  std::string stairs;
  for (int i = 0; i < 600; ++i) stairs += repeated(" ", static_cast<std::size_t>(i)) + "a:\n";
  std::string laughs = "a0: &a0 [lol]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string below = "*a" + std::to_string(i - 1);
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below + "," + below +
              "," + below + "]\n";
  }
  for (const std::string& text :
       {repeated("[", kMaxYamlBytes), repeated("{a: ", kMaxYamlBytes / 4), repeated("- ", 100'000),
        repeated("? ", 100'000), repeated("[", kMaxYamlDepth + 1) + repeated("]", 17), keys, stairs,
        laughs, repeated("a", kMaxYamlBytes + 1)}) {
    EXPECT_FALSE(read_yaml("f", text)) << text.substr(0, 20);
  }
  EXPECT_TRUE(read_yaml("f", repeated("[", kMaxYamlDepth) + repeated("]", kMaxYamlDepth)));
}

}  // namespace
}  // namespace consultlint
