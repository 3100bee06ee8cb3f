// Text taken from a PDF file has lost what raised the numbers of its footnotes: a reference is a
// number glued behind a word ("of the Plan12"), a note begins with its number, often on a line of
// its own. Neither is sure alone; a note counts when a reference of its number stands above it and
// the numbers rise down the file.

#include <algorithm>
#include <optional>
#include <vector>

#include "readers/plain_text/layout.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kMostNotes = 1000;
constexpr std::uint32_t kReach = 12'000;  ///< Bytes from a reference to its note: about two pages.
constexpr std::size_t kMostDigits = 3;

/// A line that may open a note.
struct Opening {
  std::uint32_t line = 0;
  std::uint16_t number = 0;
  bool alone = false;  ///< The number has the line for itself.
};

std::uint16_t value_of(std::string_view digits) {
  std::uint16_t value = 0;
  for (const char c : digits) value = static_cast<std::uint16_t>(value * 10 + (c - '0'));
  return value;
}

bool has_words_below(const Layout& layout, std::size_t at) {
  std::size_t next = at + 1;
  while (next < layout.lines.size() && next <= at + 2 &&
         layout.lines[next].role == Line::Role::kBlank) {
    ++next;
  }
  return next < layout.lines.size() && layout.lines[next].role == Line::Role::kText &&
         !layout.lines[next].after_page_break && layout.lines[next].width > kMostDigits;
}

std::vector<Opening> find_openings(const Layout& layout) {
  std::vector<Opening> found;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    if (line.role != Line::Role::kText) continue;
    const std::string_view text = layout.text(line);
    if (!ascii::is_digit(text.front())) continue;
    const bool alone = text.size() <= kMostDigits && std::ranges::all_of(text, ascii::is_digit);
    const bool labelled = line.marker.style == Marker::Style::kNumber && !line.marker.closed;
    const auto index = static_cast<std::uint32_t>(i);
    if (alone ? has_words_below(layout, i) : labelled) {
      found.push_back(
          {index, value_of(alone ? text : text.substr(0, line.marker.label_end)), alone});
    }
  }
  return found;
}

/// How much a number in running text looks like a reference.
enum class Likeness : std::uint8_t {
  kNone,
  kLoose,  ///< "the tiered 17 centres": an amount, unless the notes lack just this number.
  kStop,   ///< "was said. 3": needs a note whose number stands alone.
  kGlued,  ///< "the Plan12", "was said.3".
};

struct Reference {
  BareReference place;
  Likeness likeness = Likeness::kNone;
};

/// A number that ends here is no part of an amount, a time or a name.
bool stands_free(std::string_view source, std::size_t end) {
  constexpr std::string_view kBehind = " \n\r\t.,;:)";
  if (end == source.size()) return true;
  if (kBehind.find(source[end]) == std::string_view::npos) return false;
  return source[end] == ' ' || end + 1 == source.size() || !ascii::is_digit(source[end + 1]);
}

/// Precondition: begin <= end; digits stand between them, and none around them.
Likeness likeness_of(std::string_view source, std::size_t begin, std::size_t end) {
  constexpr std::string_view kStops = ".,;)";
  constexpr std::size_t kFewestBytes = 4;
  const bool likely = begin >= kFewestBytes && source[begin] != '0' && stands_free(source, end);
  if (!likely) return Likeness::kNone;
  const bool spaced = source[begin - 1] == ' ';
  const std::size_t at = spaced ? begin - 1 : begin;
  const std::string_view before = source.substr(at - 3, 3);
  const bool quote = before == "\u201D" || before == "\u2019";
  const bool stop = quote || (kStops.find(before.back()) != std::string_view::npos &&
                              !ascii::is_digit(before[1]));
  if (stop) return spaced ? Likeness::kStop : Likeness::kGlued;
  const bool word = ascii::is_lower(before.back()) && ascii::is_letter(before[1]);
  if (!word) return Likeness::kNone;
  return spaced ? Likeness::kLoose : Likeness::kGlued;
}

std::vector<Reference> find_references(std::string_view source) {
  std::vector<Reference> found;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (!ascii::is_digit(source[at])) continue;
    std::size_t end = at;
    while (end < source.size() && ascii::is_digit(source[end])) ++end;
    if (end - at <= kMostDigits) {
      const Likeness likeness = likeness_of(source, at, end);
      if (likeness != Likeness::kNone) {
        const BareReference place{static_cast<std::uint32_t>(at),
                                  value_of(source.substr(at, end - at)),
                                  static_cast<std::uint16_t>(end - at)};
        found.push_back({place, likeness});
      }
    }
    at = end;
  }
  return found;
}

/// Pairs each opening with the nearest reference of its number above it.
class Pairing {
 public:
  explicit Pairing(Layout& layout)
      : layout_(layout), references_(find_references(layout.source)), latest_(kMostNotes) {}

  void pair(const std::vector<Opening>& openings) {
    for (const Opening& opening : openings) {
      Line& line = layout_.lines[opening.line];
      const auto reference = take(opening, line.span.begin);
      if (!reference) continue;
      line.note = opening.number;
      last_ = opening.number;
      layout_.references.push_back(*reference);
    }
    std::ranges::sort(layout_.references, {}, &BareReference::at);
  }

 private:
  std::optional<BareReference> take(const Opening& opening, std::uint32_t begin) {
    while (seen_ < references_.size() && references_[seen_].place.at < begin) {
      latest_[references_[seen_].place.note] = seen_ + 1;
      ++seen_;
    }
    const bool rises = opening.number > last_ || opening.number == 1;
    std::size_t& latest = latest_[opening.number];
    if (!rises || latest == 0) return std::nullopt;
    const Reference& reference = references_[latest - 1];
    if (begin - reference.place.at > kReach || !suffices(reference.likeness, opening)) {
      return std::nullopt;
    }
    latest = 0;
    return reference.place;
  }

  bool suffices(Likeness likeness, const Opening& opening) const {
    if (likeness == Likeness::kGlued) return true;
    return opening.alone && (likeness == Likeness::kStop || opening.number == last_ + 1);
  }

  Layout& layout_;
  std::vector<Reference> references_;
  std::vector<std::size_t> latest_;  ///< By number: index into references_ plus one, or 0.
  std::size_t seen_ = 0;
  std::uint16_t last_ = 0;
};

}  // namespace

void find_bare_notes(Layout& layout) {
  const std::vector<Opening> openings = find_openings(layout);
  if (!openings.empty()) Pairing(layout).pair(openings);
}

}  // namespace consultlint::plain_text
