#include "engine/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace consultlint {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }

 private:
  int fd_;
};

Error why_not_read(const std::string& path) {
  if (errno == ENOENT) return {"There is no such file; check the name.", path};
  if (errno == EACCES) return {"You have no permission to read this file.", path};
  return {fmt::format("This cannot be read: {}.", std::strerror(errno)), path};
}

bool read_all(int fd, std::string& bytes, std::size_t max_bytes) {
  constexpr std::size_t kChunk = std::size_t{64} << 10U;
  std::size_t filled = 0;
  for (;;) {
    if (bytes.size() < filled + kChunk) bytes.resize(std::max(bytes.size() * 2, filled + kChunk));
    const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    filled += static_cast<std::size_t>(got);
    if (got == 0 || filled > max_bytes) break;
  }
  bytes.resize(filled);
  return true;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

Error why_not_written(const std::string& path) {
  return {fmt::format("This cannot be written: {}.", std::strerror(errno)), path};
}

/// What a new file at that path gets of the one that it replaces.
struct Ownership {
  mode_t mode = 0;
  std::optional<std::pair<uid_t, gid_t>> owner;
};

/// A new file gets what the process's mask allows; an old one keeps its permissions.
Ownership ownership_for(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) {
    return {info.st_mode & 07777U, std::pair(info.st_uid, info.st_gid)};
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return {0666U & ~mask, std::nullopt};
}

/// Who may not give files away keeps a file as his own.
bool hand_over(int fd, const Ownership& ownership) {
  if (ownership.owner && ::fchown(fd, ownership.owner->first, ownership.owner->second) != 0 &&
      errno != EPERM) {
    return false;
  }
  return ::fchmod(fd, ownership.mode) == 0;
}

/// Writes a new hidden file in the folder of `target`, as `target` shall be; gives its path.
Result<std::string> write_hidden_beside(const std::string& path, const std::string& target,
                                        std::string_view bytes) {
  std::string beside = target.substr(0, target.rfind('/') + 1) + ".consultlint-XXXXXX";
  const Ownership ownership = ownership_for(target);
  const Descriptor file(::mkstemp(beside.data()));
  if (!file.is_open()) return why_not_written(path);
  const bool written =
      write_all(file.get(), bytes) && hand_over(file.get(), ownership) && ::fsync(file.get()) == 0;
  if (written) return beside;
  Error error = why_not_written(path);
  ::unlink(beside.c_str());
  return error;
}

std::optional<Error> rename_over(const std::string& path, const std::string& beside,
                                 const std::string& target) {
  if (std::rename(beside.c_str(), target.c_str()) == 0) return std::nullopt;
  Error error = why_not_written(path);
  ::unlink(beside.c_str());
  return error;
}

/// The file itself where `path` is a symbolic link to one: a rename would replace the link.
std::string behind_links(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> resolved(::realpath(path.c_str(), nullptr), &::free);
  return resolved == nullptr ? path : std::string(resolved.get());
}

/// Whether something is there that a rename would replace by a file of another kind.
bool is_special(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

std::optional<Error> write_in_place(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open() || !write_all(file.get(), bytes)) return why_not_written(path);
  return std::nullopt;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return why_not_read(path);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return why_not_read(path);
  if (S_ISDIR(info.st_mode)) return Error{"This is a folder, not a document.", path};
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(info.st_size) + 1);
  if (!read_all(file.get(), bytes, max_bytes)) return why_not_read(path);
  if (bytes.size() > max_bytes) {
    return Error{
        fmt::format("The file is larger than {} MB; split the document, or take out pictures.",
                    max_bytes >> 20U),
        path};
  }
  return bytes;
}

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  if (is_special(path)) return write_in_place(path, bytes);
  const std::string target = behind_links(path);
  const Result<std::string> beside = write_hidden_beside(path, target, bytes);
  if (!beside) return beside.error();
  return rename_over(path, *beside, target);
}

Result<Replacement> Replacement::write_beside(const std::string& path, std::string_view bytes) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return why_not_read(path);
  if (!S_ISREG(info.st_mode)) {
    return Error{"This is no ordinary file, so it cannot be replaced by a changed one.", path};
  }
  const bool locked =
      (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;  // root could, all the same
  if (locked || ::access(path.c_str(), W_OK) != 0) {
    return Error{"You have no permission to change this file, so it is left as it is.", path};
  }
  std::string target = behind_links(path);
  Result<std::string> beside = write_hidden_beside(path, target, bytes);
  if (!beside) return beside.error();
  return Replacement(path, std::move(target), *std::move(beside));
}

Replacement::Replacement(std::string path, std::string target, std::string beside)
    : path_(std::move(path)), target_(std::move(target)), beside_(std::move(beside)) {}

Replacement::Replacement(Replacement&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      beside_(std::exchange(other.beside_, {})) {}

Replacement::~Replacement() {
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

std::optional<Error> Replacement::put_in_place_of(std::string_view old) {
  const Result<std::string> now = read_file(target_, old.size());
  if (!now || *now != old) {
    return Error{
        "The file was changed while it was being checked, so it is left as it is; run the "
        "command again.",
        path_};
  }
  return rename_over(path_, std::exchange(beside_, {}), target_);
}

}  // namespace consultlint
