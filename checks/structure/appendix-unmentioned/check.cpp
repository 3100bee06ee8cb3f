#include "../labelled_parts.h"

namespace consultlint::checks {
namespace {

using Role = LabelledPart::Role;

bool is_heading(const Document& document, const LabelledPart& part) {
  const BlockKind kind = document.blocks()[document.block_at(part.span.begin)].kind;
  return kind == BlockKind::kHeading || kind == BlockKind::kTitle;
}

}  // namespace

Check structure_appendix_unmentioned(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::vector<LabelledPart> parts = find_labelled_parts(document, facts, phrases);
    std::set<std::string_view> told = labels_with(parts, 0, {Role::kMention});
    for (const LabelledPart& part : parts) {
      const bool here = part.role == Role::kName && is_heading(document, part);
      if (!here || part.label.empty() || !told.insert(part.label).second) continue;
      out.report(part.span, {{"found", quoted_excerpt(part.name)}});
    }
  };
}

}  // namespace consultlint::checks
