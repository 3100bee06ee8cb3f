#pragma once
#include <cstdint>

#include "consultlint/document.h"
#include "readers/docx/tags.h"
#include "readers/readers.h"

namespace consultlint::docx {

/// What becomes of a part of the document that a tracked change is about.
enum class Fate : std::uint8_t {
  kPlain,    ///< Read as if there were no change.
  kShown,    ///< Read, and recorded as a change.
  kLeftOut,  ///< Not part of the text, and recorded as a change.
  kGone,     ///< Not read: the change is recorded elsewhere.
};

/// The accepted view shows what changes put in and leaves out what they take out; the original view
/// does the opposite. Text that was moved stands in one place, and is recorded where it went.
constexpr Fate fate_of(Tag change, Revisions view) {
  const bool accepted = view == Revisions::kAccepted;
  switch (change) {
    case Tag::kInserted:
    case Tag::kMovedTo:
    case Tag::kCellInserted:
      return accepted ? Fate::kShown : Fate::kLeftOut;
    case Tag::kDeletedRun:
    case Tag::kCellDeleted:
      return accepted ? Fate::kLeftOut : Fate::kShown;
    case Tag::kMovedFrom:
      return accepted ? Fate::kGone : Fate::kPlain;
    default:
      return Fate::kPlain;
  }
}

constexpr bool is_absent(Fate fate) {
  return fate == Fate::kLeftOut || fate == Fate::kGone;
}

/// What kind of change an element stands for. Precondition: its fate is kShown or kLeftOut.
constexpr Revision::Kind kind_of_revision(Tag change) {
  if (change == Tag::kMovedTo) return Revision::Kind::kMoved;
  const bool inserted = change == Tag::kInserted || change == Tag::kCellInserted;
  return inserted ? Revision::Kind::kInserted : Revision::Kind::kDeleted;
}

}  // namespace consultlint::docx
