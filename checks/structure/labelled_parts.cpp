#include "labelled_parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace consultlint::checks {
namespace {

constexpr std::size_t kLongestLabel = 4;     // of letters and digits between two full stops
constexpr std::size_t kLongestCaption = 16;  // words; what is longer is a sentence

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_roman(char c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L';
}

/// "B", "12", "2a", "C3", "XIV"; not "2019".
bool is_label(std::string_view word) {
  if (word.empty() || word.size() > kLongestLabel) return false;
  if (is_digit(word.front())) {
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
    return digits < 4 && digits + 1 >= word.size();
  }
  return is_upper(word.front()) &&
         (std::ranges::all_of(word.substr(1), is_digit) || std::ranges::all_of(word, is_roman));
}

/// "Appendix" of "Appendices".
std::string singular(std::string_view kind) {
  for (const auto& [plural, single] : {std::pair<std::string_view, std::string_view>{"ices", "ix"},
                                       {"ICES", "IX"},
                                       {"exes", "ex"},
                                       {"EXES", "EX"},
                                       {"s", ""},
                                       {"S", ""}}) {
    if (!kind.ends_with(plural)) continue;
    return std::string(kind.substr(0, kind.size() - plural.size())) + std::string(single);
  }
  return std::string(kind);
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

template <std::size_t n>
bool starts_with_any(std::string_view text, const std::array<std::string_view, n>& beginnings) {
  return std::ranges::any_of(beginnings, [text](auto words) { return text.starts_with(words); });
}

/// Reads the parts of one document.
class Reader {
 public:
  Reader(const Document& document, const Facts& facts)
      : document_(document), facts_(facts), tokens_(facts.tokens()) {}

  void read(const PhraseHit& hit, std::vector<LabelledPart>& out) const {
    const bool joined = tokens_[hit.first_token].glue == Glue::kHyphen;
    const Block& block = document_.blocks()[document_.block_at(hit.span.begin)];
    if (joined || block.kind == BlockKind::kCode) return;
    if (const auto label = label_at(hit.first_token + 1, document_.slice(hit.span))) {
      read_labels(hit, *label, block, out);
    } else if (opens(hit.span, block) && block.kind == BlockKind::kHeading) {
      out.push_back({hit.span, hit.entry, {}, {}, LabelledPart::Role::kName});
    }
  }

 private:
  struct Label {
    TextSpan span;
    std::size_t next = 0;  // token behind it
  };

  std::string_view word(std::size_t token) const { return document_.slice(tokens_[token].span); }

  std::string_view before(std::size_t token) const {
    return document_.slice({tokens_[token - 1].span.end, tokens_[token].span.begin});
  }

  std::optional<Label> label_at(std::size_t token, std::string_view kind) const {
    if (token >= tokens_.size() || !follows_closely(token)) return std::nullopt;
    std::string_view text = word(token);
    for (const std::string_view genitive : {"'s", "’s"}) {
      if (text.ends_with(genitive)) text.remove_suffix(genitive.size());
    }
    // "the figures 12 and 13", "tables 20 feet long": a plural in small letters counts things.
    const bool plural = kind.ends_with('s') && !is_upper(kind.front());
    if (!is_label(text) || (plural && is_digit(text.front()))) return std::nullopt;
    const std::uint32_t begin = tokens_[token].span.begin;
    Label label{{begin, begin + static_cast<std::uint32_t>(text.size())}, token + 1};
    while (label.next < tokens_.size() && tokens_[label.next].glue == Glue::kDot &&
           is_label(word(label.next))) {
      label.span.end = tokens_[label.next++].span.end;
    }
    return label;
  }

  /// With a space before it, or behind the stop of "Fig. 3".
  bool follows_closely(std::size_t token) const {
    constexpr std::array<std::string_view, 4> kShort = {"fig", "Fig", "figs", "Figs"};
    const Glue glue = tokens_[token].glue;
    if (glue == Glue::kSpace) return true;
    return glue == Glue::kBreak && before(token) == ". " && is_one_of(kShort, word(token - 1));
  }

  /// All labels of "Appendices A, B and D" or "Tables 2 to 4", or the one.
  void read_labels(const PhraseHit& hit, Label label, const Block& block,
                   std::vector<LabelledPart>& out) const {
    const std::size_t first = out.size();
    std::string kind = singular(document_.slice(hit.span));
    const bool several = kind.size() < hit.span.size();
    kind += ' ';
    TextSpan span{hit.span.begin, label.span.end};
    for (std::optional<Label> next = label; next; next = next_label(*next, several)) {
      label = *next;
      if (out.size() > first) span = label.span;
      const std::string words(document_.slice(label.span));
      out.push_back({span, hit.entry, kind + words, words, {}});
    }
    const auto role = role_of({hit.span.begin, label.span.end}, hit, block);
    for (std::size_t i = first; i < out.size(); ++i) out[i].role = role;
  }

  /// The next label of a list, behind a joining word or, when `several` are announced, a sign; of
  /// the same sort as the one before it.
  std::optional<Label> next_label(const Label& last, bool several) const {
    constexpr std::array<std::string_view, 3> kJoins = {"and", "or", "to"};
    constexpr std::array<std::string_view, 4> kSigns = {", ", "–", "-", " & "};
    std::size_t token = last.next;
    const bool join = token < tokens_.size() && tokens_[token].glue == Glue::kSpace &&
                      is_one_of(kJoins, word(token));
    if (join) ++token;
    if (token >= tokens_.size() || !is_label(word(token))) return std::nullopt;
    const char first = document_.slice(last.span).front();
    if (is_digit(first) != is_digit(word(token).front())) return std::nullopt;
    const bool listed = join ? before(token) == " " : several && is_one_of(kSigns, before(token));
    return listed ? std::optional(Label{tokens_[token].span, token + 1}) : std::nullopt;
  }

  LabelledPart::Role role_of(TextSpan span, const PhraseHit& hit, const Block& block) const {
    if (block.kind == BlockKind::kContents) return LabelledPart::Role::kContents;
    if (names_part(span, block) || names_parts(hit, block)) return LabelledPart::Role::kName;
    const bool elsewhere = is_owned_by_other(hit.first_token) || belongs_to_other(span.end);
    return elsewhere ? LabelledPart::Role::kElsewhere : LabelledPart::Role::kMention;
  }

  /// A list of what is enclosed, or of the parts one behind another; and a line that is no
  /// sentence, such as says where a paper itself belongs.
  bool names_parts(const PhraseHit& hit, const Block& block) const {
    constexpr std::array<std::string_view, 4> kBeginnings = {"Enclos", "Attach", "ENCLOS",
                                                             "ATTACH"};
    constexpr std::string_view kEnds = ".?!:;)";
    const std::string_view words = document_.slice(document_.content(block));
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle) return true;
    if (starts_with_any(words, kBeginnings)) return true;
    const bool behind_first = hit.span.begin > document_.content(block).begin &&
                              words.starts_with(document_.slice(hit.span));
    return behind_first || (block.kind == BlockKind::kParagraph &&
                            kEnds.find(words.back()) == std::string_view::npos);
  }

  bool opens(TextSpan span, const Block& block) const {
    return span.begin == block.span.begin || span.begin == document_.content(block).begin ||
           document_.text().substr(0, span.begin).ends_with('\n');
  }

  bool names_part(TextSpan span, const Block& block) const {
    std::string_view rest = document_.slice({span.end, document_.content(block).end});
    if (rest.starts_with(':') || rest.starts_with(" (")) return true;  // it says what the part is
    if (!opens(span, block)) return false;
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kNote) return true;
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    constexpr std::array<std::string_view, 9> kSigns = {".", ",", ")", "-", "–",
                                                        "—", "|", "(", "\n"};
    if (rest.empty() || starts_with_any(rest, kSigns)) return true;
    const std::size_t words = facts_.tokens_in({span.end, block.span.end}).size();
    return is_upper(rest.front()) && words <= kLongestCaption && !rest.ends_with('.');
  }

