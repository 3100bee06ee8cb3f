#pragma once
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "readers/zip.h"
#include "support/program.h"
#include "support/sarif_check.h"
#include "text/encoding.h"

namespace consultlint::test {

inline const std::filesystem::path kCorpus =
    std::filesystem::path(CONSULTLINT_SOURCE_DIR) / "corpus";

/// The SARIF log that the program prints in the folder of sample documents.
inline nlohmann::json sarif_log(const std::vector<std::string>& words) {
  return nlohmann::json::parse(consultlint(words, {}, kCorpus.string()).out);
}

/// Reads files below the folder of sample documents, and parts of packages there.
inline std::optional<std::string> corpus_text(const std::string& file, const std::string& part) {
  std::ostringstream read;
  read << std::ifstream(kCorpus / file, std::ios::binary).rdbuf();
  std::string bytes = read.str();
  if (!part.empty()) {
    const Result<ZipArchive> package = ZipArchive::open(file, bytes);
    const ZipArchive::Entry* entry = package ? package->find(part) : nullptr;
    if (entry == nullptr) return std::nullopt;
    Result<std::string> content = package->read(*entry);
    if (!content) return std::nullopt;
    return *std::move(content);
  }
  std::optional<DecodedText> decoded = decode_text(std::move(bytes));
  if (!decoded) return std::nullopt;
  return std::move(decoded->text);
}

inline std::vector<std::string> faults_of(const nlohmann::json& log, SarifUse use) {
  return sarif_faults(log, use, corpus_text);
}

}  // namespace consultlint::test
