#include "edit/apply_edits.h"

#include <optional>
#include <utility>
#include <vector>

#include "edit/plan.h"
#include "edit/same_document.h"
#include "edit/settle.h"
#include "edit/splice.h"

namespace consultlint {

Result<std::string> apply_edits(std::string_view path, const Document& document,
                                std::string_view bytes, std::span<const Edit> edits,
                                const ReadOptions& options) {
  const Result<std::vector<Edit>> settled = settle_edits(path, document, edits);
  if (!settled) return settled.error();
  Result<std::vector<SourceSplice>> splices = plan_splices(path, document, *settled);
  if (!splices) return splices.error();
  Result<std::string> out = splice_file(path, bytes, document.artifacts(), *std::move(splices));
  if (!out) return out;
  const Result<Document> reread = read_document(path, *out, options);
  if (!reread) return reread.error();
  if (const std::optional<TextSpan> span = find_difference(document, *reread, *settled)) {
    return refused_edit(path, document, *span, "more than the words meant would change here");
  }
  return out;
}

}  // namespace consultlint
