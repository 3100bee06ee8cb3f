#include "lsp/settings.h"

#include <filesystem>
#include <map>
#include <utility>

namespace consultlint::lsp {

/// What was read from files, as it was at one time.
struct Settings::Read {
  Workspace workspace;
  std::map<std::string, Result<Baseline>> baselines = {};  // by path
};

bool Settings::configure(const Json& section, const std::string& root) {
  const std::string named = string_member(section, {"configuration"}).value_or("");
  std::optional<std::string> configuration = configuration_;
  if (!named.empty()) {
    configuration = (std::filesystem::path(root) / named).lexically_normal().generic_string();
  }
  if (configuration == overrides_.configuration) return false;
  overrides_.configuration = std::move(configuration);
  reload();
  return true;
}

Result<const Baseline*> Settings::baseline_of(const FileSettings& settings) {
  if (settings.configuration == nullptr || !settings.configuration->baseline) return nullptr;
  const std::string& path = settings.configuration->baseline->value;
  auto found = read_->baselines.find(path);
  if (found == read_->baselines.end()) {
    found = read_->baselines.emplace(path, Baseline::load(path)).first;
  }
  if (!found->second) return found->second.error();
  return &*found->second;
}

Result<Settings::Read*> Settings::read() {
  if (read_ == nullptr) {
    Result<Workspace> opened = Workspace::open(overrides_);
    if (!opened) return opened.error();
    read_ = std::make_shared<Read>(Read{*std::move(opened)});
  }
  return read_.get();
}

bool Settings::excludes(const std::string& path) {
  const Result<Read*> now = read();
  return now && (*now)->workspace.excludes(path);
}

Result<HeldSettings> Settings::settings_for(const std::string& path) {
  const Result<Read*> now = read();
  if (!now) return now.error();
  const Result<const FileSettings*> settings = (*now)->workspace.settings_for(path);
  if (!settings) return settings.error();
  const Result<const Baseline*> baseline = baseline_of(**settings);
  if (!baseline) return baseline.error();
  return HeldSettings{read_, *settings, *baseline};
}

}  // namespace consultlint::lsp
