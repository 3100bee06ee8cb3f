#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/facts.h"
#include "language/cue_words.h"

namespace consultlint {

/// What the finders of faults look at: the settled dates of one document. A view of `facts` and
/// `timeline`, which outlive it.
struct FaultScene {
  FaultScene(const Facts& all_facts, const Timeline& settled);

  /// The text of a mention as printed.
  std::string_view words(const DateMention& date) const;
  /// What is said about a place: its row of a table, else its sentence, else its block; of a long
  /// one only what is near, so that reading it for each of its dates stays linear.
  TextSpan around(TextSpan place) const;
  /// "Was open until", "closed on": the line of the closing date looks back at it.
  /// Precondition: there is a closing date.
  bool closing_looks_back() const;

  const Facts& facts;
  const Timeline& timeline;
  std::span<const DateMention> dates;
  std::optional<Date> opening;  ///< The first day of the period, when it is known.
  /// Its last day; nothing when it lies before the opening: that is one slip and one fault.
  std::optional<Date> closing;
};

/// The faults of one id, in the order in which they are found.
class FaultList {
 public:
  /// `id` is a static string.
  explicit FaultList(std::string_view id) : id_(id) {}

  /// See TimelineFault.
  void add(TextSpan span, std::string message, std::vector<TextSpan> related = {},
           std::string_view form = {}) {
    faults_.push_back({id_, span, std::move(message), std::move(related), form});
  }
  std::vector<TimelineFault> take() { return std::move(faults_); }

 private:
  std::string_view id_;
  std::vector<TimelineFault> faults_;
};

/// Whether one of the phrases stands in the text: see FoldedText::has.
bool has_any(const FoldedText& text, std::span<const std::string_view> phrases);

/// "1 day", "12 days".
std::string spell_days(int days);

}  // namespace consultlint
