// The program `consultlint` of the self-contained archive. It starts the real one, which stands in
// lib/ beside every library that it needs, with the dynamic linker that was built for them: so the
// machine's own C library, be it older or another, does not matter. Linked statically, and without
// /proc, for bare containers.
#include <sys/auxv.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

/// The folder above bin/, in which this program stands; empty when it cannot be told.
std::string archive_folder() {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): the kernel gives an address as a number
  const auto* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  std::string path(PATH_MAX, '\0');
  if (started_as == nullptr || realpath(started_as, path.data()) == nullptr) return {};
  path.resize(path.find('\0'));
  for (int up = 0; up < 2; ++up) path.resize(path.rfind('/') == path.npos ? 0 : path.rfind('/'));
  return path;
}

/// Word lists for spelling, unless the user has chosen others.
void offer_dictionaries(const std::string& folder) {
  constexpr int kKeep = 0;
  setenv("DICPATH", (folder + "/share/hunspell").c_str(), kKeep);
}

}  // namespace

int main(int count, char** words) {
  const std::string folder = archive_folder();
  const std::string libraries = folder + "/lib";
  const std::string linker = libraries + "/ld-linux-x86-64.so.2";
  const std::string program = libraries + "/consultlint";
  offer_dictionaries(folder);
  std::vector<std::string> command = {linker,           "--inhibit-cache", "--argv0", words[0],
                                      "--library-path", libraries,         program};
  command.insert(command.end(), words + 1, words + count);
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execv(linker.c_str(), arguments.data());
  std::perror("consultlint: the folder lib/ of the archive must stay beside bin/");
  return 2;
}
