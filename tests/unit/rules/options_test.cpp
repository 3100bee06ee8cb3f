#include "consultlint/options.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "rules/option_values.h"

namespace consultlint {
namespace {

TEST(Options, TypeFollowsFromTheDefault) {
  const struct {
    OptionInfo option;
    std::string_view text;
    OptionValue value;
  } cases[] = {
      {{"a", "on", "", ""}, "off", false},
      {{"a", "off", "", ""}, "true", true},
      {{"a", "12", "1..52", ""}, " 8 ", std::int64_t{8}},
      {{"a", "0.5", "0..1", ""}, "1", 1.0},
      {{"a", "short", "short|long", ""}, "long", std::string("long")},
      {{"a", "", "list", ""}, "x y; z", std::vector<std::string>{"x y", "z"}},
      {{"a", "", "list", ""}, "", std::vector<std::string>{}},
      {{"a", "12-20/01-04", "days", ""},
       "2024-03-26/2024-05-02; 08-01/08-31",
       std::vector<std::string>{"2024-03-26/2024-05-02", "08-01/08-31"}},
      {{"a", "12-20/01-04", "days", ""}, "", std::vector<std::string>{}},
      {{"a", "p; q", "", ""}, "r", std::vector<std::string>{"r"}},
      {{"a", "", "", ""}, "any text", std::string("any text")},
      {{"a", "3", "1..", ""}, "1000", std::int64_t{1000}},
  };
  for (const auto& c : cases) {
    const Result<OptionValue> value = parse_option(c.option, c.text);
    ASSERT_TRUE(value) << c.text << ": " << value.error().message;
    EXPECT_EQ(*value, c.value) << c.text;
  }
}

TEST(Options, ErrorsSayWhatWouldBeRight) {
  const struct {
    OptionInfo option;
    std::string_view text;
    std::string message;
  } cases[] = {
      {{"once", "on", "", ""}, "yes", "option 'once' takes on or off, not 'yes'"},
      {{"weeks", "12", "1..52", ""}, "0", "option 'weeks' takes a whole number in 1..52, not '0'"},
      {{"weeks", "12", "", ""}, "2.5", "option 'weeks' takes a whole number, not '2.5'"},
      {{"weeks", "12", "", ""},
       "99999999999999999999",
       "option 'weeks' takes a whole number, not '99999999999999999999'"},
      {{"share", "0.5", "0..1", ""}, "nan", "option 'share' takes a number in 0..1, not 'nan'"},
      {{"size", "short", "short|long", ""},
       "big",
       "option 'size' takes one of short, long, not 'big'"},
      {{"windows", "", "days", ""},
       "08-01/08-31; August",
       "option 'windows' takes a list of days as 2024-03-26/2024-05-02 or, for every year, "
       "12-20/01-04, not '08-01/08-31; August'"},
  };
  for (const auto& c : cases) {
    const Result<OptionValue> value = parse_option(c.option, c.text);
    ASSERT_FALSE(value) << c.text;
    EXPECT_EQ(value.error().message, c.message);
  }
}

TEST(Options, CanonicalTextTellsOptionsApart) {
  Options a;
  a.set("weeks", std::int64_t{12});
  a.set("allow", std::vector<std::string>{"x"});
  Options b;
  b.set("allow", std::vector<std::string>{"x"});
  b.set("weeks", std::int64_t{12});
  EXPECT_EQ(a.canonical(), "allow=\"x\";weeks=\"12\";");
  EXPECT_EQ(a.canonical(), b.canonical());
  EXPECT_EQ(a, b);
  Options one;
  one.set("a", std::string("1;b=2"));
  Options two;
  two.set("a", std::string("1"));
  two.set("b", std::string("2"));
  EXPECT_NE(one.canonical(), two.canonical());
}

TEST(Options, AskingForWhatIsNotThereIsABug) {
  Options options;
  options.set("weeks", std::int64_t{12});
  EXPECT_EQ(options.integer("weeks"), 12);
  EXPECT_EQ(options.number("weeks"), 12.0);
  EXPECT_THROW(static_cast<void>(options.integer("week")), std::logic_error);
  EXPECT_THROW(static_cast<void>(options.flag("weeks")), std::logic_error);
}

}  // namespace
}  // namespace consultlint
