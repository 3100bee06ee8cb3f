#include "language/elements/document_features.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string>
#include <string_view>

#include "language/elements/feature_hash.h"
#include "language/elements/terms.h"
#include "language/elements/word_features.h"
#include "language/invitations.h"
#include "language/word_hash.h"

namespace consultlint {
namespace {

constexpr std::size_t kReadTerms = 3000;  // what a paper is shows early
constexpr int kMostCounted = 4;
constexpr std::size_t kOpening = 80;  // terms: letterhead, title, first sentences

void add_sign(std::string_view name, std::uint32_t value, FeatureList& out) {
  out.add(mix_hash(kDocumentTag, hash_word(name), value), [&] { return std::string(name); });
}

/// How the document speaks to its readers.
void add_address(const Facts& facts, FeatureList& out) {
  const auto add = [&out](std::string_view name, int count) {
    add_sign(name, static_cast<std::uint32_t>(std::min(count, kMostCounted)), out);
  };
  const Invitations invitations =
      find_invitations(facts, static_cast<std::uint32_t>(facts.document().text().size()));
  add("invitations to say something", invitations.sentences);
  add("words for something still open", invitations.open_matters);
  add("questions to readers", static_cast<int>(std::bit_width(facts.questions().size())));
}

void add_counts(const Facts& facts, FeatureList& out) {
  const auto blocks_of = [&](BlockKind kind) {
    return static_cast<std::size_t>(
        std::ranges::count(facts.document().blocks(), kind, &Block::kind));
  };
  const auto add = [&out](std::string_view name, std::size_t count) {
    add_sign(name, static_cast<std::uint32_t>(std::bit_width(count)), out);
  };
  add("headings in all", blocks_of(BlockKind::kHeading));
  add("list items in all", blocks_of(BlockKind::kItem));
  add("table rows in all", blocks_of(BlockKind::kRow));
  add("questions in all", facts.questions().size());
  add("length of the document", facts.tokens().size() / 100);
}

}  // namespace

void read_document_features(const Facts& facts, const KindGuess& by_cues, PassageFeatures& out) {
  for (FeatureList& group : out) group.clear();
  const auto group = [&out](FeatureGroup name) -> FeatureList& {
    return out[static_cast<std::size_t>(name)];
  };
  const Document& document = facts.document();
  const std::string_view text = document.text();
  const Terms terms(facts);
  const std::span<const Term> all =
      terms.in({0, static_cast<std::uint32_t>(document.text().size())});
  const std::span<const Term> read = all.first(std::min(all.size(), kReadTerms));
  add_stems(read, 0, true, text, group(FeatureGroup::kWords));
  add_stems(all.first(std::min(all.size(), kOpening)), kLeadTag, true, text,
            group(FeatureGroup::kLead));
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::kHeading && block.kind != BlockKind::kTitle) continue;
    add_stems(terms.in(document.content(block)), kHeadingTag, true, text,
              group(FeatureGroup::kHeading));
  }
  add_sign("the kind that its phrases tell", static_cast<std::uint32_t>(by_cues.kind),
           group(FeatureGroup::kSigns));
  add_address(facts,
              group(FeatureGroup::kBefore));  // of the groups left, the one of fitting weight
  add_counts(facts, group(FeatureGroup::kDocument));
  for (FeatureList& list : out) list.settle();
}

}  // namespace consultlint
