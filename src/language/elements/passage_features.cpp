#include "language/elements/passage_features.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string_view>

#include "language/elements/word_groups.h"
#include "language/word_hash.h"

namespace consultlint {
namespace {

using Hashes = std::vector<std::uint32_t>;

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ (b + 0x9E3779B9U + (a << 6U) + (a >> 2U))) * 0x85EBCA6BU;
  return h ^ (h >> 15U);
}
template <class... Rest>
constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b, Rest... rest) {
  return mix(mix(a, b), rest...);
}

constexpr std::uint32_t kWordTag = 1;
constexpr std::uint32_t kStemTag = 2;
constexpr std::uint32_t kPairTag = 3;
constexpr std::uint32_t kRunTag = 4;
constexpr std::uint32_t kSkipTag = 5;
constexpr std::uint32_t kHeadingTag = 16;
constexpr std::uint32_t kLeadTag = 32;
constexpr std::uint32_t kBeforeTag = 48;
constexpr std::uint32_t kMemberTag = 64;
constexpr std::uint32_t kSignTag = 80;
constexpr std::uint32_t kDocumentTag = 96;
constexpr std::uint32_t kGroupTag = 112;
constexpr std::uint32_t kGroupPairTag = 113;
constexpr std::uint32_t kGroupRunTag = 114;

constexpr std::uint32_t kEdge = 7;  // what stands before the first term and behind the last

void settle(Hashes& hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// Words, stems, and runs of two and three stems with gaps.
void add_runs(std::span<const Term> terms, std::uint32_t base, Hashes& out) {
  const auto stem = [&](std::size_t i) { return i < terms.size() ? terms[i].stem : kEdge; };
  for (std::size_t i = 0; i < terms.size(); ++i) {
    out.push_back(mix(base + kWordTag, terms[i].word));
    out.push_back(mix(base + kStemTag, terms[i].stem));
    if (i == 0) out.push_back(mix(base + kPairTag, kEdge, stem(0)));
    out.push_back(mix(base + kPairTag, stem(i), stem(i + 1)));
    if (i + 1 < terms.size()) out.push_back(mix(base + kRunTag, stem(i), stem(i + 1), stem(i + 2)));
    if (i + 2 < terms.size()) out.push_back(mix(base + kSkipTag, stem(i), stem(i + 2)));
    if (i + 3 < terms.size()) out.push_back(mix(base + kSkipTag, stem(i), stem(i + 3)));
  }
}

/// Groups of words, pairs of them in one passage, and runs of two in the order of the words.
void add_groups(std::span<const Term> terms, Hashes& out) {
  WordGroups all = 0;
  WordGroups last = 0;
  for (const Term& term : terms) {
    if (term.groups == 0) continue;
    for (WordGroups a = last; a != 0; a &= a - 1) {
      for (WordGroups b = term.groups; b != 0; b &= b - 1) {
        out.push_back(mix(kGroupRunTag, static_cast<std::uint32_t>(std::countr_zero(a)),
                          static_cast<std::uint32_t>(std::countr_zero(b))));
      }
    }
    last = term.groups;
    all |= term.groups;
  }
  for (WordGroups a = all; a != 0; a &= a - 1) {
    const auto group = static_cast<std::uint32_t>(std::countr_zero(a));
    out.push_back(mix(kGroupTag, group));
    for (WordGroups b = a & (a - 1); b != 0; b &= b - 1) {
      out.push_back(mix(kGroupPairTag, group, static_cast<std::uint32_t>(std::countr_zero(b))));
    }
  }
}

void add_stems(std::span<const Term> terms, std::uint32_t base, Hashes& out) {
  for (const Term& term : terms) out.push_back(mix(base + kStemTag, term.stem));
}

void add_pairs(std::span<const Term> terms, std::uint32_t base, Hashes& out) {
  add_stems(terms, base, out);
  for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
    out.push_back(mix(base + kPairTag, terms[i].stem, terms[i + 1].stem));
  }
}

