#pragma once
#include <fmt/format.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "language/elements/feature_hash.h"
#include "language/elements/terms.h"
#include "language/elements/word_groups.h"

/// The features of words. `out` takes them: a FeatureList or KnownFeatures. `text` is the
/// document's, for names.
namespace consultlint {

/// What stands before the first term and behind the last.
inline constexpr std::uint32_t kEdge = 7;

/// Names runs of terms as the document writes them.
class RunNames {
 public:
  RunNames(std::span<const Term> terms, std::string_view text) : terms_(terms), text_(text) {}

  std::string word(std::size_t index) const {
    if (index >= terms_.size()) return "end";
    return std::string(text_.substr(terms_[index].span.begin, terms_[index].span.size()));
  }
  std::string run(std::size_t first, std::size_t count) const {
    std::string name = word(first);
    for (std::size_t i = first + 1; i < first + count; ++i) name += " " + word(i);
    return name;
  }

 private:
  std::span<const Term> terms_;
  std::string_view text_;
};

/// Calls `visit` with the number of each group.
template <class Visit>
void for_each_group(WordGroups groups, Visit visit) {
  for (; groups != 0; groups &= groups - 1) visit(std::countr_zero(groups));
}

/// Each group of one term with each of the next that has any.
template <class Out>
void add_group_run(WordGroups before, WordGroups here, Out& out) {
  for_each_group(before, [&](int a) {
    for_each_group(here, [&](int b) {
      out.add(mix_hash(kGroupRunTag, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)),
              [&] { return fmt::format("{} then {}", name_of_group(a), name_of_group(b)); });
    });
  });
}

/// Words, stems, pairs of stems, and pairs with one term between them.
template <class Out>
void add_runs(std::span<const Term> terms, std::string_view text, Out& out) {
  const RunNames names(terms, text);
  const auto stem = [&](std::size_t i) { return i < terms.size() ? terms[i].stem : kEdge; };
  for (std::size_t i = 0; i < terms.size(); ++i) {
    out.add(mix_hash(kWordTag, terms[i].word), [&] { return names.word(i); });
    out.add(mix_hash(kStemTag, terms[i].stem), [&] { return names.word(i); });
    if (i == 0) {
      out.add(mix_hash(kPairTag, kEdge, stem(0)), [&] { return "begins " + names.word(0); });
    }
    out.add(mix_hash(kPairTag, stem(i), stem(i + 1)), [&] { return names.run(i, 2); });
    if (i + 2 < terms.size()) {
      out.add(mix_hash(kSkipTag, stem(i), stem(i + 2)),
              [&] { return names.word(i) + " … " + names.word(i + 2); });
    }
  }
}

/// Stems, each tagged as of the place `tag`; `pairs` adds runs of two.
template <class Out>
void add_stems(std::span<const Term> terms, std::uint32_t tag, bool pairs, std::string_view text,
               Out& out) {
  const RunNames names(terms, text);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    out.add(mix_hash(tag + kStemTag, terms[i].stem), [&] { return names.word(i); });
    if (pairs && i + 1 < terms.size()) {
      out.add(mix_hash(tag + kPairTag, terms[i].stem, terms[i + 1].stem),
              [&] { return names.run(i, 2); });
    }
  }
}

/// Groups of words (word_groups.h), and runs of two in the order of the words.
template <class Out>
void add_groups(std::span<const Term> terms, Out& out) {
  WordGroups all = 0;
  WordGroups last = 0;
  for (const Term& term : terms) {
    if (term.groups == 0) continue;
    add_group_run(last, term.groups, out);
    last = term.groups;
    all |= term.groups;
  }
  for_each_group(all, [&](int group) {
    out.add(mix_hash(kGroupTag, static_cast<std::uint32_t>(group)),
            [&] { return std::string(name_of_group(group)); });
  });
}

}  // namespace consultlint
