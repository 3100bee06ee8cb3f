#include "language/option_sides.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "language/cue_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

using Phrases = std::span<const std::string_view>;

/// Words under which a paper tells what is for an option, and what against it. Those on a line of
/// their own are cells.
constexpr std::array<std::string_view, 16> kFor = {
    "advantage", "advantages", "benefit",     "benefits", "pros",    "for:",
    "in favour", "strengths",  "good points", "upside",   "\nfor\n", "in its favour",
    "strength",  "\U0001F44D", "plus points", "\ngood:"};
constexpr std::array<std::string_view, 19> kAgainst = {"disadvantage",
                                                       "disadvantages",
                                                       "drawback",
                                                       "drawbacks",
                                                       "cons",
                                                       "against:",
                                                       "against it",
                                                       "downside",
                                                       "downsides",
                                                       "weaknesses",
                                                       "bad points",
                                                       "risk",
                                                       "risks",
                                                       "\nagainst\n",
                                                       "\U0001F44E",
                                                       "weakness",
                                                       "on the other hand",
                                                       "minus points",
                                                       "not so good"};

bool is_word_byte(char c) {
  return ascii::is_letter_or_digit(c);
}

/// Adds the places in `place` where a phrase stands as words of its own. `folded` is the text of
/// the place in small letters.
void add_places(std::string_view folded, std::uint32_t begin, Phrases phrases,
                std::vector<TextSpan>& places) {
  for (const std::string_view phrase : phrases) {
    for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + phrase.size())) {
      const std::size_t end = at + phrase.size();
      const std::size_t edge = phrase.front() == '\n' ? 1 : 0;
      const bool begins = at == 0 || !is_word_byte(folded[at - 1]);
      const bool ends = end == folded.size() || !is_word_byte(folded[end]);
      if (edge == 0 && (!begins || !ends)) continue;
      places.push_back({begin + static_cast<std::uint32_t>(at + edge),
                        begin + static_cast<std::uint32_t>(end - edge)});
    }
  }
  std::ranges::sort(places);
}

enum class Side : std::uint8_t { kNeither, kAdvantage, kDrawback };

Side side_named(std::string_view header) {
  constexpr std::array<std::string_view, 8> kForNames = {
      "advantages",  "benefits",  "pros",          "for",
      "good points", "strengths", "in its favour", "in favour"};
  constexpr std::array<std::string_view, 10> kAgainstNames = {
      "disadvantages", "drawbacks",  "cons",  "against",   "bad points",
      "weaknesses",    "against it", "risks", "downsides", "drawback"};
  const FoldedText folded(header);
  if (folded.has_any_of(kAgainstNames)) return Side::kDrawback;
  return folded.has_any_of(kForNames) ? Side::kAdvantage : Side::kNeither;
}

void add_side(Side side, TextSpan told, OfferedOption& option) {
  if (told.empty()) return;
  if (side == Side::kAdvantage) option.advantages.push_back(told);
  if (side == Side::kDrawback) option.drawbacks.push_back(told);
}

/// The table that holds an option's name in one of its cells, if one does.
class OptionTable {
 public:
  OptionTable(const Document& document, std::uint32_t name_cell)
      : document_(document), blocks_(document.blocks()), cell_(name_cell) {
    row_ = blocks_[cell_].kind == BlockKind::kCell ? blocks_[cell_].parent : kNowhere;
    table_ = row_ == kNowhere ? kNowhere : blocks_[row_].parent;
  }

  void read(OfferedOption& option) const {
    if (table_ == kNowhere) return;
    if (blocks_[cell_].header) {
      read_column(option);
    } else {
      read_row(option);
    }
  }

 private:
  std::string_view content(std::uint32_t cell) const {
    return document_.slice(document_.content(blocks_[cell]));
  }

  /// An option a row: the header of each column says what the cell under it tells.
  void read_row(OfferedOption& option) const {
    const std::uint32_t header_row = table_ + 1;
    if (!blocks_[header_row].header) return;
    std::uint32_t header = header_row + 1;
    std::uint32_t cell = row_ + 1;
    while (cell < blocks_[row_].next && header < blocks_[header_row].next) {
      add_side(side_named(content(header)), document_.content(blocks_[cell]), option);
      cell = blocks_[cell].next;
      header = blocks_[header].next;
    }
  }

  /// An option a column: the first cell of each row says what the row tells.
  void read_column(OfferedOption& option) const {
    constexpr std::uint32_t kMostColumns = 20;
    std::uint32_t column = 0;
    for (std::uint32_t cell = row_ + 1; cell < cell_; cell = blocks_[cell].next) ++column;
    if (column > kMostColumns) return;
    for (std::uint32_t row = blocks_[row_].next; row < blocks_[table_].next;
         row = blocks_[row].next) {
      const std::uint32_t end = blocks_[row].next;
      std::uint32_t cell = row + 1;
      for (std::uint32_t i = 0; i < column && cell < end; ++i) cell = blocks_[cell].next;
      if (cell >= end) continue;
      add_side(side_named(content(row + 1)), document_.content(blocks_[cell]), option);
    }
  }

