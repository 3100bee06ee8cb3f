#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint::test {

/// The text of an artifact as a SARIF region counts it: in UTF-16 code units, from line 1 and
/// column 1, lines parted by CR LF, LF or CR.
class SarifText {
 public:
  explicit SarifText(std::string_view utf8);

  /// Range of code units.
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Range&, const Range&) = default;
  };
  /// What a region's lines and columns stand for; nothing when they lie outside of the text.
  std::optional<Range> lines_of(const nlohmann::json& region) const;
  /// What its offset and length stand for; nothing when it has none.
  static std::optional<Range> offsets_of(const nlohmann::json& region);
  std::string slice(Range range) const;

 private:
  std::optional<std::size_t> offset(std::size_t line, std::size_t column) const;

  std::u16string units_;
  std::vector<std::size_t> lines_;  // where each begins
};

}  // namespace consultlint::test
