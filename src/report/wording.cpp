#include "report/wording.h"

#include <fmt/format.h>

#include <vector>

#include "report/place_words.h"

namespace consultlint {
namespace {

std::string quoted(const LocatedEdit& edit, const ReportedFinding& finding) {
  std::string words = fmt::format("\"{}\"", edit.text);
  for (const std::string& other : finding.alternatives) words += fmt::format(" or \"{}\"", other);
  return words;
}

/// What a deletion takes away; the place tells it where that is the finding's own.
std::string deletion(const LocatedEdit& edit, bool elsewhere) {
  const std::size_t begin = edit.deleted.find_first_not_of(" \t\r\n");
  if (!elsewhere || begin == std::string::npos) return "delete it";
  const std::size_t end = edit.deleted.find_last_not_of(" \t\r\n") + 1;
  return fmt::format("delete \"{}\"", edit.deleted.substr(begin, end - begin));
}

std::string advice(const ReportedFinding& finding, const LocatedEdit& edit) {
  const bool nothing_there =
      edit.place.line == edit.place.end_line && edit.place.column == edit.place.end_column;
  const bool elsewhere = edit.place != finding.at.place;
  const std::string_view verb = nothing_there ? "insert" : "write";
  std::string words = edit.text.empty() ? deletion(edit, elsewhere)
                                        : fmt::format("{} {}", verb, quoted(edit, finding));
  if (elsewhere) words += fmt::format(" at {}:{}", edit.place.line, edit.place.column);
  return words;
}

}  // namespace

std::string place_name(std::string_view path, const Place& place) {
  return fmt::format("{}:{}:{}", path, place.line, place.column);
}

std::string spot(const Located& at) {
  return at.whereabouts.empty() ? std::string() : place_words(at);
}

std::string message_with_spot(const ReportedFinding& finding) {
  const std::string where = spot(finding.at);
  return where.empty() ? finding.message : fmt::format("{} ({})", finding.message, where);
}

std::string fix_words(const ReportedFinding& finding) {
  std::vector<std::string> steps;
  steps.reserve(finding.edits.size());
  for (const LocatedEdit& edit : finding.edits) steps.push_back(advice(finding, edit));
  return fmt::format("{}", fmt::join(steps, ", "));
}

std::string_view path_of(const LocatedRelated& related, const FileReport& file) {
  return related.path.empty() ? file.path : related.path;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace consultlint
