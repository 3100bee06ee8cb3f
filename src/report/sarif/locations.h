#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>

#include "consultlint/report.h"
#include "report/json_writer.h"
#include "report/sarif/log.h"

namespace consultlint {

/// A region as SARIF counts it: columns and offsets in UTF-16 code units.
struct SarifRegion {
  SarifRegion(const Place& place, const Utf16Shift& shift);
  explicit SarifRegion(const PartPlace& part);

  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
  struct Characters {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
  };
  std::optional<Characters> characters = {};  ///< From the beginning of the file or part.
};
/// The fields of a `region`.
void write_sarif_region(JsonWriter& json, const SarifRegion& region);

/// Whether the log places `at` in a part of a package instead of in the file itself.
bool is_in_part(const SarifLog& log, const Located& at);

/// The `id` of the place that a result stands on, where others refer to it.
inline constexpr std::size_t kSarifPrimary = 0;

/// `locations` of a result: the one place that it stands on.
void write_sarif_primary_location(JsonWriter& json, SarifLog& log, std::size_t file,
                                  const Located& at);
/// For a result that stands in a part: the fields of a related location that names the file which a
/// person opens. Viewers show the name of the part only.
void write_sarif_package_location(JsonWriter& json, const SarifLog& log, std::size_t file,
                                  const Located& at, std::size_t id);

/// The fields of a `location`: the region of a file or part, with the words around it, and where a
/// person finds it. The region of a Word file as a whole counts paragraphs for lines.
void write_sarif_location(JsonWriter& json, SarifLog& log, std::size_t file, const Located& at);
/// The same without the words for a person, and without those around it unless asked for.
void write_sarif_physical_location(JsonWriter& json, SarifLog& log, std::size_t file,
                                   const Located& at, bool with_context = false);

}  // namespace consultlint
