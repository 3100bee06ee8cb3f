#include "rules/kinds/pattern.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/pattern.h"
#include "rules/kinds/literal_search.h"
#include "rules/kinds/scope.h"

namespace consultlint {
namespace {

/// A row and its patterns, compiled on first use by whichever thread comes first.
class LazyRow {
 public:
  explicit LazyRow(const PatternRow& row) : row_(row) {}

  const PatternRow& row() const { return row_; }
  const Pattern& pattern() const { return *compiled().pattern; }
  /// Null when the row has no exceptions.
  const Pattern* except() const { return compiled().except ? &*compiled().except : nullptr; }

 private:
  struct Compiled {
    std::optional<Pattern> pattern;
    std::optional<Pattern> except;
  };
  const Compiled& compiled() const {
    std::call_once(once_, [this] {
      // The page parser took both, so both compile.
      compiled_.pattern.emplace(*Pattern::compile(row_.pattern));
      if (!row_.except.empty()) compiled_.except.emplace(*Pattern::compile(row_.except));
    });
    return compiled_;
  }

  PatternRow row_;
  mutable std::once_flag once_;
  mutable Compiled compiled_;
};

struct Settings {
  AllowList allow;
  bool once = false;
};

/// What one run of the check needs everywhere.
struct Run {
  const Document& document;
  const Facts& facts;
  const TextFilter& filter;
  const Settings& settings;
  Sink& out;
};

std::vector<TextSpan> all_matches(const Pattern& pattern, std::string_view text, TextSpan unit) {
  std::vector<TextSpan> spans;
  while (unit.begin < unit.end) {
    const std::optional<Pattern::Match> match = pattern.find(text, unit);
    if (!match) break;
    spans.push_back(match->span);
    unit.begin = std::max(match->span.end, match->span.begin + 1);
  }
  return spans;
}

/// Precondition: `spans` are sorted and do not overlap each other.
bool overlaps_any(const std::vector<TextSpan>& spans, TextSpan span) {
  const auto next = std::ranges::lower_bound(spans, span.end, {}, &TextSpan::begin);
  return next != spans.begin() && std::prev(next)->overlaps(span);
}

/// The replacement with the text of groups in it.
std::string expand(std::string_view replace, const Pattern::Match& match,
                   const Document& document) {
  std::string text;
  for (std::size_t i = 0; i < replace.size(); ++i) {
    const bool is_group = replace[i] == '\\' && i + 1 < replace.size() && replace[i + 1] >= '1' &&
                          replace[i + 1] <= '9';
    if (!is_group) {
      text += replace[i];
      continue;
    }
    const auto group = static_cast<std::size_t>(replace[++i] - '1');
    if (group < match.groups.size()) text += document.slice(match.groups[group]);
  }
  return text;
}

void report_match(const PatternRow& row, const Pattern::Match& match, TextSpan span,
                  const Run& run) {
  const std::string_view found = run.document.slice(span);
  std::string text = row.has_replacement ? expand(row.replace, match, run.document) : std::string();
  Finding& finding =
      run.out.report(span, {{"found", found}, {"replace", '"' + text + '"'}, {"note", row.note}});
  if (row.has_replacement) {
    finding.fix = Fix{{Edit{span, std::move(text)}}, Applicability::kNeedsReview};
  }
}

/// The matches of a row's `Except` in one sentence or block, found when the first match needs them.
class Exceptions {
 public:
  Exceptions(const LazyRow& lazy, std::string_view text, TextSpan unit)
      : lazy_(lazy), text_(text), unit_(unit) {}

  bool cover(TextSpan span) {
    if (lazy_.except() == nullptr) return false;
    if (!spans_) spans_ = all_matches(*lazy_.except(), text_, unit_);
    return overlaps_any(*spans_, span);
  }

 private:
  const LazyRow& lazy_;
  std::string_view text_;
  TextSpan unit_;
  std::optional<std::vector<TextSpan>> spans_;
};

bool may_report(TextSpan span, Exceptions& exceptions, const Run& run) {
  return !span.empty() && !exceptions.cover(span) && run.filter.covers(span) &&
         !run.settings.allow.holds(run.document.slice(span));
}

/// Reports the matches in one sentence or block; true when there was one.
bool match_unit(const LazyRow& lazy, TextSpan unit, const Run& run) {
  const std::string_view text = run.document.text();
  Exceptions exceptions(lazy, text, unit);
  bool any = false;
  TextSpan rest = unit;
  while (rest.begin < rest.end && !(any && run.settings.once)) {
    const std::optional<Pattern::Match> match = lazy.pattern().find(text, rest);
    if (!match) break;
    rest.begin = std::max(match->span.end, match->span.begin + 1);
    const TextSpan span = match->groups.empty() ? match->span : match->groups.front();
    if (!may_report(span, exceptions, run)) continue;
    report_match(lazy.row(), *match, span, run);
    any = true;
  }
  return any;
}

/// The sentence or block at `offset`, if it is one that the rule looks at.
std::optional<TextSpan> unit_at(PatternScope scope, std::uint32_t offset, const Run& run) {
  if (scope == PatternScope::kSentence) {
    const std::uint32_t index = run.facts.sentence_at(offset);
    if (index == kNowhere) return std::nullopt;
    return run.facts.sentences()[index].span;
  }
  const std::uint32_t index = run.document.block_at(offset);
  if (index == kNowhere || !run.filter.covers(run.document.blocks()[index])) return std::nullopt;
  return run.document.content(run.document.blocks()[index]);
}

void match_where_literals_stand(const LazyRow& lazy, const Run& run) {
  LiteralSearch search(run.document.text(), lazy.row().literals);
  std::size_t from = 0;
  while (true) {
    const std::size_t at = search.next(from);
    if (at == std::string_view::npos) return;
    const auto offset = static_cast<std::uint32_t>(at);
    const std::optional<TextSpan> unit = unit_at(lazy.row().scope, offset, run);
    if (unit && match_unit(lazy, *unit, run) && run.settings.once) return;
    from = std::max<std::size_t>(at + 1, unit ? unit->end : 0);
  }
}

void match_everywhere(const LazyRow& lazy, const Run& run) {
  if (lazy.row().scope == PatternScope::kSentence) {
    for (const Sentence& sentence : run.facts.sentences()) {
      if (match_unit(lazy, sentence.span, run) && run.settings.once) return;
    }
    return;
  }
  for (const Block& block : run.document.blocks()) {
    if (!run.filter.covers(block)) continue;
    if (match_unit(lazy, run.document.content(block), run) && run.settings.once) return;
  }
}

}  // namespace

Check make_pattern(const Page& page, const Options& options) {
  // Shared, because a Check can be copied and a once_flag cannot.
  auto rows = std::make_shared<std::vector<std::unique_ptr<const LazyRow>>>();
  for (const PatternRow& row : page.patterns) rows->push_back(std::make_unique<const LazyRow>(row));
  Settings settings{AllowList(options, page.rule),
                    declares(page.rule, "once") && options.flag("once")};
  return [&page, rows, settings = std::move(settings)](const Document& document, const Facts& facts,
                                                       Sink& out) {
    const TextFilter filter(page.where, facts);
    const Run run{document, facts, filter, settings, out};
    for (const std::unique_ptr<const LazyRow>& row : *rows) {
      if (row->row().literals.empty()) {
        match_everywhere(*row, run);
      } else {
        match_where_literals_stand(*row, run);
      }
    }
  };
}

}  // namespace consultlint
