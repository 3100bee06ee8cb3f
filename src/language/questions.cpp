#include "language/questions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "language/cue_words.h"
#include "language/question_answers.h"
#include "language/question_faults.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongestNumber = 4;  // "Q12a"

/// The number in "Question 4a:" or "Q4a." at the start of a question; empty if there is none.
std::string printed_number(std::string_view text) {
  for (const std::string_view word : {"Question ", "QUESTION ", "Q. ", "Q ", "Q."}) {
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      const std::size_t end = text.find_first_of(" .:)?\xE2");
      const std::string_view number = text.substr(0, end);
      const bool figure = !number.empty() && ascii::is_digit(number[0]);
      return figure ? std::string(number) : std::string();
    }
  }
  if (text.size() > 1 && text[0] == 'Q' && ascii::is_digit(text[1])) {
    return std::string(text.substr(1, text.find_first_of(" .:)") - 1));
  }
  return {};
}

bool ends_as_question(std::string_view text) {
  // Behind the mark may stand quotation marks, brackets and a dotted line to write on.
  const std::size_t last = text.find_last_not_of(" .)\"'*_\xE2\x80\x9D\x99\xA6");
  return last != std::string_view::npos && text[last] == '?';
}

/// Words with which respondents are asked, so that a question without number counts.
bool asks_respondent(const FoldedText& text) {
  constexpr std::array<std::string_view, 14> kStems = {
      "you",           "your",         "to what extent",    "tell us",   "let us know",
      "should we",     "should the",   "which option",      "please",    "any other",
      "are there any", "is there any", "is there anything", "would this"};
  return text.has_any_of(kStems);
}

bool is_answered_heading(const FoldedText& heading) {
  constexpr std::array<std::string_view, 8> kAnswered = {
      "frequently asked",      "faq",       "faqs",          "questions answered",
      "questions and answers", "you asked", "any questions", "common questions"};
  return heading.has_any_of(kAnswered);
}

bool is_question_heading(const FoldedText& heading) {
  constexpr std::array<std::string_view, 16> kWords = {
      "questions",     "question",     "answer sheet", "response form",
      "your views",    "tell us",      "your say",     "what do you think",
      "questionnaire", "survey",       "reply form",   "reply slip",
      "over to you",   "your answers", "your turn",    "what we want to know"};
  return heading.has_any_of(kWords) && !is_answered_heading(heading);
}

class QuestionFinder {
 public:
  explicit QuestionFinder(const Facts& facts)
      : facts_(facts), document_(facts.document()), sentences_(facts.sentences()) {}

