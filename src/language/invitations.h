#pragma once
#include <cstdint>

#include "consultlint/facts.h"

namespace consultlint {

/// How a document speaks to people whose views it wants.
struct Invitations {
  /// Sentences that ask the reader, or anybody, for views: by asking ("we would like your
  /// opinion"), by a deadline for them ("comments by 3 March") or by where to send them.
  int sentences = 0;
  /// Different words for something that is still open: "draft", "options", "could change".
  int open_matters = 0;
};

/// Reads the sentences that begin before the byte `end` of the text. Sentences that tell of the
/// past or say that nothing is asked do not count.
Invitations find_invitations(const Facts& facts, std::uint32_t end);

}  // namespace consultlint
