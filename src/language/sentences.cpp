#include "language/sentences.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/document_words.h"
#include "language/full_stops.h"
#include "language/list_numbers.h"
#include "language/sentence_ends.h"

namespace consultlint {
namespace {

using Index = std::uint32_t;  // of a token

constexpr std::array<std::string_view, 8> kItemOpeners = {"•", "⁃", "▪", "●", "◦", "‣", "(", "["};
constexpr std::size_t kBullets = 6;  // of the openers
constexpr std::string_view kEmDash = "—";

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t length = space_at(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

/// Where the item begins whose number stands behind `gap`: at its bullet or bracket, if any.
std::size_t item_begin(std::string_view gap) {
  for (const std::string_view opener : kItemOpeners) {
    const std::size_t at = gap.rfind(opener);
    if (at != std::string_view::npos && skip_space(gap, at + opener.size()) == gap.size()) {
      return at;
    }
  }
  return gap.size();
}

/// Where a bullet stands in `gap` with white space before it.
std::optional<std::size_t> find_bullet(std::string_view gap) {
  for (const std::string_view bullet : std::span(kItemOpeners).first(kBullets)) {
    const std::size_t at = gap.find(bullet);
    if (at != std::string_view::npos && has_space(gap.substr(0, at))) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> line_break(std::string_view gap) {
  const std::size_t at = gap.find('\n');
  return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

bool is_plain(char c) {
  return c == ' ' || c == '\n' || c == ',';
}

/// Parts one block after another; see split_sentences().
class Splitter {
 public:
  Splitter(const Document& document, std::span<const Token> tokens, const PhraseTable& table)
      : document_(document), tokens_(tokens), stops_(document.text(), tokens, table) {}

  void split(Index block, Index first, Index end);
  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  std::string_view gap(Index i) const {
    return document_.slice({tokens_[i - 1].span.end, tokens_[i].span.begin});
  }
  void begin_sentence(std::uint32_t offset, Index token);
  void end_sentence(std::uint32_t offset, Index next);
  void count_word(Index i);
  std::uint32_t trim_end(std::uint32_t offset) const;
  bool stands_in_short_lines(TextSpan content, Index first, Index end) const;
  std::optional<std::size_t> boundary(Index next);
  std::optional<std::size_t> boundary_behind_stop(Index next);
  std::optional<std::size_t> boundary_behind_note(Index next);
  bool may_open_sentence(Index i, std::size_t end_of_stop) const;
  bool begins_code(TextSpan span) const;
  bool is_note_number(Index i) const;

  const Document& document_;
  std::span<const Token> tokens_;
  FullStops stops_;
  std::vector<Sentence> sentences_;

  Index block_end_ = 0;
  Sentence current_;
  bool behind_note_ = false;  // the last word numbers a note that hangs on an ended sentence
  std::vector<Index> items_;  // further items of a list inside the block, last first
};

void Splitter::begin_sentence(std::uint32_t offset, Index token) {
  current_.span.begin = offset;
  current_.first_token = token;
  current_.words = 1;
  behind_note_ = false;
  if (!items_.empty()) return;
  items_ = inline_list_items(document_.text(), tokens_, token, block_end_);
  std::ranges::reverse(items_);
}

void Splitter::end_sentence(std::uint32_t offset, Index next) {
  current_.span.end = offset;
  current_.tokens = next - current_.first_token;
  sentences_.push_back(current_);
}

void Splitter::count_word(Index i) {
  const Glue glue = tokens_[i].glue;
  if (glue == Glue::kSpace) {
    ++current_.words;
  } else if (glue == Glue::kBreak) {
    const std::string_view between = gap(i);
    if (has_space(between) || between.find(kEmDash) != std::string_view::npos) ++current_.words;
  }
}

void Splitter::split(Index block, Index first, Index end) {
  const TextSpan content = document_.content(document_.blocks()[block]);
  const bool short_lines = stands_in_short_lines(content, first, end);
  current_.block = block;
  block_end_ = end;
  items_.clear();
  begin_sentence(content.begin, first);
  for (Index i = first + 1; i < end; ++i) {
    const auto offset = short_lines ? line_break(gap(i)) : boundary(i);
    if (!offset) {
      count_word(i);
      continue;
    }
    const std::uint32_t gap_begin = tokens_[i - 1].span.end;
    const auto behind = static_cast<std::uint32_t>(*offset);
    end_sentence(trim_end(gap_begin + behind), i);
    begin_sentence(gap_begin + static_cast<std::uint32_t>(skip_space(gap(i), behind)), i);
  }
  end_sentence(content.end, end);
}

std::uint32_t Splitter::trim_end(std::uint32_t offset) const {
  const std::string_view text = document_.text();
  while (offset > current_.span.begin && (text[offset - 1] == ' ' || text[offset - 1] == '\n')) {
    --offset;
  }
  return offset;
}

/// Lines that nobody would read on from one to the next: a list or an address without marks.
bool Splitter::stands_in_short_lines(TextSpan content, Index first, Index end) const {
  constexpr std::uint32_t kLongestLine = 6;  // words
  if (document_.slice(content).find('\n') == std::string_view::npos) return false;
  std::uint32_t words = 1;
  for (Index i = first + 1; i < end; ++i) {
    const std::string_view between = gap(i);
    const std::size_t at = between.find('\n');
    if (at == std::string_view::npos) {
      if (find_sentence_end(between)) return false;
      ++words;
      continue;
    }
    const bool marked = between.substr(0, at).find_first_of(".!?:;,") != std::string_view::npos;
    if (marked || words > kLongestLine) return false;
    words = 1;
  }
  const std::string_view rest = document_.slice({tokens_[end - 1].span.end, content.end});
  return words <= kLongestLine && rest.find_first_of(".!?:;") == std::string_view::npos;
}

/// Offset in the gap before `next` where a sentence ends, if one does.
std::optional<std::size_t> Splitter::boundary(Index next) {
  if (!items_.empty() && items_.back() == next) {
    items_.pop_back();
    return item_begin(gap(next));
  }
  if (behind_note_) return boundary_behind_note(next);
  switch (tokens_[next].glue) {
    case Glue::kBreak:
      return boundary_behind_stop(next);
    case Glue::kDot:
      if (is_note_number(next)) {
        behind_note_ = true;
      } else if (stops_.misses_space(next)) {
        return 1;
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<std::size_t> Splitter::boundary_behind_stop(Index next) {
  const std::string_view between = gap(next);
  if (std::ranges::all_of(between, is_plain)) return std::nullopt;
  if (is_note_number(next)) {
    behind_note_ = true;
    return std::nullopt;
  }
  const auto end = find_sentence_end(between);
  if (end && may_open_sentence(next, end->end) &&
      (!end->stop_on_word || stops_.ends_sentence(current_.first_token, next))) {
    return end->end;
  }
  return find_bullet(between);
}

bool Splitter::may_open_sentence(Index i, std::size_t end_of_stop) const {
  if (!stops_.in_lower_case(i) || stops_.numbers_item(i)) return true;
  const auto behind_stop = tokens_[i - 1].span.end + static_cast<std::uint32_t>(end_of_stop);
  return !tokens_[i - 1].is(Token::kNumeric) && begins_code({behind_stop, tokens_[i].span.end});
}

/// Code keeps its small letters: "That is all. `make` builds it."
bool Splitter::begins_code(TextSpan span) const {
  const auto marks = document_.marks();
  const auto begin_of = [](const Mark& mark) { return mark.span.begin; };
  const auto first = std::ranges::lower_bound(marks, span.begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(first, marks.end(), span.end, {}, begin_of);
  return std::ranges::find(first, last, Mark::Kind::kCode, &Mark::kind) != last;
}

/// The number of a note may stand between the end of a sentence and the white space behind it.
std::optional<std::size_t> Splitter::boundary_behind_note(Index next) {
  const std::string_view between = gap(next);
  if (between == "][") return std::nullopt;  // one more note
  behind_note_ = false;
  const std::size_t end = between.starts_with(']') ? 1 : 0;
  if (space_at(between, end) == 0 || stops_.in_lower_case(next)) return std::nullopt;
  return end;
}

/// Whether the token numbers a note behind the end of a sentence: "text.[17] Next", "text.3 Next".
bool Splitter::is_note_number(Index i) const {
  constexpr std::uint32_t kMostDigits = 3;
  if (!tokens_[i].is(Token::kNumeric) || tokens_[i].span.size() > kMostDigits) return false;
  if (i + 1 == block_end_) return false;
  const std::string_view behind = gap(i + 1);
  if (tokens_[i].glue == Glue::kDot) {
    const Token& before = tokens_[i - 1];
    constexpr std::uint32_t kShortestWord = 4;
    return tokens_[i + 1].glue == Glue::kSpace && !before.is(Token::kNumeric) &&
           before.span.size() >= kShortestWord && stops_.in_lower_case(i - 1) &&
           tokens_[i + 1].is(Token::kCapitalised);
  }
  std::string_view between = gap(i);
  if (!between.ends_with('[') || !behind.starts_with(']')) return false;
  between.remove_suffix(1);
  return !between.empty() &&
         std::string_view(".!?").find(between.front()) != std::string_view::npos;
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, std::span<const Token> tokens,
                                      const PhraseTable& table) {
  Splitter splitter(document, tokens, table);
  const auto blocks = document.blocks();
  Index first = 0;
  for (Index block = 0; block < blocks.size(); ++block) {
    const TextSpan span = blocks[block].span;
    Index end = first;
    while (end < tokens.size() && tokens[end].span.begin < span.end) ++end;
    if (end > first && blocks[block].kind != BlockKind::kContents)
      splitter.split(block, first, end);
    first = end;
  }
  return splitter.take();
}

}  // namespace consultlint
