#include "engine/ignore_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "engine/files.h"
#include "engine/fingerprint.h"
#include "engine/ignore_request.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::string_view kEnding = ".consultlint-ignore";
constexpr std::string_view kWholeDocument = "document";
constexpr std::size_t kMaxBytes = std::size_t{1} << 20U;
constexpr std::size_t kHashDigits = 16;
/// Of the words of a finding, as many as a person needs to know it again.
constexpr std::size_t kMostWordBytes = 60;

/// Reads one line; positions in it become columns of errors.
class LineReader {
 public:
  LineReader(const std::string& path, std::uint32_t number, std::string_view line)
      : path_(path), number_(number), line_(line), rest_(line) {}

  Result<Ignore> read() {
    Ignore wish;
    wish.origin = {Suppression::Kind::kExternal, {}, path_, number_, {}};
    wish.rules = take_rules(rest_);
    if (wish.rules.empty()) return error("a line begins with the rule that it is about");
    if (const auto failure = read_what(wish)) return *failure;
    wish.origin.reason = rest_.substr(0, rest_.find_last_not_of(" \t\r") + 1);
    return wish;
  }

 private:
  std::optional<Error> read_what(Ignore& wish) {
    if (rest_.starts_with('#')) {
      if (auto failure = read_fingerprint(wish.fingerprint)) return failure;
      std::string for_people;
      return rest_.starts_with('"') ? read_words(for_people) : std::nullopt;
    }
    if (rest_.starts_with('"')) return read_words(wish.words);
    const std::string_view before = rest_;
    if (take_token(rest_) == kWholeDocument) return std::nullopt;
    rest_ = before;
    return error(
        "behind the rule stands 'document', the words of the finding in double quotes, or # and "
        "its fingerprint");
  }

  std::optional<Error> read_fingerprint(std::string& hash) {
    const std::string_view before = rest_;
    const std::string_view digits = take_token(rest_).substr(1);
    if (digits.size() == kHashDigits &&
        digits.find_first_not_of("0123456789abcdef") == std::string_view::npos) {
      hash = digits;
      return std::nullopt;
    }
    rest_ = before;
    return error("a fingerprint is # and 16 figures or letters from a to f");
  }

  /// A doubled quotation mark stands for one.
  std::optional<Error> read_words(std::string& words) {
    const std::string_view before = rest_;
    rest_.remove_prefix(1);
    for (;;) {
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) {
        rest_ = before;
        return error("the words begin with a double quote that does not end");
      }
      words += rest_.substr(0, quote);
      rest_.remove_prefix(quote + 1);
      if (!rest_.starts_with('"')) break;
      words += '"';
      rest_.remove_prefix(1);
    }
    skip_spaces(rest_);
    if (!words.empty()) return std::nullopt;
    rest_ = before;
    return error("no words stand between the double quotes");
  }

  Error error(std::string_view message) const {
    const auto column = 1 + count_code_points(line_.substr(0, line_.size() - rest_.size()));
    return {std::string(message), fmt::format("{}:{}:{}", path_, number_, column)};
  }

  const std::string& path_;
  std::uint32_t number_;
  std::string_view line_;
  std::string_view rest_;
};

/// In double quotes, on one line.
std::string quoted(std::string_view words) {
  std::string text = "\"";
  for (const char c : words) {
    if (c == '"') text += '"';
    text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return text + '"';
}

std::string_view first_words(std::string_view text) {
  if (text.size() <= kMostWordBytes) return text;
  const std::size_t space = text.find_last_of(" \n", kMostWordBytes);
  if (space != std::string_view::npos && space > 0) return text.substr(0, space);
  std::size_t end = kMostWordBytes;
  while (end > 0 && is_utf8_continuation(text[end])) --end;
  return text.substr(0, end);
}

}  // namespace

std::string ignore_file_of(std::string_view document_path) {
  return std::string(document_path) + std::string(kEnding);
}

Result<std::vector<Ignore>> parse_ignore_file(const std::string& path, std::string_view text) {
  std::vector<Ignore> wishes;
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    Result<Ignore> wish = LineReader(path, number, line).read();
    if (!wish) return wish.error();
    wishes.push_back(*std::move(wish));
  }
  return wishes;
}

Result<std::vector<Ignore>> load_ignore_file(std::string_view document_path) {
  const std::string path = ignore_file_of(document_path);
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return std::vector<Ignore>();
  const Result<std::string> text = read_file(path, kMaxBytes);
  if (!text) return text.error();
  return parse_ignore_file(path, *text);
}

std::string ignore_line(const ReportedFinding& finding, std::string_view reason) {
  if (is_about_document(finding)) {
    return fmt::format("{} {} {}", finding.rule->id, kWholeDocument, reason);
  }
  const std::string_view words = first_words(finding.text);
  return fmt::format("{} #{}{}{} {}", finding.rule->id, finding.fingerprint.hash,
                     words.empty() ? "" : " ", words.empty() ? "" : quoted(words), reason);
}

std::string with_ignore_lines(std::string_view document_path, std::string text,
                              const std::vector<std::string>& lines) {
  if (text.empty()) {
    text = fmt::format(
        "# Findings in {} that consultlint does not report. One a line: the rule, then\n"
        "# the words that it is about in double quotes (or: document), then the reason.\n",
        document_path.substr(document_path.rfind('/') + 1));
  }
  if (!text.ends_with('\n')) text += '\n';
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace consultlint
