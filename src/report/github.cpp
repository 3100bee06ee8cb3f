#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/report.h"
#include "report/characters.h"
#include "report/relative_paths.h"
#include "report/run_notices.h"
#include "report/wording.h"

namespace consultlint {
namespace {

/// So many of each sort a step of a workflow may annotate; the runner drops the others.
constexpr std::size_t kMostOfOneSort = 10;

struct Annotation {
  Level level = Level::kNone;
  std::string command;  ///< One line of output.
};

/// The commands of the runner, by level.
std::string_view command_word(Level level) {
  if (level == Level::kError) return "error";
  return level == Level::kWarning ? "warning" : "notice";
}

/// The runner reads one line, so that the ends of lines are escaped; in a property also what parts
/// it from the next one.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    if (!next.valid) {
      out += "\xEF\xBF\xBD";
    } else if (special.find(text[at]) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(text[at]));
    } else {
      out += text.substr(at, next.length);
    }
    at += next.length;
  }
  return out;
}

std::string data(std::string_view text) {
  return escaped(text, "%\r\n");
}

std::string property(std::string_view name, std::string_view value) {
  return fmt::format("{}={}", name, escaped(value, "%\r\n:,"));
}

std::string lines_and_columns(const FileReport& file, const Place& place) {
  std::string out = fmt::format(",line={},endLine={}", place.line, place.end_line);
  // The runner refuses columns of several lines; paragraphs of a Word file have none.
  if (file.format != Format::kDocx && place.line == place.end_line) {
    out += fmt::format(",col={},endColumn={}", place.column, place.end_column);
  }
  return out;
}

/// What the annotation says. The log of the step shows it without its properties, so that the place
/// and the rule stand in it too.
std::string words(const FileReport& file, const ReportedFinding& finding) {
  std::string text = fmt::format("{}: {} [{}]", place_name(file.path, finding.at.place),
                                 message_with_spot(finding), finding.rule->id);
  for (const LocatedRelated& related : finding.related) {
    text += fmt::format("\n{}: {}", place_name(path_of(related, file), related.at.place),
                        related.message);
  }
  if (const std::string fix = fix_words(finding); !fix.empty()) text += "\nFix: " + fix;
  return text;
}

class Annotations {
 public:
  explicit Annotations(const Report& report) : names_(report) {
    for (const FileReport& file : report.files) {
      for (const RunNotice& notice : notices_of(file)) add(file, notice);
      for (const ReportedFinding& finding : file.findings) add(file, finding);
    }
    for (const RunNotice& notice : notices_of_run(report)) add(notice);
    std::ranges::stable_sort(annotations_, std::ranges::greater{}, &Annotation::level);
    explain_limit();
  }

  const std::vector<Annotation>& all() const { return annotations_; }

 private:
  void add(const FileReport& file, const ReportedFinding& finding) {
    add(finding.level,
        property("file", names_[file.path]) + lines_and_columns(file, finding.at.place) + "," +
            property("title", finding.rule->title.empty() ? finding.rule->id : finding.rule->title),
        words(file, finding));
  }
  void add(const FileReport& file, const RunNotice& notice) {
    add(notice.level, property("file", names_[file.path]),
        fmt::format("{}: {} [{}]", file.path, notice.text, notice.id));
  }
  void add(const RunNotice& notice) {
    add(notice.level, property("title", "consultlint"), notice.text);
  }
  void add(Level level, std::string_view properties, std::string_view text) {
    annotations_.push_back(
        {level, fmt::format("::{} {}::{}", command_word(level), properties, data(text))});
  }

  /// Where the runner will drop some, the first notice says so.
  void explain_limit() {
    const auto of = [this](auto... levels) {
      return static_cast<std::size_t>(std::ranges::count_if(
          annotations_,
          [&](const Annotation& annotation) { return ((annotation.level == levels) || ...); }));
    };
    const std::size_t errors = of(Level::kError);
    const std::size_t warnings = of(Level::kWarning);
    const std::size_t notices = of(Level::kNote, Level::kNone);
    if (std::max({errors, warnings, notices}) <= kMostOfOneSort) return;
    const std::string text = fmt::format(
        "consultlint has {}, {} and {}. GitHub shows {} of each sort for a step; the log of the "
        "step has them all, the most severe first.",
        counted(errors, "error"), counted(warnings, "warning"), counted(notices, "notice"),
        kMostOfOneSort);
    const auto below = std::ranges::find_if(annotations_, [](const Annotation& annotation) {
      return annotation.level < Level::kWarning;
    });
    annotations_.insert(below, {Level::kNote, fmt::format("::notice {}::{}",
                                                          property("title", "consultlint"), text)});
  }

  RelativePaths names_;
  std::vector<Annotation> annotations_;
};

}  // namespace

void write_github(const Report& report, std::ostream& out) {
  const Annotations annotations(report);
  for (const Annotation& annotation : annotations.all()) out << annotation.command << '\n';
}

}  // namespace consultlint
