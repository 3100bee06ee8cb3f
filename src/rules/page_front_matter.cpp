#include "rules/page_front_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "rules/page_fields.h"
#include "rules/page_names.h"
#include "rules/page_schema.h"

namespace consultlint {
namespace {

constexpr std::string_view kKeys[] = {"id",      "kind",       "severity", "since",
                                      "message", "applies-to", "where",    "default",
                                      "element", "together",   "told-with"};
constexpr std::size_t kRequiredKeys = 5;  // the first of kKeys

/// "<group>/<rule>" from "…/<group>/<rule>/check.md"; empty when the path has no such folders.
std::string_view folder_of(std::string_view path) {
  constexpr std::string_view kFile = "/check.md";
  if (!path.ends_with(kFile)) return {};
  path.remove_suffix(kFile.size());
  const std::size_t rule = path.rfind('/');
  if (rule == std::string_view::npos) return {};
  const std::size_t group = rule == 0 ? std::string_view::npos : path.rfind('/', rule - 1);
  return path.substr(group == std::string_view::npos ? 0 : group + 1);
}

Failure check_rule_name(const PageSource& source, std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash != std::string_view::npos && is_kebab(id.substr(0, slash)) &&
      is_kebab(id.substr(slash + 1))) {
    return {};
  }
  return source.error(id, fmt::format("'{}' is no id: write group/name-of-the-fault in small "
                                      "letters, figures and hyphens",
                                      id));
}

Failure check_id(const PageSource& source, std::string_view id) {
  if (Failure failure = check_rule_name(source, id)) return failure;
  const std::string_view folder = folder_of(source.path);
  if (!folder.empty() && folder != id) {
    return source.error(id, fmt::format("the id is '{}' but the folder is {}", id, folder));
  }
  return {};
}

Failure check_message(const PageSource& source, const Page& page) {
  const std::span<const std::string_view> holes = message_holes(page.kind);
  const std::string_view message = page.rule.message;
  for (std::size_t open = message.find('{'); open != std::string_view::npos;
       open = message.find('{', open + 1)) {
    const std::size_t close = message.find('}', open);
    if (close == std::string_view::npos) {
      return source.error(message.substr(open), "this '{' has no '}'");
    }
    const std::string_view hole = message.substr(open + 1, close - open - 1);
    if (!holes.empty() && std::ranges::find(holes, hole) == holes.end()) {
      return source.error(
          message.substr(open),
          fmt::format("no hole of this kind is called {{{}}}: {}", hole, suggestion(hole, holes)));
    }
  }
  return {};
}

constexpr std::uint32_t bit(BlockKind kind) {
  return 1U << static_cast<unsigned>(kind);
}
constexpr std::uint32_t kProse = bit(BlockKind::kParagraph) | bit(BlockKind::kItem) |
                                 bit(BlockKind::kCell) | bit(BlockKind::kNote);
constexpr std::uint32_t kEverywhere =
    kProse | bit(BlockKind::kTitle) | bit(BlockKind::kHeading) | bit(BlockKind::kCaption);
constexpr Named<std::uint32_t> kWhereNames[] = {
    {"prose", kProse},
    {"title", bit(BlockKind::kTitle)},
    {"heading", bit(BlockKind::kHeading)},
    {"paragraph", bit(BlockKind::kParagraph)},
    {"item", bit(BlockKind::kItem)},
    {"cell", bit(BlockKind::kCell)},
    {"note", bit(BlockKind::kNote)},
    {"caption", bit(BlockKind::kCaption)},
    {"contents", bit(BlockKind::kContents)},
    {"unquoted", 0},
    {"any-language", 0},
};

Failure read_where(const PageSource& source, std::string_view value, Where& where) {
  for (const std::string_view name : split_list(value, ' ')) {
    const Result<std::uint32_t> blocks =
        parse_name<std::uint32_t>(source, name, name, "place", kWhereNames);
    if (!blocks) return blocks.error();
    where.blocks |= *blocks;
    where.unquoted = where.unquoted || name == "unquoted";
    where.any_language = where.any_language || name == "any-language";
  }
  if (where.blocks == 0) where.blocks = kEverywhere;
  return {};
}

Failure read_default(const PageSource& source, std::string_view value, RuleInfo& rule) {
  if (value.data() == nullptr) return {};
  if (value != "on" && value != "off") return source.error(value, "'default' is on or off");
  rule.on_by_default = value == "on";
  return {};
}

/// Precondition: the page's kinds are read.
Failure read_element(const PageSource& source, std::string_view value, RuleInfo& rule) {
  rule.element = value;
  constexpr std::string_view kElements = "elements/";
  if (value.empty() && rule.id.starts_with(kElements)) {
    rule.element = rule.id.substr(kElements.size());
  }
  const std::size_t elements = split_list(rule.element, ' ').size();
  if (elements <= 1 || elements == static_cast<std::size_t>(std::popcount(rule.kinds))) return {};
  return source.error(value, "'element' is one id, or one for each kind in 'applies-to'");
}

/// A page that compares files judges no single one, so it has nothing to say about which and where.
Failure read_together(const PageSource& source, const PageFields& fields, Page& page) {
  const std::string_view value = fields["together"];
  if (value.data() == nullptr) return {};
  if (value != "yes") return source.error(value, "'together' is yes, or is left out");
  if (page.kind != PageKind::kNative) {
    return source.error(value, "only a page of kind native can compare files");
  }
  for (const std::string_view key : {"applies-to", "where", "element"}) {
    if (const std::string_view other = fields[key]; other.data() != nullptr) {
      return source.error(other, fmt::format("a page that compares files has no '{}'", key));
    }
  }
  page.rule.together = true;
  return {};
}

Failure read_told_with(const PageSource& source, std::string_view value, RuleInfo& rule) {
  if (value.data() == nullptr) return {};
  if (value == rule.id) return source.error(value, "'told-with' names another rule");
  rule.told_with = value;
  return check_rule_name(source, value);
}

Failure read_named(const PageSource& source, const PageFields& fields, Page& page) {
  const std::string_view kind_name = fields["kind"];
  const Result<PageKind> kind =
      parse_name<PageKind>(source, kind_name, kind_name, "kind of page", kKindNames);
  if (!kind) return kind.error();
  page.kind = *kind;
  page.rule.kind = to_string(*kind);
  const std::string_view severity = fields["severity"];
  const Result<Level> level =
      parse_name<Level>(source, severity, severity, "severity", kSeverityNames);
  if (!level) return level.error();
  page.rule.level = *level;
  return {};
}

}  // namespace

std::string_view to_string(PageKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)].name;
}

Failure read_front_matter(const PageSource& source, std::span<const std::string_view> lines,
                          ParsedPage::Storage& out) {
  const Result<PageFields> read = PageFields::read(source, lines, kKeys, kRequiredKeys);
  if (!read) return read.error();
  const PageFields& fields = *read;
  Page& page = out.page;
  page.rule.id = fields["id"];
  page.rule.since = fields["since"];
  page.rule.message = fields["message"];
  if (Failure failure = check_id(source, page.rule.id)) return failure;
  if (Failure failure = read_named(source, fields, page)) return failure;
  if (Failure failure = read_together(source, fields, page)) return failure;
  if (Failure failure = check_message(source, page)) return failure;
  const Result<std::uint8_t> kinds = parse_document_kinds(source, fields["applies-to"]);
  if (!kinds) return kinds.error();
  page.rule.kinds = *kinds;
  if (Failure failure = read_told_with(source, fields["told-with"], page.rule)) return failure;
  if (Failure failure = read_where(source, fields["where"], page.where)) return failure;
  if (Failure failure = read_element(source, fields["element"], page.rule)) return failure;
  return read_default(source, fields["default"], page.rule);
}

}  // namespace consultlint
