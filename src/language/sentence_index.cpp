#include "language/sentence_index.h"

#include "consultlint/document.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kStretchBits = 6;  // of 64 bytes: about one sentence begins in two of them

}  // namespace

SentenceIndex::SentenceIndex(std::span<const Sentence> sentences) {
  if (sentences.empty()) return;
  first_behind_.resize((sentences.back().span.begin >> kStretchBits) + 1);
  std::uint32_t next = 0;
  for (std::uint32_t stretch = 0; stretch < first_behind_.size(); ++stretch) {
    while (next < sentences.size() && sentences[next].span.begin >> kStretchBits <= stretch) ++next;
    first_behind_[stretch] = next;
  }
}

std::uint32_t SentenceIndex::at(std::span<const Sentence> sentences, std::uint32_t offset) const {
  if (first_behind_.empty()) return kNowhere;
  const std::size_t stretch = offset >> kStretchBits;
  std::uint32_t next =
      stretch < first_behind_.size() ? first_behind_[stretch] : first_behind_.back();
  while (next > 0 && sentences[next - 1].span.begin > offset) --next;
  return next > 0 && sentences[next - 1].span.contains(offset) ? next - 1 : kNowhere;
}

}  // namespace consultlint
