#include <optional>

#include "support/sarif_run.h"

namespace consultlint::test {
namespace {

using nlohmann::json;

bool is_relative(const std::string& uri) {
  return !uri.empty() && uri.front() != '/' && uri.find('\\') == uri.npos &&
         uri.find(':') == uri.npos && ("/" + uri).find("/..") == uri.npos;
}

std::string decoded(const std::string& uri) {
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    if (uri[i] == '%' && i + 2 < uri.size()) {
      path += static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      path += uri[i];
    }
  }
  return path;
}

/// Where the region lies in the text, told both ways alike.
std::optional<SarifText::Range> check_region(SarifRun& run, const SarifText& text,
                                             const json& region, const std::string& where) {
  const auto lines = text.lines_of(region);
  if (!lines) {
    run.fault("region-outside", where);
    return std::nullopt;
  }
  const auto offsets = SarifText::offsets_of(region);
  run.expect(!offsets || *offsets == *lines, "offset-differs", where);
  if (region.contains("snippet") && region["snippet"].contains("text")) {
    run.expect(region["snippet"]["text"] == text.slice(*lines), "snippet-differs", where);
  }
  return lines;
}

void check_context(SarifRun& run, const SarifText& text, const json& place,
                   const SarifText::Range& inner, const std::string& where) {
  if (!place.contains("contextRegion")) return;
  const auto outer = check_region(run, text, place["contextRegion"], where + " context");
  if (!outer) return;
  run.expect(outer->begin <= inner.begin && inner.end <= outer->end && *outer != inner,
             "context-too-small", where);
}

}  // namespace

const json* SarifRun::artifact(const json& location) const {
  const std::size_t index = location.value("index", artifacts().size());
  return index < artifacts().size() ? &artifacts()[index] : nullptr;
}

const SarifText* SarifRun::text(const json& artifact) {
  std::string file = decoded(artifact["location"]["uri"]);
  std::string part;
  if (is_nested(artifact)) {
    part = std::move(file);
    const std::size_t parent = artifact["parentIndex"];
    if (parent >= artifacts().size()) return nullptr;
    file = decoded(artifacts()[parent]["location"]["uri"]);
  }
  const auto [known, is_new] = texts_.try_emplace({file, part});
  if (is_new) {
    if (const auto content = text_(file, part)) {
      known->second = std::make_unique<const SarifText>(*content);
    }
  }
  return known->second.get();
}

void check_sarif_artifact(SarifRun& run, const json& location, const std::string& where) {
  run.expect(is_relative(location.value("uri", "")), "uri-not-relative", where);
  if (location.contains("uriBaseId")) {
    const json bases = run.body.value("originalUriBaseIds", json::object());
    run.expect(bases.contains(location["uriBaseId"].get<std::string>()), "base-unknown", where);
  }
  if (!location.contains("index")) return;
  const json* artifact = run.artifact(location);
  if (artifact == nullptr) return run.fault("artifact-differs", where);
  run.expect((*artifact)["location"]["uri"] == location["uri"], "artifact-differs", where);
  if (!SarifRun::is_nested(*artifact)) return;
  run.expect(!location.contains("uriBaseId"), "nested-with-base", where);
  run.expect(run.use == SarifUse::kFull, "nested-for-github", where);
}

void check_sarif_location(SarifRun& run, const json& location, const std::string& where) {
  if (!location.contains("physicalLocation")) return run.fault("place-missing", where);
  const json& place = location["physicalLocation"];
  check_sarif_artifact(run, place["artifactLocation"], where);
  const json* artifact = run.artifact(place["artifactLocation"]);
  if (artifact == nullptr || !place.contains("region")) return;
  const SarifText* text = run.text(*artifact);
  if (text == nullptr) {
    // GitHub has no other way to place what is in a package.
    run.expect(run.use == SarifUse::kGitHub, "text-region-in-binary", where);
    run.expect(place["region"].value("startLine", 0) > 0, "line-missing", where);
    return;
  }
  if (const auto region = check_region(run, *text, place["region"], where)) {
    check_context(run, *text, place, *region, where);
  }
}

}  // namespace consultlint::test
