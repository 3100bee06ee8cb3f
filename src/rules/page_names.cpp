#include "rules/page_names.h"

namespace consultlint {
namespace {

std::vector<Named<DocumentKind>> document_kind_names() {
  std::vector<Named<DocumentKind>> names;
  for (int i = 0; i < kDocumentKinds; ++i) {
    const auto kind = static_cast<DocumentKind>(i);
    names.push_back({to_string(kind), kind});
  }
  return names;
}

}  // namespace

Result<std::uint8_t> parse_document_kinds(const PageSource& source, std::string_view names) {
  std::uint8_t kinds = 0;
  for (const std::string_view name : split_list(names, ' ')) {
    const Result<DocumentKind> kind =
        parse_name<DocumentKind>(source, name, name, "kind of document", document_kind_names());
    if (!kind) return kind.error();
    kinds = static_cast<std::uint8_t>(kinds | (1U << static_cast<unsigned>(*kind)));
  }
  return kinds;
}

}  // namespace consultlint
