#include "readers/docx/document_reader.h"
#include "readers/readers.h"

namespace consultlint {

// All readers take their input by value, though this one only looks at it.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
Result<Document> read_docx(std::string_view path, std::string bytes, const ReadOptions& options) {
  DocumentBuilder builder(Format::kDocx);
  Result<docx::Package> package = docx::Package::open(path, bytes, builder);
  if (!package) return package.error();
  docx::DocumentReader(*package, builder, options.revisions).read();
  return builder.finish();
}

}  // namespace consultlint
