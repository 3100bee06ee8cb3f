#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "consultlint/span.h"
#include "edit/shift.h"

namespace consultlint {

/// Places in a document that belong to rules, each with a number; they move along when the document
/// is edited. Places of a rule that touch are one, with the higher number. Rule ids must outlive
/// it.
class RulePlaces {
 public:
  void add(std::string_view rule, TextSpan span, int number);

  /// The highest number among the rule's places that `span` touches; nothing when there is none.
  std::optional<int> find(std::string_view rule, TextSpan span) const;

  void move_with(const Shift& shift);

 private:
  struct Rest {
    std::uint32_t end = 0;
    int number = 0;
  };
  using Spans = std::map<std::uint32_t, Rest>;  // by begin, none touching the next

  static Spans::const_iterator first_touching(const Spans& spans, TextSpan span);

  std::map<std::string_view, Spans> rules_;
};

}  // namespace consultlint
