#include "report/html/clauses_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/compliance/clause_view.h"
#include "report/html/part.h"
#include "report/html/verdict_sign.h"
#include "report/place_words.h"

namespace consultlint::html {
namespace {

std::string in_words(std::string_view verdict) {
  std::string words(verdict);
  std::ranges::replace(words, '-', ' ');
  return words;
}

/// One code and one file.
class CodeTable {
 public:
  CodeTable(Writer& out, const FileView& view, const CodeView& code)
      : out_(out), view_(view), file_(view.file()), code_(code) {}

  void write() const {
    out_.element("h3", code_.code->title);
    write_origin();
    write_counts();
    out_.element("table", {{"role", "table"}}, [&] {
      write_header();
      out_.element("tbody", {{"role", "rowgroup"}}, [&] {
        for (const ClauseReport& clause : code_.clauses) {
          if (is_listed(clause)) write_clause(clause);
        }
      });
    });
    write_rest(ClauseVerdict::kNotCheckable, "Clauses that no document can show");
    write_rest(ClauseVerdict::kNotApplicable,
               fmt::format("Clauses not asked of {}", document_words(file_.kind)));
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

  std::string anchor(const ClauseReport& clause) const {
    const auto index = &clause - file_.compliance.clauses.data();
    return view_.anchors().clause(static_cast<std::size_t>(index));
  }

  void write_origin() const {
    out_.element("p", {{"class", "aside"}}, [&] {
      out_.text(fmt::format("{}, {}. ", code_.code->issuer, code_.code->date));
      out_.element("code", code_.code->id);
    });
  }

  void write_counts() const {
    const ClauseCounts counts(code_.clauses, file_.kind);
    const auto count = [&](std::string_view style, std::size_t number, std::string_view words) {
      if (number == 0) return;
      out_.element("li", {{"class", style}}, [&] {
        out_.element("b", with_commas(number));
        out_.text(fmt::format(" {}", words));
      });
    };
    out_.element("ul", {{"class", "counts"}}, [&] {
      count("met", counts.met, "met");
      count("not-met", counts.not_met, "not met");
      count("unclear", counts.cannot_tell + counts.unclear_signs, "cannot tell");
      count("met", counts.signs_seen, "signs seen");
      count("unclear", counts.no_sign, "no sign");
      count("waived", counts.waived, "waived");
      count("not-asked", counts.not_checkable, "not checkable");
      count("not-asked", counts.not_asked + counts.not_applicable, "not asked here");
    });
  }

  void write_header() const {
    out_.element("thead", {{"role", "rowgroup"}}, [&] {
      out_.element("tr", {{"role", "row"}}, [&] {
        for (const std::string_view name :
             {"Clause", "Verdict", "What it asks for, and what shows it"}) {
          out_.element("th", {{"scope", "col"}, {"role", "columnheader"}}, name);
        }
      });
    });
  }

  void write_clause(const ClauseReport& clause) const {
    const VerdictSign sign = verdict_sign(clause);
    out_.element("tr", {{"role", "row"}, {"id", anchor(clause)}, {"class", sign.style}}, [&] {
      out_.element("th", {{"scope", "row"}, {"role", "rowheader"}}, clause.clause->label);
      out_.element("td", {{"role", "cell"}, {"class", "verdict"}}, [&] {
        out_.element("span", {{"class", "sign"}, {"aria-hidden", "true"}}, sign.sign);
        out_.text(" " + in_words(verdict_word(clause)));
      });
      out_.element("td", {{"role", "cell"}}, [&] {
        out_.element("p", clause.clause->asks);
        if (!clause.waiver.empty()) {
          out_.element("p", {{"class", "shown"}}, "Because: " + clause.waiver);
        }
        write_grounds(clause);
      });
    });
    out_.line();
  }

  /// What shows the verdict: the words of the paper where it is met, else what is amiss.
  void write_grounds(const ClauseReport& clause) const {
    const bool fulfilled =
        clause.verdict == ClauseVerdict::kMet || clause.verdict == ClauseVerdict::kSignSeen;
    std::vector<std::string> said;
    std::vector<std::string_view> silent;  // rules that only find faults, and found none
    for (const RuleAnswer* answer : deciding_answers(file_, clause)) {
      if (!answer->rule->applies_to(file_.kind)) continue;
      const std::string reason = reason_words(clause, *answer);
      if (reason.empty()) silent.push_back(answer->rule->id);
      // What is computed says more than the words that it was computed from; of other rules the
      // words are what shows that a clause is met.
      const bool tells_more =
          !fulfilled || answer->rule->kind == "native" || answer->evidence.empty();
      if (tells_more && !reason.empty() && is_new(said, reason)) {
        out_.element("p", {{"class", "shown"}}, reason);
      }
      if (clause.verdict != ClauseVerdict::kNotApplicable) write_quotes(*answer, said);
    }
    if (fulfilled && !silent.empty()) write_silent(silent);
  }

  /// Several rules may say the same, which is then said once.
  static bool is_new(std::vector<std::string>& said, const std::string& words) {
    if (std::ranges::find(said, words) != said.end()) return false;
    said.push_back(words);
    return true;
  }

  void write_quotes(const RuleAnswer& answer, std::vector<std::string>& said) const {
    constexpr std::size_t kMost = 8;  // reasons and quotes of a clause
    if (said.size() >= kMost) return;
    if (!answer.evidence.empty()) {
      write_quote("", answer.evidence.front(), said);
    } else if (answer.nearest) {
      write_quote("Nearest: ", *answer.nearest, said);
    }
  }

  /// Most reasons quote the words already: then only their place is missing.
  void write_quote(std::string_view before, const Quote& quote,
                   std::vector<std::string>& said) const {
    const std::string excerpt = quoted_excerpt(quote.text);
    const bool quoted = std::ranges::any_of(
        said, [&](const std::string& words) { return words.find(excerpt) != std::string::npos; });
    if (!is_new(said, place_words(quote.at) + excerpt)) return;
    out_.element("p", {{"class", "quote"}}, [&] {
      out_.text(quoted && before.empty() ? "See " : before);
      view_.write_place(out_, quote.at);
      if (quoted) return;
      out_.text(": ");
      out_.element("q", without_marks(excerpt));
    });
  }

  /// The element adds marks of its own.
  static std::string without_marks(std::string words) {
    if (words.size() >= 2 && words.front() == '"' && words.back() == '"') {
      words = words.substr(1, words.size() - 2);
    }
    return words;
  }

  void write_silent(const std::vector<std::string_view>& rules) const {
    constexpr std::size_t kMostNames = 4;
    const std::string names = rules.size() <= kMostNames ? fmt::format("{}", fmt::join(rules, ", "))
                                                         : counted(rules.size(), "check");
    out_.element("p", {{"class", "shown"}}, fmt::format("Nothing found against it by {}.", names));
  }

  void write_rest(ClauseVerdict verdict, const std::string& heading) const {
    std::vector<const ClauseReport*> rest;
    for (const ClauseReport& clause : code_.clauses) {
      if (clause.verdict == verdict && !is_listed(clause)) rest.push_back(&clause);
    }
    if (rest.empty()) return;
    out_.element("details", [&] {
      out_.element("summary", fmt::format("{} ({})", heading, rest.size()));
      out_.element("dl", {{"class", "rest"}}, [&] {
        for (const ClauseReport* clause : rest) {
          out_.element("div", {{"id", anchor(*clause)}}, [&] {
            out_.element("dt", clause->clause->label);
            out_.element("dd",
                         fmt::format("{}{}{}", clause->clause->asks,
                                     clause->clause->why.empty() ? "" : ". ", clause->clause->why));
          });
        }
      });
    });
  }

  Writer& out_;
  const FileView& view_;
  const FileReport& file_;
  const CodeView& code_;
};

}  // namespace

void write_clauses_part(Writer& out, const FileView& view) {
  if (view.file().compliance.clauses.empty()) return;
  write_part(out, view, kClauses, [&] {
    for (const CodeView& code : codes_of(view.file())) CodeTable(out, view, code).write();
  });
}

}  // namespace consultlint::html
