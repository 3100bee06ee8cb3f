#include "labelled_papers.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

#include "language/elements/document_features.h"
#include "language/kind_by_cues.h"
#include "language/word_hash.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "rules/kinds/declared_evidence.h"
#include "rules/rule_set.h"

namespace consultlint::train {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kFolds = 6;  // of many issuers: no issuer is parted

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, by);) parts.push_back(part);
  return parts;
}

/// Lower-case letters and digits only, so that markup and line ends do not matter.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

const Catalogue& catalogue() {
  static const Catalogue catalogue = *Catalogue::load({});
  return catalogue;
}

Context context() {
  Context made;
  made.phrases = &catalogue().phrases();
  return made;
}

/// What the rows of every element page say of a document, whatever its kind.
std::map<std::string, DeclaredEvidence> declared_evidence(const Facts& facts) {
  const Places places(facts.document(), facts);
  std::map<std::string, DeclaredEvidence> found;
  for (const BuiltinPage& builtin : catalogue().pages()) {
    if (builtin.page.kind != PageKind::kElement) continue;
    Options options;
    options.set_phrases(builtin.phrases);
    const EvidenceRows rows(builtin.page, options);
    DeclaredEvidence& declared = found[std::string(builtin.page.rule.element)];
    declared = rows.judge(facts, places);
    declared.rows.clear();  // they view the document
  }
  return found;
}

struct ReadPaper {
  Paper paper;
  std::vector<std::uint32_t> lines;  // of each passage
};

std::vector<LabelledPassage> passages_of(const Facts& facts, std::vector<std::uint32_t>& lines) {
  const FeatureReader reader(facts);
  std::vector<LabelledPassage> result;
  for (const Passage& passage : find_passages(facts)) {
    LabelledPassage labelled;
    reader.read(passage, labelled.features);
    labelled.text = std::string(facts.document().slice(passage.span));
    lines.push_back(facts.document().place(passage.span).line);
    result.push_back(std::move(labelled));
  }
  return result;
}

/// The passages that hold the quotation, or lie within it.
std::vector<std::uint32_t> find_quote(const ReadPaper& read, const std::string& quote) {
  std::vector<std::uint32_t> found;
  const std::string wanted = plain(quote);
  if (wanted.empty()) return found;
  for (std::uint32_t i = 0; i < read.paper.passages.size(); ++i) {
    const std::string text = plain(read.paper.passages[i].text);
    if (text.find(wanted) != std::string::npos ||
        (text.size() > 12 && wanted.find(text) != std::string::npos)) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<std::uint32_t> at_lines(const ReadPaper& read,
                                    const std::vector<std::uint32_t>& lines) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < read.lines.size(); ++i) {
    if (std::ranges::count(lines, read.lines[i]) > 0) found.push_back(i);
  }
  return found;
}

void read_json_labels(const fs::path& path, ReadPaper& read) {
  const YAML::Node root = YAML::LoadFile(path.string());
  read.paper.kind = root["kind"].as<std::string>();
  for (const auto& entry : root["elements"]) {
    const auto verdict = entry.second["v"].as<std::string>();
    if (verdict == "na") continue;
    PaperLabel label;
    label.label = verdict == "yes"  ? Label::kPresent
                  : verdict == "no" ? Label::kAbsent
                                    : Label::kUnsure;
    if (entry.second["quote"]) {
      label.passages = find_quote(read, entry.second["quote"].as<std::string>());
    }
    if (label.passages.empty() && entry.second["lines"]) {
      label.passages = at_lines(read, entry.second["lines"].as<std::vector<std::uint32_t>>());
    }
    read.paper.labels[entry.first.as<std::string>()] = std::move(label);
  }
}

void read_table_labels(const fs::path& path, ReadPaper& read) {
  read.paper.kind = "consultation";
  read.paper.lists_only_present = true;
  std::stringstream in(read_file(path));
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() == 2 && cells[0] == "kind") read.paper.kind = cells[1];
    if (cells.size() < 3) continue;
    PaperLabel& label = read.paper.labels[cells[0]];
    const std::vector<std::uint32_t> places = find_quote(read, cells[2]);
    if (cells[1] == "yes") {
      label.label = Label::kPresent;
      std::ranges::copy(places, std::back_inserter(label.passages));
    } else if (cells[1] == "near") {
      std::ranges::copy(places, std::back_inserter(label.near_misses));
    } else if (label.label == Label::kAbsent) {
      label.label = Label::kUnsure;
    }
  }
}

/// Issuers by paper, where an index tells them.
std::map<std::string, std::string> read_issuers(const fs::path& folder) {
  std::map<std::string, std::string> issuers;
  std::ifstream in(folder / "index.jsonl");
  for (std::string line; std::getline(in, line);) {
    const YAML::Node entry = YAML::Load(line);
    issuers[entry["id"].as<std::string>()] = entry["issuer"].as<std::string>();
  }
  return issuers;
}

