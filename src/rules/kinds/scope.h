#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/options.h"
#include "consultlint/rule.h"
#include "consultlint/text_filter.h"

namespace consultlint {

/// Whether the options declare a list `allow` that holds `text`, case aside.
class AllowList {
 public:
  explicit AllowList(const Options& options, const RuleInfo& rule);
  bool holds(std::string_view text) const;

 private:
  std::vector<std::string> folded_;
};

/// Whether a page declares an option.
bool declares(const RuleInfo& rule, std::string_view option);

}  // namespace consultlint
