#include "language/question_answers.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "language/cue_words.h"

namespace consultlint {
namespace {

using Answers = std::vector<TextSpan>;

constexpr std::uint32_t kLongestAnswer = 12;  // words
constexpr std::size_t kMostAnswers = 30;
constexpr std::uint32_t kLongestLine = 1000;  // bytes behind a question that may hold its answers

/// Boxes to tick, as they are printed.
constexpr std::array<std::string_view, 9> kBoxes = {
    "\u2610", "\u2611", "\u2612", "\u25A1", "\u25A2", "\u274F", "\u2751", "[ ]", "[x]"};

/// The first box at or behind `from`; its size is 0 when there is none before `end`.
TextSpan next_box(std::string_view text, std::uint32_t from, std::uint32_t end) {
  constexpr std::string_view kFirstBytes = "\xE2[";
  const std::string_view place = text.substr(0, end);
  for (std::size_t at = place.find_first_of(kFirstBytes, from); at != std::string_view::npos;
       at = place.find_first_of(kFirstBytes, at + 1)) {
    for (const std::string_view box : kBoxes) {
      if (!place.substr(at).starts_with(box)) continue;
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + box.size())};
    }
  }
  return {end, end};
}

bool is_inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Without the signs round an answer; no further than `span`.
TextSpan trimmed(std::string_view text, TextSpan span) {
  constexpr std::string_view kEdges = " \t\r\n:;,*_/|";
  const auto is_edge = [&](std::uint32_t at) {
    return kEdges.find(text[at]) != std::string_view::npos;
  };
  while (!span.empty() && is_edge(span.begin)) ++span.begin;
  while (!span.empty() && is_edge(span.end - 1)) --span.end;
  return span;
}

void add_answer(std::string_view text, TextSpan span, Answers& answers) {
  const TextSpan answer = trimmed(text, span);
  if (!answer.empty()) answers.push_back(answer);
}

/// "☐ Yes ☐ No", or "resident ☐ business ☐" with the boxes behind.
Answers answers_at_boxes(std::string_view text, TextSpan place) {
  Answers answers;
  TextSpan box = next_box(text, place.begin, place.end);
  if (box.empty()) return answers;
  std::uint32_t last = box.begin;
  for (TextSpan next = box; !next.empty(); next = next_box(text, next.end, place.end)) {
    last = next.end;
  }
  const bool boxes_behind = trimmed(text, {last, place.end}).empty();
  std::uint32_t begin = boxes_behind ? place.begin : box.end;
  while (!box.empty()) {
    const TextSpan next = next_box(text, box.end, place.end);
    const std::uint32_t end = boxes_behind ? box.begin : next.begin;
    add_answer(text, {begin, end}, answers);
    begin = boxes_behind ? box.end : next.end;
    box = next;
  }
  return answers;
}

/// "Yes / no / unsure", and nothing else.
Answers answers_at_slashes(std::string_view text, TextSpan place) {
  constexpr std::uint32_t kLongest = 80;
  constexpr std::uint32_t kMostWords = 4;
  Answers answers;
  if (place.size() > kLongest) return answers;
  std::uint32_t begin = place.begin;
  bool known = false;
  while (begin < place.end) {
    const std::size_t slash = std::min<std::size_t>(text.find('/', begin), place.end);
    add_answer(text, {begin, static_cast<std::uint32_t>(slash)}, answers);
    begin = static_cast<std::uint32_t>(slash) + 1;
    if (answers.empty()) return {};
    const std::string_view words = text.substr(answers.back().begin, answers.back().size());
    if (FoldedText(words).word_count() > kMostWords) return {};
    known = known || is_known_answer(words);
  }
  return known && answers.size() > 1 ? answers : Answers();
}

/// Reads what stands behind and below one question.
class AnswerReader {
 public:
  AnswerReader(const Document& document, std::uint32_t block, Question& question)
      : document_(document),
        blocks_(document.blocks()),
        block_(block),
        question_(question),
        asked_(document.slice(question.span)) {}

  void run() {
    const std::uint32_t end = std::max(blocks_[block_].span.end, question_.span.end);
    TextSpan rest = {question_.span.end, std::min(end, question_.span.end + kLongestLine)};
    while (rest.end < end && is_inside_character(document_.text()[rest.end])) ++rest.end;
    if (!take_line({question_.span.begin, rest.end}, rest)) take_below();
    constexpr std::array<std::string_view, 5> kSeveral = {"tick all", "tick any", "select all",
                                                          "as many as", "all that apply"};
    const FoldedText line(document_.slice({question_.span.begin, rest.end}));
    question_.several = line.has_any_of(kSeveral);
    read_form();
    read_comments(line);
  }

 private:
  /// Answers in one stretch of text; `boxes_in` may begin before it, for boxes inside a question.
  bool take_line(TextSpan boxes_in, TextSpan place) {
    question_.answers = answers_at_boxes(document_.text(), boxes_in);
    if (question_.answers.empty()) {
      question_.answers = answers_at_slashes(document_.text(), place);
    }
    return !question_.answers.empty();
  }

  /// The paragraph or cell behind the question, one line of instruction ahead of it, or a list.
  void take_below() {
    constexpr std::uint32_t kBlocksAhead = 2;
    constexpr std::array<std::string_view, 5> kInstructions = {"tick", "choose", "select", "circle",
                                                               "mark"};
    for (std::uint32_t b = block_ + 1; b <= block_ + kBlocksAhead && b < blocks_.size(); ++b) {
      const Block& below = blocks_[b];
      if (below.kind == BlockKind::kItem) return take_items(b);
      if (below.kind != BlockKind::kParagraph && below.kind != BlockKind::kCell) return;
      const TextSpan place = document_.content(below);
      if (document_.slice(place).find('?') != std::string_view::npos) return;
      if (take_line(place, place)) return;
      instructed_ = FoldedText(document_.slice(place)).has_any_of(kInstructions);
      if (!instructed_) return;
    }
  }

