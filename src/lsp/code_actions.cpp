#include "lsp/code_actions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/fixable.h"
#include "edit/apply_edits.h"
#include "engine/fix.h"
#include "lsp/diagnostics.h"
#include "lsp/ignore_actions.h"
#include "lsp/text_edits.h"

namespace consultlint::lsp {
namespace {

/// Most findings for which one request gets actions: each fix is tried before it is offered.
constexpr std::size_t kMostFindings = 20;

/// Whether the client wants actions of a kind: it may name kinds, which stand for those below too.
bool wants(const Json& params, std::string_view kind) {
  const Json& only = member(params, {"context", "only"});
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [kind](const Json& wanted) {
    if (!wanted.is_string()) return false;
    const std::string& name = wanted.get_ref<const std::string&>();
    return kind == name || (kind.starts_with(name) && kind[name.size()] == '.') || name.empty();
  });
}

/// "Replace "utilise" with "use"".
std::string title_of_edit(std::string_view found, std::string_view text) {
  if (text.empty()) return fmt::format("Delete {}", quoted_excerpt(found));
  if (found.empty()) return fmt::format("Insert {}", quoted_excerpt(text));
  return fmt::format("Replace {} with {}", quoted_excerpt(found), quoted_excerpt(text));
}

Json edit_that_fixes_all(const OpenFile& file, const ReportedFinding*, const Client& client) {
  const HeldSettings& held = file.checked->held;
  const Result<FixedDocument> fixed = fix_document(file.path, file.document.text(), *held.settings,
                                                   Fixability::kSafely, lint_settings(held));
  if (!fixed || fixed->bytes == file.document.text()) return nullptr;
  return workspace_edit(file.uri, file.document.version(),
                        text_edits(file.document, fixed->bytes, client.encoding), client);
}

/// An action whose edit is made later.
struct Postponed {
  std::string_view make;  ///< Its name in the data of the action.
  std::string_view kind;
  std::string_view title;
  Json (*edit)(const OpenFile& file, const ReportedFinding* finding, const Client& client);
};
constexpr std::array<Postponed, 3> kPostponed = {{
    {"ignore-here", kQuickFix, "here", ignore_here},
    {"ignore-in-file", kQuickFix, "in this file", ignore_in_file},
    {"fix-all", kFixAll, "Make all safe fixes (consultlint)", edit_that_fixes_all},
}};

/// The actions for one document, collected.
class Collector {
 public:
  Collector(const OpenFile& file, const Client& client)
      : file_(&file),
        client_(&client),
        placing_(placing_of(file.document.text(), client.encoding)) {}

  void add_for(const std::vector<const ReportedFinding*>& findings) {
    const bool literals = client_->code_action_literals;
    for (const ReportedFinding* finding : findings) {
      if (literals) add_fixes(*finding);
    }
    for (const ReportedFinding* finding : findings) add_explanation(*finding);
    for (const ReportedFinding* finding : findings) {  // last: no finding is silenced by mistake
      if (literals) add_ignores(*finding);
    }
  }

  void add_fix_all() {
    const auto safe = [this](const ReportedFinding& finding) {
      return fixability(file_->checked->report.format, finding) == Fixability::kSafely;
    };
    if (std::ranges::none_of(file_->checked->report.findings, safe)) return;
    const Postponed& all = kPostponed.back();
    add_postponed({{"title", all.title}, {"kind", all.kind}}, {{"make", all.make}});
  }

  Json take() && { return std::move(actions_); }

 private:
  void add_fixes(const ReportedFinding& finding) {
    if (finding.edits.empty()) return;
    Change change;
    for (const LocatedEdit& edit : finding.edits) change.push_back({edit.span, edit.text});
    const bool safe = finding.applicability == Applicability::kSafe;
    add_fix(finding, change, safe);
    for (const std::string& other : finding.alternatives) {
      if (other == change.front().text) continue;
      add_fix(finding, {{change.front().span, other}}, false);
    }
  }

  void add_ignores(const ReportedFinding& finding) {
    const auto index = &finding - file_->checked->report.findings.data();
    for (const Postponed& row : kPostponed) {
      if (row.kind != kQuickFix) continue;
      const std::string title = fmt::format("Ignore {} {}", finding.rule->id, row.title);
      add_postponed(action_for(finding, title), {{"make", row.make}, {"finding", index}});
    }
  }

