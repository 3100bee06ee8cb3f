#include "edit/splice.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "edit/package_rewrite.h"
#include "readers/zip.h"
#include "text/encoding.h"

namespace consultlint {
namespace {

constexpr std::string_view kChanged =
    "The file has changed since it was read, so nothing is written; run the command again.";

/// Walks through bytes and the text that was decoded from them, side by side.
class SideBySide {
 public:
  SideBySide(std::string_view bytes, const DecodedText& decoded)
      : bytes_(bytes), encoding_(decoded.encoding), at_(decoded.mark_size) {}

  /// Where the character at `offset` of the text begins in the bytes; nothing when none begins
  /// there. Precondition: not before the offset asked for last.
  std::optional<std::size_t> find(std::size_t offset) {
    while (text_at_ < offset && at_ < bytes_.size()) {
      const CodePoint c = decode_character(bytes_, at_, encoding_);
      spelled_.clear();
      append_utf8(spelled_, c.value);
      text_at_ += spelled_.size();
      at_ += c.length;
    }
    if (text_at_ != offset) return std::nullopt;
    return at_;
  }

 private:
  std::string_view bytes_;
  Encoding encoding_;
  std::size_t at_;
  std::size_t text_at_ = 0;
  std::string spelled_;  // of one character; kept for its memory
};

Result<std::string> splice_package(std::string_view path, std::string_view bytes,
                                   std::span<const Artifact> artifacts,
                                   std::span<const SourceSplice> splices) {
  const Result<ZipArchive> zip = ZipArchive::open(path, bytes);
  if (!zip) return zip.error();
  std::vector<NewPart> parts;
  while (!splices.empty()) {
    const ArtifactIndex index = splices.front().at.artifact;
    const auto same = [index](const SourceSplice& s) { return s.at.artifact == index; };
    const auto rest = std::ranges::find_if_not(splices, same);
    const auto count = static_cast<std::size_t>(rest - splices.begin());
    const Artifact& artifact = artifacts[index];
    const ZipArchive::Entry* const entry = zip->find(artifact.name);
    if (entry == nullptr) return Error{std::string(kChanged), {}};
    const Result<std::string> old = zip->read(*entry);
    if (!old) return old.error();
    Result<std::string> content = splice_bytes(*old, artifact.text, splices.first(count));
    if (!content) return content.error();
    parts.push_back({artifact.name, *std::move(content)});
    splices = splices.subspan(count);
  }
  return replace_parts(path, bytes, parts);
}

}  // namespace

Result<std::string> splice_bytes(std::string_view bytes, std::string_view text,
                                 std::span<const SourceSplice> splices) {
  const std::optional<DecodedText> decoded = decode_text(std::string(bytes));
  if (!decoded || decoded->text != text) return Error{std::string(kChanged), {}};
  SideBySide places(bytes, *decoded);
  std::string out;
  out.reserve(bytes.size());
  std::size_t copied = 0;
  for (const SourceSplice& splice : splices) {
    const std::optional<std::size_t> begin = places.find(splice.at.span.begin);
    const std::optional<std::size_t> end = places.find(splice.at.span.end);
    if (!begin || !end || *begin < copied) return Error{"Two changes overlap.", {}};
    Result<std::string> spelled = encode_text(splice.text, decoded->encoding);
    if (!spelled) return spelled.error();
    out.append(bytes.substr(copied, *begin - copied)).append(*spelled);
    copied = *end;
  }
  out += bytes.substr(copied);
  return out;
}

Result<std::string> splice_file(std::string_view path, std::string_view bytes,
                                std::span<const Artifact> artifacts,
                                std::vector<SourceSplice> splices) {
  std::ranges::stable_sort(
      splices, {}, [](const SourceSplice& s) { return std::pair(s.at.artifact, s.at.span); });
  Result<std::string> out = looks_like_zip(bytes)
                                ? splice_package(path, bytes, artifacts, splices)
                                : splice_bytes(bytes, artifacts.front().text, splices);
  if (out || !out.error().where.empty()) return out;
  return Error{out.error().message, std::string(path)};
}

}  // namespace consultlint
