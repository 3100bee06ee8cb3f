#include "edit/apply_edits.h"

#include <cstddef>
#include <numeric>
#include <utility>

#include "edit/plan.h"
#include "edit/same_document.h"
#include "edit/settle.h"
#include "edit/splice.h"
#include "edit/targets.h"

namespace consultlint {
namespace {

/// Why a change cannot be made whatever the others do; nothing when it may be possible.
std::optional<Error> find_fault(std::string_view path, const Document& document,
                                const Change& change, EditTargets& targets) {
  const Result<std::vector<Edit>> settled = settle_edits(path, document, change);
  if (!settled) return settled.error();
  for (const Edit& edit : *settled) {
    if (const auto ranges = targets.find(edit); !ranges) return ranges.error();
  }
  return std::nullopt;
}

/// Finds out which changes of one file can be made.
class Trials {
 public:
  Trials(std::string_view path, const Document& document, std::string_view bytes,
         std::span<const Change> changes, const ReadOptions& options)
      : path_(path),
        document_(&document),
        bytes_(bytes),
        changes_(changes),
        options_(&options),
        applied_{std::string(bytes), {}, std::vector<std::optional<Error>>(changes.size())} {}

  AppliedChanges run() && {
    std::vector<std::size_t> all(changes_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (!all.empty() && attempt(all)) halve_until_made(without_faults());
    applied_.edits = *settle_edits(path_, *document_, made_);  // as it was made, so it can be
    return std::move(applied_);
  }

 private:
  using Group = std::span<const std::size_t>;

  /// Makes a group of changes beside those made before; an Error when that is not possible.
  std::optional<Error> attempt(Group group) {
    std::vector<Edit> edits = made_;
    for (const std::size_t change : group) {
      edits.insert(edits.end(), changes_[change].begin(), changes_[change].end());
    }
    Result<std::string> out = apply_edits(path_, *document_, bytes_, edits, *options_);
    if (!out) return out.error();
    applied_.bytes = *std::move(out);
    made_ = std::move(edits);
    return std::nullopt;
  }

  std::vector<std::size_t> without_faults() {
    EditTargets targets(path_, *document_);
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      applied_.refused[i] = find_fault(path_, *document_, changes_[i], targets);
      if (!applied_.refused[i]) rest.push_back(i);
    }
    return rest;
  }

  void halve_until_made(const std::vector<std::size_t>& changes) {
    constexpr int kFailures = 64;
    int failures_left = kFailures;
    std::vector<Group> waiting = {changes};  // what comes first in the file is at the back
    while (!waiting.empty()) {
      const Group group = waiting.back();
      waiting.pop_back();
      const std::optional<Error> error = group.empty() ? std::nullopt : attempt(group);
      if (!error) continue;
      if (group.size() > 1 && --failures_left > 0) {
        waiting.push_back(group.subspan(group.size() / 2));
        waiting.push_back(group.first(group.size() / 2));
      } else {
        for (const std::size_t change : group) applied_.refused[change] = error;
      }
    }
  }

  std::string_view path_;
  const Document* document_;
  std::string_view bytes_;
  std::span<const Change> changes_;
  const ReadOptions* options_;
  AppliedChanges applied_;
  std::vector<Edit> made_;
};

}  // namespace

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

AppliedChanges apply_changes(std::string_view path, const Document& document,
                             std::string_view bytes, std::span<const Change> changes,
                             const ReadOptions& options) {
  return Trials(path, document, bytes, changes, options).run();
}

}  // namespace consultlint
