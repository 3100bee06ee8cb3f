#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/pattern.h"

namespace consultlint::checks {
namespace {

/// A heading such as "Proposal 3: fewer newspapers", and how often questions ask about it.
struct NumberedProposal {
  TextSpan span;      ///< Of its heading.
  std::string label;  ///< "3"
  TextSpan section;
  bool asked = false;
};

std::vector<NumberedProposal> numbered_proposals(const Document& document, const Facts& facts,
                                                 const Pattern& name) {
  std::vector<NumberedProposal> proposals;
  for (const Section& section : facts.sections()) {
    if (section.heading == kNowhere) continue;
    const TextSpan heading = document.content(document.blocks()[section.heading]);
    const std::optional<Pattern::Match> match = name.find(document.text(), heading);
    if (!match || match->span.begin != heading.begin) continue;
    const TextSpan place = {heading.begin, document.blocks()[section.end_block - 1].span.end};
    proposals.push_back({heading, std::string(document.slice(match->groups.at(0))), place});
  }
  return proposals;
}

/// Marks the proposals that a question names or stands under. A question about "the proposals" or
/// without a name, outside their sections, may mean all of them.
bool mark_asked(const Document& document, const Facts& facts, const Pattern& name,
                std::vector<NumberedProposal>& proposals) {
  bool all = false;
  for (const Question& question : facts.questions()) {
    const std::optional<Pattern::Match> match = name.find(document.text(), question.span);
    bool placed = false;
    for (NumberedProposal& proposal : proposals) {
      const bool named = match && document.slice(match->groups.at(0)) == proposal.label;
      const bool asks = named || proposal.section.contains(question.span);
      proposal.asked = proposal.asked || asks;
      placed = placed || asks;
    }
    all = all ||
          (!placed && document.slice(question.span).find("proposals") != std::string_view::npos);
  }
  return all;
}

}  // namespace

Check question_proposal_without_question(const Options&) {
  constexpr std::string_view kName = R"(\bproposal (\d+|[A-H]\b))";
  return [name = std::make_shared<const Pattern>(std::move(*Pattern::compile(kName)))](
             const Document& document, const Facts& facts, Sink& out) {
    constexpr std::size_t kMost = 50;
    std::vector<NumberedProposal> proposals = numbered_proposals(document, facts, *name);
    if (proposals.size() < 2 || proposals.size() > kMost) return;
    if (mark_asked(document, facts, *name, proposals)) return;
    if (std::ranges::none_of(proposals, &NumberedProposal::asked)) return;
    for (const NumberedProposal& proposal : proposals) {
      if (!proposal.asked) out.report(proposal.span, {{"proposal", "Proposal " + proposal.label}});
    }
  };
}

}  // namespace consultlint::checks
