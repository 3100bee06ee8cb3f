#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "language/phrase_table.h"
#include "language/word_classes.h"
#include "language/word_hash.h"
#include "language/words.h"

namespace consultlint {

struct PhraseTableStorage::Arrays {
  std::string word_bytes;
  std::vector<std::uint32_t> word_begins;
  std::vector<std::uint32_t> classes;
  std::vector<std::uint32_t> slots;
  std::vector<std::uint32_t> roots;
  std::vector<PhraseTableData::Node> nodes;
  std::vector<PhraseTableData::Edge> edges;
  std::vector<PhraseTableData::Accept> accepts;
  PhraseTableData data;
};

namespace {

using Edge = PhraseTableData::Edge;
using Accept = PhraseTableData::Accept;

/// The words of a table while it grows.
class Words {
 public:
  explicit Words(const PhraseTableData& below)
      : below_(below), first_(PhraseTable(below).word_count()) {}

  WordId add(const std::string& folded) {
    const WordId known = below_.find(folded);
    if (known != kNowhere) return known;
    const auto next = first_ + static_cast<WordId>(words_.size());
    const auto [found, is_new] = ids_.try_emplace(folded, next);
    if (is_new) words_.push_back(folded);
    return found->second;
  }

  WordId first() const { return first_; }
  const std::vector<std::string>& list() const { return words_; }

 private:
  PhraseTable below_;
  WordId first_;
  std::vector<std::string> words_;
  std::map<std::string, WordId> ids_;
};

/// A trie node while it grows; children in the order of the finished edges.
struct Growing {
  std::map<std::pair<WordId, Glue>, std::uint32_t> children;
  std::map<PhraseSet, std::uint32_t> accepts;  // set -> entry
};

class Trie {
 public:
  /// Does nothing for a phrase without words. A phrase given twice in a set keeps its first entry.
  void add(const Phrase& phrase, Words& words) {
    std::vector<Token> tokens;
    scan_words(phrase.text, {0, static_cast<std::uint32_t>(phrase.text.size())}, tokens);
    std::uint32_t node = 0;
    for (const Token& token : tokens) {
      const std::string word =
          fold_word(std::string_view(phrase.text).substr(token.span.begin, token.span.size()));
      node = child(node, {words.add(word), phrase_glue(token.glue)});
    }
    if (node != 0) nodes_[node].accepts.try_emplace(phrase.set, phrase.entry);
  }

  const std::vector<Growing>& nodes() const { return nodes_; }

 private:
  std::uint32_t child(std::uint32_t node, std::pair<WordId, Glue> step) {
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    const auto [found, is_new] = nodes_[node].children.try_emplace(step, next);
    const std::uint32_t reached = found->second;
    if (is_new) nodes_.emplace_back();
    return reached;
  }

  std::vector<Growing> nodes_ = std::vector<Growing>(1);  // node 0: before the first word
};

void lay_out_words(const Words& words, std::string& bytes, std::vector<std::uint32_t>& begins,
                   std::vector<std::uint32_t>& slots) {
  begins.push_back(0);
  slots.resize(std::bit_ceil(words.list().size() * 2 + 2));
  const std::size_t mask = slots.size() - 1;
  for (WordId word = words.first(); const std::string& folded : words.list()) {
    bytes += folded;
    begins.push_back(static_cast<std::uint32_t>(bytes.size()));
    std::size_t slot = hash_word(folded) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = ++word;
  }
}

/// Calls `take` with each word of a list parted by spaces.
template <class Take>
void for_each_word(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) take(std::string(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::vector<std::uint32_t> add_classed_words(Words& words) {
  std::vector<std::uint32_t> classes;
  for (const ClassedWords& row : classed_words()) {
    for_each_word(row.words, [&](const std::string& word) {
      const WordId id = words.add(word);
      if (id >= classes.size()) classes.resize(id + 1);
      classes[id] |= row.word_class;
    });
  }
  return classes;
}

}  // namespace

PhraseTableStorage::PhraseTableStorage(std::unique_ptr<Arrays> arrays)
    : arrays_(std::move(arrays)) {}
PhraseTableStorage::PhraseTableStorage(PhraseTableStorage&&) noexcept = default;
PhraseTableStorage& PhraseTableStorage::operator=(PhraseTableStorage&&) noexcept = default;
PhraseTableStorage::~PhraseTableStorage() = default;

const PhraseTableData& PhraseTableStorage::data() const {
  return arrays_->data;
}

PhraseTableStorage build_phrase_table(std::span<const Phrase> phrases,
                                      [[maybe_unused]] PhraseSet first_set, PhraseSet sets,
                                      const PhraseTableData& below) {
  auto arrays = std::make_unique<PhraseTableStorage::Arrays>();
  Words words(below);
  const bool built_in = words.first() == 0;
  if (built_in) arrays->classes = add_classed_words(words);
  Trie trie;
  for (const Phrase& phrase : phrases) {
    assert(phrase.set - first_set < sets);
    trie.add(phrase, words);
  }

  lay_out_words(words, arrays->word_bytes, arrays->word_begins, arrays->slots);
  const std::size_t word_count = words.first() + words.list().size();
  if (built_in) arrays->classes.resize(word_count);
  arrays->roots.resize(word_count);
  for (const auto& [step, node] : trie.nodes().front().children) arrays->roots[step.first] = node;
  for (const Growing& node : trie.nodes()) {
    arrays->nodes.push_back({static_cast<std::uint32_t>(arrays->edges.size()), 0,
                             static_cast<std::uint32_t>(arrays->accepts.size()), 0});
    if (&node == &trie.nodes().front()) continue;
    for (const auto& [step, next] : node.children) {
      arrays->edges.push_back({step.first, step.second, next});
    }
    for (const auto& [set, entry] : node.accepts) arrays->accepts.push_back({set, entry});
    arrays->nodes.back().edges = static_cast<std::uint32_t>(node.children.size());
    arrays->nodes.back().accepts = static_cast<std::uint32_t>(node.accepts.size());
  }
  arrays->data = {arrays->word_bytes, arrays->word_begins, arrays->classes,
                  arrays->slots,      arrays->roots,       arrays->nodes,
                  arrays->edges,      arrays->accepts,     sets};
  return PhraseTableStorage(std::move(arrays));
}

}  // namespace consultlint