  const Document& document_;
  std::span<const Block> blocks_;
  std::uint32_t cell_;
  std::uint32_t row_ = kNowhere;
  std::uint32_t table_ = kNowhere;
};

/// Rows such as "1. Flat fee" in a table of advantages and drawbacks, for an "Option 1" that is
/// told elsewhere.
void read_summary_rows(const Document& document, std::uint32_t table,
                       std::span<OfferedOption> options) {
  const auto blocks = document.blocks();
  for (std::uint32_t row = table + 1; row < blocks[table].next; row = blocks[row].next) {
    if (blocks[row].header || row + 1 >= blocks[row].next) continue;
    const std::string_view cell = document.slice(document.content(blocks[row + 1]));
    const std::string_view label = cell.substr(0, cell.find_first_of(" .:)"));
    const auto named = std::ranges::find_if(options, [&](const OfferedOption& option) {
      const std::string_view name = document.slice(option.name);
      return name.size() > label.size() && name.ends_with(label) &&
             name[name.size() - label.size() - 1] == ' ';
    });
    if (label.empty() || named == options.end()) continue;
    if (!named->advantages.empty() || !named->drawbacks.empty()) continue;
    OptionTable(document, row + 1).read(*named);
  }
}

bool leaves_things(std::string_view text) {
  constexpr std::array<std::string_view, 19> kUnchanged = {
      "no change",     "as now",        "do nothing",    "doing nothing",       "leave",
      "stay as",       "carry on",      "as it is",      "as they are",         "status quo",
      "as at present", "unchanged",     "stay the same", "keep both",           "keep all",
      "same as now",   "as things are", "keep",          "nothing would change"};
  // The line of its name; a bare "Option A" is told by the cell behind it.
  constexpr std::size_t kShortestName = 12;
  return FoldedText(text.substr(0, text.find('\n', kShortestName))).has_any_of(kUnchanged);
}

bool prefers(const FoldedText& sentence) {
  constexpr std::array<std::string_view, 17> kPreferring = {
      "preferred",    "prefer",       "prefers",       "favour",
      "favours",      "favourite",    "recommended",   "recommend",
      "recommends",   "lean towards", "leans towards", "preference",
      "would choose", "would pick",   "inclined",      "in our view the best",
      "best option"};
  constexpr std::array<std::string_view, 9> kNoneOfThem = {
      "no preferred", "not have a preferred", "no preference", "which option", "do you",
      "in favour",    "not prefer",           "do not favour", "neither"};
  return sentence.has_any_of(kPreferring) && !sentence.has_any_of(kNoneOfThem);
}

/// The words by which a sentence may speak of an option: its name, or its label alone behind "is".
bool speaks_of(std::string_view sentence, const FoldedText& folded, std::string_view name) {
  const FoldedText words(name);
  const std::string_view own = words.view();
  if (own.size() > 2 && folded.view().find(own) != std::string_view::npos) return true;
  const std::size_t space = name.rfind(' ');
  const std::string label(space == std::string_view::npos ? name : name.substr(space + 1));
  return label.size() <= 2 && (sentence.find("is " + label + ".") != std::string_view::npos ||
                               sentence.find("is " + label + ",") != std::string_view::npos);
}

/// Marks the option that a sentence says is preferred; a sentence about several marks none.
void mark_preferred(const Facts& facts, std::span<OfferedOption> options) {
  const Document& document = facts.document();
  for (const Sentence& sentence : facts.sentences()) {
    const std::string_view text = document.slice(sentence.span);
    const FoldedText words(text);
    if (!prefers(words) || text.ends_with('?')) continue;
    OfferedOption* named = nullptr;
    bool one = true;
    for (OfferedOption& option : options) {
      if (!speaks_of(text, words, document.slice(option.name))) continue;
      one = named == nullptr;
      named = &option;
    }
    if (named != nullptr && one) named->preferred = true;
  }
}

}  // namespace

void read_option_sides(const Facts& facts, std::span<OfferedOption> options) {
  const Document& document = facts.document();
  for (OfferedOption& option : options) {
    OptionTable(document, document.block_at(option.name.begin)).read(option);
    const std::string folded = ascii::lower_case(document.slice(option.text));
    add_places(folded, option.text.begin, kFor, option.advantages);
    add_places(folded, option.text.begin, kAgainst, option.drawbacks);
    option.no_change = leaves_things(document.slice(option.text));
  }
  constexpr std::size_t kMostCompared = 40;
  if (options.empty() || options.size() > kMostCompared) return;
  const auto blocks = document.blocks();
  for (std::uint32_t block = 0; block < blocks.size(); ++block) {
    if (blocks[block].kind == BlockKind::kTable) read_summary_rows(document, block, options);
  }
  mark_preferred(facts, options);
}

}  // namespace consultlint
