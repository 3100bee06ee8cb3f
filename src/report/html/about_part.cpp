#include "report/html/about_part.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "consultlint/calendar.h"
#include "report/compliance/clause_view.h"
#include "report/html/level_words.h"
#include "report/html/part.h"
#include "report/html/summary.h"

namespace consultlint::html {
namespace {

std::string_view nation_words(Nation nation) {
  static constexpr std::array<std::string_view, 3> kWords = {"England and Wales", "Scotland",
                                                             "Northern Ireland"};
  return kWords[static_cast<std::size_t>(nation)];
}

/// Rows of a term and what is said of it.
class Rows {
 public:
  explicit Rows(Writer& out) : out_(out) {}

  void add(std::string_view term, std::string_view words) {
    out_.element("div", [&] {
      out_.element("dt", term);
      out_.element("dd", words);
    });
  }

  void add_reading(const FileReport& file, const Facts& facts) {
    const KindGuess& guess = facts.document_kind();
    add("Read as", fmt::format("{}, {}{}{}", format_words(file.format), document_words(file.kind),
                               guess.reasons.empty() ? "" : ": ", fmt::join(guess.reasons, "; ")));
    const auto today = facts.context().reference_date;
    add("Compared with",
        today ? spell_date(*today) : "no day: nothing depends on when it was made");
    add("Bank holidays of", nation_words(facts.nation()));
  }

  void add_codes(const Report& report) {
    std::string codes;
    for (const CodeInfo* code : report.codes) {
      if (!codes.empty()) codes += "; ";
      codes += fmt::format("{} ({})", code->title, code->id);
    }
    if (!codes.empty()) add("Codes of practice", codes);
  }

  void add_settings(const Report& report, const FileReport& file) {
    add_codes(report);
    add("Fails from", fmt::format("level {}", level_words(file.fail_on).name));
    if (!file.suppressed.empty()) {
      add("Silenced", fmt::format("{}, each by a comment or a file that says so",
                                  counted(file.suppressed.size(), "finding")));
    }
    if (report.baseline) {
      add("Baseline",
          fmt::format("{} known already and not shown", counted(file.known.size(), "finding")));
    }
  }

 private:
  Writer& out_;
};

void write_rules_that_ran(Writer& out, const Report& report) {
  if (report.rules.empty()) return;
  out.element("details", [&] {
    out.element("summary", counted(report.rules.size(), "rule") + " looked at it");
    out.element("ul", {{"class", "rules-that-ran"}}, [&] {
      for (const RuleInfo* rule : report.rules) {
        out.element("li", [&] { out.element("code", rule->id); });
      }
    });
  });
}

}  // namespace

void write_about_part(Writer& out, const FileView& view) {
  write_part(out, view, kAbout, [&] {
    out.element("dl", {{"class", "settings"}}, [&] {
      Rows rows(out);
      rows.add("Made by", fmt::format("consultlint {}", view.report().version));
      rows.add("File", view.file().path);
      if (view.facts() != nullptr) rows.add_reading(view.file(), *view.facts());
      rows.add_settings(view.report(), view.file());
    });
    write_rules_that_ran(out, view.report());
    out.element("p",
                "An error is wrong whatever the reader thinks. A warning is a fault that a code of "
                "practice or a careful editor would object to. A note is worth a look.");
  });
}

}  // namespace consultlint::html
