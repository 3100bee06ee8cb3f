#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/result.h"

namespace consultlint {

/// The bytes of a file. Errors: missing, a folder, unreadable, or above `max_bytes`.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

/// Replaces or makes a file so that at every moment either the old or the new content is there:
/// written beside the target, flushed to disk, then renamed. Keeps the permissions of a file that
/// it replaces, and a symbolic link to it. What is no regular file (a pipe, a device) is written
/// to as it is. Nothing when all went well.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

/// New content of a file that exists, written beside it and flushed to disk, but not in its place
/// yet. Until then, and when all ends here, the file is as it was; what is written beside it is
/// hidden, so that nobody takes it for a document, and goes away with this.
class Replacement {
 public:
  /// Keeps permissions and, where the system lets it, the owner; follows a symbolic link. Errors: a
  /// file that is missing, no ordinary one, or not to be written to; a full disk.
  static Result<Replacement> write_beside(const std::string& path, std::string_view bytes);

  Replacement(Replacement&& other) noexcept;
  Replacement& operator=(Replacement&&) = delete;
  ~Replacement();

  /// Puts it in place of the file in one step, unless that no longer holds `old`: what somebody
  /// else wrote meanwhile is never lost. Nothing when all went well.
  std::optional<Error> put_in_place_of(std::string_view old);

 private:
  Replacement(std::string path, std::string target, std::string beside);

  std::string path_;    // as the user named it
  std::string target_;  // behind symbolic links
  std::string beside_;  // empty when nothing is there any more
};

}  // namespace consultlint
