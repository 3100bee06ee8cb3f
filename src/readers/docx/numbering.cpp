#include "readers/docx/numbering.h"

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr int kLargestNumber = 1'000'000;
constexpr int kMostStyleLinks = 5;
constexpr std::size_t kMostDigits = 9;

int bounded(int number) {
  return std::clamp(number, 0, kLargestNumber);
}

std::optional<std::size_t> level_index(pugi::xml_node node) {
  const std::optional<int> level = integer_attribute(node, "ilvl");
  if (!level || *level < 0 || *level >= static_cast<int>(kListLevels)) return std::nullopt;
  return static_cast<std::size_t>(*level);
}

/// A custom format is described by the first numbers that it makes, "001, 002, 003, ...": how many
/// digits they have at least. Others are rendered as their plain numbers.
std::size_t digits_of(std::string_view examples) {
  const std::string_view first = examples.substr(0, examples.find(','));
  const bool padded = !first.empty() && first.size() <= kMostDigits &&
                      first.find_first_not_of('0') == first.size() - 1;
  return padded ? first.size() : 1;
}

void read_format(const Xml& xml, pugi::xml_node node, ListLevel& level) {
  if (xml.tag(node) == Tag::kAlternateContent) {
    // Custom formats stand in a choice, beside a standard one for older programs.
    const pugi::xml_node choice = xml.child(node, Tag::kChoice);
    const pugi::xml_node custom = xml.child(choice, Tag::kNumberFormat);
    level.width = digits_of(attribute(custom, "format"));
    node = xml.child(xml.child(node, Tag::kFallback), Tag::kNumberFormat);
  }
  level.format = number_format_named(attribute(node, "val"));
}

ListLevel read_level(const Xml& xml, const Styles& styles, pugi::xml_node node) {
  ListLevel level;
  level.start = 0;  // unless the file says otherwise
  for (const pugi::xml_node child : node.children()) {
    switch (xml.tag(child)) {
      case Tag::kStart:
        level.start = bounded(integer_attribute(child, "val").value_or(1));
        break;
      case Tag::kNumberFormat:
      case Tag::kAlternateContent:
        read_format(xml, child, level);
        break;
      case Tag::kLevelText:
        level.text = attribute(child, "val");
        break;
      case Tag::kLevelRestart:
        level.restart = integer_attribute(child, "val");
        break;
      case Tag::kIsLegal:
        level.legal = is_on(child);
        break;
      case Tag::kParagraphStyle:
        level.paragraph_style = styles.index_of(attribute(child, "val"));
        break;
      default:
        break;
    }
  }
  return level;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\u00A0\u200B") == std::string_view::npos;
}

bool is_tick_box(std::string_view bullet) {
  return bullet == "☐" || bullet == "☑" || bullet == "☒";
}

bool has_number(const ListLevel& level) {
  return level.format != NumberFormat::kBullet && level.format != NumberFormat::kNone;
}

}  // namespace

Numbering::Numbering(const Xml& xml, pugi::xml_node root, const Styles& styles) {
  for (const pugi::xml_node node : root.children()) {
    if (xml.tag(node) == Tag::kAbstractNum) read_abstract(xml, styles, node);
  }
  for (const pugi::xml_node node : root.children()) {
    if (xml.tag(node) == Tag::kNum) read_list(xml, styles, node);
  }
  follow_style_links(styles);
}

void Numbering::read_abstract(const Xml& xml, const Styles& styles, pugi::xml_node node) {
  const std::optional<int> id = integer_attribute(node, "abstractNumId");
  if (!id) return;
  Abstract abstract;
  for (const pugi::xml_node child : node.children()) {
    const Tag tag = xml.tag(child);
    if (tag == Tag::kNumberStyleLink) abstract.style_link = attribute(child, "val");
    if (tag != Tag::kLevel) continue;
    if (const auto level = level_index(child)) {
      abstract.levels[*level] = read_level(xml, styles, child);
    }
  }
  abstract_index_.emplace(*id, abstracts_.size());
  abstracts_.push_back(std::move(abstract));
}

void Numbering::read_list(const Xml& xml, const Styles& styles, pugi::xml_node node) {
  const std::optional<int> id = integer_attribute(node, "numId");
  const std::optional<int> abstract =
      integer_attribute(xml.child(node, Tag::kAbstractNumId), "val");
  if (!id || !abstract) return;
  const auto found = abstract_index_.find(*abstract);
  if (found == abstract_index_.end()) return;
  List list;
  list.abstract = found->second;
  for (const pugi::xml_node override_node : node.children()) {
    if (xml.tag(override_node) != Tag::kLevelOverride) continue;
    const std::optional<std::size_t> level = level_index(override_node);
    if (!level) continue;
    if (const pugi::xml_node own = xml.child(override_node, Tag::kLevel)) {
      list.levels[*level] = read_level(xml, styles, own);
    }
    list.starts[*level] = integer_attribute(xml.child(override_node, Tag::kStartOverride), "val");
  }
  lists_.emplace(*id, std::move(list));
}

