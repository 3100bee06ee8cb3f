#include "language/phrase_hits.h"

#include <algorithm>

namespace consultlint {
namespace {

using Node = PhraseTableData::Node;
using Edge = PhraseTableData::Edge;

/// A phrase met, with the set it belongs to.
struct Found {
  PhraseSet set;
  PhraseHit hit;
};

/// The node behind the edge for `token`, or 0. Precondition: the node has edges.
std::uint32_t step(const PhraseTableData& trie, const Node& node, const Token& token) {
  const auto edges = trie.edges.subspan(node.first_edge, node.edges);
  // Most words go on with no phrase: those beyond the edges' ids need no search.
  if (token.word < edges.front().word || token.word > edges.back().word) return 0;
  const Glue glue = phrase_glue(token.glue);
  auto edge = std::ranges::lower_bound(edges, token.word, {}, &Edge::word);
  for (; edge != edges.end() && edge->word == token.word; ++edge) {
    if (edge->glue == glue) return edge->node;
  }
  return 0;
}

/// Walks one trie from token to token and collects what wins in each set.
class Walk {
 public:
  Walk(std::span<const Token> tokens, const PhraseTableData& trie, std::vector<Found>& found,
       std::vector<std::uint32_t>& taken_to)
      : tokens_(tokens), trie_(trie), found_(found), taken_to_(taken_to) {}

  /// Finds the phrases that begin with token `first`, which is a known word.
  void from(std::uint32_t first) {
    const WordId word = tokens_[first].word;
    std::uint32_t node = word < trie_.roots.size() ? trie_.roots[word] : 0;
    const std::size_t found_before = found_.size();
    for (std::uint32_t last = first; node != 0;) {
      accept(trie_.nodes[node], first, last + 1, found_before);
      if (trie_.nodes[node].edges == 0 || ++last == tokens_.size()) break;
      const Token& token = tokens_[last];
      if (!token.is(Token::kKnown) || token.glue == Glue::kBreak) break;
      node = step(trie_, trie_.nodes[node], token);
    }
    for (std::size_t i = found_before; i < found_.size(); ++i) {
      taken_to_[found_[i].set] = first + found_[i].hit.tokens;
    }
  }

 private:
  /// Takes the phrases that end at `node`; each replaces a shorter one of its set.
  void accept(const Node& node, std::uint32_t first, std::uint32_t end, std::size_t found_before) {
    for (const auto& accept : trie_.accepts.subspan(node.first_accept, node.accepts)) {
      if (taken_to_[accept.set] > first) continue;
      const PhraseHit hit{
          {tokens_[first].span.begin, tokens_[end - 1].span.end}, first, end - first, accept.entry};
      const auto shorter =
          std::find_if(found_.begin() + static_cast<std::ptrdiff_t>(found_before), found_.end(),
                       [&](const Found& other) { return other.set == accept.set; });
      if (shorter != found_.end()) {
        shorter->hit = hit;
      } else {
        found_.push_back({accept.set, hit});
      }
    }
  }

  std::span<const Token> tokens_;
  const PhraseTableData& trie_;
  std::vector<Found>& found_;
  std::vector<std::uint32_t>& taken_to_;  // per set: index of the first token not in a hit
};

std::vector<Found> find_all(std::span<const Token> tokens, const PhraseTable& table) {
  std::vector<Found> found;
  std::vector<std::uint32_t> taken_to(table.set_count());
  Walk built_in(tokens, table.built_in(), found, taken_to);
  Walk overlay(tokens, table.overlay(), found, taken_to);
  const bool has_overlay = !table.overlay().roots.empty();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(Token::kKnown)) continue;
    built_in.from(i);
    if (has_overlay) overlay.from(i);
  }
  return found;
}

}  // namespace

PhraseHits::PhraseHits(std::span<const Token> tokens, const PhraseTable& table) {
  const std::vector<Found> found = find_all(tokens, table);
  set_begins_.resize(std::size_t{table.set_count()} + 1);
  for (const Found& one : found) ++set_begins_[one.set + 1];
  for (std::size_t set = 1; set < set_begins_.size(); ++set) {
    set_begins_[set] += set_begins_[set - 1];
  }
  hits_.resize(found.size());
  std::vector<std::uint32_t> next(set_begins_.begin(), set_begins_.end());
  for (const Found& one : found) hits_[next[one.set]++] = one.hit;
}

std::span<const PhraseHit> PhraseHits::of(PhraseSet set) const {
  return std::span(hits_).subspan(set_begins_[set], set_begins_[set + 1] - set_begins_[set]);
}

}  // namespace consultlint
