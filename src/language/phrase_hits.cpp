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

/// The last phrase met of a set.
struct Taken {
  std::uint32_t first = 0;  // token
  std::uint32_t end = 0;    // token; 0: none was met yet
  std::size_t found = 0;    // its index among all that was found
};

/// Walks one trie from token to token and collects what wins in each set.
class Walk {
 public:
  Walk(std::span<const Token> tokens, const PhraseTableData& trie, std::vector<Found>& found,
       std::vector<Taken>& taken)
      : tokens_(tokens), trie_(trie), found_(found), taken_(taken) {}

  /// Finds the phrases that begin with token `first`, which is a known word.
  void from(std::uint32_t first) {
    const WordId word = tokens_[first].word;
    if (word < trie_.roots.size() && trie_.roots[word] != 0) follow(trie_.roots[word], first);
  }

 private:
  void follow(std::uint32_t node, std::uint32_t first) {
    for (std::uint32_t last = first; node != 0;) {
      accept(trie_.nodes[node], first, last + 1);
      if (trie_.nodes[node].edges == 0 || ++last == tokens_.size()) break;
      const Token& token = tokens_[last];
      if (!token.is(Token::kKnown) || token.glue == Glue::kBreak) break;
      node = step(trie_, trie_.nodes[node], token);
    }
  }

  /// Takes the phrases that end at `node`; each replaces a shorter one of its set.
  void accept(const Node& node, std::uint32_t first, std::uint32_t end) {
    const TextSpan span{tokens_[first].span.begin, tokens_[end - 1].span.end};
    for (const auto& accept : trie_.accepts.subspan(node.first_accept, node.accepts)) {
      const PhraseHit hit{span, first, end - first, accept.entry};
      Taken& last = taken_[accept.set];
      if (last.end <= first) {
        last = {first, end, found_.size()};
        found_.push_back({accept.set, hit});
      } else if (last.first == first) {
        last.end = end;
        found_[last.found].hit = hit;
      }
    }
  }

  std::span<const Token> tokens_;
  const PhraseTableData& trie_;
  std::vector<Found>& found_;
  std::vector<Taken>& taken_;  // per set
};

std::vector<Found> find_all(std::span<const Token> tokens, const PhraseTable& table) {
  std::vector<Found> found;
  found.reserve(tokens.size());  // about as many as words
  std::vector<Taken> taken(table.set_count());
  Walk built_in(tokens, table.built_in(), found, taken);
  Walk overlay(tokens, table.overlay(), found, taken);
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