std::uint32_t sign(std::string_view name) {
  return mix(kSignTag, hash_word(name));
}
std::uint32_t sign(std::string_view name, std::uint32_t value) {
  return mix(kSignTag, hash_word(name), value);
}

/// 0, 1, 2, 3-4, 5-8, …
std::uint32_t bucket(std::size_t count) {
  return count <= 2 ? static_cast<std::uint32_t>(count)
                    : static_cast<std::uint32_t>(std::bit_width(count - 1)) + 1;
}

template <class Facts>
std::size_t count_in(const Facts& facts, TextSpan span) {
  return static_cast<std::size_t>(std::ranges::count_if(
      facts, [&](const auto& fact) { return span.begin <= fact.span.begin && fact.span.end <= span.end; }));
}

Hashes document_features(const Facts& facts) {
  Hashes out;
  const auto add = [&out](std::string_view name, std::size_t count) {
    out.push_back(mix(kDocumentTag, hash_word(name), bucket(count)));
  };
  const auto blocks = facts.document().blocks();
  const auto blocks_of = [&](BlockKind kind) {
    return static_cast<std::size_t>(std::ranges::count(blocks, kind, &Block::kind));
  };
  add("questions", facts.questions().size());
  add("headings", blocks_of(BlockKind::kHeading));
  add("items", blocks_of(BlockKind::kItem));
  add("rows", blocks_of(BlockKind::kRow));
  add("words", facts.tokens().size() / 100);
  add("acronyms", static_cast<std::size_t>(std::ranges::count_if(
                      facts.acronyms(), [](const Acronym& a) { return !a.long_form.empty(); })));
  const Timeline& timeline = facts.timeline();
  add("closing", timeline.closing ? 1 : 0);
  add("opening", timeline.opening ? 1 : 0);
  add("decision", timeline.decision ? 1 : 0);
  add("feedback", timeline.feedback ? 1 : 0);
  for (const Contact::Kind kind : {Contact::Kind::kEmail, Contact::Kind::kPhone,
                                   Contact::Kind::kPost, Contact::Kind::kUrl}) {
    out.push_back(mix(kDocumentTag, hash_word("contacts"), static_cast<std::uint32_t>(kind),
                      bucket(static_cast<std::size_t>(
                          std::ranges::count(facts.contacts(), kind, &Contact::kind)))));
  }
  return out;
}

std::vector<std::uint32_t> headings_by_block(const Document& document) {
  std::vector<std::uint32_t> headings(document.blocks().size(), kNowhere);
  std::uint32_t last = kNowhere;
  for (std::uint32_t i = 0; i < headings.size(); ++i) {
    headings[i] = last;
    const BlockKind kind = document.blocks()[i].kind;
    if (kind == BlockKind::kHeading || kind == BlockKind::kTitle) last = i;
  }
  return headings;
}

}  // namespace

FeatureReader::FeatureReader(const Facts& facts)
    : facts_(facts),
      terms_(facts),
      document_(document_features(facts)),
      headings_(headings_by_block(facts.document())) {}

void FeatureReader::read(const Passage& passage, PassageFeatures& out) {
  for (Hashes& group : out) group.clear();
  const auto group = [&out](FeatureGroup name) -> Hashes& {
    return out[static_cast<std::size_t>(name)];
  };
  add_words(passage, group(FeatureGroup::kWords));
  if (passage.kind == Passage::Kind::kSentence) {
    add_groups(terms_.in(passage.span), group(FeatureGroup::kGroups));
  }
  add_heading(passage, group(FeatureGroup::kHeading));
  add_lead(passage, group(FeatureGroup::kLead));
  add_before(passage, group(FeatureGroup::kBefore));
  add_members(passage, group(FeatureGroup::kMembers));
  add_signs(passage, group(FeatureGroup::kSigns));
  for (Hashes& hashes : out) settle(hashes);
  group(FeatureGroup::kDocument) = document_;
}

