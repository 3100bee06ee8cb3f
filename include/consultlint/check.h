#pragma once
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/options.h"
#include "consultlint/span.h"

namespace consultlint {

/// A named value for the {placeholders} in a rule's message.
struct Argument {
  Argument(std::string_view hole, std::string_view text) : name(hole), value(text) {}
  Argument(std::string_view hole, std::integral auto number)
      : name(hole), value(std::to_string(number)) {}
  std::string_view name;
  std::string value;
};

/// A change to the document's text that mends the finding: replace `span` by `text`.
struct Edit {
  TextSpan span;
  std::string text;
};

/// Whether edits may be applied without a person's look.
enum class Applicability : std::uint8_t { kSafe, kNeedsReview };

struct Fix {
  std::vector<Edit> edits;  ///< Do not overlap.
  Applicability applicability = Applicability::kNeedsReview;
  /// Other texts that would do for the only edit, the best first.
  std::vector<std::string> alternatives = {};
};

/// Another place that a finding speaks of.
struct Related {
  TextSpan span;
  std::string message;
};

/// One fault, met in one place.
struct Finding {
  TextSpan span;
  std::string message;
  std::vector<Related> related;
  std::optional<Fix> fix;
};

/// Whether what a rule requires is in the document. Silence is never taken for "met".
enum class Verdict : std::uint8_t { kMet, kWeak, kNotMet, kNotApplicable, kCannotTell };
/// "met", "weak", "not-met", "not-applicable", "cannot-tell".
std::string_view to_string(Verdict verdict);

struct Outcome {
  Verdict verdict = Verdict::kCannotTell;
  double score = 0;                 ///< 0 to 1: how sure "met" is.
  std::vector<TextSpan> evidence;   ///< What spoke for it, strongest first.
  std::optional<TextSpan> nearest;  ///< The nearest miss, when it is not met.
  std::string reason;               ///< One sentence for the reader of a compliance report.
};

/// A part of the text as a message shows it: in quotation marks, on one line, and cut behind a word
/// when it is long.
std::string quoted_excerpt(std::string_view text);

/// Receives what one check says about one document. The sink, not the check, knows the rule's
/// message template and level. Not thread-safe: each run of a check has its own.
class Sink {
 public:
  /// `message` is the template of the rule's page; it must outlive the sink.
  explicit Sink(std::string_view message) : message_(message) {}

  /// Adds a finding and fills the template's {holes} from `arguments`.
  Finding& report(TextSpan span, std::initializer_list<Argument> arguments = {});
  /// Sets the outcome of a rule that answers a requirement. At most once a run.
  void set_outcome(Outcome outcome) { outcome_ = std::move(outcome); }

  std::vector<Finding>& findings() { return findings_; }
  const std::optional<Outcome>& outcome() const { return outcome_; }

 private:
  std::string_view message_;
  std::vector<Finding> findings_;
  std::optional<Outcome> outcome_;
};

/// A configured check: a pure function of document and facts. Called for many documents, possibly
/// at once, so it holds no mutable state; what is expensive is built by its factory and captured.
using Check = std::function<void(const Document&, const Facts&, Sink&)>;

/// Builds a check from its options, which were validated against the page: it cannot fail.
using CheckFactory = Check (*)(const Options&);

}  // namespace consultlint
