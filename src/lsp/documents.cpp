#include "lsp/documents.h"

#include <algorithm>
#include <utility>

namespace consultlint::lsp {
namespace {

bool is_change(const Json& change) {
  const Json& range = member(change, {"range"});
  return member(change, {"text"}).is_string() && (range.is_null() || range_from(range));
}

}  // namespace

OpenDocument::OpenDocument(std::string language, std::int64_t version, std::string text)
    : language_(std::move(language)), version_(version), text_(std::move(text)), lines_(text_) {}

bool OpenDocument::change(const Json& changes, std::int64_t version, PositionEncoding encoding) {
  if (!changes.is_array() || !std::ranges::all_of(changes, is_change)) return false;
  for (const Json& change : changes) {
    const auto& text = member(change, {"text"}).get_ref<const std::string&>();
    if (const auto range = range_from(member(change, {"range"}))) {
      const std::uint32_t begin = offset_of(range->start, text_, lines_, encoding);
      const std::uint32_t end = offset_of(range->end, text_, lines_, encoding);
      text_.replace(begin, end - begin, text);
    } else {
      text_ = text;
    }
    lines_ = LineIndex(text_);
  }
  version_ = version;
  return true;
}

}  // namespace consultlint::lsp