void read_folder(const fs::path& folder, TrainingData& data) {
  const auto issuers = read_issuers(folder);
  std::vector<fs::path> docs;
  for (const auto& entry : fs::directory_iterator(folder / "docs")) docs.push_back(entry.path());
  std::ranges::sort(docs);
  for (const fs::path& doc : docs) {
    const std::string id = doc.stem().string();
    const fs::path json = folder / "labels" / (id + ".json");
    const fs::path table = folder / "labels" / (id + ".tsv");
    if (!fs::exists(json) && !fs::exists(table)) continue;
    const Result<Document> document = read_document(doc.string(), read_file(doc));
    if (!document) {
      std::cerr << doc.string() << ": " << document.error().message << '\n';
      continue;
    }
    const Context with = context();
    const Facts facts(*document, with);
    ReadPaper read;
    read.paper.declared = declared_evidence(facts);
    const KindGuess by_cues = guess_kind_by_cues(facts);
    read.paper.kind_by_cues = to_string(by_cues.kind);
    read_document_features(facts, by_cues, read.paper.document);
    read.paper.id = id;
    read.paper.set = folder.filename().string();
    read.paper.passages = passages_of(facts, read.lines);
    if (fs::exists(json)) {
      read_json_labels(json, read);
    } else {
      read_table_labels(table, read);
    }
    const auto issuer = issuers.find(id);
    read.paper.writer = issuer != issuers.end()
                            ? read.paper.set + std::to_string(hash_word(issuer->second) % kFolds)
                            : id.substr(0, id.find_last_of('-'));
    data.papers.push_back(std::move(read.paper));
  }
}

/// All passages of a text as one: a line may hold two sentences. What the document as a whole shows
/// is left out, for there is none.
PassageFeatures joined_features(const Facts& facts) {
  const FeatureReader reader(facts);
  PassageFeatures joined;
  PassageFeatures features;
  for (const Passage& passage : find_passages(facts)) {
    reader.read(passage, features);
    features[static_cast<std::size_t>(FeatureGroup::kDocument)].clear();
    for (std::size_t group = 0; group < kFeatureGroups; ++group) {
      for (const std::uint32_t hash : features[group].hashes()) {
        joined[group].add(hash, [] { return std::string(); });
      }
    }
  }
  for (FeatureList& group : joined) group.settle();
  return joined;
}

void read_sentence_table(const fs::path& file, TrainingData& data) {
  std::stringstream in(read_file(file));
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() < 3) continue;
    const Result<Document> document = read_markdown("sentence", cells[2]);
    if (!document) continue;
    const Context with = context();
    data.sentences.push_back(
        {file.stem().string(), cells[0] == "yes", joined_features(Facts(*document, with))});
  }
}

void read_sentences(const fs::path& folder, TrainingData& data) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const fs::path& file : files) read_sentence_table(file, data);
}

void add_bad_example(const std::string& element, const Example& example, TrainingData& data) {
  const std::string text(example.text);
  const Result<Document> document =
      example.format == "text" ? read_text("example", text) : read_markdown("example", text);
  if (!document) return;
  const Context with = context();
  const Facts facts(*document, with);
  const FeatureReader reader(facts);
  for (const Passage& passage : find_passages(facts)) {
    LabelledSentence sentence;
    sentence.element = element;
    reader.read(passage, sentence.features);
    data.sentences.push_back(std::move(sentence));
  }
}

/// In a table, what is not named is absent: of every element that some paper of that kind has.
void fill_absent(TrainingData& data) {
  std::map<std::string, std::set<std::string>> elements;
  for (const Paper& paper : data.papers) {
    for (const auto& [element, label] : paper.labels) elements[paper.kind].insert(element);
  }
  for (Paper& paper : data.papers) {
    if (!paper.lists_only_present) continue;
    for (const std::string& element : elements[paper.kind]) paper.labels[element];
  }
}

}  // namespace

void read_page_examples(const fs::path& checks, TrainingData& data) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(checks / "elements")) {
    folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  for (const fs::path& folder : folders) {
    const fs::path path = folder / "check.md";
    const Result<ParsedPage> page = parse_page(path.string(), read_file(path));
    if (!page) {
      std::cerr << page.error().where << ": " << page.error().message << '\n';
      continue;
    }
    for (const Example& example : page->examples()) {
      if (example.bad) add_bad_example(std::string(page->page().rule.element), example, data);
    }
  }
}

void read_training_data(const fs::path& root, TrainingData& data) {
  std::vector<fs::path> folders = {root};
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  for (const fs::path& folder : folders) {
    if (fs::exists(folder / "docs") && fs::exists(folder / "labels")) read_folder(folder, data);
    if (fs::exists(folder / "sentences")) read_sentences(folder / "sentences", data);
  }
  fill_absent(data);
}

}  // namespace consultlint::train
