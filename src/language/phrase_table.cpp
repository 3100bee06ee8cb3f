#include "language/phrase_table.h"

#include "language/word_hash.h"

namespace consultlint {
namespace {

WordId find_in(const PhraseTableData& data, WordId first_word, std::string_view folded) {
  if (data.slots.empty()) return kNowhere;
  const std::size_t mask = data.slots.size() - 1;
  for (std::size_t slot = hash_word(folded) & mask; data.slots[slot] != 0;
       slot = (slot + 1) & mask) {
    const WordId word = data.slots[slot] - 1;
    const std::uint32_t begin = data.word_begins[word - first_word];
    const std::uint32_t end = data.word_begins[word - first_word + 1];
    if (data.word_bytes.substr(begin, end - begin) == folded) return word;
  }
  return kNowhere;
}

}  // namespace

PhraseTable::PhraseTable(const PhraseTableData& built_in, const PhraseTableData& overlay)
    : built_in_(built_in), overlay_(overlay) {}

WordId PhraseTable::find(std::string_view folded) const {
  const WordId word = find_in(built_in_, 0, folded);
  return word != kNowhere ? word : find_in(overlay_, built_in_.word_count(), folded);
}

std::uint32_t PhraseTable::word_count() const {
  return built_in_.word_count() + overlay_.word_count();
}

PhraseSet PhraseTable::set_count() const {
  return built_in_.sets + overlay_.sets;
}

std::string_view PhraseTable::word(WordId word) const {
  const std::uint32_t below = built_in_.word_count();
  const PhraseTableData& data = word < below ? built_in_ : overlay_;
  const std::uint32_t index = word < below ? word : word - below;
  const std::uint32_t begin = data.word_begins[index];
  return data.word_bytes.substr(begin, data.word_begins[index + 1] - begin);
}

}  // namespace consultlint
