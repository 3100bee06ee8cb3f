// Speed of reading, from the bytes of a file to the finished document, on one core, against the
// least that any reader has to do: `read_bench FILE…`, or generated papers of 20,000 and 200,000
// words without an argument.
//
//   markdown  md4c alone, with the flags of the reader and callbacks that do nothing
//   text      one pass over the bytes that counts line ends
//   docx      inflating the main part and parsing it with pugixml; bytes are those of its XML
//
// Time is that of the processor. Both sides run in turns, so that what else the machine does meets
// both; what is printed are medians, of the speeds and of the ratio of each turn.
#include <libdeflate.h>
#include <md4c.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/bench_paper.h"
#include "readers/readers.h"
#include "readers/zip.h"

namespace consultlint {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kSecondsEach = 2.0;
constexpr std::size_t kFewestTurns = 11;

/// Keeps a result that nobody looks at from being optimised away.
volatile std::size_t g_seen = 0;

double seconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

void parse_with_md4c(std::string_view text) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTMLBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.leave_block = parser.enter_block;
  parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.leave_span = parser.enter_span;
  parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, nullptr);
}

void count_lines(std::string_view text) {
  g_seen = static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

/// A deflated or stored entry, as it lies in the package.
struct PackedPart {
  std::string_view bytes;
  std::size_t size = 0;
  bool deflated = false;
};

PackedPart main_part(std::string_view package) {
  const Result<ZipArchive> archive = ZipArchive::open("bench", package);
  if (!archive) return {};
  const ZipArchive::Entry* entry = archive->find("word/document.xml");
  if (entry == nullptr) return {};
  return {package.substr(entry->data_begin, entry->compressed_size),
          static_cast<std::size_t>(entry->size), entry->method != 0};
}

void inflate_and_parse(const PackedPart& part) {
  std::string xml(part.bytes);
  if (part.deflated) {
    xml.assign(part.size, '\0');
    libdeflate_decompressor* const inflater = libdeflate_alloc_decompressor();
    libdeflate_deflate_decompress(inflater, part.bytes.data(), part.bytes.size(), xml.data(),
                                  xml.size(), nullptr);
    libdeflate_free_decompressor(inflater);
  }
  pugi::xml_document document;
  document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                               pugi::encoding_utf8);
  g_seen = document.document_element() ? 1 : 0;
}

/// A file, how many bytes count, and what it is measured against.
struct Subject {
  std::string path;
  std::string bytes;
  std::size_t size = 0;
  const char* yardstick = "";
};

/// `path` decides by its extension what is measured against what.
Subject make_subject(std::string path, std::string bytes) {
  Subject subject{std::move(path), std::move(bytes)};
  subject.size = subject.bytes.size();
  if (subject.path.ends_with(".docx")) {
    subject.yardstick = "inflate + pugixml";
    subject.size = main_part(subject.bytes).size;
  } else {
    subject.yardstick = subject.path.ends_with(".md") ? "md4c" : "count lines";
  }
  return subject;
}

std::function<void()> least_work(const Subject& subject, const std::string& padded) {
  if (subject.path.ends_with(".docx")) {
    return [part = main_part(subject.bytes)] { inflate_and_parse(part); };
  }
  const std::string_view text = std::string_view(padded).substr(0, subject.bytes.size() + 1);
  if (subject.path.ends_with(".md")) return [text] { parse_with_md4c(text); };
  return [text] { count_lines(text); };
}

bool measure(const Subject& subject) {
  const Result<Document> once = read_document(subject.path, subject.bytes);
  if (!once || subject.size == 0) {
    std::fprintf(stderr, "%s: %s\n", subject.path.c_str(),
                 once ? "it has no word/document.xml" : once.error().message.c_str());
    return false;
  }
  const std::string padded = subject.bytes + '\n' + std::string(64, '\0');  // as md4c 0.4.8 needs
  const std::function<void()> least = least_work(subject, padded);
  std::vector<double> reader;
  std::vector<double> yardstick;
  std::vector<double> ratio;
  const Clock::time_point begin = Clock::now();
  while (reader.size() < kFewestTurns ||
         std::chrono::duration<double>(Clock::now() - begin).count() < kSecondsEach) {
    yardstick.push_back(seconds_of(least));
    std::string bytes = subject.bytes;
    Result<Document> document = Error{};
    reader.push_back(seconds_of([&] { document = read_document(subject.path, std::move(bytes)); }));
    ratio.push_back(reader.back() / yardstick.back());
  }
  const double megabytes = static_cast<double>(subject.size) / 1e6;
  std::printf("%-24s %9.2f MB %8.1f MB/s   %-18s %8.1f MB/s   ratio %.2f\n", subject.path.c_str(),
              megabytes, megabytes / median(reader), subject.yardstick,
              megabytes / median(yardstick), median(ratio));
  return true;
}

std::vector<Subject> generated_subjects() {
  std::vector<Subject> subjects;
  for (const std::size_t thousands : {20U, 200U}) {
    BenchPaper paper = make_bench_paper(thousands * 1'000);
    const std::string name = std::to_string(thousands) + "k words";
    subjects.push_back(make_subject(name + ".md", std::move(paper.markdown)));
    subjects.push_back(make_subject(name + ".txt", std::move(paper.text)));
    subjects.push_back(make_subject(name + ".docx", std::move(paper.docx)));
  }
  return subjects;
}

std::vector<Subject> subjects_of(int count, char** values) {
  std::vector<Subject> subjects;
  for (int i = 1; i < count; ++i) {
    std::ifstream in(values[i], std::ios::binary);
    subjects.push_back(make_subject(values[i], {std::istreambuf_iterator<char>(in), {}}));
  }
  return subjects;
}

}  // namespace
}  // namespace consultlint

int main(int count, char** values) {
  using namespace consultlint;
  const std::vector<Subject> subjects =
      count > 1 ? subjects_of(count, values) : generated_subjects();
  bool all = true;
  for (const Subject& subject : subjects) all = measure(subject) && all;
  return all ? 0 : 1;
}
