#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/where.h"

namespace consultlint {

/// The value of one option. Which alternative it holds follows from the default on the page.
using OptionValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

/// A rule's options: the defaults declared on its page, overridden by code pages, configuration and
/// command line, each validated against the page's table. Asking for an option that the page does
/// not declare, or as another type, is a bug in the check: it throws std::logic_error, and the
/// page's examples show it.
class Options {
 public:
  void set(std::string name, OptionValue value);

  bool flag(std::string_view name) const;
  std::int64_t integer(std::string_view name) const;
  double number(std::string_view name) const;
  const std::string& text(std::string_view name) const;
  const std::vector<std::string>& list(std::string_view name) const;

  /// The phrases of the page's own table, as Facts::phrases() takes them.
  PhraseSet phrases() const { return phrases_; }
  void set_phrases(PhraseSet set) { phrases_ = set; }

  /// Which text the page says that it looks at, as TextFilter takes it.
  const Where& where() const { return where_; }
  void set_where(const Where& where) { where_ = where; }

  /// "name=value;…" in order of name: equal for equal options.
  std::string canonical() const;

  friend bool operator==(const Options&, const Options&) = default;

 private:
  const OptionValue& at(std::string_view name) const;

  std::vector<std::pair<std::string, OptionValue>> values_;  // sorted by name
  PhraseSet phrases_ = 0;
  Where where_;
};

}  // namespace consultlint
