#include "lsp/uri.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "text/ascii.h"

namespace consultlint::lsp {
namespace {

constexpr std::string_view kFileScheme = "file:";

/// "%20" as the byte that it spells. What spells none stands for itself.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view digits = text.substr(i + 1 <= text.size() ? i + 1 : i, 2);
    unsigned byte = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    const bool spelled = text[i] == '%' && digits.size() == 2 && failure == std::errc{} &&
                         end == digits.data() + 2 && byte != 0;
    out += spelled ? static_cast<char>(byte) : text[i];
    if (spelled) i += 2;
  }
  return out;
}

/// Without query and fragment.
std::string_view path_part(std::string_view uri) {
  return uri.substr(0, uri.find_first_of("?#"));
}

}  // namespace

std::optional<std::string> path_of_uri(std::string_view uri) {
  if (ascii::lower_case(uri.substr(0, kFileScheme.size())) != kFileScheme) return std::nullopt;
  std::string_view path = path_part(uri.substr(kFileScheme.size()));
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view host = path.substr(0, slash);
    if (!host.empty() && ascii::lower_case(host) != "localhost") return std::nullopt;
    path.remove_prefix(slash);
  }
  if (!path.starts_with('/')) return std::nullopt;
  return percent_decoded(path);
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  std::string uri = "file://";
  for (const char c : path) {
    if (ascii::is_letter_or_digit(c) || kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

std::string name_in_uri(std::string_view uri) {
  const std::string_view path = path_part(uri);
  return percent_decoded(path.substr(path.find_last_of("/:") + 1));  // npos + 1 is 0
}

}  // namespace consultlint::lsp
