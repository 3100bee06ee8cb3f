#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"

namespace consultlint::cli {

/// One option of a command: the single source of parsing and help.
struct OptionRow {
  std::string_view name;   ///< Long name without dashes.
  std::string_view value;  ///< What stands for its value in help ("FILE"); empty for a flag.
  std::string_view help;   ///< One or two lines, without a stop at the end.
  char letter = '\0';      ///< Short name, or none.
};

/// The words after a command, parsed by its option table.
class Arguments {
 public:
  /// Errors: an unknown option (with the nearest one), a missing or unwanted value.
  static Result<Arguments> parse(std::span<const std::string> words,
                                 std::span<const OptionRow> options);

  bool has(std::string_view option) const { return values_.contains(option); }
  /// The last value given, which wins over the ones before it.
  std::optional<std::string> value(std::string_view option) const;
  /// All values; commas part several in one word.
  std::vector<std::string> list(std::string_view option) const;
  /// All values as given.
  std::vector<std::string> values(std::string_view option) const;
  /// Words that are no options: paths, names.
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> words_;
};

/// The options of a command as `--help` prints them, aligned and wrapped at 80 columns.
std::string describe(std::span<const OptionRow> options);

}  // namespace consultlint::cli
