#include "lsp/workbench.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "lsp/code_actions.h"
#include "lsp/diagnostics.h"
#include "lsp/hover.h"
#include "lsp/rule_page.h"
#include "lsp/uri.h"
#include "rules/catalogue.h"

namespace consultlint::lsp {
namespace {

constexpr std::string_view kDiagnostic = "textDocument/diagnostic";
constexpr std::string_view kCodeAction = "textDocument/codeAction";
constexpr std::string_view kHover = "textDocument/hover";

std::string uri_in(const Json& params) {
  return string_member(params, {"textDocument", "uri"}).value_or("");
}

bool is_configuration(std::string_view path) {
  return path == kConfigurationName || path.ends_with(fmt::format("/{}", kConfigurationName));
}

Json diagnostic_report(const OpenFile& file, const Json& params, const Client& client) {
  const std::string id = std::to_string(file.checked->serial);
  if (string_member(params, {"previousResultId"}) == id) {
    return {{"kind", "unchanged"}, {"resultId", id}};
  }
  return {{"kind", "full"}, {"resultId", id}, {"items", diagnostics_of(file, client)}};
}

/// What is answered about a document that is not open.
Json empty_answer(std::string_view method) {
  if (method == kDiagnostic) return {{"kind", "full"}, {"items", Json::array()}};
  if (method == kCodeAction) return Json::array();
  return nullptr;
}

/// `consultlint.checkFile` as a request about an open document.
Question check_question(Json id, const std::string& uri) {
  return {std::move(id), "workspace/executeCommand", {{"textDocument", {{"uri", uri}}}}};
}

/// What `consultlint.checkFile` answers.
Json summary_of(const FileReport& report) {
  Json summary = {{"findings", report.findings.size()}};
  if (report.error) summary["error"] = report.error->message;
  return summary;
}

}  // namespace

Workbench::Workbench(Overrides overrides, Outbox& outbox, std::function<void(LintTask)> lint)
    : settings_(std::move(overrides)), outbox_(&outbox), lint_(std::move(lint)) {}

void Workbench::begin(Client client) {
  client_ = std::move(client);
}

OpenFile* Workbench::find(const Json& params) {
  const auto found = files_.find(uri_in(params));
  return found == files_.end() ? nullptr : &found->second;
}

/// A document that is no file yet counts as one in the client's folder, named for its language.
std::string Workbench::path_for(const std::string& uri, const std::string& language) const {
  if (const auto path = path_of_uri(uri)) return *path;
  const std::string name = name_in_uri(uri);
  const bool named = name.find('.') != std::string::npos;
  return fmt::format("{}/{}{}", client_.root, name,
                     named ? "" : (language == "markdown" ? ".md" : ".txt"));
}

/// Requests about a document whose tasks are about to be overtaken by one of its newer text.
std::vector<Question> Workbench::take_waiting(const std::string& uri) {
  std::vector<Question> waiting;
  if (const auto file = files_.find(uri); file != files_.end()) {
    waiting = std::move(file->second.waiting);
  }
  if (const auto visit = visits_.extract(uri)) {
    for (Json& id : visit.mapped().ids) waiting.push_back(check_question(std::move(id), uri));
  }
  return waiting;
}

void Workbench::open(const Json& params) {
  const std::string uri = uri_in(params);
  const auto text = string_member(params, {"textDocument", "text"});
  if (uri.empty() || !text) return;
  std::string language = string_member(params, {"textDocument", "languageId"}).value_or("");
  const auto version = number_member(params, {"textDocument", "version"}).value_or(0);
  std::string path = path_for(uri, language);
  OpenFile file{uri, std::move(path), {std::move(language), version, *text}};
  file.waiting = take_waiting(uri);
  check(files_.insert_or_assign(uri, std::move(file)).first->second);
}

void Workbench::change(const Json& params) {
  OpenFile* const file = find(params);
  if (file == nullptr) return outbox_->log("A change of a document that is not open was ignored.");
  const auto version = number_member(params, {"textDocument", "version"});
  const Json& changes = member(params, {"contentChanges"});
  if (!file->document.change(changes, version.value_or(0), client_.encoding)) {
    return outbox_->log("A change that could not be read was ignored.");
  }
  drop_questions(*file, kDiagnostic, ErrorCode::kContentModified,
                 "The document has changed since it was asked about.");
  check(*file);
}

void Workbench::save(const Json& params) {
  const OpenFile* const file = find(params);
  // Who cannot watch files may have saved a configuration since.
  if (!client_.watches_files || (file != nullptr && is_configuration(file->path))) reload();
}

void Workbench::close(const Json& params) {
  const auto found = files_.find(uri_in(params));
  if (found == files_.end()) return;
  OpenFile file = std::move(found->second);
  files_.erase(found);
  for (const Question& question : file.waiting) {
    outbox_->respond(question.id, empty_answer(question.method));
  }
  if (!client_.pulls_diagnostics) publish(file.uri, Json::array());
}

void Workbench::check(OpenFile& file) {
  file.checked.reset();
  file.wanted = ++serials_;
  start(file.uri, file.path, file.wanted, file.document.text());
}

void Workbench::check_all() {
  for (auto& [uri, file] : files_) check(file);
  if (client_.pulls_diagnostics && client_.refreshes_diagnostics && !files_.empty()) {
    outbox_->request("workspace/diagnostic/refresh", nullptr);
  }
}

void Workbench::start(const std::string& uri, const std::string& path, std::uint64_t serial,
                      std::optional<std::string> text) {
  LintResult result{uri, serial};
  result.report.path = path;
  // What is only named, as on the command line, is checked all the same.
  if (text && !is_configuration(path) && settings_.excludes(path)) {
    return settle(std::move(result));
  }
  Result<HeldSettings> held = settings_.settings_for(path);
  if (held && !is_configuration(path)) {
    return lint_({uri, serial, path, std::move(text), *std::move(held)});
  }
  if (!held) {
    result.report.error = held.error();
    tell_once(held.error());
  }
  settle(std::move(result));
}

void Workbench::tell_once(const Error& error) {
  const std::string place = error.where.empty() ? "" : error.where + ": ";
  std::string text = fmt::format("consultlint: {}{}", place, error.message);
  if (told_.insert(text).second) outbox_->show(Outbox::Loudness::kError, text);
}

void Workbench::settle(LintResult result) {
  const auto file = files_.find(result.uri);
  if (file != files_.end() && file->second.wanted == result.serial) {
    return settle(file->second, std::move(result));
  }
  const auto visit = visits_.find(result.uri);
  if (visit == visits_.end() || visit->second.serial != result.serial) return;
  settle(visit->second, result);
  visits_.erase(visit);
}

void Workbench::settle(OpenFile& file, LintResult result) {
  file.checked = std::move(result);
  if (!client_.pulls_diagnostics) publish(file);
  for (const Question& question : std::exchange(file.waiting, {})) {
    outbox_->respond(question.id, answer(file, question));
  }
}

void Workbench::settle(Visit& visit, const LintResult& result) {
  std::error_code failed;  // a file that is gone has no faults
  const bool there = std::filesystem::exists(result.report.path, failed);
  publish(result.uri, there ? diagnostics_of(result.uri, result.report, client_) : Json::array());
  for (const Json& id : visit.ids) outbox_->respond(id, summary_of(result.report));
}

void Workbench::publish(const std::string& uri, Json diagnostics) {
  outbox_->notify("textDocument/publishDiagnostics",
                  {{"uri", uri}, {"diagnostics", std::move(diagnostics)}});
}

void Workbench::publish(const OpenFile& file) {
  outbox_->notify("textDocument/publishDiagnostics",
                  {{"uri", file.uri},
                   {"version", file.document.version()},
                   {"diagnostics", diagnostics_of(file, client_)}});
}

void Workbench::ask(Question question) {
  OpenFile* const file = find(question.params);
  if (file == nullptr) {
    outbox_->respond(question.id, empty_answer(question.method));
  } else if (file->checked) {
    outbox_->respond(question.id, answer(*file, question));
  } else {
    file->waiting.push_back(std::move(question));
  }
}

Json Workbench::answer(const OpenFile& file, const Question& question) const {
  if (question.method == kDiagnostic) return diagnostic_report(file, question.params, client_);
  if (question.method == kCodeAction) return code_actions(file, question.params, client_);
  if (question.method == kHover) {
    const auto position = position_from(member(question.params, {"position"}));
    return position ? hover_at(file, *position, client_) : Json();
  }
  return summary_of(file.checked->report);
}

void Workbench::check_file(const Json& id, const std::string& uri) {
  const auto open = files_.find(uri);
  if (open != files_.end()) return ask(check_question(id, uri));
  const auto path = path_of_uri(uri);
  if (!path) {
    return outbox_->refuse(id, ErrorCode::kInvalidParams,
                           "Only files of this machine are checked.");
  }
  Visit& visit = visits_[uri];
  visit.serial = ++serials_;
  visit.ids.push_back(id);
  start(uri, *path, visit.serial, std::nullopt);
}

void Workbench::resolve(const Json& id, Json action) {
  const auto uri = string_member(action, {"data", "uri"}).value_or("");
  const auto serial = number_member(action, {"data", "serial"}).value_or(-1);
  const auto file = files_.find(uri);
  const bool current = file != files_.end() && file->second.checked && serial >= 0 &&
                       file->second.checked->serial == static_cast<std::uint64_t>(serial);
  if (!current) {
    return outbox_->refuse(id, ErrorCode::kContentModified,
                           "The document was checked anew since the action was offered.");
  }
  Json edit = postponed_edit(file->second, action["data"], client_);
  if (!edit.is_null()) action["edit"] = std::move(edit);
  outbox_->respond(id, std::move(action));
}

std::string Workbench::page_of(std::string_view rule) {
  const auto page_in = [rule](const FileSettings& settings) -> std::string {
    const BuiltinPage* page = settings.catalogue->find(rule);
    return page == nullptr ? "" : whole_page(page->page.rule);
  };
  for (const auto& [uri, file] : files_) {  // packs bring rules of their own
    if (!file.checked || file.checked->held.settings == nullptr) continue;
    std::string page = page_in(*file.checked->held.settings);
    if (!page.empty()) return page;
  }
  const auto held = settings_.settings_for(fmt::format("{}/draft.md", client_.root));
  return held ? page_in(*held->settings) : "";
}

void Workbench::drop_questions(OpenFile& file, std::string_view but_method, ErrorCode code,
                               std::string_view why) {
  std::vector<Question> kept;
  for (Question& question : file.waiting) {
    if (question.method == but_method) {
      kept.push_back(std::move(question));
    } else {
      outbox_->refuse(question.id, code, why);
    }
  }
  file.waiting = std::move(kept);
}

void Workbench::cancel(const Json& id) {
  std::size_t waiting = 0;
  for (auto& [uri, file] : files_) {
    waiting += std::erase_if(file.waiting, [&](const Question& q) { return q.id == id; });
  }
  for (auto& [uri, visit] : visits_) waiting += std::erase(visit.ids, id);
  if (waiting > 0) {
    outbox_->refuse(id, ErrorCode::kRequestCancelled, "The request was cancelled.");
  }
}

void Workbench::configure(const Json& section) {
  if (settings_.configure(section, client_.root)) check_all();
}

void Workbench::reload() {
  settings_.reload();
  check_all();
}

}  // namespace consultlint::lsp
