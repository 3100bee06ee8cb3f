#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/words.h"

namespace consultlint {

class PhraseTable;

enum class Nation : std::uint8_t { kEnglandAndWales, kScotland, kNorthernIreland };

/// What a document is for. The names that users type are those of to_string().
enum class DocumentKind : std::uint8_t {
  kConsultation,
  kNotice,
  kMeeting,
  kDiary,
  kFeedbackReport,
  kResponse,
  kCode,
  kOther,
};
inline constexpr int kDocumentKinds = 8;

/// "consultation", "notice", "meeting", "diary", "feedback-report", "response", "code", "other".
std::string_view to_string(DocumentKind kind);
/// The kind of that name, or nothing.
std::optional<DocumentKind> document_kind_named(std::string_view name);

/// One page's list of phrases in the phrase table.
using PhraseSet = std::uint32_t;

/// One phrase of a set, met in the text.
struct PhraseHit {
  TextSpan span;
  std::uint32_t first_token = 0;  ///< Index into Facts::tokens().
  std::uint32_t tokens = 0;
  std::uint32_t entry =
      0;  ///< What the page gave with the phrase: its row and, for lexicons, its form.
};

/// What facts depend on besides the document. Plain data; shared by all files of a run.
struct Context {
  /// "Today" for everything that depends on it; nothing is compared with today without it.
  std::optional<std::chrono::year_month_day> reference_date;
  /// Whose bank holidays count; detected from the document when not given.
  std::optional<Nation> nation;
  /// The document's kind when the user gave it; detected when not.
  std::optional<DocumentKind> kind;
  /// Every word and phrase that the selected rules look for. Never null; outlives all facts.
  const PhraseTable* phrases = nullptr;
  /// The kind of documents that do not name their own in front matter; `kind` stands above both.
  std::optional<DocumentKind> usual_kind = {};
  /// Words of the place and the trade that are right whatever a dictionary says: in small letters,
  /// sorted.
  std::span<const std::string> known_words = {};
};

}  // namespace consultlint
