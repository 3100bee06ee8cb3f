#pragma once
#include <string>
#include <string_view>

namespace consultlint::test {

/// A new, empty folder that is removed at the end. Tests run side by side as processes, so no two
/// have the same.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  const std::string& path() const { return path_; }
  /// Path of a file in it, with forward slashes.
  std::string at(std::string_view name) const { return path_ + "/" + std::string(name); }
  /// Writes a file, with the folders that it needs.
  void write(std::string_view name, std::string_view bytes) const;

 private:
  std::string path_;
};

}  // namespace consultlint::test
