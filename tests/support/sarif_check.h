#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace consultlint::test {

/// Whom a log is for.
enum class SarifUse { kFull, kGitHub };

/// The text of a file, or of a part of one when `part` is not empty, decoded to UTF-8 without a
/// byte order mark; nothing for a file that is no text. URIs are not percent-encoded.
using ArtifactText =
    std::function<std::optional<std::string>(const std::string& file, const std::string& part)>;

/// What is wrong with a SARIF log that a schema and public validators let pass: states that stand
/// on some results only, indexes and names that disagree, links and GUIDs that lead nowhere,
/// regions that are not where the words are, fixes that do not fit. Each as "fault-id: where".
/// Precondition: the log is valid by its schema.
std::vector<std::string> sarif_faults(const nlohmann::json& log, SarifUse use,
                                      const ArtifactText& text);

}  // namespace consultlint::test
