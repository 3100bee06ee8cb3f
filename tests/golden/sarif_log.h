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

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(bytes).str();
}

/// A text file, decoded; nothing for a file that is no text.
inline std::optional<std::string> text_of(const std::filesystem::path& path) {
  std::optional<DecodedText> decoded = decode_text(bytes_of(path));
  if (!decoded) return std::nullopt;
  return std::move(decoded->text);
}

/// A part of a package; nothing when it is not there.
inline std::optional<std::string> part_of(const std::filesystem::path& path,
                                          const std::string& part) {
  const std::string bytes = bytes_of(path);
  const Result<ZipArchive> package = ZipArchive::open(path.string(), bytes);
  const ZipArchive::Entry* entry = package ? package->find(part) : nullptr;
  if (entry == nullptr) return std::nullopt;
  Result<std::string> content = package->read(*entry);
  if (!content) return std::nullopt;
  return *std::move(content);
}

/// Files below the folder of sample documents, and parts of packages there.
inline std::optional<std::string> corpus_text(const std::string& file, const std::string& part) {
  return part.empty() ? text_of(kCorpus / file) : part_of(kCorpus / file, part);
}

inline std::vector<std::string> faults_of(const nlohmann::json& log, SarifUse use) {
  return sarif_faults(log, use, corpus_text);
}

}  // namespace consultlint::test
