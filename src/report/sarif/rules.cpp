#include <fmt/format.h>

#include <cctype>
#include <string>
#include <vector>

#include "report/characters.h"
#include "report/sarif/log.h"

namespace consultlint {
namespace {

/// Consumers refuse a longer full description.
constexpr std::size_t kMostDescription = 1024;

/// "timescale/short-period" is "ShortPeriod".
std::string pascal_name(std::string_view id) {
  std::string name;
  bool up = true;
  for (const char c : id.substr(id.find('/') + 1)) {
    if (c == '-' || c == '/') {
      up = true;
    } else {
      name += up ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      up = false;
    }
  }
  return name;
}

std::string shortened(std::string_view text) {
  if (text.size() <= kMostDescription) return std::string(text);
  constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
  std::size_t end = kMostDescription - kEllipsis.size() + 1;
  end = previous_character(text, end);
  return fmt::format("{}{}", text.substr(0, end), kEllipsis);
}

std::string_view first_of(std::string_view preferred, std::string_view otherwise) {
  return preferred.empty() ? otherwise : preferred;
}

/// How often a finding of such a rule is right, by how the rule works.
std::string_view precision(std::string_view kind) {
  if (kind == "limit") return "very-high";
  if (kind == "element") return "medium";
  return "high";
}

std::string_view problem_severity(Level level) {
  if (level == Level::kError) return "error";
  return level == Level::kWarning ? "warning" : "recommendation";
}

std::string help_markdown(const RuleInfo& rule) {
  std::string help = fmt::format("# {}\n\n{}\n", rule.title, rule.summary);
  if (!rule.why.empty()) help += fmt::format("\n## Why it matters\n\n{}\n", rule.why);
  if (rule.options.empty()) return help;
  help += "\n## Options\n\n| name | default | meaning |\n| --- | --- | --- |\n";
  for (const OptionInfo& option : rule.options) {
    help +=
        fmt::format("| `{}` | `{}` | {} |\n", option.name, option.default_value, option.meaning);
  }
  return help;
}

void write_properties(JsonWriter& json, const RuleInfo& rule) {
  json.object("properties", [&] {
    std::vector<std::string_view> tags = {rule.id.substr(0, rule.id.find('/'))};
    if (rule.kind != tags.front()) tags.push_back(rule.kind);
    json.list("tags", tags);
    json.field("precision", precision(rule.kind));
    // Never "security-severity": it would turn every finding into a security alert.
    json.field("problem.severity", problem_severity(rule.level));
  });
}

void write_rule(JsonWriter& json, const SarifLog& log, const RuleInfo& rule) {
  const std::string_view title = first_of(rule.title, rule.id);
  const std::string_view summary = first_of(rule.summary, title);
  json.object([&] {
    json.field("id", rule.id);
    json.field("name", pascal_name(rule.id));
    write_sarif_message(json, "shortDescription", title);
    write_sarif_message(json, "fullDescription", shortened(summary));
    json.object("help", [&] {
      json.field("text", first_of(rule.why, summary));
      json.field("markdown", help_markdown(rule));
    });
    json.object("defaultConfiguration", [&] {
      json.field("level", to_string(rule.level));
      if (log.is_full() && !rule.on_by_default) json.field("enabled", false);
    });
    if (log.is_full()) write_sarif_relationships(json, log, rule);
    write_properties(json, rule);
  });
}

void write_notification_descriptor(JsonWriter& json, const SarifNotificationInfo& info) {
  json.object([&] {
    json.field("id", info.id);
    json.field("name", info.name);
    write_sarif_message(json, "shortDescription", info.what);
    write_sarif_message(json, "fullDescription", info.what);
    write_sarif_message(json, "help", info.remedy);
  });
}

}  // namespace

void write_sarif_tool(JsonWriter& json, const SarifLog& log) {
  const auto driver = [&] {
    json.field("name", "consultlint");
    json.field("version", log.report.version);
    json.field("semanticVersion", log.report.version);
    json.array("rules", [&] {
      for (const RuleInfo* rule : log.report.rules) write_rule(json, log, *rule);
    });
    json.array("notifications", [&] {
      for (const SarifNotificationInfo& info : sarif_notifications()) {
        write_notification_descriptor(json, info);
      }
    });
    if (!log.is_full() || log.report.codes.empty()) return;
    json.array("supportedTaxonomies", [&] {
      for (const CodeInfo* code : log.report.codes) {
        json.object([&] { write_sarif_taxonomy_reference(json, code->id); });
      }
    });
  };
  json.object("tool", [&] { json.object("driver", driver); });
}

}  // namespace consultlint
