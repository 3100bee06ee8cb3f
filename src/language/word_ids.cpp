#include "language/word_ids.h"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "language/words.h"

namespace consultlint {
namespace {

constexpr std::size_t kKeySize = 16;
constexpr std::size_t kFirstSlots = 4096;

// Sixteen bytes read from kMask + 16 - n keep the first n bytes of a key.
constexpr auto kMask = [] {
  std::array<unsigned char, 2 * kKeySize> mask{};
  for (std::size_t i = 0; i < kKeySize; ++i) mask[i] = 0xFF;
  return mask;
}();

// Sets the bit that tells lower case from upper; digits and the apostrophe have it already.
constexpr std::uint64_t kLowerCase = 0x2020202020202020U;

}  // namespace

WordIds::WordIds(const PhraseTable& table)
    : table_(table), known_(table.word_count()), next_(known_), slots_(kFirstSlots) {}

WordId WordIds::id_of(std::string_view text, TextSpan span, bool ascii) {
  if (ascii && span.size() <= kKeySize) return short_word(key_of_ascii(text, span), span.size());
  return folded_word(fold_word(text.substr(span.begin, span.size())));
}

WordId WordIds::folded_word(std::string folded) {
  if (folded.size() <= kKeySize) return short_word(key_of(folded), folded.size());
  return long_word(std::move(folded));
}

WordIds::Key WordIds::key_of_ascii(std::string_view text, TextSpan span) {
  std::array<char, kKeySize> bytes{};
  if (span.begin + kKeySize <= text.size()) {
    std::memcpy(bytes.data(), text.data() + span.begin, kKeySize);
  } else {
    std::memcpy(bytes.data(), text.data() + span.begin, span.size());
  }
  const Key key = std::bit_cast<Key>(bytes);
  Key mask;
  std::memcpy(&mask, kMask.data() + kKeySize - span.size(), kKeySize);
  return {(key.head | kLowerCase) & mask.head, (key.tail | kLowerCase) & mask.tail};
}

WordIds::Key WordIds::key_of(std::string_view folded) {
  Key key;
  if (!folded.empty()) std::memcpy(&key, folded.data(), folded.size());
  return key;
}

std::size_t WordIds::hash(Key key) {
  std::uint64_t h = (key.head * 0x9E3779B97F4A7C15U) ^ (key.tail * 0xC2B2AE3D27D4EB4FU);
  h ^= h >> 29U;
  h *= 0xBF58476D1CE4E5B9U;
  return static_cast<std::size_t>(h >> 32U);
}

WordId WordIds::short_word(Key key, std::size_t length) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(key) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.key == key) return entry.word;
  }
  return add_short_word(key, length, slot);
}

WordId WordIds::add_short_word(Key key, std::size_t length, std::size_t slot) {
  const auto bytes = std::bit_cast<std::array<char, kKeySize>>(key);
  const WordId word = look_up({bytes.data(), length});
  entries_.push_back({key, word});
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) grow();
  return word;
}

WordId WordIds::long_word(std::string folded) {
  const auto found = long_words_.find(folded);
  if (found != long_words_.end()) return found->second;
  const WordId word = look_up(folded);
  long_words_.emplace(std::move(folded), word);
  return word;
}

WordId WordIds::look_up(std::string_view folded) {
  const WordId known = table_.find(folded);
  return known != kNowhere ? known : next_++;
}

void WordIds::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = hash(entries_[i].key) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace consultlint
