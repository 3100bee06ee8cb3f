#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/result.h"

namespace consultlint {

/// The views of `consultlint inspect`: what the program understood of one document, as one JSON
/// object on one line. Absent facts are null. Every place carries `line`, `column` (code points)
/// and `page`. Views are pure functions; they keep nothing of what they are given.
using InspectView = void (*)(std::string_view path, const Facts& facts, std::ostream& out);

struct NamedView {
  std::string_view name;
  InspectView write = nullptr;
};

/// The views that need nothing but the facts, in the order in which help lists them.
std::span<const NamedView> inspect_views();
/// Every view: those of inspect_views(), then "syllables" and "elements".
std::span<const std::string_view> inspect_view_names();

/// Counts the syllables of a list of words, one a line. Blank lines are left out.
void write_syllables(std::string_view path, std::string_view words, std::ostream& out);

/// What spoke for an element, or against it, in the likeliest passage.
struct ElementCue {
  std::string name;
  double weight = 0;  ///< Below 0 when it spoke against.
};

/// What the rule that answers one element decided; null when no such rule ran.
struct ElementOutcome {
  std::string_view element;
  const Outcome* outcome = nullptr;
  std::vector<ElementCue> cues = {};  ///< Of the learned sentence scorer; none without one.
};
void write_elements(std::string_view path, DocumentKind kind,
                    std::span<const ElementOutcome> elements, const Document& document,
                    std::ostream& out);

/// The line of an input that could not be read.
void write_inspect_error(std::string_view path, const Error& error, std::ostream& out);

}  // namespace consultlint
