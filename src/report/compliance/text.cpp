#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/report.h"
#include "report/compliance/clause_view.h"
#include "report/compliance/summary.h"
#include "report/place_words.h"
#include "report/text/paint.h"
#include "report/text/terminal.h"
#include "report/text/wrap.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kColumns = 100;
constexpr std::uint32_t kVerdictColumns = 13;  // "cannot tell" and two spaces
constexpr std::uint32_t kMostLabelColumns = 16;
constexpr std::size_t kMostQuotes = 3;

/// The verdict as it fits its column.
std::string in_words(std::string_view verdict) {
  std::string words(verdict == "not-applicable" ? "n/a" : verdict);
  std::ranges::replace(words, '-', ' ');
  return words;
}

/// Names rules that found no fault; more than a few are counted, with what they look at.
std::string nothing_found_by(std::span<const std::string_view> rules) {
  constexpr std::size_t kMostNames = 4;
  constexpr std::string_view kBegin = "Nothing found against it by";
  if (rules.size() <= kMostNames) return fmt::format("{} {}.", kBegin, fmt::join(rules, ", "));
  std::vector<std::string_view> families;
  for (const std::string_view rule : rules) {
    const std::string_view family = rule.substr(0, rule.find('/'));
    if (std::ranges::find(families, family) == families.end()) families.push_back(family);
  }
  return fmt::format("{} {} checks ({}).", kBegin, rules.size(), fmt::join(families, ", "));
}

/// One code and one file as a table.
class Table {
 public:
  Table(std::string& out, const FileReport& file, const CodeView& code, const Paint& paint)
      : out_(out), file_(file), code_(code), paint_(paint) {
    for (const ClauseReport& clause : code.clauses) {
      if (is_listed(clause)) label_ = std::max(label_, terminal_columns(clause.clause->label));
    }
    label_ = std::min(label_, kMostLabelColumns);
    indent_ = 2 + label_ + 2 + kVerdictColumns;
  }

  void append() {
    append_heading();
    for (const ClauseReport& clause : code_.clauses) {
      if (is_listed(clause)) append_clause(clause);
    }
    append_unlisted(ClauseVerdict::kNotCheckable, "Not checkable on a document: ");
    append_unlisted(ClauseVerdict::kNotApplicable,
                    fmt::format("Not asked of {}: ", document_words(file_.kind)));
    out_ += '\n';
    append_compliance_summary(out_, code_, file_.kind, paint_);
  }

 private:
  /// A waiver is shown, whatever it waives; and why a clause that is asked of this kind of document
  /// does not apply to this one.
  bool is_listed(const ClauseReport& clause) const {
    if (!clause.waiver.empty()) return true;
    if (clause.verdict == ClauseVerdict::kNotApplicable) {
      return clause.clause->applies_to(file_.kind);
    }
    return clause.verdict != ClauseVerdict::kNotCheckable;
  }

  void append_heading() {
    fmt::format_to(std::back_inserter(out_), "{}{}{}: {} ({})\n", paint_.bold(),
                   visible(file_.path), paint_.off(), visible(code_.code->title), code_.code->id);
    fmt::format_to(std::back_inserter(out_), "read as {}{}\n\n", document_words(file_.kind),
                   file_.kind == DocumentKind::kOther ? "; --kind says which it is" : "");
  }

  std::string_view color(const ClauseReport& clause) const {
    if (!clause.waiver.empty()) return paint_.level(Level::kNote);
    switch (clause.verdict) {
      case ClauseVerdict::kMet:
      case ClauseVerdict::kSignSeen:
        return paint_.fix();
      case ClauseVerdict::kNotMet:
        return paint_.level(Level::kError);
      case ClauseVerdict::kCannotTell:
      case ClauseVerdict::kNoSign:
        return paint_.level(Level::kWarning);
      case ClauseVerdict::kNotCheckable:
      case ClauseVerdict::kNotApplicable:
        break;
    }
    return paint_.dim();
  }

  void append_clause(const ClauseReport& clause) {
    const std::string label = visible(clause.clause->label);
    out_ += "  " + label;
    const std::uint32_t columns = terminal_columns(label);
    if (columns > label_) {  // a long label has a line of its own
      out_ += '\n';
      out_.append(label_ + 2, ' ');
    } else {
      out_.append(label_ - columns, ' ');
    }
    fmt::format_to(std::back_inserter(out_), "  {}{:{}}{}", color(clause),
                   in_words(verdict_word(clause)), kVerdictColumns, paint_.off());
    append_wrapped(out_, clause.clause->asks, indent_, kColumns);
    out_ += '\n';
    if (!clause.waiver.empty()) append_line("Because: " + clause.waiver);
    if (clause.verdict == ClauseVerdict::kMet || clause.verdict == ClauseVerdict::kSignSeen) {
      append_evidence(clause);
    } else {
      append_reasons(clause);
    }
  }

