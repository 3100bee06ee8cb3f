// Prints which promises of a document are broken in each of the files named on the command line,
// and ends with 1 when there is one.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>

#include "readers/readers.h"
#include "support/document_invariants.h"

namespace consultlint {
namespace {

bool is_sound(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  // An empty file is no document, and holds no text that could be mapped.
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) return true;
  const Result<Document> document = read_document(path.string(), std::move(bytes));
  const std::string broken =
      document ? test::invariant_report(*document) : document.error().message + '\n';
  if (!broken.empty()) std::cout << path.string() << ":\n" << broken;
  return broken.empty();
}

}  // namespace
}  // namespace consultlint

int main(int count, char** arguments) {
  bool sound = true;
  for (const char* path : std::span(arguments, static_cast<std::size_t>(count)).subspan(1)) {
    sound = consultlint::is_sound(path) && sound;
  }
  return sound ? 0 : 1;
}
