#pragma once
#include <concepts>
#include <string>
#include <string_view>

#include "report/html/file_view.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// One part of a file's report: where links find it, and its heading.
struct Part {
  std::string_view name;
  std::string_view heading;
};
inline constexpr Part kClauses = {"clauses", "Clause by clause"};
inline constexpr Part kFindings = {"text", "The paper and its findings"};
inline constexpr Part kText = {"text", "The paper as it was read"};
inline constexpr Part kRules = {"rules", "Findings by rule"};
inline constexpr Part kDates = {"dates", "Dates"};
inline constexpr Part kReading = {"reading", "How easily it reads"};
inline constexpr Part kTerms = {"terms", "Abbreviations and terms"};
inline constexpr Part kAbout = {"about", "About this report"};

/// Writes a part with what `content()` puts below its heading.
void write_part(Writer& out, const FileView& view, const Part& part, std::invocable auto content) {
  out.element("section", {{"class", part.name}, {"id", view.anchors().part(part.name)}}, [&] {
    out.element("h2", part.heading);
    content();
  });
  out.line();
}

/// "1 finding", "3,204 findings".
std::string counted(std::size_t number, std::string_view noun);
/// "3,204".
std::string with_commas(std::size_t number);

}  // namespace consultlint::html