  void append_evidence(const ClauseReport& clause) {
    std::vector<std::string> lines;
    std::size_t quotes = 0;
    std::vector<std::string_view> silent;  // rules that only find faults, and found none
    for (const RuleAnswer* answer : deciding_answers(file_, clause)) {
      // What is computed says more than the words that it was computed from.
      if (answer->rule->kind == "native" && !answer->reason.empty()) add(lines, answer->reason);
      if (answer->reason.empty()) silent.push_back(answer->rule->id);
      if (answer->evidence.empty() || quotes >= kMostQuotes) continue;
      if (add(lines, place_and_words(answer->evidence.front()))) ++quotes;
    }
    if (!silent.empty()) {
      add(lines, nothing_found_by(silent));
    }
    append_lines(lines);
  }

  void append_reasons(const ClauseReport& clause) {
    std::vector<std::string> lines;
    for (const RuleAnswer* answer : deciding_answers(file_, clause)) {
      if (!answer->rule->applies_to(file_.kind)) continue;  // for others of the row
      const std::string reason = reason_words(clause, *answer);
      if (!reason.empty()) add(lines, reason);
      if (clause.verdict == ClauseVerdict::kNotApplicable) continue;
      if (answer->nearest) {
        add(lines, "Nearest: " + place_unless_quoted(*answer->nearest, reason));
      } else if (!answer->evidence.empty()) {
        add(lines, "See " + place_unless_quoted(answer->evidence.front(), reason));
      }
    }
    append_lines(unless_said(clause.clause->label, std::move(lines)));
  }

  /// Many clauses may fail for one reason, which is then told in full under the first of them.
  std::vector<std::string> unless_said(std::string_view label, std::vector<std::string> lines) {
    if (lines.empty()) return lines;
    const auto [said, is_new] = reasons_.try_emplace(lines, label);
    if (is_new) return lines;
    return {fmt::format("As under {}.", visible(said->second))};
  }

  /// Several rules may say the same, which is then said once. False when it was said already.
  static bool add(std::vector<std::string>& lines, std::string line) {
    if (std::ranges::find(lines, line) != lines.end()) return false;
    lines.push_back(std::move(line));
    return true;
  }

  static std::string place_and_words(const Quote& quote) {
    return fmt::format("{}: {}", place_words(quote.at), quoted_excerpt(quote.text));
  }

  /// Most reasons quote the words already: then only their place is missing.
  static std::string place_unless_quoted(const Quote& quote, const std::string& reason) {
    const bool quoted = reason.find(quoted_excerpt(quote.text)) != std::string::npos;
    return quoted ? place_words(quote.at) + "." : place_and_words(quote);
  }

  void append_lines(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) append_line(line);
  }

  void append_line(std::string_view text) {
    out_.append(indent_, ' ');
    out_ += paint_.dim();
    append_wrapped(out_, text, indent_, kColumns);
    out_ += paint_.off();
    out_ += '\n';
  }

  void append_unlisted(ClauseVerdict verdict, std::string text) {
    bool any = false;
    for (const ClauseReport& clause : code_.clauses) {
      if (clause.verdict != verdict || is_listed(clause)) continue;
      text += any ? ", " : "";
      text += clause.clause->label;
      any = true;
    }
    if (!any) return;
    out_ += "\n  ";
    append_wrapped(out_, text, 2, kColumns);
    out_ += '\n';
  }

  std::string& out_;
  const FileReport& file_;
  const CodeView& code_;
  const Paint& paint_;
  std::map<std::vector<std::string>, std::string_view> reasons_;  // and the clause they stand under
  std::uint32_t label_ = 0;   // columns of the widest label that is listed
  std::uint32_t indent_ = 0;  // where what a clause asks begins
};

}  // namespace

void write_compliance_text(const Report& report, std::ostream& out) {
  const Paint paint(report.color);
  std::string text;
  for (const FileReport& file : report.files) {
    for (const CodeView& code : codes_of(file)) {
      if (!text.empty()) text += '\n';
      Table(text, file, code, paint).append();
    }
  }
  out << text;
}

}  // namespace consultlint
