#include "language/cue_words.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

/// The folded form of a letter or digit of ASCII; 0 for other bytes.
constexpr auto kFolded = [] {
  std::array<char, 256> folded{};
  for (char c = '0'; c <= '9'; ++c) folded[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    folded[static_cast<std::size_t>(c)] = c;
    folded[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  }
  return folded;
}();

char folded_ascii(char c) {
  return kFolded[static_cast<unsigned char>(c)];
}

bool is_word_byte(char c) {
  return folded_ascii(c) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// U+2000 to U+203F (dashes, quotation marks, bullets), arrows, and U+0080 to U+00BF (no-break
// space).
std::size_t wide_sign_length(std::string_view text, std::size_t at) {
  if (text.size() - at >= 3 && text[at] == '\xE2') {
    return text[at + 1] == '\x80' || text[at + 1] == '\x86' ? 3 : 0;
  }
  return text.size() - at >= 2 && text[at] == '\xC2' ? 2 : 0;
}

std::size_t apostrophe_length(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

}  // namespace

FoldedText::FoldedText(std::string_view source) : folded_(source.size() + 2, ' ') {
  std::size_t size = 1;  // of what is written: no byte becomes more than one
  const auto end_word = [&] {
    if (folded_[size - 1] != ' ') folded_[size++] = ' ';
  };
  const auto add = [&](char c) {
    words_ += folded_[size - 1] == ' ' ? 1U : 0U;
    folded_[size++] = c;
  };
  for (std::size_t at = 0; at < source.size();) {
    if (const char plain = folded_ascii(source[at]); plain != 0) {
      add(plain);
      ++at;
      continue;
    }
    const std::size_t apostrophe = apostrophe_length(source, at);
    const std::size_t sign = apostrophe > 0 ? apostrophe : wide_sign_length(source, at);
    const std::size_t next = at + std::max<std::size_t>(sign, 1);
    const bool goes_on = next < source.size() && is_word_byte(source[next]);
    if (apostrophe > 0 && goes_on && folded_[size - 1] != ' ') {
      folded_[size++] = '\'';
    } else if (sign == 0 && is_word_byte(source[at])) {
      add(source[at]);
    } else {
      end_word();
    }
    at = next;
  }
  end_word();
  folded_.resize(size);
}

bool FoldedText::has(std::string_view phrase) const {
  for (std::size_t at = folded_.find(phrase); at != std::string::npos;
       at = folded_.find(phrase, at + 1)) {
    if (folded_[at - 1] == ' ' && folded_[at + phrase.size()] == ' ') return true;
  }
  return false;
}

bool FoldedText::starts_with(std::string_view phrase) const {
  const std::string_view rest = view().substr(1);
  return rest.starts_with(phrase) && rest.size() > phrase.size() && rest[phrase.size()] == ' ';
}

bool FoldedText::ends_with(std::string_view phrase) const {
  const std::string_view rest = view().substr(0, view().size() - 1);
  return rest.ends_with(phrase) && rest.size() > phrase.size() &&
         rest[rest.size() - phrase.size() - 1] == ' ';
}

CueTable::CueTable(std::span<const CueRow> rows) {
  for (const CueRow& row : rows) {
    std::string_view rest = row.phrases;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      const std::string_view phrase = rest.substr(0, bar);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      const bool open_ended = phrase.back() == '*';
      cues_.push_back({phrase.substr(0, phrase.size() - (open_ended ? 1 : 0)), row.meaning,
                       row.strength, open_ended});
    }
  }
  std::ranges::stable_sort(cues_, {}, [](const Cue& cue) { return bucket_of(cue.phrase); });
  std::uint16_t next = 0;
  for (std::size_t bucket = 0; bucket < begins_.size(); ++bucket) {
    while (next < cues_.size() && bucket_of(cues_[next].phrase) < bucket) ++next;
    begins_[bucket] = next;
  }
}

std::size_t CueTable::bucket_of(std::string_view text) {
  const auto first = static_cast<std::size_t>(text[0] - 'a');
  const bool letter = text[1] >= 'a' && text[1] <= 'z';
  return first * 27 + (letter ? static_cast<std::size_t>(text[1] - 'a') : 26);
}

std::vector<CueHit> CueTable::find_in(const FoldedText& text) const {
  std::vector<CueHit> hits;
  const std::string_view view = text.view();
  std::uint32_t at = 0;
  while (at + 1 < view.size()) {
    const std::optional<CueHit> hit = longest_at(view, at + 1);
    at = hit ? hit->end : static_cast<std::uint32_t>(view.find(' ', at + 1));
    if (hit) hits.push_back(*hit);
  }
  return hits;
}

std::optional<CueHit> CueTable::longest_at(std::string_view text, std::uint32_t word) const {
  const std::string_view rest = text.substr(word);
  if (rest[0] < 'a' || rest[0] > 'z') return std::nullopt;
  const std::size_t bucket = bucket_of(rest);
  std::optional<CueHit> best;
  for (std::uint32_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
    const Cue& cue = cues_[i];
    // Most cues of a bucket differ in the third character: no call for those.
    const bool differs = cue.phrase.size() > 2 && rest.size() > 2 && cue.phrase[2] != rest[2];
    if (differs || !rest.starts_with(cue.phrase)) continue;
    const auto size = static_cast<std::uint32_t>(cue.open_ended ? rest.find(' ', cue.phrase.size())
                                                                : cue.phrase.size());
    if (rest[size] != ' ') continue;
    if (!best || word + size > best->end) best = CueHit{word, word + size, &cue};
  }
  return best;
}

}  // namespace consultlint
