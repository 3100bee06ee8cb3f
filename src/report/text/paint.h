#pragma once
#include <string_view>

#include "consultlint/rule.h"

namespace consultlint {

/// The escape sequences of a coloured report; empty, every one, when the report has no colour.
class Paint {
 public:
  explicit Paint(bool color) : color_(color) {}

  std::string_view bold() const { return code("\x1b[1m"); }
  std::string_view dim() const { return code("\x1b[2m"); }
  std::string_view fix() const { return code("\x1b[32m"); }
  std::string_view level(Level level) const {
    switch (level) {
      case Level::kError:
        return code("\x1b[1;31m");
      case Level::kWarning:
        return code("\x1b[1;33m");
      case Level::kNote:
      case Level::kNone:
        break;
    }
    return code("\x1b[1;36m");
  }
  std::string_view off() const { return code("\x1b[0m"); }

 private:
  std::string_view code(std::string_view sequence) const {
    return color_ ? sequence : std::string_view{};
  }
  bool color_;
};

}  // namespace consultlint
