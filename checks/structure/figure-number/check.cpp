#include <algorithm>
#include <map>

#include "../labelled_parts.h"

namespace consultlint::checks {
namespace {

using Role = LabelledPart::Role;

/// A leap over more numbers than these is another numbering.
constexpr int kLongestGap = 3;

/// The captions of one kind, figures say, and what the text says of them.
class Captions {
 public:
  Captions(const Document& document, const Facts& facts, std::span<const LabelledPart> parts,
           std::uint32_t sort)
      : document_(document), facts_(facts) {
    for (const LabelledPart& part : parts) {
      if (part.sort == sort && !part.label.empty()) parts_.push_back(&part);
    }
    known_ = labels_with(parts, sort, {Role::kName, Role::kContents, Role::kElsewhere});
    for (const LabelledPart* part : parts_) {
      if (is_linked(document, part->span)) known_.insert(part->label);
    }
    for (const Image& image : document.images()) pictures_.insert(first_words(image.alternative));
  }

  void report_doubled(Sink& out) const {
    std::map<std::string_view, const LabelledPart*> first;
    for (const LabelledPart* part : parts_) {
      if (!is_caption(*part)) continue;
      const auto [same, is_new] = first.try_emplace(part->label, part);
      if (is_new || !names_another(*same->second, *part)) continue;
      out.report(part->span, {{"fault", printed(*part) + " is the name of two different things."},
                              {"mend", "Renumber one of the two, and what refers to it."}})
          .related = {{same->second->span, "the name is used here first"}};
    }
  }

  void report_gaps(Sink& out) const {
    const LabelledPart* before = nullptr;
    for (const LabelledPart* part : parts_) {
      if (!is_caption(*part)) continue;
      if (before != nullptr && leaps(before->label, part->label)) {
        out.report(part->span,
                   {{"fault", printed(*part) + " comes straight after " + printed(*before) + "."},
                    {"mend", "Put back what was left out, or renumber from here."}})
            .related = {{before->span, "the one before it"}};
      }
      before = part;
    }
  }

  void report_dangling(Sink& out) {
    const bool has_names = std::ranges::any_of(
        parts_, [](const LabelledPart* part) { return part->role == Role::kName; });
    if (!has_names && !may_lack_all()) return;
    for (const LabelledPart* part : parts_) {
      if (part->role != Role::kMention || is_note(*part)) continue;
      if (!known_.insert(part->label).second || stands_in_picture(*part)) continue;
      out.report(part->span, {{"fault", "The text speaks of " + printed(*part) +
                                            ", but no caption or heading has that name."},
                              {"mend", "Correct the number, or put in what is missing."}});
      if (!has_names) return;
    }
  }

 private:
  static std::string printed(const LabelledPart& part) { return quoted_excerpt(part.name); }

  const Block& block_of(const LabelledPart& part) const {
    return document_.blocks()[document_.block_at(part.span.begin)];
  }

  /// In plain text only lines that the reader took for captions: the rest may be torn sentences.
  bool is_caption(const LabelledPart& part) const {
    const BlockKind kind = block_of(part).kind;
    const bool opens = part.span.begin == document_.content(block_of(part)).begin;
    if (part.role != Role::kName || !opens) return false;
    if (kind == BlockKind::kCaption) return true;
    return document_.format() != Format::kText &&
           (kind == BlockKind::kParagraph || kind == BlockKind::kHeading);
  }

  /// The words behind the number, as ids.
  std::vector<WordId> title(const LabelledPart& part) const {
    std::vector<WordId> words;
    const TextSpan behind{part.span.end, document_.content(block_of(part)).end};
    for (const Token& token : facts_.tokens_in(behind)) words.push_back(token.word);
    return words;
  }

  /// Tables that go on over a page repeat their caption, or a part of it.
  bool names_another(const LabelledPart& first, const LabelledPart& second) const {
    const std::vector<WordId> a = title(first);
    const std::vector<WordId> b = title(second);
    const bool goes_on = std::ranges::search(a, b).begin() != a.end() ||
                         std::ranges::search(b, a).begin() != b.end() || is_continued(second);
    return !a.empty() && !b.empty() && !goes_on;
  }

  bool is_continued(const LabelledPart& part) const {
    const std::string_view rest =
        document_.slice({part.span.end, document_.content(block_of(part)).end});
    return rest.find("cont") != std::string_view::npos;  // continued, cont., contd
  }

  bool leaps(std::string_view from, std::string_view to) const {
    const auto before = ClauseNumber::parse(from);
    const auto number = ClauseNumber::parse(to);
    if (!before || !number || before->size() != number->size()) return false;
    if (number->with_last(0) != before->with_last(0)) return false;
    const int gap = number->last() - before->last() - 1;
    if (gap < 1 || gap > kLongestGap) return false;
    const auto missing = number->with_last(static_cast<std::uint16_t>(number->last() - 1));
    return !known_.contains(missing.to_string());
  }

  /// Whether a paper in which nothing has such a name is at fault: a reply, a report or minutes may
  /// speak of the figures of another paper.
  bool may_lack_all() const { return facts_.document_kind().kind == DocumentKind::kConsultation; }

  /// Notes cite the figures of books.
  bool is_note(const LabelledPart& part) const {
    const Block& block = block_of(part);
    return block.kind == BlockKind::kNote ||
           document_.stories()[block.story].kind == StoryKind::kNote;
  }

  /// Whether the words for a picture begin with this name.
  bool stands_in_picture(const LabelledPart& part) const { return pictures_.contains(part.name); }

  /// "Figure 2.4" of "Figure 2.4: the pool from above".
  static std::string_view first_words(std::string_view text) {
    const std::size_t gap = std::min(text.find(' '), text.size());
    std::string_view words = text.substr(0, text.find(' ', gap + 1));
    while (!words.empty() && std::string_view(".:,").find(words.back()) != std::string_view::npos) {
      words.remove_suffix(1);
    }
    return words;
  }

  const Document& document_;
  const Facts& facts_;
  std::vector<const LabelledPart*> parts_;
  std::set<std::string_view> known_;     // labels that are no fault
  std::set<std::string_view> pictures_;  // what alternative texts begin with
};

}  // namespace

Check structure_figure_number(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    constexpr std::uint32_t kSorts = 2;  // rows of the page's terms
    const std::vector<LabelledPart> parts = find_labelled_parts(document, facts, phrases);
    for (std::uint32_t sort = 0; sort < kSorts; ++sort) {
      Captions captions(document, facts, parts, sort);
      captions.report_doubled(out);
      captions.report_gaps(out);
      captions.report_dangling(out);
    }
  };
}

}  // namespace consultlint::checks