  void take_items(std::uint32_t first) {
    const bool asked_in_item = blocks_[block_].kind == BlockKind::kItem;
    if (asked_in_item && blocks_[first].depth <= blocks_[block_].depth) return;
    Answers answers;
    bool ticked = asks_to_choose();
    for (std::uint32_t b = first; b < blocks_.size(); b = blocks_[b].next) {
      const bool same_list =
          blocks_[b].kind == BlockKind::kItem && blocks_[b].depth == blocks_[first].depth;
      if (!same_list) break;
      const TextSpan item = document_.content(blocks_[b]);
      Answers boxed = answers_at_boxes(document_.text(), item);
      ticked = ticked || !boxed.empty();
      if (boxed.empty()) add_answer(document_.text(), item, boxed);
      answers.insert(answers.end(), boxed.begin(), boxed.end());
      if (answers.size() > kMostAnswers) return;
    }
    if (answers.size() > 1 && could_be_answers(answers, ticked)) {
      question_.answers = std::move(answers);
    }
  }

  /// Short and no questions themselves; without boxes one of them must be a known answer.
  bool could_be_answers(const Answers& answers, bool ticked) const {
    bool known = ticked;
    for (const TextSpan answer : answers) {
      const std::string_view words = document_.slice(answer);
      if (words.ends_with('?') || FoldedText(words).word_count() > kLongestAnswer) return false;
      known = known || is_known_answer(words);
    }
    return known;
  }

  bool asks_to_choose() const {
    constexpr std::array<std::string_view, 6> kChoosing = {
        "which of these", "which of the following", "tick",
        "which one of",   "please choose",          "please select"};
    return instructed_ || asked_.has_any_of(kChoosing);
  }

  void read_form() {
    constexpr std::array<std::string_view, 15> kClosed = {"do",   "does",  "did",   "is",  "are",
                                                          "was",  "would", "could", "can", "should",
                                                          "have", "has",   "will",  "may", "must"};
    if (!question_.answers.empty()) {
      question_.form = Question::Form::kList;
      return;
    }
    const std::string_view words = asked_.view();
    const bool closed = std::ranges::any_of(kClosed, [&](std::string_view word) {
      return asked_.starts_with(word) || words.find(". " + std::string(word)) == 0;
    });
    if (closed) question_.form = Question::Form::kYesNo;
  }

  /// Room for words: asked for in the question, behind the answers, or in the line below them.
  void read_comments(const FoldedText& line) {
    constexpr std::array<std::string_view, 16> kComments = {
        "please say",   "please explain", "please give",     "tell us why",  "and why",    "why",
        "your reasons", "comments",       "please tell us",  "please state", "please add", "if not",
        "if so",        "what makes you", "please describe", "anything else"};
    question_.comments =
        line.has_any_of(kComments) || asked_.has_any_of(kComments) || line_below_asks();
  }

  bool line_below_asks() const {
    std::uint32_t below = block_ + 1;
    const auto is_answer = [&](const Block& block) {
      return std::ranges::any_of(question_.answers,
                                 [&](TextSpan answer) { return block.span.contains(answer); });
    };
    while (below < blocks_.size() && is_answer(blocks_[below])) ++below;
    if (below >= blocks_.size() || blocks_[below].kind != BlockKind::kParagraph) return false;
    const std::string_view text = document_.slice(blocks_[below].span);
    constexpr std::array<std::string_view, 7> kAsks = {
        "please say", "please give", "please tell us", "please explain",
        "comments",   "why",         "tell us"};
    return text.find("____") != std::string_view::npos ||
           text.find("\u2026\u2026") != std::string_view::npos ||
           text.find("....") != std::string_view::npos || FoldedText(text).has_any_of(kAsks);
  }

  const Document& document_;
  std::span<const Block> blocks_;
  std::uint32_t block_;
  Question& question_;
  FoldedText asked_;
  bool instructed_ = false;
};

}  // namespace

bool is_known_answer(std::string_view words) {
  constexpr std::array<std::string_view, 30> kKnown = {"yes",
                                                       "no",
                                                       "agree",
                                                       "disagree",
                                                       "strongly agree",
                                                       "tend to agree",
                                                       "support",
                                                       "oppose",
                                                       "strongly support",
                                                       "neither",
                                                       "not sure",
                                                       "unsure",
                                                       "don't know",
                                                       "do not know",
                                                       "i don't know",
                                                       "no opinion",
                                                       "none",
                                                       "none of them",
                                                       "none of these",
                                                       "other",
                                                       "never",
                                                       "always",
                                                       "very good",
                                                       "good",
                                                       "poor",
                                                       "very satisfied",
                                                       "satisfied",
                                                       "prefer not to say",
                                                       "maybe",
                                                       "about right"};
  const FoldedText folded(words);
  return std::ranges::any_of(kKnown, [&](std::string_view known) {
    return folded.starts_with(known) &&
           (folded.view().size() == known.size() + 2 || words.find(',') != std::string_view::npos);
  });
}

void read_answers(const Document& document, std::uint32_t block, Question& question) {
  AnswerReader(document, block, question).run();
}

}  // namespace consultlint