  void add_explanation(const ReportedFinding& finding) {
    const std::string title = fmt::format("Explain {}", finding.rule->id);
    Json command = {{"title", title},
                    {"command", kExplainCommand},
                    {"arguments", Json::array({finding.rule->id})}};
    if (!client_->code_action_literals) {
      actions_.push_back(std::move(command));
      return;
    }
    Json action = action_for(finding, title);
    action["command"] = std::move(command);
    actions_.push_back(std::move(action));
  }

  Json action_for(const ReportedFinding& finding, const std::string& title) const {
    return {{"title", title},
            {"kind", kQuickFix},
            {"diagnostics", Json::array({diagnostic_of(finding, file_->uri, placing_, *client_)})}};
  }

  /// Most actions are never chosen: their edits are made when the client asks for them, if it can.
  void add_postponed(Json action, Json what) {
    if (client_->resolves_code_actions) {
      what["uri"] = file_->uri;
      what["serial"] = file_->checked->serial;
      action["data"] = std::move(what);
    } else {
      action["edit"] = postponed_edit(*file_, what, *client_);
      if (action["edit"].is_null()) return;
    }
    actions_.push_back(std::move(action));
  }

  /// Only what the file would take.
  void add_fix(const ReportedFinding& finding, Change change, bool safe) {
    const Document& document = file_->checked->report.reading->document;
    std::string title = change.size() == 1
                            ? title_of_edit(document.slice(change[0].span), change[0].text)
                            : fmt::format("Fix: {}", finding.rule->title);
    if (!safe) title += " (needs review)";
    const std::vector<Change> changes = {std::move(change)};
    const AppliedChanges applied = apply_changes(file_->path, document, file_->document.text(),
                                                 changes, file_->checked->held.settings->reading);
    if (applied.refused.front() || applied.bytes == file_->document.text()) return;
    Json action = action_for(finding, title);
    if (safe) action["isPreferred"] = true;
    action["edit"] = edit_to(applied.bytes);
    actions_.push_back(std::move(action));
  }

  Json edit_to(std::string_view text) const {
    return workspace_edit(file_->uri, file_->document.version(),
                          text_edits(file_->document, text, client_->encoding), *client_);
  }

  const OpenFile* file_;
  const Client* client_;
  Placing placing_;
  Json actions_ = Json::array();
};

std::vector<const ReportedFinding*> findings_in(const OpenFile& file, const Range& range,
                                                Placing placing) {
  std::vector<const ReportedFinding*> found;
  for (const ReportedFinding& finding : file.checked->report.findings) {
    if (found.size() == kMostFindings) break;
    if (touch(range_of(finding.at, placing), range)) found.push_back(&finding);
  }
  return found;
}

}  // namespace

Json code_actions(const OpenFile& file, const Json& params, const Client& client) {
  const std::optional<Range> range = range_from(member(params, {"range"}));
  if (!range || !file.checked->report.reading) return Json::array();
  Collector actions(file, client);
  if (wants(params, kQuickFix)) {
    actions.add_for(findings_in(file, *range, placing_of(file.document.text(), client.encoding)));
  }
  if (client.code_action_literals && wants(params, kFixAll)) {
    actions.add_fix_all();
  }
  return std::move(actions).take();
}

Json postponed_edit(const OpenFile& file, const Json& what, const Client& client) {
  const auto make = string_member(what, {"make"}).value_or("");
  const auto row = std::ranges::find(kPostponed, make, &Postponed::make);
  if (row == kPostponed.end() || !file.checked->report.reading) return nullptr;
  const std::vector<ReportedFinding>& findings = file.checked->report.findings;
  const auto index = number_member(what, {"finding"}).value_or(-1);
  const bool known = index >= 0 && static_cast<std::size_t>(index) < findings.size();
  if (!known && row->kind == kQuickFix) return nullptr;
  return row->edit(file, known ? &findings[static_cast<std::size_t>(index)] : nullptr, client);
}

}  // namespace consultlint::lsp
