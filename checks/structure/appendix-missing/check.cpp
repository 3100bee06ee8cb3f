#include <algorithm>

#include "../labelled_parts.h"

namespace consultlint::checks {
namespace {

using Role = LabelledPart::Role;

/// What the paper has instead: "the last one in it is “Appendix B”".
std::string nearest(const std::vector<LabelledPart>& parts) {
  const auto last =
      std::ranges::find(parts.rbegin(), parts.rend(), Role::kName, &LabelledPart::role);
  if (last == parts.rend()) return "it has none";
  return "the last one in it is " + quoted_excerpt(last->name);
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

/// Whether a paper that holds no appendix at all is at fault: a reply or minutes may speak of those
/// of another paper.
bool may_lack_all(DocumentKind kind) {
  return kind == DocumentKind::kConsultation || kind == DocumentKind::kNotice ||
         kind == DocumentKind::kFeedbackReport || kind == DocumentKind::kCode;
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
      out.report(part->span, {{"found", quoted_excerpt(part->name)}, {"nearest", instead}});
      if (!has_some) return;
    }
  };
}

}  // namespace consultlint::checks