  std::vector<Question> run() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) read(i);
    return std::move(questions_);
  }

 private:
  const Block& block_of(std::size_t i) const { return document_.blocks()[sentences_[i].block]; }

  bool begins_block(std::size_t i) const {
    return i == 0 || sentences_[i - 1].block != sentences_[i].block;
  }

  bool ends_block(std::size_t i) const {
    return i + 1 == sentences_.size() || sentences_[i + 1].block != sentences_[i].block;
  }

  /// "Question 4." is a sentence of its own; the question stands behind it.
  bool is_number_alone(std::size_t i) const {
    return begins_block(i) && !ends_block(i) && sentences_[i].tokens <= 2 &&
           !printed_number(document_.slice(sentences_[i].span)).empty();
  }

  void read(std::size_t i) {
    enter_section(sentences_[i].block);
    if (is_number_alone(i)) return;
    const std::string_view text = document_.slice(sentences_[i].span);
    optional_ = optional_ || text.find("ptional") != std::string_view::npos ||
                text.find("have to answer") != std::string_view::npos;
    const Opening opening = opening_of(i, text);
    if (!opening.titled && !ends_as_question(text)) return;
    Question question;
    question.span = sentences_[i].span;
    question.number = opening.number;
    read_answers(document_, sentences_[i].block, question);
    if (opening.titled || is_put_to_readers(i, text, question)) add(i, std::move(question));
  }

  void add(std::size_t i, Question question) {
    question.optional = optional_ || is_optional(question);
    question.faults = find_question_faults(document_, question);
    questions_.push_back(std::move(question));
    last_block_ = sentences_[i].block;
  }

  /// How a sentence is marked as a question before it says anything.
  struct Opening {
    std::string number;
    bool titled = false;  // "Question 2": a question whatever follows
  };

  Opening opening_of(std::size_t i, std::string_view text) const {
    if (i > 0 && is_number_alone(i - 1)) {
      const std::string_view title = document_.slice(sentences_[i - 1].span);
      return {printed_number(title), is_titled(title, text)};
    }
    // Lines of one paragraph may each hold a question with its number.
    const bool begins =
        begins_block(i) || (ends_as_question(text) && !printed_number(text).empty());
    if (!begins) return {};
    return {number_of(i, text), is_titled(text, text)};
  }

  /// "Question 2 …" whatever follows; "Q2 …" only when it asks something of the reader, for
  /// clauses may be lettered.
  static bool is_titled(std::string_view title, std::string_view text) {
    if (printed_number(title).empty()) return false;
    const bool lettered = title.size() > 1 && ascii::is_digit(title[1]);
    return !lettered || text.find('?') != std::string_view::npos ||
           asks_respondent(FoldedText(text));
  }

  /// "No bus? We will fetch you.": the words behind answer.
  bool is_answered_at_once(std::size_t i) const {
    if (ends_block(i)) return false;
    const std::string_view next = document_.slice(sentences_[i + 1].span);
    constexpr std::array<std::string_view, 11> kInstructions = {
        "please", "tick", "choose",      "say",     "give", "tell",
        "if",     "why",  "for example", "why not", "yes"};
    const FoldedText words(next);
    const bool instructs = std::ranges::any_of(
        kInstructions, [&](std::string_view word) { return words.starts_with(word); });
    return !instructs && words.word_count() > 1 && !ends_as_question(next);
  }

  /// A numbered block that is a question, right behind another question.
  bool goes_on_list(std::size_t i) const {
    constexpr std::uint32_t kNear = 3;  // blocks
    return ends_block(i) && last_block_ != kNowhere && sentences_[i].block - last_block_ <= kNear;
  }

  std::string number_of(std::size_t i, std::string_view text) const {
    if (std::string printed = printed_number(text); !printed.empty()) return printed;
    std::string_view label = document_.number(block_of(i));
    const std::uint32_t block = sentences_[i].block;
    if (block_of(i).kind == BlockKind::kCell && block > 0) {  // "| 1 | Which option …? |"
      const std::string_view cell =
          document_.slice(document_.content(document_.blocks()[block - 1]));
      if (cell.size() <= kLongestNumber) label = cell;
    }
    if (label.starts_with('Q') || label.starts_with('q')) label.remove_prefix(1);
    const bool figure = !label.empty() && ascii::is_digit(label[0]);
    return figure ? std::string(label) : std::string();
  }

  bool is_put_to_readers(std::size_t i, std::string_view text, const Question& question) const {
    if (answered_) return false;
    if (!question.answers.empty()) return true;
    const BlockKind kind = block_of(i).kind;
    // A heading that asks is answered by what stands below it.
    if (kind == BlockKind::kHeading || kind == BlockKind::kTitle) return false;
    const bool numbered = !question.number.empty();
    if (numbered && goes_on_list(i)) return true;
    if (!numbered && is_answered_at_once(i)) return false;
    if (questions_section_) return true;
    const FoldedText folded(text);
    if (!asks_respondent(folded)) return false;
    const bool listed = kind == BlockKind::kItem || kind == BlockKind::kCell;
    if (numbered || listed) return true;
    return ends_block(i) && folded.word_count() > 4;
  }

  /// Whether a question leaves the choice not to answer it, in itself or by one of its answers.
  bool is_optional(const Question& question) const {
    return std::ranges::any_of(question.answers, [this](TextSpan answer) {
      return FoldedText(document_.slice(answer)).has("prefer not");
    });
  }

  /// Keeps in mind what the headings above say; blocks come in order.
  void enter_section(std::uint32_t block) {
    const auto sections = facts_.sections();
    bool moved = false;
    while (next_section_ < sections.size() && sections[next_section_].first_block <= block) {
      section_ = next_section_++;
      moved = true;
    }
    if (!moved) return;
    questions_section_ = false;
    answered_ = false;
    optional_ = false;
    for (std::uint32_t at = section_; at != kNowhere && at < sections.size();
         at = sections[at].parent) {
      if (sections[at].heading == kNowhere || sections[at].level == 1) continue;
      const Block& heading = document_.blocks()[sections[at].heading];
      const FoldedText text(document_.slice(document_.content(heading)));
      questions_section_ = questions_section_ || is_question_heading(text);
      answered_ = answered_ || is_answered_heading(text);
      optional_ = optional_ || text.has("optional");
    }
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const Sentence> sentences_;
  std::uint32_t section_ = 0;
  std::uint32_t next_section_ = 0;
  bool questions_section_ = false;
  bool answered_ = false;
  bool optional_ = false;
  std::uint32_t last_block_ = kNowhere;  // of the last question
  std::vector<Question> questions_;
};

}  // namespace

std::vector<Question> find_questions(const Facts& facts) {
  return QuestionFinder(facts).run();
}

}  // namespace consultlint
