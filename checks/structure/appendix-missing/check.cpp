#include <algorithm>
#include <array>

#include "../labelled_parts.h"

namespace consultlint::checks {
namespace {

using Role = LabelledPart::Role;

/// What the file has instead.
std::string nearest(const std::vector<LabelledPart>& parts) {
  const auto last =
      std::ranges::find(parts.rbegin(), parts.rend(), Role::kName, &LabelledPart::role);
  if (last == parts.rend()) return "this file holds no appendix";
  return "this file holds none of that name; its last one is " + quoted_excerpt(last->name);
}

/// The first place that speaks of each appendix that is not there.
std::vector<const LabelledPart*> find_missing(const Document& document,
                                              const std::vector<LabelledPart>& parts) {
  std::set<std::string_view> known = labels_with(parts, 0, {Role::kName, Role::kElsewhere});
  std::vector<const LabelledPart*> missing;
  if (known.contains("")) return missing;  // an appendix without a label may be the one meant
  for (const LabelledPart& part : parts) {
    if (is_linked(document, part.span)) known.insert(part.label);
  }
  for (const LabelledPart& part : parts) {
    if (known.insert(part.label).second) missing.push_back(&part);
  }
  return missing;
}

/// Whether a paper that holds no appendix at all is at fault: a reply, a report or minutes may
/// speak of those of another paper.
bool may_lack_all(DocumentKind kind) {
  return kind == DocumentKind::kConsultation || kind == DocumentKind::kNotice ||
         kind == DocumentKind::kCode;
}

/// Whether the words before send readers to the part, or it opens a sentence.
bool is_announced(const Document& document, TextSpan span) {
  constexpr std::array<std::string_view, 13> kBefore = {
      "in ", "In ", "at ", "At ", "see ", "See ", "to ", "with ", "under ", "(", ". ", ": ", "\n"};
  constexpr std::string_view kAnd = " and ";
  std::string_view before = document.text().substr(0, span.begin);
  if (before.ends_with(kAnd)) {  // "see Figure 9 and Appendix B", but not "…, and Annex 2 changes"
    before.remove_suffix(kAnd.size());
    return !before.empty() && std::string_view("0123456789").find(before.back()) != before.npos;
  }
  return before.empty() ||
         std::ranges::any_of(kBefore, [before](auto words) { return before.ends_with(words); });
}

}  // namespace

Check structure_appendix_missing(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::vector<LabelledPart> parts = find_labelled_parts(document, facts, phrases);
    const std::string instead = nearest(parts);
    const std::vector<const LabelledPart*> missing = find_missing(document, parts);
    const bool has_some = std::ranges::find(parts, Role::kName, &LabelledPart::role) != parts.end();
    if (!has_some && !may_lack_all(facts.document_kind().kind)) return;
    for (const LabelledPart* part : missing) {
      if (!has_some && !is_announced(document, part->span)) continue;
      out.report(part->span, {{"found", quoted_excerpt(part->name)}, {"nearest", instead}});
      if (!has_some) return;
    }
  };
}

}  // namespace consultlint::checks
