#include "language/cue_words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// The folded form of a letter or digit of ASCII; 0 for other bytes.
constexpr auto kFolded = [] {
  std::array<char, 256> folded{};
  for (std::size_t c = '0'; c <= '9'; ++c) folded[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) {
    folded[c] = static_cast<char>(c);
    folded[c - 'a' + 'A'] = static_cast<char>(c);
  }
  return folded;
}();

char folded_ascii(char c) {
  return kFolded[static_cast<unsigned char>(c)];
}

/// Writes the letters and digits of ASCII that `text` begins with, folded. Returns their number.
std::size_t fold_ascii(std::string_view text, char* out) {
  std::size_t size = 0;
  for (; size < text.size(); ++size) {
    const char folded = folded_ascii(text[size]);
    if (folded == 0) break;
    out[size] = folded;
  }
  return size;
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

/// Writes a text in its folded form, word by word.
class Folding {
 public:
  /// `out` has room for the text and a space before and behind it: no byte becomes more than one.
  Folding(std::string_view source, std::string& out) : source_(source), out_(out) {}

  /// Returns the number of words.
  std::uint32_t run() {
    while (at_ < source_.size()) {
      if (!take_plain()) take_other();
    }
    end_word();
    out_.resize(size_);
    return words_;
  }

 private:
  bool in_word() const { return out_[size_ - 1] != ' '; }

  void end_word() {
    if (in_word()) out_[size_++] = ' ';
  }

  /// Letters and digits of ASCII and the space behind them.
  bool take_plain() {
    const std::size_t plain = fold_ascii(source_.substr(at_), &out_[size_]);
    if (plain == 0) return false;
    words_ += in_word() ? 0U : 1U;
    size_ += plain;
    at_ += plain;
    if (at_ < source_.size() && source_[at_] == ' ') {
      out_[size_++] = ' ';
      ++at_;
    }
    return true;
  }

  /// A sign, or a byte of a letter beyond ASCII.
  void take_other() {
    const std::size_t apostrophe = apostrophe_length(source_, at_);
    const std::size_t sign = apostrophe > 0 ? apostrophe : wide_sign_length(source_, at_);
    const std::size_t next = at_ + std::max<std::size_t>(sign, 1);
    const bool goes_on = next < source_.size() && is_word_byte(source_[next]);
    if (apostrophe > 0 && goes_on && in_word()) {
      out_[size_++] = '\'';
    } else if (sign == 0 && is_word_byte(source_[at_])) {
      words_ += in_word() ? 0U : 1U;
      out_[size_++] = source_[at_];
    } else {
      end_word();
    }
    at_ = next;
  }

  std::string_view source_;
  std::string& out_;
  std::size_t at_ = 0;
  std::size_t size_ = 1;  // of what is written
  std::uint32_t words_ = 0;
};

/// The cues of the rows, in the order of the rows.
std::vector<Cue> read_cues(std::span<const CueRow> rows) {
  std::vector<Cue> cues;
  for (const CueRow& row : rows) {
    std::string_view rest = row.phrases;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      const std::string_view phrase = rest.substr(0, bar);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      const bool open_ended = phrase.back() == '*';
      cues.push_back({phrase.substr(0, phrase.size() - (open_ended ? 1 : 0)), row.meaning,
                      row.strength, open_ended});
    }
  }
  return cues;
}

}  // namespace

FoldedText::FoldedText(std::string_view source)
    : folded_(source.size() + 2, ' '), words_(Folding(source, folded_).run()) {}

bool FoldedText::has(std::string_view phrase) const {
  for (std::size_t at = folded_.find(phrase); at != std::string::npos;
       at = folded_.find(phrase, at + 1)) {
    if (folded_[at - 1] == ' ' && folded_[at + phrase.size()] == ' ') return true;
  }
  return false;
}

bool FoldedText::has_any_of(std::span<const std::string_view> phrases) const {
  return std::ranges::any_of(phrases, [this](std::string_view phrase) { return has(phrase); });
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
  const std::vector<Cue> cues = read_cues(rows);
  for (const Cue& cue : cues) ++begins_[bucket_of(cue.phrase) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  auto next = begins_;
  cues_.resize(cues.size());
  heads_.resize(cues.size());
  for (const Cue& cue : cues) {
    const std::uint16_t at = next[bucket_of(cue.phrase)]++;
    cues_[at] = cue;
    heads_[at] = head_of(cue.phrase);
  }
}

std::size_t CueTable::bucket_of(std::string_view text) {
  const auto first = static_cast<std::size_t>(text[0] - 'a');
  const bool letter = ascii::is_lower(text[1]);
  return first * 27 + (letter ? static_cast<std::size_t>(text[1] - 'a') : 26);
}

CueTable::Head CueTable::head_of(std::string_view text) {
  Head head;
  if (text.size() >= sizeof(head.bytes)) {  // a length known beforehand costs no call
    std::memcpy(&head.bytes, text.data(), sizeof(head.bytes));
    head.mask = ~std::uint64_t{0};
  } else {
    std::memcpy(&head.bytes, text.data(), text.size());
    std::memset(&head.mask, 0xFF, text.size());
  }
  return head;
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
  const Head head = head_of(rest);
  std::optional<CueHit> best;
  for (std::uint32_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
    // Most cues of a bucket differ early: they are passed over by their first bytes.
    if ((head.bytes & heads_[i].mask) != heads_[i].bytes) continue;
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
