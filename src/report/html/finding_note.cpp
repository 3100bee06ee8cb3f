#include "report/html/finding_note.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/html/level_words.h"
#include "report/html/part.h"
#include "report/html/prose.h"
#include "report/html/suggested_change.h"

namespace consultlint::html {
namespace {

/// Index into Compliance::clauses of "code:label"; its size when the page does not show it.
std::size_t clause_index(const FileReport& file, std::string_view code, std::string_view label) {
  const auto& clauses = file.compliance.clauses;
  const auto found = std::ranges::find_if(clauses, [&](const ClauseReport& clause) {
    return clause.code->id == code && clause.clause->label == label;
  });
  return static_cast<std::size_t>(found - clauses.begin());
}

class Note {
 public:
  Note(Writer& out, const FileView& view, const PlacedFinding& placed)
      : out_(out),
        view_(view),
        placed_(placed),
        finding_(*placed.finding),
        level_(level_words(finding_.level)) {}

  void write() const {
    std::string clauses = fmt::format("{}", fmt::join(finding_.clauses, " "));
    out_.element("li",
                 {{"class", "finding " + std::string(level_.name)},
                  {"id", view_.anchors().finding(placed_.number)},
                  {"data-level", level_.name},
                  {"data-rule", finding_.rule->id},
                  {"data-clauses", clauses}},
                 [&] {
                   write_head();
                   out_.element("p", {{"class", "message"}}, finding_.message);
                   write_suggested_change(out_, view_, finding_);
                   write_related();
                   write_clauses();
                   write_why();
                 });
  }

 private:
  void write_head() const {
    const std::string number = std::to_string(placed_.number);
    const bool in_text = placed_.block != kNowhere;
    out_.element("p", {{"class", "head"}}, [&] {
      out_.element("a",
                   {{"class", "number"},
                    {"href", in_text ? link_to(view_.anchors().mark(placed_.number)) : ""},
                    {"aria-label", in_text ? number + ", to its place in the text" : ""}},
                   number);
      out_.text(" ");
      out_.element("strong", {{"class", "level"}}, level_.word);
      out_.text(" ");
      out_.element("span", {{"class", "where"}}, [&] { view_.write_place(out_, finding_.at); });
    });
  }

  /// A few other places stand in the open, many behind a line that tells how many.
  void write_related() const {
    constexpr std::size_t kFew = 3;
    if (finding_.related.size() <= kFew) return write_related_places();
    out_.element("details", {{"class", "places"}}, [&] {
      out_.element("summary", counted(finding_.related.size(), "other place"));
      write_related_places();
    });
  }

  void write_related_places() const {
    for (const LocatedRelated& related : finding_.related) {
      out_.element("p", {{"class", "related"}}, [&] {
        out_.text(related.message + " (");
        if (related.path.empty() || related.path == view_.file().path) {
          view_.write_place(out_, related.at);
        } else {
          out_.text(fmt::format("{}, line {}", related.path, related.at.place.line));
        }
        out_.text(")");
      });
    }
  }

  bool has_one_code() const { return view_.report().codes.size() == 1; }

  /// "Asked for by charter 2.1, 2.4; compact 3": codes are named where there are several.
  void write_clauses() const {
    if (finding_.clauses.empty()) return;
    out_.element("p", {{"class", "clauses"}}, [&] {
      out_.text(has_one_code() ? "Asked for by clause" : "Asked for by");
      std::string_view code;
      for (const std::string_view name : finding_.clauses) code = write_clause(name, code);
    });
  }

  /// Gives the clause's code; `before` is that of the clause in front of it, empty for the first.
  std::string_view write_clause(std::string_view name, std::string_view before) const {
    const std::string_view code = name.substr(0, name.find(':'));
    out_.text(before.empty() ? " " : code == before ? ", " : "; ");
    if (code != before && !has_one_code()) out_.text(std::string(code) + " ");
    write_label(code, name.substr(std::min(code.size() + 1, name.size())));
    return code;
  }

  void write_label(std::string_view code, std::string_view label) const {
    const std::size_t index = clause_index(view_.file(), code, label);
    if (index == view_.file().compliance.clauses.size()) {
      out_.text(label);
    } else {
      out_.element("a", {{"href", link_to(view_.anchors().clause(index))}}, label);
    }
  }

  void write_why() const {
    out_.element("details", {{"class", "why"}}, [&] {
      out_.element("summary", "Why it matters");
      write_paragraphs(out_, finding_.rule->why);
      out_.element("p", {{"class", "rule"}}, [&] { out_.element("code", finding_.rule->id); });
    });
  }

  Writer& out_;
  const FileView& view_;
  const PlacedFinding& placed_;
  const ReportedFinding& finding_;
  const LevelWords& level_;
};

}  // namespace

void write_notes(Writer& out, const FileView& view, std::span<const PlacedFinding> findings) {
  if (findings.empty()) return;
  out.element("ol", {{"class", "notes"}}, [&] {
    for (const PlacedFinding& placed : findings) Note(out, view, placed).write();
  });
}

}  // namespace consultlint::html
