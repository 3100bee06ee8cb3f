#include "consultlint/check.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Fewer words are a label or a line of an address.
constexpr std::uint32_t kFewestWords = 8;
/// A paper with fewer paragraphs has no habit.
constexpr std::size_t kFewestParagraphs = 5;
/// Where more paragraphs than one in so many end without a stop, it is meant.
constexpr std::size_t kOneIn = 5;

bool is_letter_or_digit(char c) {
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  return is_ascii && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
}

/// Of things that are sorted by span, those that begin inside another.
template <class Thing>
std::span<const Thing> beginning_in(std::span<const Thing> things, TextSpan span) {
  const auto begins = [](const Thing& thing) { return thing.span.begin; };
  const auto first = std::ranges::lower_bound(things, span.begin, {}, begins);
  return {first, std::ranges::lower_bound(first, things.end(), span.end, {}, begins)};
}

/// A paragraph that ends in a word, and that word.
struct OpenEnd {
  const Token* word = nullptr;
  std::uint32_t sentences = 0;
};

/// Looks at the paragraphs of the body, a block at a time.
class ParagraphEnds {
 public:
  ParagraphEnds(const Facts& facts, const Where& where, Sink& out)
      : facts_(facts), document_(facts.document()), filter_(where, facts), out_(out) {}

  void check() {
    const std::span<const Sentence> sentences = facts_.sentences();
    for (auto begin = sentences.begin(); begin != sentences.end();) {
      const auto end = std::find_if(begin, sentences.end(), [begin](const Sentence& sentence) {
        return sentence.block != begin->block;
      });
      look_at({begin, end});
      begin = end;
    }
    if (paragraphs_ < kFewestParagraphs || open_.size() * kOneIn > paragraphs_) return;
    for (const OpenEnd& open : open_) report(open);
  }

 private:
  void look_at(std::span<const Sentence> sentences) {
    const Block& block = document_.blocks()[sentences.front().block];
    if (block.kind != BlockKind::kParagraph || !filter_.covers(block)) return;
    std::uint32_t words = 0;
    for (const Sentence& sentence : sentences) words += sentence.words;
    if (words < kFewestWords) return;
    ++paragraphs_;
    const Sentence& last = sentences.back();
    if (last.tokens == 0 || !ends_in_word(last, block)) return;
    if (is_prose(sentences, words) && !is_meant(last, block)) {
      open_.push_back({&facts_.tokens()[last.first_token + last.tokens - 1],
                       static_cast<std::uint32_t>(sentences.size())});
    }
  }

  /// A figure at the end is the number of something or a sum; "and" and "on" lead on.
  bool ends_in_word(const Sentence& last, const Block& block) const {
    const Token& word = facts_.tokens()[last.first_token + last.tokens - 1];
    const bool leads_on = (facts_.classes(word.word) & (kFunctionWord | kMonth)) != 0;
    if (word.is(Token::kNumeric) || leads_on) return false;
    const std::string_view behind = document_.slice({word.span.end, block.span.end});
    const bool nothing_follows = behind.find_first_not_of(" \n") == std::string_view::npos;
    return nothing_follows && is_letter_or_digit(document_.text()[word.span.end - 1]);
  }

  /// Several sentences, or one that is long, has a verb and is no prompt of a form: "If you said
  /// no, please tell us why".
  bool is_prose(std::span<const Sentence> sentences, std::uint32_t words) const {
    constexpr std::uint32_t kLongSentence = 12;
    if (sentences.size() > 1) return sentences.back().words >= 4;
    if (words < kLongSentence) return false;
    const Sentence& only = sentences.front();
    bool has_verb = false;
    for (const Token& token : facts_.tokens().subspan(only.first_token, only.tokens)) {
      if (document_.slice(token.span) == "please") return false;
      has_verb = has_verb || (facts_.classes(token.word) & (kFormOfBe | kModal)) != 0;
    }
    return has_verb;
  }

  /// Something stands for the stop: a list behind it, an address or a picture at its end, bold
  /// letters that make it a heading.
  bool is_meant(const Sentence& last, const Block& block) const {
    const auto index = static_cast<std::size_t>(&block - document_.blocks().data());
    return leads_on(index) || is_part_of_other(block) || is_laid_out(block) ||
           ends_in_address(last, block) || ends_in_mark(block) || holds_image_at_end(block);
  }

  bool leads_on(std::size_t index) const {
    const auto blocks = document_.blocks();
    const std::size_t next = blocks[index].next;
    if (next >= blocks.size()) return false;
    const std::string_view text = document_.slice(blocks[next].span);
    if (text.starts_with('(') || (!text.empty() && text[0] >= 'a' && text[0] <= 'z')) return true;
    const BlockKind kind = blocks[next].kind;
    // In plain text a paragraph may have been cut by a page or a column.
    if (document_.format() == Format::kText) return kind != BlockKind::kHeading;
    return kind == BlockKind::kItem || kind == BlockKind::kTable || kind == BlockKind::kQuote ||
           kind == BlockKind::kCode;
  }

  /// Columns, boxes to tick, dots between the entries of a row: lines for the eye, not prose.
  bool is_laid_out(const Block& block) const {
    constexpr std::string_view kSigns[] = {
        "   ",          "[ ]",          "\xE2\x98\x90", "\xE2\x98\x91",
        "\xE2\x98\x92", "\xE2\x96\xA1", " \xC2\xB7 ",   " \xE2\x80\xBA ",
        " > ",          " | ",          " / "};
    const std::string_view text = document_.slice(block.span);
    return std::ranges::any_of(kSigns, [text](std::string_view sign) {
      return text.find(sign) != std::string_view::npos;
    });
  }

  bool is_part_of_other(const Block& block) const {
    return block.parent != kNowhere || document_.stories()[block.story].kind != StoryKind::kBody;
  }

  bool ends_in_address(const Sentence& last, const Block& block) const {
    const auto reaches_end = [&block](const Link& link) {
      return link.span.end + 2 >= block.span.end;
    };
    return !beginning_in(facts_.contacts(), last.span).empty() ||
           std::ranges::any_of(beginning_in(document_.links(), block.span), reaches_end);
  }

  /// Bold, slanting or code letters up to the end: a heading in disguise, a signature, a command.
  bool ends_in_mark(const Block& block) const {
    return std::ranges::any_of(
        beginning_in(document_.marks(), block.span),
        [&block](const Mark& mark) { return mark.span.end >= block.span.end; });
  }

  bool holds_image_at_end(const Block& block) const {
    const auto image =
        std::ranges::lower_bound(document_.images(), block.span.begin, {}, &Image::at);
    return image != document_.images().end() && image->at <= block.span.end;
  }

  void report(const OpenEnd& open) {
    const TextSpan word = open.word->span;
    out_.report(word, {{"word", document_.slice(word)}}).fix =
        Fix{{Edit{word, std::string(document_.slice(word)) + '.'}},
            open.sentences > 1 ? Applicability::kSafe : Applicability::kNeedsReview};
  }

  const Facts& facts_;
  const Document& document_;
  TextFilter filter_;
  Sink& out_;
  std::size_t paragraphs_ = 0;
  std::vector<OpenEnd> open_;
};

}  // namespace

Check structure_missing_full_stop(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    ParagraphEnds(facts, where, out).check();
  };
}

}  // namespace consultlint::checks
