#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/document.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"
#include "consultlint/where.h"
#include "rules/cue_table.h"

namespace consultlint {

/// What answers a page: one of the four declarative kinds, a check.cpp beside it, or the engine
/// itself, which alone sees what all checks found.
enum class PageKind : std::uint8_t { kLexicon, kPattern, kElement, kLimit, kNative, kEngine };
/// "lexicon", "pattern", "element", "limit", "native", "engine".
std::string_view to_string(PageKind kind);

/// How the words of a row change: not at all, as verbs do, or as nouns do.
enum class Forms : std::uint8_t { kExact, kVerb, kNoun };

/// A row of `Terms`. Alternatives inside `avoid` and `prefer` are parted by semicolons.
struct TermRow {
  std::string_view avoid;
  std::string_view prefer;  ///< Empty: the term is reported without a replacement.
  std::string_view note;
  Forms forms = Forms::kExact;
  bool safe = false;  ///< The replacement needs nobody's look.
};

/// What a pattern is matched against, one at a time.
enum class PatternScope : std::uint8_t { kSentence, kBlock };

/// A row of `Patterns`. When the pattern has a group, the first group is what is reported and
/// replaced; in `replace`, \1 to \9 stand for the text of groups.
struct PatternRow {
  std::string_view pattern;
  std::string_view replace;
  std::string_view except;  ///< A match that overlaps a match of this pattern is fine.
  std::string_view note;
  PatternScope scope = PatternScope::kSentence;
  bool has_replacement = false;
  /// Lower-case strings, one a line, at least one of which stands in whatever the pattern matches.
  /// Empty: nothing is known, and the pattern is tried everywhere.
  std::string_view literals;
};

enum class Strength : std::uint8_t { kStrong, kWeak, kSupport };

/// Where the cue of an evidence row must stand. It also says where the row's fact must be:
///
/// scope        cue stands in                                  its fact stands in
/// heading      a heading                                      the section under it
/// title        the title, else the first heading              the same block
/// sentence     a sentence                                     the same sentence
/// block        a paragraph, item, cell or note                the same block
/// item         a list item                                    the item with what it holds
/// section      any block                                      the section around it
/// table-label  the first cell of a row, a header cell, or     the row, or the table; the block
///              the words before a block's first colon         with the colon and the next one
/// first-page   page 1, else the first 300 words               the same block
/// any          anywhere                                       the same block
///
/// `phrase` is for `Not evidence` only: the cues overlap.
enum class EvidenceScope : std::uint8_t {
  kHeading,
  kSentence,
  kBlock,
  kSection,
  kTableLabel,
  kFirstPage,
  kItem,
  kTitle,
  kAny,
  kPhrase,
};

/// Facts that a cue can ask for in its neighbourhood. Any of those named is enough.
enum NearFact : std::uint16_t {
  kNearDate = 1U << 0,
  kNearClosingDate = 1U << 1,
  kNearOpeningDate = 1U << 2,
  kNearDecisionDate = 1U << 3,
  kNearEmail = 1U << 4,
  kNearPhone = 1U << 5,
  kNearPost = 1U << 6,
  kNearUrl = 1U << 7,
  kNearPerson = 1U << 8,
  kNearMoney = 1U << 9,
  kNearOrganisations = 1U << 10,
  kNearQuestion = 1U << 11,
  kNearOption = 1U << 12,
  kNearDuration = 1U << 13,
  kNearWeighedOptions = 1U << 14,  ///< Two options or more, each with what is for and against it.
  kNearIssueDate = 1U << 15,
};

/// A row of `Evidence` or `Not evidence`. The notation of cues is that of cue.h.
struct EvidenceRow {
  EvidenceScope scope = EvidenceScope::kSentence;
  std::string_view cues;  ///< Empty: the facts alone are the evidence.
  Strength strength = Strength::kStrong;
  std::uint16_t near = 0;          ///< NearFact bits; 0 asks for nothing.
  std::uint8_t organisations = 0;  ///< How many, when kNearOrganisations is set.
  EvidenceCues table = {};         ///< Of `cues`; empty when they need none.
};

/// A number that Facts give for a sentence, a paragraph, a section or the document.
enum class Figure : std::uint8_t {
  kWords,
  kSentences,
  kSyllables,
  kFleschReadingEase,
  kFleschKincaidGrade,
  kGunningFog,
  kSmog,
  kColemanLiau,
  kAutomatedReadability,
  kLix,
  kDaleChall,
  kWordsPerSentence,
};
enum class LimitScope : std::uint8_t { kSentence, kParagraph, kSection, kDocument };

/// A row of `Limits`: report when the figure is above (or below) the value.
struct LimitRow {
  Figure figure = Figure::kWords;
  LimitScope scope = LimitScope::kSentence;
  bool above = true;
  std::string_view value;  ///< A number, or the name of the option that holds it.
};

/// A check page as data. A view: it points into a ParsedPage or into the built-in tables.
struct Page {
  RuleInfo rule;
  PageKind kind = PageKind::kNative;
  Where where;
  std::span<const TermRow> terms;
  std::span<const std::string_view> except;  ///< Phrases in which a term is fine.
  std::span<const PatternRow> patterns;
  std::span<const EvidenceRow> evidence;
  std::span<const EvidenceRow> not_evidence;
  std::span<const LimitRow> limits;
};

/// A setting on the opening line of an example: an option of the page, or `reference-date`.
struct ExampleSetting {
  std::string_view name;
  std::string_view value;
};

/// One of the files of an example on a page that compares files.
struct ExampleFile {
  std::string_view name;  ///< "diary.md".
  std::string_view kind;  ///< Document kind to take for granted; empty: detected.
  std::string_view text;  ///< With [[marks]].
};

/// A fenced example. Every example is a test: what its [[marks]] hold, and nothing else, is found.
struct Example {
  bool bad = false;
  bool absent = false;      ///< Bad for what it lacks: one finding, wherever it stands.
  std::string_view format;  ///< "markdown", "text" or "word"; see page_examples.h.
  std::string_view kind;    ///< Document kind to take for granted; empty: detected.
  std::span<const ExampleSetting> settings;
  std::string_view text;               ///< With [[marks]].
  std::span<const ExampleFile> files;  ///< What `text` holds, on a page that compares files.
  std::uint32_t line = 0;              ///< Of the opening fence, from 1.
};

/// A page read at run time, with the memory that its views point into. Cheap to move; the views
/// stay valid. Immutable; safe to share between threads.
class ParsedPage {
 public:
  struct Storage;
  explicit ParsedPage(std::unique_ptr<const Storage> storage);
  ParsedPage(ParsedPage&&) noexcept;
  ParsedPage& operator=(ParsedPage&&) noexcept;
  ~ParsedPage();

  const Page& page() const;
  std::span<const Example> examples() const;

 private:
  std::unique_ptr<const Storage> storage_;
};

/// Reads a check page. Strict: whatever is unknown, missing, doubled or out of order is an Error
/// at file:line:column that says what would be right. `path` names the page in errors; when it ends
/// in <group>/<rule>/check.md, the id must be <group>/<rule>.
Result<ParsedPage> parse_page(std::string_view path, std::string text);

}  // namespace consultlint
