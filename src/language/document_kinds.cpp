#include <algorithm>
#include <array>

#include "consultlint/context.h"

namespace consultlint {
namespace {

constexpr std::array<std::string_view, kDocumentKinds> kNames = {
    "consultation", "notice", "meeting", "diary", "feedback-report", "response", "code", "other"};

}  // namespace

std::string_view to_string(DocumentKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<DocumentKind> document_kind_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<DocumentKind>(found - kNames.begin());
}

}  // namespace consultlint
