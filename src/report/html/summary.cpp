#include "report/html/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/periods.h"
#include "report/compliance/clause_view.h"
#include "report/error_text.h"
#include "report/html/language_tag.h"
#include "report/html/level_words.h"

namespace consultlint::html {
namespace {

FileVerdict verdict_on_clauses(const FileReport& file) {
  const auto breaches =
      static_cast<std::size_t>(std::ranges::count_if(file.compliance.clauses, is_breach));
  if (breaches == 0) return {true, "Passes: no clause that can be checked is breached."};
  return {false,
          fmt::format("Does not pass: {} not met.",
                      breaches == 1 ? "one clause is" : fmt::format("{} clauses are", breaches))};
}

FileVerdict verdict_on_findings(const FileReport& file) {
  const auto failing = static_cast<std::size_t>(
      std::ranges::count_if(file.findings, [&](const ReportedFinding& finding) {
        return finding.level != Level::kNone && finding.level >= file.fail_on;
      }));
  const std::string what =
      file.fail_on == Level::kError
          ? "at level error"
          : fmt::format("at level {} or above", level_words(file.fail_on).name);
  if (failing == 0) return {true, fmt::format("Passes: no finding {}.", what)};
  return {false, fmt::format("Does not pass: {} {}.", counted(failing, "finding"), what)};
}

/// The figures that a person asks for first.
void write_key_facts(Writer& out, const Facts& facts) {
  const auto fact = [&](std::string_view name, const std::string& value) {
    out.element("div", [&] {
      out.element("dt", name);
      out.element("dd", value);
    });
  };
  out.element("dl", {{"class", "key-facts"}}, [&] {
    const Readability& figures = facts.readability();
    fact("Words", with_commas(figures.words + figures.excluded_words));
    if (figures.sentences > 0) {
      fact("Words a sentence",
           fmt::format("{:.1f}", static_cast<double>(figures.words) / figures.sentences));
      fact("Reading grade", fmt::format("{:.1f}", figures.flesch_kincaid_grade));
    }
    if (const auto open = open_days(facts)) {
      fact("Open", fmt::format("{} ({}, both ends counted)", spell_range(open->first, open->last),
                               counted(static_cast<std::size_t>(length_in_days(*open)), "day")));
    }
  });
}

std::vector<Part> parts_of(const FileView& view) {
  std::vector<Part> parts;
  if (!view.file().compliance.clauses.empty()) parts.push_back(kClauses);
  if (view.document() != nullptr || !view.file().findings.empty())
    parts.push_back(text_part(view.file()));
  if (!view.rules().empty()) parts.push_back(kRules);
  if (view.document() != nullptr) {
    for (const Part& part : {kDates, kReading, kTerms}) parts.push_back(part);
  }
  parts.push_back(kAbout);
  return parts;
}

void write_contents(Writer& out, const FileView& view) {
  const std::string label = "Report on " + view.file().path;
  out.element("nav", {{"class", "parts"}, {"aria-label", label}}, [&] {
    out.element("ul", [&] {
      for (const Part& part : parts_of(view)) {
        out.element("li", [&] {
          out.element("a", {{"href", link_to(view.anchors().part(part.name))}}, part.heading);
        });
      }
    });
  });
}

void write_troubles(Writer& out, const FileReport& file) {
  if (file.problems.empty() && file.failures.empty()) return;
  out.element("ul", {{"class", "troubles"}}, [&] {
    for (const std::string& problem : file.problems) {
      out.element("li", "In the file: " + problem);
    }
    for (const std::string& failure : file.failures) out.element("li", failure);
  });
}

}  // namespace

std::array<std::size_t, 4> count_levels(const FileReport& file) {
  std::array<std::size_t, 4> counts{};
  for (const ReportedFinding& finding : file.findings) {
    ++counts[static_cast<std::size_t>(finding.level)];
  }
  return counts;
}

FileVerdict verdict_on(const FileReport& file) {
  if (file.error) return {false, "Could not be read: " + error_text(*file.error, file.path)};
  if (!file.failures.empty()) {
    return {false,
            fmt::format("Not checked in full: {} failed.", counted(file.failures.size(), "check"))};
  }
  return file.compliance.clauses.empty() ? verdict_on_findings(file) : verdict_on_clauses(file);
}

const Part& text_part(const FileReport& file) {
  return file.findings.empty() ? kText : kFindings;
}

std::string_view format_words(Format format) {
  switch (format) {
    case Format::kDocx:
      return "Word document";
    case Format::kMarkdown:
      return "Markdown";
    case Format::kText:
      break;
  }
  return "plain text";
}

void write_counts(Writer& out, const FileReport& file) {
  const auto counts = count_levels(file);
  out.element("ul", {{"class", "counts"}}, [&] {
    for (const Level level : kLevelsByWeight) {
      const std::size_t number = counts[static_cast<std::size_t>(level)];
      if (level == Level::kNone && number == 0) continue;
      const LevelWords& words = level_words(level);
      out.element("li", {{"class", words.name}}, [&] {
        out.element("b", with_commas(number));
        out.text(" ");
        out.text(number == 1 ? words.name : words.plural);
      });
    }
  });
}

void write_summary(Writer& out, const FileView& view) {
  const FileReport& file = view.file();
  const std::string title = view.title();
  out.element("div", {{"class", "summary"}}, [&] {
    out.element("h1", {{"dir", holds_right_to_left(title) ? "auto" : ""}}, title);
    out.element("p", {{"class", "file"}}, [&] {
      out.element("code", file.path);
      if (!file.error) {
        out.text(
            fmt::format(" · {}, read as {}", format_words(file.format), document_words(file.kind)));
      }
    });
    const FileVerdict verdict = verdict_on(file);
    out.element("p", {{"class", verdict.passes ? "verdict passes" : "verdict fails"}},
                verdict.words);
    if (!file.error && file.compliance.clauses.empty()) write_counts(out, file);
    write_troubles(out, file);
    if (view.facts() != nullptr) write_key_facts(out, *view.facts());
  });
  if (!file.error) write_contents(out, view);
  out.line();
}

}  // namespace consultlint::html
