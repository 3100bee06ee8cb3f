#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace consultlint::checks {
namespace {

/// A title as the words that count: ids of its tokens, so that case and punctuation do not.
struct Title {
  const Block* block = nullptr;
  std::string_view number;
  std::vector<WordId> words;
};

Title read_title(const Document& document, const Facts& facts, const Block& block) {
  Title title{&block, document.number(block), {}};
  for (const Token& token : facts.tokens_in(document.content(block))) {
    title.words.push_back(token.word);
  }
  return title;
}

struct Titles {
  std::vector<Title> entries;
  std::vector<Title> headings;  // those behind the contents list
};

Titles read_titles(const Document& document, const Facts& facts) {
  Titles titles;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::kContents) {
      titles.entries.push_back(read_title(document, facts, block));
    } else if (block.kind == BlockKind::kHeading && !titles.entries.empty()) {
      titles.headings.push_back(read_title(document, facts, block));
    }
  }
  return titles;
}

std::size_t count_shared(const std::vector<WordId>& a, std::vector<WordId> b) {
  std::size_t shared = 0;
  for (const WordId word : a) {
    const auto found = std::ranges::find(b, word);
    if (found == b.end()) continue;
    b.erase(found);
    ++shared;
  }
  return shared;
}

/// Dice's coefficient over words: 0 nothing shared, 1 the same words.
double likeness(const Title& a, const Title& b) {
  const std::size_t all = a.words.size() + b.words.size();
  if (all == 0) return 0;
  return 2.0 * static_cast<double>(count_shared(a.words, b.words)) / static_cast<double>(all);
}

bool shortens(const Title& entry, const Title& heading) {
  return std::ranges::search(heading.words, entry.words).begin() != heading.words.end();
}

const Title* find_by_number(const std::vector<Title>& headings, std::string_view number) {
  const auto found = std::ranges::find(headings, number, &Title::number);
  return found == headings.end() ? nullptr : &*found;
}

/// The heading that an entry without a number most likely means; null when none is like it, or
/// when one agrees.
const Title* find_by_words(const std::vector<Title>& headings, const Title& entry, double alike) {
  const Title* best = nullptr;
  double best_likeness = alike;
  for (const Title& heading : headings) {
    if (heading.words == entry.words || shortens(entry, heading)) return nullptr;
    const double how = likeness(entry, heading);
    if (how >= best_likeness) {
      best = &heading;
      best_likeness = how;
    }
  }
  return best;
}

const Title* find_differing(const std::vector<Title>& headings, const Title& entry, double alike) {
  if (!entry.number.empty()) {
    const Title* same = find_by_number(headings, entry.number);
    // A number can be shared by chance: an entry whose words stand elsewhere is no mismatch.
    const bool stands_elsewhere = std::ranges::any_of(
        headings, [&](const Title& heading) { return heading.words == entry.words; });
    if (same != nullptr) return stands_elsewhere ? nullptr : same;
  }
  return find_by_words(headings, entry, alike);
}

}  // namespace

Check structure_contents_mismatch(const Options& options) {
  return [alike = options.number("alike")](const Document& document, const Facts& facts,
                                           Sink& out) {
    const Titles titles = read_titles(document, facts);
    for (const Title& entry : titles.entries) {
      if (entry.words.empty()) continue;
      const Title* heading = find_differing(titles.headings, entry, alike);
      if (heading == nullptr) continue;
      const TextSpan span = document.content(*entry.block);
      const TextSpan other = document.content(*heading->block);
      Finding& finding =
          out.report(span, {{"entry", document.slice(span)}, {"heading", document.slice(other)}});
      finding.related = {{other, "the heading"}};
      finding.fix = Fix{{{span, std::string(document.slice(other))}}, Applicability::kNeedsReview};
    }
  };
}

}  // namespace consultlint::checks