  /// "your Annex B", "the Plan's Table 2", "SP 800-30 Appendix H", "Smith, 2023, table 4"; and "the
  /// Annex 1 definition", which is known by that name.
  bool is_owned_by_other(std::size_t kind) const {
    constexpr std::array<std::string_view, 7> kOwners = {"the", "your", "their", "its",
                                                         "his", "her",  "whose"};
    if (kind == 0) return false;
    const Token& owner = tokens_[kind - 1];
    const std::string_view name = document_.slice(owner.span);
    if (before(kind) == ", ") return !is_upper(word(kind).front());
    if (before(kind) != " ") return false;
    const bool opens_sentence = owner.glue == Glue::kBreak;
    const bool is_name = owner.is(Token::kCapitalised) && !opens_sentence &&
                         (facts_.classes(owner.word) & kFunctionWord) == 0;
    return is_name || owner.is(Token::kNumeric) || is_one_of(kOwners, name) ||
           name.ends_with("'s") || name.ends_with("’s");
  }

  /// "… of the Regulation", "… to the Local Plan", "… in their report".
  bool belongs_to_other(std::uint32_t end) const {
    constexpr std::array<std::string_view, 8> kJoins = {" of ",      " to the ",  " to its ",
                                                        " to that ", " in the ",  " in their ",
                                                        " in its ",  " from the "};
    constexpr std::array<std::string_view, 8> kOwn = {
        "this ",      "our ",    "these ", "the paper", "the document", "the consultation paper",
        "the report", "the code"};
    const std::string_view behind = document_.text().substr(end);
    return starts_with_any(behind, kJoins) &&
           !starts_with_any(behind.substr(behind.find(' ', 1) + 1), kOwn);
  }

  const Document& document_;
  const Facts& facts_;
  std::span<const Token> tokens_;
};

}  // namespace

std::vector<LabelledPart> find_labelled_parts(const Document& document, const Facts& facts,
                                              PhraseSet words) {
  const Reader reader(document, facts);
  std::vector<LabelledPart> parts;
  for (const PhraseHit& hit : facts.phrases(words)) reader.read(hit, parts);
  return parts;
}

std::set<std::string_view> labels_with(std::span<const LabelledPart> parts, std::uint32_t sort,
                                       std::initializer_list<LabelledPart::Role> roles) {
  std::set<std::string_view> labels;
  for (const LabelledPart& part : parts) {
    if (part.sort == sort && std::ranges::find(roles, part.role) != roles.end()) {
      labels.insert(part.label);
    }
  }
  return labels;
}

bool is_linked(const Document& document, TextSpan span) {
  const auto links = document.links();
  const auto next = std::ranges::lower_bound(links, span.end, {},
                                             [](const Link& link) { return link.span.begin; });
  return next != links.begin() && std::prev(next)->span.overlaps(span);
}

}  // namespace consultlint::checks
