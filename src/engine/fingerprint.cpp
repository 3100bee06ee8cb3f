#include "engine/fingerprint.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "consultlint/stable_hash.h"
#include "text/ascii.h"
#include "text/tokens.h"

namespace consultlint {
namespace {

constexpr int kNeighbours = 3;
/// So many words name a passage by themselves.
constexpr int kEnoughWords = 8;

/// Holes of messages that tell of the rest of the document: what stands in them changes with edits
/// that leave the fault as it was.
constexpr std::array<std::string_view, 16> kPassing = {
    "tally", "common", "uses",  "count",   "value", "words",   "excluded",   "others",
    "more",  "band",   "share", "passive", "place", "nearest", "looked-for", "sentences"};

/// Adds at most so many words, and tells how many there were.
int add_words(StableHash& hash, std::string_view text, int most) {
  for (int count = 0; count < most; ++count) {
    const std::string_view word = take_token(text);
    if (word.empty()) return count;
    hash.add(word);
  }
  return most;
}

/// The end of `text` that holds its last few words, or the whole of it.
std::string_view last_words(std::string_view text, int most) {
  std::size_t begin = text.size();
  while (most-- > 0 && begin > 0) {
    while (begin > 0 && ascii::is_space(text[begin - 1])) --begin;
    while (begin > 0 && !ascii::is_space(text[begin - 1])) --begin;
  }
  return text.substr(begin);
}

/// A message read against the template that it was made from.
class MessageReader {
 public:
  MessageReader(std::string_view shape, std::string_view message)
      : shape_(shape), message_(message) {}

  /// Adds what stands in the holes that count.
  void add_to(StableHash& hash) {
    for (skip_literal(); !shape_.empty(); skip_literal()) {
      const std::string_view hole = take_hole();
      const std::size_t end = shape_.empty() ? message_.size() : message_.find(literal());
      const std::string_view value = message_.substr(0, end);
      message_.remove_prefix(value.size());
      if (std::ranges::find(kPassing, hole) == kPassing.end()) {
        add_words(hash, value, kEnoughWords);
      }
    }
  }

 private:
  /// The words of the template up to its next hole.
  std::string_view literal() const { return shape_.substr(0, shape_.find('{')); }

  void skip_literal() {
    const std::size_t size = literal().size();
    shape_.remove_prefix(size);
    message_.remove_prefix(std::min(size, message_.size()));
  }

  std::string_view take_hole() {
    const std::size_t close = std::min(shape_.find('}'), shape_.size() - 1);
    const std::string_view hole = shape_.substr(1, close - 1);
    shape_.remove_prefix(close + 1);
    return hole;
  }

  std::string_view shape_;
  std::string_view message_;
};

/// The words of a block before and behind a span in it, without the number of a clause.
struct Neighbours {
  std::string_view before;
  std::string_view behind;
};

Neighbours neighbours_of(const Document& document, TextSpan span) {
  const std::uint32_t index = document.block_at(span.begin);
  if (index == kNowhere) return {};
  const TextSpan block = document.content(document.blocks()[index]);
  const std::uint32_t begin = std::clamp(span.begin, block.begin, block.end);
  const std::uint32_t end = std::clamp(span.end, begin, block.end);
  return {document.slice({block.begin, begin}), document.slice({end, block.end})};
}

std::string name_of(const RuleInfo& rule, std::string_view message, std::string_view words,
                    const Neighbours& around) {
  StableHash hash;
  hash.add(rule.id);
  MessageReader(rule.message, message).add_to(hash);
  hash.add("|");
  if (add_words(hash, words, kEnoughWords) < kEnoughWords) {
    hash.add("|");
    add_words(hash, last_words(around.before, kNeighbours), kNeighbours);
    hash.add("|");
    add_words(hash, around.behind, kNeighbours);
  }
  return to_hex(hash.value());
}

std::string name_of_absence(const RuleInfo& rule, std::string_view path) {
  StableHash hash;
  hash.add(rule.id);
  hash.add(path.substr(path.rfind('/') + 1));
  return to_hex(hash.value());
}

}  // namespace

std::string fingerprint_of(const Document& document, const RuleInfo& rule, const Finding& finding) {
  return name_of(rule, finding.message, document.slice(finding.span),
                 neighbours_of(document, finding.span));
}

std::string fingerprint_of(const RuleInfo& rule, std::string_view message, std::string_view words) {
  return name_of(rule, message, words, {});
}

void name_findings(std::string_view path, std::span<ReportedFinding> findings) {
  std::unordered_map<std::string_view, int> seen;
  for (ReportedFinding& finding : findings) {
    std::string& hash = finding.fingerprint.hash;
    if (is_about_document(finding)) {
      hash = name_of_absence(*finding.rule, path);
    } else if (hash.empty()) {
      hash = fingerprint_of(*finding.rule, finding.message, finding.text);
    }
    finding.fingerprint.occurrence = ++seen[hash];
  }
}

bool is_about_document(const ReportedFinding& finding) {
  return finding.rule->kind == "element";
}

}  // namespace consultlint
