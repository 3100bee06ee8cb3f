#include "engine/repository_uri.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

bool stands_for_itself(char c) {
  constexpr std::string_view kMarks = "-._~!$&'()*+,;=:@/%[]";
  return ascii::is_letter_or_digit(c) || kMarks.find(c) != std::string_view::npos;
}

std::string encoded(std::string_view text) {
  std::string uri;
  for (const char c : text) {
    if (stands_for_itself(c)) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

std::string_view without_user(std::string_view address) {
  const std::size_t host = address.substr(0, address.find('/')).rfind('@');
  return host == std::string_view::npos ? address : address.substr(host + 1);
}

std::string_view without_query(std::string_view address) {
  return address.substr(0, address.find_first_of("?#"));
}

std::string uri(std::string_view scheme, std::string_view address) {
  return fmt::format("{}://{}", scheme, encoded(without_query(without_user(address))));
}

/// "host:path" in two, where a colon stands before any slash.
std::optional<std::string> uri_of_ssh_address(std::string_view remote) {
  const std::string_view address = without_user(remote);
  const std::size_t colon = address.find(':');
  constexpr std::size_t kDrive = 1;  // "C:/papers" is a folder of this machine
  if (colon == std::string_view::npos || colon <= kDrive || colon > address.find('/')) {
    return std::nullopt;
  }
  std::string_view path = address.substr(colon + 1);
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  return uri("ssh", fmt::format("{}/{}", address.substr(0, colon), path));
}

}  // namespace

std::optional<std::string> repository_uri(std::string_view remote) {
  const std::size_t end_of_scheme = remote.find("://");
  if (end_of_scheme == std::string_view::npos) return uri_of_ssh_address(remote);
  const std::string scheme = ascii::lower_case(remote.substr(0, end_of_scheme));
  const bool plain = std::ranges::all_of(
      scheme, [](char c) { return ascii::is_letter_or_digit(c) || c == '+' || c == '-'; });
  if (!plain || scheme.empty() || scheme == "file") return std::nullopt;
  return uri(scheme, remote.substr(end_of_scheme + 3));
}

}  // namespace consultlint
