#pragma once
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/context.h"
#include "consultlint/dates.h"
#include "consultlint/language.h"
#include "consultlint/options.h"
#include "consultlint/report.h"

namespace consultlint {

// A run check compares the files of a run. Documents are let go once each is checked; what a run
// check sees of a file is its summary, in which every fact has its place with it.

/// Words of a file, and where they stand.
struct NotedWords {
  std::string text;
  Located at;
};

struct NotedDate {
  DateRole role = DateRole::kNone;
  Precision precision = Precision::kDay;
  Date first;  ///< First and last day that it covers; the same for a day.
  Date last;
  NotedWords words;
};

struct NotedContact {
  Contact::Kind kind = Contact::Kind::kEmail;
  Contact::Role role = Contact::Role::kNone;
  std::string value;
  std::string person;
  NotedWords words;
};

/// A consultation that a diary announces.
struct DiaryEntry {
  std::string title;  ///< Without its number.
  std::optional<NotedDate> opening;
  std::optional<NotedDate> closing;
};

/// What is left of a file when it has been checked. Owns all it holds; bounded, whatever the size
/// of the file: see src/engine/summary.h.
struct FileSummary {
  std::string path;
  std::string title;
  DocumentKind kind = DocumentKind::kOther;
  std::vector<NotedDate> dates;  ///< Of the timeline, one a role at most; not of diaries.
  std::vector<NotedContact> contacts;
  std::vector<DiaryEntry> entries;  ///< Of diaries, in text order.
};

/// Another place that a finding speaks of, in any file of the run.
struct RunRelated {
  std::size_t file = 0;  ///< Index into the summaries.
  Located at;
  std::string message;
};

/// One fault that shows when files are compared. It stands in one of them.
struct RunFinding {
  std::size_t file = 0;  ///< Index into the summaries.
  NotedWords words;
  std::string message;
  std::vector<RunRelated> related;
};

/// Receives what one run check says about a run. Not thread-safe.
class RunSink {
 public:
  /// `message` is the template of the rule's page; it must outlive the sink.
  explicit RunSink(std::string_view message) : message_(message) {}

  /// Adds a finding on `words` of a file and fills the template's {holes} from `arguments`. The
  /// reference holds until the next call.
  RunFinding& report(std::size_t file, NotedWords words,
                     std::initializer_list<Argument> arguments = {});

  std::vector<RunFinding>& findings() { return findings_; }

 private:
  std::string_view message_;
  std::vector<RunFinding> findings_;
};

/// A configured run check: a pure function of the summaries, which stand in order of path. Files
/// that could not be read have none.
using RunCheck = std::function<void(std::span<const FileSummary>, RunSink&)>;

/// Builds a run check from its options, which were validated against the page: it cannot fail.
using RunCheckFactory = RunCheck (*)(const Options&);

}  // namespace consultlint
