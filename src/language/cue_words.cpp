#include "language/cue_words.h"

#include <algorithm>

namespace consultlint {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// U+2000 to U+203F (dashes, quotation marks, bullets) and U+00A0 to U+00BF (no-break space).
bool is_wide_sign(std::string_view text, std::size_t at) {
  if (text.size() - at >= 3 && text[at] == '\xE2') {
    return text[at + 1] == '\x80' || text[at + 1] == '\x86';
  }
  return text.size() - at >= 2 && text[at] == '\xC2';
}

bool is_apostrophe(std::string_view text, std::size_t at) {
  return text[at] == '\'' || text.substr(at, 3) == "\xE2\x80\x99";
}

}  // namespace

FoldedText::FoldedText(std::string_view source) {
  folded_.reserve(source.size() + 2);
  folded_ += ' ';
  for (std::size_t i = 0; i < source.size(); ++i) {
    const bool inside_word = folded_.back() != ' ';
    if (is_apostrophe(source, i)) {
      const std::size_t length = source[i] == '\'' ? 1 : 3;
      const bool goes_on = i + length < source.size() && is_word_byte(source[i + length]);
      if (inside_word && goes_on) {
        folded_ += '\'';
      } else if (inside_word) {
        folded_ += ' ';
      }
      i += length - 1;
    } else if (is_wide_sign(source, i)) {
      if (inside_word) folded_ += ' ';
      i += source[i] == '\xE2' ? 2 : 1;
    } else if (is_word_byte(source[i])) {
      words_ += inside_word ? 0U : 1U;
      folded_ += lower(source[i]);
    } else if (inside_word) {
      folded_ += ' ';
    }
  }
  if (folded_.back() != ' ') folded_ += ' ';
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
  const auto bucket = [](const Cue& cue) { return bucket_of(cue.phrase); };
  std::ranges::stable_sort(cues_, {}, bucket);
  for (std::size_t i = 0; i < begins_.size(); ++i) {
    const auto first = std::ranges::lower_bound(cues_, i, {}, bucket);
    begins_[i] = static_cast<std::uint16_t>(first - cues_.begin());
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
    if (!rest.starts_with(cue.phrase)) continue;
    const auto size = static_cast<std::uint32_t>(cue.open_ended ? rest.find(' ', cue.phrase.size())
                                                                : cue.phrase.size());
    if (rest[size] != ' ') continue;
    if (!best || word + size > best->end) best = CueHit{word, word + size, &cue};
  }
  return best;
}

}  // namespace consultlint
