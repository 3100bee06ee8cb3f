#include "lsp/framing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/ascii.h"

namespace consultlint::lsp {
namespace {

/// Longest line of a header that is kept: what is longer is no header.
constexpr std::size_t kMaxLineBytes = 4096;

bool is_blank(std::string_view line) {
  return std::ranges::all_of(line, ascii::is_space);
}

/// The length that a header line tells. Where content was lost, the line may begin with the rest of
/// it.
std::optional<std::size_t> content_length(std::string_view line) {
  constexpr std::string_view kName = "content-length:";
  const std::size_t at = ascii::lower_case(line).rfind(kName);
  if (at == std::string::npos) return std::nullopt;
  line.remove_prefix(at + kName.size());
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  std::size_t length = 0;
  const auto [end, failure] = std::from_chars(line.data(), line.data() + line.size(), length);
  if (failure != std::errc{} || !is_blank({end, line.data() + line.size()})) return std::nullopt;
  return length;
}

}  // namespace

/// False at the end of the input.
bool FrameReader::read_line(std::string& line) {
  line.clear();
  char c = 0;
  while (in_->get(c)) {
    if (c == '\n') return true;
    if (line.size() < kMaxLineBytes) line += c;
  }
  return false;
}

Frame FrameReader::read_content(std::size_t length) {
  if (length > max_bytes_) {
    while (length > 0 && *in_) {
      const std::size_t step = std::min(length, max_bytes_);
      in_->ignore(static_cast<std::streamsize>(step));
      length -= step;
    }
    return {Frame::Kind::kRefused,
            fmt::format("A message was larger than {} MiB, which is the most that is read.",
                        max_bytes_ >> 20U)};
  }
  // In steps: a header may promise much and bring nothing.
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  Frame frame{Frame::Kind::kMessage, {}};
  while (frame.text.size() < length) {
    const std::size_t begin = frame.text.size();
    const std::size_t step = std::min(kStep, length - begin);
    frame.text.resize(begin + step);
    if (!in_->read(frame.text.data() + begin, static_cast<std::streamsize>(step))) return {};
  }
  return frame;
}

Frame FrameReader::next() {
  std::string line;
  std::optional<std::size_t> length;
  bool any_line = false;
  while (read_line(line)) {
    if (const auto told = content_length(line)) length = told;
    if (!is_blank(line)) {
      any_line = true;
    } else if (length) {
      return read_content(*length);
    } else if (any_line) {
      return {Frame::Kind::kRefused,
              "A message began without a header line such as 'Content-Length: 120'."};
    }
  }
  return {};
}

void write_frame(std::ostream& out, std::string_view content) {
  out << "Content-Length: " << content.size() << "\r\n\r\n" << content << std::flush;
}

}  // namespace consultlint::lsp
