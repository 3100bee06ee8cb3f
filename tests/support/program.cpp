#include "support/program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace consultlint::test {
namespace {

/// Files for the streams of one run. Each test process has its own, so tests run side by side.
struct Streams {
  std::string in = name("in");
  std::string out = name("out");
  std::string err = name("err");

 private:
  static std::string name(const char* stream) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    const std::string file = "consultlint-test-" + std::to_string(::getpid()) + "-" + stream;
    return (folder / file).string();
  }
};

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

[[noreturn]] void become(std::vector<char*> words, const std::string& folder,
                         const Streams& streams) {
  redirect(STDIN_FILENO, streams.in, O_RDONLY);
  redirect(STDOUT_FILENO, streams.out, O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, streams.err, O_WRONLY | O_CREAT | O_TRUNC);
  if (::chdir(folder.c_str()) != 0) ::_exit(126);
  ::execv(words[0], words.data());
  ::_exit(127);
}

}  // namespace

Run consultlint(const std::vector<std::string>& words, std::string_view input,
                const std::string& folder) {
  const Streams streams;
  std::ofstream(streams.in, std::ios::binary) << input;
  std::vector<std::string> owned = {CONSULTLINT_PROGRAM};
  owned.insert(owned.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& word : owned) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) become(pointers, folder, streams);
  int status = 0;
  struct rusage usage {};
  ::wait4(child, &status, 0, &usage);
  std::filesystem::remove(streams.in);
  Run run;
  run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.peak_kilobytes = usage.ru_maxrss;
  run.out = take(streams.out);
  run.err = take(streams.err);
  return run;
}

}  // namespace consultlint::test
