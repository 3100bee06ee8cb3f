#include "engine/ignore_comments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "edit/same_document.h"
#include "engine/fingerprint.h"
#include "readers/markdown/front_matter.h"
#include "readers/readers.h"
#include "text/line_index.h"

namespace consultlint {
namespace {

using RuleIds = std::set<std::string_view>;

/// A place for a comment, and what goes around it there.
struct CommentPlace {
  std::uint32_t offset = 0;  // in the source
  std::string before;
  std::string behind;

  friend auto operator<=>(const CommentPlace&, const CommentPlace&) = default;
};

std::string comment_text(std::string_view verb, const RuleIds& rules, std::string_view reason) {
  return fmt::format("<!-- consultlint: {} {} {} -->", verb, fmt::join(rules, ", "), reason);
}

std::string_view source_of(const Document& document) {
  return document.artifacts().front().text;
}

std::string_view line_end_of(std::string_view source) {
  const std::size_t end = source.find_first_of("\r\n");
  if (end == std::string_view::npos) return "\n";
  return source.substr(end, source.substr(end).starts_with("\r\n") ? 2 : 1);
}

/// Says where in a document a comment silences what.
class CommentPlacer {
 public:
  explicit CommentPlacer(const Document& document)
      : document_(document),
        source_(source_of(document)),
        lines_(source_),
        line_end_(line_end_of(source_)) {}

  /// Nothing where no comment can stand near the finding.
  std::optional<CommentPlace> place_for(const ReportedFinding& finding) const {
    if (is_about_document(finding)) return std::nullopt;
    const std::uint32_t index = document_.block_at(finding.at.span.begin);
    if (index == kNowhere) return std::nullopt;
    const Block& block = document_.blocks()[index];
    if (document_.stories()[block.story].kind != StoryKind::kBody) return std::nullopt;
    if (const std::uint32_t table = table_around(index); table != kNowhere) {
      return above(first_words_in(table));
    }
    if (block.kind == BlockKind::kCode) return std::nullopt;
    const Place words = document_.place(block.span);
    const std::uint32_t line = finding.at.place.line;
    if (line < words.line || words.end_line < line) {  // a picture on lines of its own
      return above(lines_.line_span(line, source_).begin);
    }
    return block.kind == BlockKind::kItem ? behind_words(block) : above(source_begin(block));
  }

 private:
  std::uint32_t table_around(std::uint32_t block) const {
    std::uint32_t table = kNowhere;
    for (; block != kNowhere; block = document_.blocks()[block].parent) {
      if (document_.blocks()[block].kind == BlockKind::kTable) table = block;
    }
    return table;
  }

  std::uint32_t first_words_in(std::uint32_t table) const {
    const std::span<const Block> blocks = document_.blocks();
    std::uint32_t block = table;
    while (block + 1 < blocks[table].next && blocks[block].span.empty()) ++block;
    return source_begin(blocks[block]);
  }

  std::uint32_t source_begin(const Block& block) const {
    return document_.to_source(block.span).span.begin;
  }

  /// A line of its own above the line that holds `offset`, as far in as that one.
  CommentPlace above(std::uint32_t offset) const {
    const std::size_t break_before = source_.substr(0, offset).find_last_of("\r\n");
    const std::size_t begin = break_before == std::string_view::npos ? 0 : break_before + 1;
    const std::size_t margin = std::min(source_.find_first_not_of(" \t>", begin), source_.size());
    return {static_cast<std::uint32_t>(begin), std::string(source_.substr(begin, margin - begin)),
            std::string(line_end_)};
  }

  /// At the end of the last line of an item's own words: a line of its own would part the list.
  CommentPlace behind_words(const Block& item) const {
    const std::uint32_t words_end = document_.to_source(item.span).span.end;
    const std::size_t line_end = std::min(source_.find_first_of("\r\n", words_end), source_.size());
    const std::size_t end = source_.substr(0, line_end).find_last_not_of(" \t") + 1;
    return {static_cast<std::uint32_t>(std::max<std::size_t>(end, words_end)), " ", ""};
  }

