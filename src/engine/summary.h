#pragma once
#include <cstddef>
#include <string>

#include "consultlint/facts.h"
#include "consultlint/run_check.h"

namespace consultlint {

/// The most that a summary keeps of one file; what stands behind that is not compared.
inline constexpr std::size_t kMostNotedContacts = 200;
inline constexpr std::size_t kMostDiaryEntries = 500;
inline constexpr std::size_t kLongestNotedText = 300;  ///< Bytes.

/// What run checks may know of a document. `path` is what reports call it.
FileSummary summarise(const std::string& path, const Facts& facts);

}  // namespace consultlint
