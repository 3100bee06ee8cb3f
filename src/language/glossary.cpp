#include "language/glossary.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "language/cue_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestTitle = 9;        // words
constexpr std::uint32_t kLongestColumnTitle = 3;  // words
constexpr std::uint32_t kLongestTerm = 8;         // words
constexpr std::size_t kFarthestParting = 80;      // bytes from the start of an entry

/// Where a term ends, and how many bytes part it from its definition.
struct Parting {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

bool is_glossary_title(std::string_view title) {
  constexpr auto kTitles = std::to_array<std::string_view>({"glossary",
                                                            "abbreviations",
                                                            "acronyms",
                                                            "definitions",
                                                            "jargon",
                                                            "terminology",
                                                            "nomenclature",
                                                            "terms used",
                                                            "terms we use",
                                                            "terms explained",
                                                            "explanation of terms",
                                                            "key terms",
                                                            "defined terms",
                                                            "technical terms",
                                                            "list of terms",
                                                            "words we use",
                                                            "words we have used",
                                                            "words used",
                                                            "words explained",
                                                            "useful words",
                                                            "hard words",
                                                            "word list",
                                                            "what we mean by",
                                                            "words mean",
                                                            "terms mean",
                                                            "meaning of words",
                                                            "words and initials",
                                                            "expressions used"});
  const FoldedText words(title);
  return words.word_count() <= kLongestTitle && words.has_any_of(kTitles);
}

/// The heading of a column of terms.
bool is_term_column(std::string_view title) {
  constexpr auto kTitles = std::to_array<std::string_view>(
      {"term", "terms", "abbreviation", "abbreviations", "acronym", "acronyms", "initials",
       "short form", "expression", "word or phrase"});
  const FoldedText words(title);
  return words.word_count() <= kLongestColumnTitle && words.has_any_of(kTitles);
}

// White space, quotation marks and what parts a term from its definition.
constexpr std::array<std::string_view, 14> kSigns = {" ",
                                                     "\t",
                                                     "\n",
                                                     ":",
                                                     "=",
                                                     "-",
                                                     "\"",
                                                     "'",
                                                     "\xE2\x80\x93",
                                                     "\xE2\x80\x94",
                                                     "\xE2\x80\x98",
                                                     "\xE2\x80\x99",
                                                     "\xE2\x80\x9C",
                                                     "\xE2\x80\x9D"};

std::size_t sign_at_start(std::string_view text) {
  const auto sign = std::ranges::find_if(kSigns, [&](auto s) { return text.starts_with(s); });
  return sign == kSigns.end() ? 0 : sign->size();
}

std::size_t sign_at_end(std::string_view text) {
  const auto sign = std::ranges::find_if(kSigns, [&](auto s) { return text.ends_with(s); });
  return sign == kSigns.end() ? 0 : sign->size();
}

/// "Note: …" and the like explain no word.
bool is_remark(const FoldedText& words) {
  constexpr auto kRemarks = std::to_array<std::string_view>(
      {" note ", " notes ", " reference ", " references ", " source ", " sources ", " example ",
       " examples ", " for example ", " see ", " see also ", " rationale "});
  return std::ranges::find(kRemarks, words.view()) != kRemarks.end();
}

/// "FRD-CVM-07" is the number of a row.
bool is_code(std::string_view term) {
  return term.find(' ') == std::string_view::npos && std::ranges::any_of(term, ascii::is_digit);
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(';');
}

/// The first sign or word that may part a term from its definition.
Parting find_parting(std::string_view text) {
  constexpr std::array<std::string_view, 8> kPartings = {
      ": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " = ", "\t", " means ", " stands for "};
  Parting first;
  for (const std::string_view parting : kPartings) {
    const std::size_t at = text.substr(0, kFarthestParting).find(parting);
    if (at < first.at) first = {at, parting.size()};
  }
  return first;
}

class GlossaryReader {
 public:
  explicit GlossaryReader(const Facts& facts)
      : facts_(facts), document_(facts.document()), blocks_(document_.blocks()) {}

  std::vector<GlossaryTerm> run() {
    const auto sections = facts_.sections();
    for (section_ = 0; section_ < sections.size(); ++section_) {
      const Section& section = sections[section_];
      const bool glossary = is_glossary(section);
      // The sections below a glossary belong to it.
      const std::uint32_t end = glossary ? section.end_block : end_of_own_blocks(section);
      std::uint32_t i = std::max(section.first_block, read_to_);
      while (i < end) i = glossary ? read_entry(i, end) : read_elsewhere(i);
      read_to_ = std::max(read_to_, end);
    }
    return std::move(terms_);
  }

 private:
  bool is_glossary(const Section& section) const {
    return section.heading != kNowhere &&
           is_glossary_title(document_.slice(document_.content(blocks_[section.heading])));
  }

  /// Where the next section begins: those below this one are read apart from it.
  std::uint32_t end_of_own_blocks(const Section& section) const {
    const auto next = facts_.sections().subspan(section_ + 1);
    return next.empty() ? section.end_block : std::min(section.end_block, next.front().first_block);
  }

  /// Outside glossaries only a table of terms explains them.
  std::uint32_t read_elsewhere(std::uint32_t i) {
    if (blocks_[i].kind != BlockKind::kTable) return i + 1;
    const std::uint32_t cell = i + 2;  // of the first row
    const bool of_terms = cell < blocks_[i].next && blocks_[cell].header &&
                          is_term_column(document_.slice(text_of(cell)));
    if (of_terms) read_table(i);
    return blocks_[i].next;
  }

  /// Reads the entry at block `i` of a glossary and returns the block behind it.
  std::uint32_t read_entry(std::uint32_t i, std::uint32_t end) {
    switch (blocks_[i].kind) {
      case BlockKind::kTable:
        read_table(i);
        return blocks_[i].next;
      case BlockKind::kParagraph:
      case BlockKind::kItem:
        return read_line(blocks_[i]) ? i + 1 : read_pair(i, end);
      case BlockKind::kHeading:
        return read_pair(i, end);
      default:
        return i + 1;
    }
  }

  void read_table(std::uint32_t table) {
    for (std::uint32_t row = table + 1; row < blocks_[table].next; row = blocks_[row].next) {
      const std::uint32_t term = row + 1;
      if (blocks_[row].header || term >= blocks_[row].next) continue;
      const std::uint32_t definition = blocks_[term].next;
      if (definition < blocks_[row].next) add(text_of(term), text_of(definition));
    }
  }

  /// The text of a cell with all that stands in it.
  TextSpan text_of(std::uint32_t cell) const {
    const TextSpan own = document_.content(blocks_[cell]);
    const std::uint32_t last = blocks_[cell].next - 1;
    if (last == cell) return own;
    const std::uint32_t begin =
        own.empty() ? document_.content(blocks_[cell + 1]).begin : own.begin;
    return {begin, std::max(begin, blocks_[last].span.end)};
  }

  /// "Term: definition", "Term - definition", and a term in bold before its definition.
  bool read_line(const Block& block) {
    const TextSpan text = document_.content(block);
    if (const auto bold = bold_at(text.begin); bold && bold->end < text.end) {
      const bool stopped = document_.slice(*bold).ends_with('.');  // "**Carer.** Someone …"
      return add({bold->begin, bold->end - (stopped ? 1U : 0U)}, {bold->end, text.end});
    }
    const Parting parting = find_parting(document_.slice(text));
    if (parting.at == std::string_view::npos) return false;
    const std::uint32_t at = text.begin + static_cast<std::uint32_t>(parting.at);
    return add({text.begin, at}, {at + static_cast<std::uint32_t>(parting.length), text.end});
  }

  std::optional<TextSpan> bold_at(std::uint32_t begin) const {
    const auto marks = document_.marks();
    auto mark =
        std::ranges::lower_bound(marks, begin, {}, [](const Mark& m) { return m.span.begin; });
    for (; mark != marks.end() && mark->span.begin == begin; ++mark) {
      if (mark->kind == Mark::Kind::kStrong) return mark->span;
    }
    return std::nullopt;
  }

  /// A short line without a stop, and what explains it below.
  std::uint32_t read_pair(std::uint32_t i, std::uint32_t end) {
    if (i + 1 >= end || blocks_[i + 1].kind != BlockKind::kParagraph) return i + 1;
    const TextSpan term = document_.content(blocks_[i]);
    const TextSpan definition = document_.content(blocks_[i + 1]);
    const std::string_view title = document_.slice(term);
    if (ends_sentence(title) || is_glossary_title(title)) return i + 1;
    const bool explains =
        definition.size() > term.size() || ends_sentence(document_.slice(definition));
    return explains && add(term, definition) ? i + 2 : i + 1;
  }

  bool add(TextSpan term, TextSpan definition) {
    term = trimmed(term);
    definition = trimmed(definition);
    const FoldedText words(document_.slice(term));
    // A lone letter heads the entries that begin with it.
    if (words.empty() || words.word_count() > kLongestTerm || term.size() < 2) return false;
    if (definition.empty() || is_remark(words) || is_code(document_.slice(term))) return false;
    terms_.push_back({term, definition, section_});
    return true;
  }

  TextSpan trimmed(TextSpan span) const {
    std::string_view text = document_.slice(span);
    while (const std::size_t length = sign_at_start(text)) {
      text.remove_prefix(length);
      span.begin += static_cast<std::uint32_t>(length);
    }
    while (const std::size_t length = sign_at_end(text)) {
      text.remove_suffix(length);
      span.end -= static_cast<std::uint32_t>(length);
    }
    return span;
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const Block> blocks_;
  std::vector<GlossaryTerm> terms_;
  std::uint32_t section_ = 0;
  std::uint32_t read_to_ = 0;  // blocks before it are read
};

}  // namespace

std::vector<GlossaryTerm> find_glossary(const Facts& facts) {
  return GlossaryReader(facts).run();
}

}  // namespace consultlint
