#include "support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace consultlint::test {
namespace {

/// A file for one stream of one run. Each test process has its own, so tests run side by side.
std::string stream_file(const char* name) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path();
  return (folder / ("consultlint-test-" + std::to_string(::getpid()) + "-" + name)).string();
}

std::string take(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  std::filesystem::remove(path);
  return bytes.str();
}

void redirect(int stream, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, stream) < 0) ::_exit(126);
}

[[noreturn]] void become(std::vector<char*> words, const std::string& folder) {
  redirect(STDIN_FILENO, stream_file("in"), O_RDONLY);
  redirect(STDOUT_FILENO, stream_file("out"), O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, stream_file("err"), O_WRONLY | O_CREAT | O_TRUNC);
  if (::chdir(folder.c_str()) != 0) ::_exit(126);
  ::execv(words[0], words.data());
  ::_exit(127);
}

}  // namespace

Run consultlint(const std::vector<std::string>& words, std::string_view input,
                const std::string& folder) {
  std::ofstream(stream_file("in"), std::ios::binary) << input;
  std::vector<std::string> owned = {CONSULTLINT_PROGRAM};
  owned.insert(owned.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& word : owned) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) become(pointers, folder);
  int status = 0;
  ::waitpid(child, &status, 0);
  std::filesystem::remove(stream_file("in"));
  Run run;
  run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.out = take(stream_file("out"));
  run.err = take(stream_file("err"));
  return run;
}

}  // namespace consultlint::test