void FeatureReader::add_words(const Passage& passage, Hashes& out) const {
  if (passage.kind != Passage::Kind::kSentence) return;
  const BlockKind kind = facts_.document().blocks()[passage.block].kind;
  const bool heading = kind == BlockKind::kHeading || kind == BlockKind::kTitle;
  add_runs(terms_.in(passage.span), 0, out);
  if (heading) add_stems(terms_.in(passage.span), kHeadingTag + kRunTag, out);
}

void FeatureReader::add_heading(const Passage& passage, Hashes& out) {
  const std::uint32_t heading = headings_[passage.block];
  if (heading == kNowhere) return;
  const Document& document = facts_.document();
  add_pairs(terms_.in(document.content(document.blocks()[heading])), kHeadingTag, out);
}

void FeatureReader::add_lead(const Passage& passage, Hashes& out) const {
  const Document& document = facts_.document();
  const auto blocks = document.blocks();
  const BlockKind kind = blocks[passage.block].kind;
  if (kind == BlockKind::kCell && passage.kind == Passage::Kind::kSentence) {
    std::uint32_t first = passage.block;
    while (first > 0 && blocks[first - 1].kind == BlockKind::kCell) --first;
    if (first != passage.block) add_pairs(terms_.in(blocks[first].span), kLeadTag, out);
    return;
  }
  if (kind != BlockKind::kItem && kind != BlockKind::kCell) return;
  std::uint32_t sentence = passage.first_sentence;
  const auto sentences = facts_.sentences();
  while (sentence > 0 && blocks[sentences[sentence].block].kind == kind) --sentence;
  if (blocks[sentences[sentence].block].kind != kind) {
    add_pairs(terms_.in(sentences[sentence].span), kLeadTag, out);
  }
}

void FeatureReader::add_before(const Passage& passage, Hashes& out) const {
  const auto sentences = facts_.sentences();
  const std::uint32_t first = passage.first_sentence;
  if (first == 0 || sentences[first - 1].block != passage.block) return;
  add_stems(terms_.in(sentences[first - 1].span), kBeforeTag, out);
}

void FeatureReader::add_members(const Passage& passage, Hashes& out) const {
  if (passage.kind != Passage::Kind::kList) return;
  add_stems(terms_.in(passage.span), kMemberTag, out);
}

void FeatureReader::add_signs(const Passage& passage, Hashes& out) const {
  const Document& document = facts_.document();
  const TextSpan span = passage.span;
  const bool list = passage.kind == Passage::Kind::kList;
  out.push_back(sign(list ? "list" : "sentence",
                     static_cast<std::uint32_t>(document.blocks()[passage.block].kind)));
  if (list) out.push_back(sign("members", bucket(passage.sentences)));
  if (list) out.push_back(sign("questions", bucket(count_in(facts_.questions(), span))));
  for (const DateMention& date : facts_.dates()) {
    if (date.span.begin < span.begin || date.span.end > span.end) continue;
    out.push_back(sign("date", static_cast<std::uint32_t>(date.role)));
    out.push_back(sign(date.is_past ? "past" : "coming"));
  }
  for (const Contact& contact : facts_.contacts()) {
    if (contact.span.begin < span.begin || contact.span.end > span.end) continue;
    out.push_back(sign("contact", static_cast<std::uint32_t>(contact.kind)));
    out.push_back(sign("contact role", static_cast<std::uint32_t>(contact.role)));
  }
  for (const DurationMention& length : facts_.durations()) {
    if (length.span.begin < span.begin || length.span.end > span.end) continue;
    out.push_back(sign("length", static_cast<std::uint32_t>(length.role)));
  }
  if (!list && count_in(facts_.questions(), span) > 0) out.push_back(sign("question"));
  if (document.slice(span).ends_with('?')) out.push_back(sign("asks"));
  const std::size_t part = std::size_t{span.begin} * 4 / std::max<std::size_t>(1, document.text().size());
  out.push_back(sign("part", static_cast<std::uint32_t>(part)));
}

}  // namespace consultlint