void Numbering::follow_style_links(const Styles& styles) {
  for (auto& [id, list] : lists_) {
    for (int hop = 0; hop < kMostStyleLinks; ++hop) {
      const std::string& link = abstracts_[list.abstract].style_link;
      if (link.empty()) break;
      const auto target = lists_.find(styles.find(link).numbering.number.value_or(0));
      if (target == lists_.end()) break;
      list.abstract = target->second.abstract;
    }
  }
}

const ListLevel& Numbering::level_of(const List& list, std::size_t level) const {
  return list.levels[level] ? *list.levels[level] : abstracts_[list.abstract].levels[level];
}

std::optional<std::size_t> Numbering::level_tied_to(const List& list,
                                                    std::optional<std::uint32_t> style) const {
  if (!style) return std::nullopt;
  for (std::size_t level = 0; level < kListLevels; ++level) {
    if (level_of(list, level).paragraph_style == style) return level;
  }
  return std::nullopt;
}

std::optional<ListLabel> Numbering::next(const NumberRequest& direct, const Style& style) {
  const int id = direct.number ? *direct.number : style.numbering.number.value_or(0);
  const auto found = lists_.find(id);
  if (id == 0 || found == lists_.end()) return std::nullopt;
  List& list = found->second;
  std::optional<std::size_t> level;
  const auto take = [&level](std::optional<int> asked) {
    if (!level && asked) {
      level = static_cast<std::size_t>(std::clamp(*asked, 0, static_cast<int>(kListLevels) - 1));
    }
  };
  take(direct.level);
  if (!level) level = level_tied_to(list, style.index);
  take(style.numbering.level);
  if (!level) level = level_tied_to(list, style.numbering_source);
  take(0);
  count(list, *level);
  const ListLevel& definition = level_of(list, *level);
  ListLabel result;
  result.level = static_cast<int>(*level);
  result.bullet = definition.format == NumberFormat::kBullet && !is_blank(definition.text);
  if (result.bullet && is_tick_box(definition.text)) result.tick_box = definition.text;
  if (definition.format != NumberFormat::kBullet) result.text = label(list, *level);
  if (is_blank(result.text)) result.text.clear();
  return result;
}

void Numbering::meet(List& list) {
  if (list.met) return;
  list.met = true;
  auto& counters = abstracts_[list.abstract].counters;
  for (std::size_t i = 0; i < kListLevels; ++i) {
    if (list.starts[i]) counters[i].reset();
  }
}

void Numbering::count(List& list, std::size_t level) {
  meet(list);
  auto& counters = abstracts_[list.abstract].counters;
  const auto start_of = [&](std::size_t i) {
    return list.starts[i] ? bounded(*list.starts[i]) : level_of(list, i).start;
  };
  for (std::size_t i = 0; i < level; ++i) {
    if (!counters[i]) counters[i] = start_of(i);
  }
  counters[level] = counters[level] ? bounded(*counters[level] + 1) : start_of(level);
  for (std::size_t i = level + 1; i < kListLevels; ++i) {
    // 0 says never; otherwise the level restarts after that level, counted from 1, or a higher one.
    const std::optional<int> restart = level_of(list, i).restart;
    const bool keeps = restart && (*restart == 0 || static_cast<int>(level) >= *restart);
    if (!keeps) counters[i].reset();
  }
}

std::string Numbering::label(const List& list, std::size_t level) const {
  const ListLevel& definition = level_of(list, level);
  const auto& counters = abstracts_[list.abstract].counters;
  std::string out;
  const std::string_view text = definition.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hole =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!hole) {
      out += text[i];
      continue;
    }
    const auto source = static_cast<std::size_t>(text[++i] - '1');
    const ListLevel& shown = level_of(list, source);
    if (!has_number(shown) && !definition.legal) continue;
    const NumberFormat format = definition.legal ? NumberFormat::kDecimal : shown.format;
    const std::string number = format_number(counters[source].value_or(shown.start), format);
    const bool padded = !definition.legal && number.size() < shown.width;
    out.append(padded ? shown.width - number.size() : 0, '0').append(number);
  }
  return out;
}

}  // namespace consultlint::docx
