#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace consultlint {
namespace {

std::string written(const auto& value) {
  std::string out;
  JsonWriter json(out);
  json.value(value);
  return out;
}

TEST(JsonWriter, NestsAsTheCallsDo) {
  std::string out;
  JsonWriter json(out);
  json.object([&] {
    json.field("path", "a.md");
    json.object("inner", [] {});
    json.array("rows", [&] {
      json.object([&] { json.field("n", 1); });
      json.array([&] { json.value(true); });
      json.value(nullptr);
    });
    json.list("names", std::vector<std::string>{"x", "y"});
    json.field("last", false);
  });
  EXPECT_EQ(out, R"({"path":"a.md","inner":{},"rows":[{"n":1},[true],null],)"
                 R"("names":["x","y"],"last":false})");
}

TEST(JsonWriter, PutsEachTextOnItsLine) {
  std::string out;
  JsonWriter json(out);
  for (int i = 0; i < 2; ++i) {
    json.object([&] { json.field("i", i); });
    json.end_line();
  }
  EXPECT_EQ(out, "{\"i\":0}\n{\"i\":1}\n");
}

TEST(JsonWriter, EscapesWhatJsonDemands) {
  EXPECT_EQ(written("say \"no\" \\ now"), R"("say \"no\" \\ now")");
  EXPECT_EQ(written("a\nb\tc\r"), R"("a\nb\tc\r")");
  EXPECT_EQ(written(std::string_view("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
  EXPECT_EQ(written("é 🎉"), "\"é 🎉\"");
}

TEST(JsonWriter, ReplacesDamagedUtf8) {
  const std::string mark = "\xEF\xBF\xBD";
  EXPECT_EQ(written("a\xFFz"), "\"a" + mark + "z\"");
  EXPECT_EQ(written("\xC3"), "\"" + mark + "\"") << "cut short";
  EXPECT_EQ(written("\xC0\xAF"), "\"" + mark + mark + "\"") << "overlong";
  EXPECT_EQ(written("\xED\xA0\x80"), "\"" + mark + mark + mark + "\"") << "surrogate";
  EXPECT_EQ(written("\xF4\x90\x80\x80"), "\"" + mark + mark + mark + mark + "\"") << "too high";
}

TEST(JsonWriter, AnyBytesMakeValidJson) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; b += 5) {
      const std::string bytes = {static_cast<char>(a), static_cast<char>(b), 'x'};
      const auto parsed = nlohmann::json::parse(written(bytes), nullptr, false);
      ASSERT_TRUE(parsed.is_string()) << a << ' ' << b;
    }
  }
}

TEST(JsonWriter, ReadsBackAsTheSameText) {
  std::string text;
  for (int c = 0; c < 128; ++c) text += static_cast<char>(c);
  text += "ünï — 漢字 👩‍👧";
  EXPECT_EQ(nlohmann::json::parse(written(text)).get<std::string>(), text);
}

TEST(JsonWriter, WritesNumbersShortAndFixed) {
  EXPECT_EQ(written(59.771), "59.771");
  EXPECT_EQ(written(3.0), "3");
  EXPECT_EQ(written(0.1), "0.1");
  EXPECT_EQ(written(1e20), "100000000000000000000");
  EXPECT_EQ(written(-2.5), "-2.5");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(written(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(written(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  const double tiny = std::numeric_limits<double>::denorm_min();
  EXPECT_EQ(nlohmann::json::parse(written(tiny)).get<double>(), tiny);
}

TEST(JsonWriter, AnEmptyOptionalIsNull) {
  EXPECT_EQ(written(std::optional<int>()), "null");
  EXPECT_EQ(written(std::optional<std::string>("x")), "\"x\"");
  EXPECT_EQ(written(unless_empty("")), "null");
}

TEST(JsonWriter, AStreamGetsEverythingHoweverMuchItIs) {
  std::ostringstream stream;
  {
    JsonWriter json(stream);
    json.array([&] {
      for (int i = 0; i < 20000; ++i) json.object([&] { json.field("i", i); });
    });
  }
  const auto parsed = nlohmann::json::parse(stream.str());
  ASSERT_EQ(parsed.size(), 20000U);
  EXPECT_EQ(parsed[19999]["i"], 19999);
}

}  // namespace
}  // namespace consultlint
