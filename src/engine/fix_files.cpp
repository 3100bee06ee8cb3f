#include "engine/fix_files.h"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "engine/files.h"
#include "engine/parallel.h"

namespace consultlint {
namespace {

/// For each input whether it is the first that names its file.
std::vector<bool> first_names(std::span<const LintInput> inputs) {
  std::set<std::filesystem::path> seen;
  std::vector<bool> first;
  for (const LintInput& input : inputs) {
    std::error_code failed;
    const auto path = std::filesystem::weakly_canonical(input.path, failed);
    first.push_back(seen.insert(failed ? std::filesystem::path(input.path) : path).second);
  }
  return first;
}

std::optional<Error> write_over(const std::string& path, std::string_view before,
                                std::string_view after) {
  Result<Replacement> replacement = Replacement::write_beside(path, after);
  if (!replacement) return replacement.error();
  return replacement->put_in_place_of(before);
}

/// Hands the new content on, or writes it. Nothing is mended in a file that could not be written.
void settle(const LintInput& input, const FixSettings& fixes, std::string before, FixedFile& file) {
  const bool changed = file.document.bytes != before;
  const bool standard_input = input.path == "-";
  if (fixes.write && !standard_input) {
    if (changed) file.unwritten = write_over(input.path, before, file.document.bytes);
    if (file.unwritten) file.document.fixed.clear();
  } else if (changed) {
    file.before = std::move(before);
  }
  if (!file.before && !standard_input) file.document.bytes = {};
}

FixedFile fix_file(const LintInput& input, const FixSettings& fixes, const LintSettings& run) {
  FixedFile file{input.name};
  Result<std::string> bytes =
      input.settings ? read_input(input) : Result<std::string>(input.settings.error());
  if (!bytes) {
    file.unread = bytes.error();
    return file;
  }
  Result<FixedDocument> fixed = fix_document(input.name, *bytes, **input.settings, fixes.most, run);
  if (fixed) {
    file.document = *std::move(fixed);
  } else {
    file.unread = fixed.error();
    file.document.bytes = *bytes;
  }
  settle(input, fixes, *std::move(bytes), file);
  return file;
}

}  // namespace

std::vector<FixedFile> fix_files(std::span<const LintInput> inputs, const FixSettings& fixes,
                                 const LintSettings& run) {
  const std::vector<bool> first = first_names(inputs);
  std::vector<FixedFile> files(inputs.size());
  for_each_index(inputs.size(), run.jobs, [&](std::size_t i) {
    files[i] = first[i] ? fix_file(inputs[i], fixes, run) : FixedFile{inputs[i].name};
  });
  return files;
}

}  // namespace consultlint
