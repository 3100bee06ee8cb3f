#include "engine/subprocess.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace consultlint {
namespace {

/// Both ends of a pipe, closed at the end.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }

  bool is_open() const { return ends_[0] >= 0; }
  int reading_end() const { return ends_[0]; }
  int writing_end() const { return ends_[1]; }
  void close_writing_end() { close_end(1); }

 private:
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

  std::array<int, 2> ends_ = {-1, -1};
};

/// What the child does before the program begins: its ends of the pipes, and no input.
class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }

  void connect(const Pipe& out, const Pipe& err) {
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions_, out.writing_end(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, err.writing_end(), STDERR_FILENO);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Whether there may be more to read.
bool read_some(int fd, std::string& text) {
  std::array<char, std::size_t{16} << 10U> chunk{};
  const ssize_t got = ::read(fd, chunk.data(), chunk.size());
  if (got < 0) return errno == EINTR;
  text.append(chunk.data(), static_cast<std::size_t>(got));
  return got > 0;
}

/// Reads both pipes to their ends: a program that fills one would wait for its reader for ever.
void read_both(const Pipe& out, const Pipe& err, ProgramRun& run) {
  std::array<pollfd, 2> ends = {pollfd{out.reading_end(), POLLIN, 0},
                                pollfd{err.reading_end(), POLLIN, 0}};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return;
    if (ends[0].revents != 0 && !read_some(ends[0].fd, run.out)) ends[0].fd = -1;
    if (ends[1].revents != 0 && !read_some(ends[1].fd, run.err)) ends[1].fd = -1;
    for (pollfd& end : ends) end.revents = 0;
  }
}

Error not_started(const std::string& program, int why) {
  if (why == ENOENT) {
    return {fmt::format("The program '{}' is not on this machine; install it.", program), {}};
  }
  return {fmt::format("The program '{}' cannot be started: {}.", program, std::strerror(why)), {}};
}

}  // namespace

Result<ProgramRun> run_program(std::span<const std::string> words,
                               std::span<const std::string> environment) {
  Pipe out;
  Pipe err;
  if (!out.is_open() || !err.is_open()) return not_started(words.front(), errno);
  FileActions actions;
  actions.connect(out, err);
  std::vector<std::string> own_words(words.begin(), words.end());
  std::vector<std::string> own_environment(environment.begin(), environment.end());
  pid_t child = 0;
  const int failure =
      ::posix_spawnp(&child, own_words.front().c_str(), actions.get(), nullptr,
                     pointers_to(own_words).data(), pointers_to(own_environment).data());
  if (failure != 0) return not_started(words.front(), failure);
  out.close_writing_end();
  err.close_writing_end();
  ProgramRun run;
  read_both(out, err, run);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) run.code = WEXITSTATUS(status);
  return run;
}

}  // namespace consultlint
