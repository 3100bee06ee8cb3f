#pragma once
#include "language/cue_words.h"

namespace consultlint {

/// Phrases of titles and first lines that tell the kind of a document; the meaning of each is a
/// DocumentKind, its strength counts in points.
const CueTable& title_kind_cues();

/// Phrases of running text that do. Tense matters: a consultation asks, a report tells what was
/// asked, a notice says that nothing is asked.
const CueTable& wording_kind_cues();

}  // namespace consultlint