  const Document& document_;
  std::string_view source_;
  LineIndex lines_;
  std::string_view line_end_;
};

CommentPlace top_of_file(const Document& document) {
  const std::string_view source = source_of(document);
  const std::string line_end(line_end_of(source));
  return {read_front_matter(source).end, "", line_end};
}

SourceSplice splice_at(const CommentPlace& place, std::string_view comment) {
  return {{0, {place.offset, place.offset}}, place.before + std::string(comment) + place.behind};
}

std::string with_insertions(std::string_view source, std::span<const SourceSplice> splices) {
  std::string text;
  std::size_t copied = 0;
  for (const SourceSplice& splice : splices) {
    text += source.substr(copied, splice.at.span.begin - copied);
    text += splice.text;
    copied = splice.at.span.begin;
  }
  return text.append(source.substr(copied));
}

bool same_properties(const Properties& a, const Properties& b) {
  return a.title == b.title && a.language == b.language && a.kind == b.kind &&
         a.published == b.published;
}

/// Whether the document says the same with comments in it.
bool is_harmless(const std::string& name, const Document& document,
                 std::span<const SourceSplice> splices) {
  const Result<Document> after = read_document(name, with_insertions(source_of(document), splices));
  return after && after->format() == document.format() &&
         after->directives().size() == document.directives().size() + splices.size() &&
         same_properties(document.properties(), after->properties()) &&
         !find_difference(document, *after, {});
}

/// Splices at one place as one.
std::vector<SourceSplice> joined(std::vector<SourceSplice> splices) {
  std::vector<SourceSplice> out;
  for (SourceSplice& splice : splices) {
    if (!out.empty() && out.back().at == splice.at) {
      out.back().text += splice.text;
    } else {
      out.push_back(std::move(splice));
    }
  }
  return out;
}

/// Those of the splices that change nothing in the document. Halves what is not harmless until the
/// culprits stand alone.
std::vector<bool> find_harmless(const std::string& name, const Document& document,
                                std::span<const SourceSplice> splices) {
  std::vector<bool> harmless(splices.size());
  std::vector<std::pair<std::size_t, std::size_t>> open = {{0, splices.size()}};
  while (!open.empty()) {
    const auto [begin, end] = open.back();
    open.pop_back();
    if (begin == end) continue;
    if (is_harmless(name, document, splices.subspan(begin, end - begin))) {
      std::fill(harmless.begin() + static_cast<std::ptrdiff_t>(begin),
                harmless.begin() + static_cast<std::ptrdiff_t>(end), true);
    } else if (end - begin > 1) {
      const std::size_t middle = begin + (end - begin) / 2;
      open.emplace_back(begin, middle);
      open.emplace_back(middle, end);
    }
  }
  return harmless;
}

}  // namespace

std::optional<Error> check_reason(std::string_view reason) {
  if (reason.find_first_not_of(" \t") == std::string_view::npos) {
    return Error{"no reason is given; say in a few words why the findings may stand", {}};
  }
  if (reason.find_first_of("\r\n") != std::string_view::npos ||
      reason.find("--") != std::string_view::npos || reason.find('>') != std::string_view::npos) {
    return Error{"the reason is one line, without '--' and '>', which would end the comment", {}};
  }
  return std::nullopt;
}

std::vector<SourceSplice> comment_to_ignore_in_file(const Document& document,
                                                    std::span<const ReportedFinding> findings,
                                                    std::string_view reason) {
  RuleIds rules;
  for (const ReportedFinding& finding : findings) rules.insert(finding.rule->id);
  if (rules.empty()) return {};
  return {splice_at(top_of_file(document), comment_text("ignore-file", rules, reason))};
}

std::vector<SourceSplice> comments_to_ignore(const std::string& name, const Document& document,
                                             std::span<const ReportedFinding> findings,
                                             std::string_view reason) {
  const CommentPlacer placer(document);
  std::map<CommentPlace, RuleIds> wanted;
  RuleIds in_file;
  for (const ReportedFinding& finding : findings) {
    const auto place = placer.place_for(finding);
    (place ? wanted[*place] : in_file).insert(finding.rule->id);
  }
  std::vector<SourceSplice> splices;
  std::vector<const RuleIds*> rules;
  for (const auto& [place, ids] : wanted) {
    splices.push_back(splice_at(place, comment_text("ignore", ids, reason)));
    rules.push_back(&ids);
  }
  const std::vector<bool> harmless = find_harmless(name, document, splices);
  std::vector<SourceSplice> kept;
  for (std::size_t i = 0; i < splices.size(); ++i) {
    if (harmless[i]) {
      kept.push_back(std::move(splices[i]));
    } else {
      in_file.insert(rules[i]->begin(), rules[i]->end());
    }
  }
  if (!in_file.empty()) {
    const std::string comment = comment_text("ignore-file", in_file, reason);
    kept.insert(kept.begin(), splice_at(top_of_file(document), comment));
  }
  if (is_harmless(name, document, kept)) return joined(std::move(kept));
  // Comments that are harmless one by one may not be so together.
  kept = comment_to_ignore_in_file(document, findings, reason);
  return is_harmless(name, document, kept) ? kept : std::vector<SourceSplice>();
}

}  // namespace consultlint
