#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/codes.h"
#include "consultlint/result.h"
#include "rules/page_source.h"

namespace consultlint {

/// A code of practice read from its page, with the memory that its views point into. Cheap to move;
/// the views stay valid. Immutable; safe to share between threads.
class ParsedCode {
 public:
  struct Storage;
  explicit ParsedCode(std::unique_ptr<const Storage> storage);
  ParsedCode(ParsedCode&&) noexcept;
  ParsedCode& operator=(ParsedCode&&) noexcept;
  ~ParsedCode();

  const CodeInfo& code() const;
  /// The page, for errors about what stands in it: all views of code() but the summary are slices.
  PageSource source() const;

 private:
  std::unique_ptr<const Storage> storage_;
};

/// Reads a code page: front matter `id title issuer date since`, a title, a paragraph, the table
/// `Clauses` and, if wanted, `References`. Strict, as parse_page() is. `path` names the page in
/// errors; when it ends in codes/<name>.md, the id must be <name>. Whether the rules exist is not
/// asked: see check_code().
///
/// A row of `Clauses`:
///
/// Clause  label, once in a code
/// Asks    what the clause asks for, in our own words
/// Kinds   document kinds of which it is asked, parted by spaces
/// Rules   parted by `;`, all required. `any(a; b)`: one is enough. `group/*`: the rules of a group
///         that are on by default. A rule's options follow it: `timescale/short-period
///         min-weeks=8`. `a when b` and `any(a; c) when b`: asked only where b is met; where b does
///         not judge documents of that kind, it is no condition
/// Level   of its findings: note, warning, error; off: judged, but reported by no finding
/// Class   checkable, sign or not-checkable
/// Why     why a document shows only a sign of it, or nothing
///
/// A row that is not checkable has neither kinds nor rules nor level.
Result<ParsedCode> parse_code(std::string_view path, std::string text);

/// Whether a rule is one of those that `group/*` stands for: on by default, and judging a file by
/// itself.
bool answers_for_group(const RuleInfo& rule);

/// Checks what a code asks of `rules`: each exists, takes the options, judges a file by itself, and
/// applies to a kind of its row; every kind of a row has a rule; what stands behind `when` tells
/// whether something is there. Nothing when all is well.
Failure check_code(const ParsedCode& code, std::span<const RuleInfo* const> rules);

}  // namespace consultlint
