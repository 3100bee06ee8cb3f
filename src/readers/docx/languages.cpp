#include "readers/docx/languages.h"

#include <algorithm>

namespace consultlint::docx {
namespace {

/// More than any document is written in; keeps a hostile file from costing the square of its size.
constexpr std::size_t kMostLanguages = 200;

/// Tags that say that the words are in no language.
bool is_none(std::string_view tag) {
  return tag.empty() || tag == "x-none" || tag == "zxx" || tag == "und";
}

}  // namespace

Languages::Number Languages::number_of(std::string_view tag) {
  if (is_none(tag)) return kUnknown;
  const auto found = std::ranges::find(tags_, tag);
  if (found != tags_.end()) return static_cast<Number>(found - tags_.begin());
  if (tags_.size() >= kMostLanguages) return kUnknown;
  tags_.emplace_back(tag);
  sizes_.push_back(0);
  return static_cast<Number>(tags_.size() - 1);
}

void Languages::add(Number language, TextSpan span) {
  if (language == kUnknown || span.empty()) return;
  sizes_[language] += span.size();
  if (!runs_.empty() && runs_.back().language == language && runs_.back().span.end == span.begin) {
    runs_.back().span.end = span.end;
  } else {
    runs_.push_back({language, span});
  }
}

void Languages::settle(DocumentBuilder& builder) const {
  std::string& main = builder.properties().language;
  if (main.empty()) main = main_language();
  for (const Run& run : runs_) {
    if (tags_[run.language] != main) builder.add_language(tags_[run.language], run.span);
  }
}

std::string_view Languages::main_language() const {
  const auto largest = std::ranges::max_element(sizes_);
  return tags_[static_cast<std::size_t>(largest - sizes_.begin())];
}

}  // namespace consultlint::docx
