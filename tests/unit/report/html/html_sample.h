#pragma once
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../sample.h"
#include "consultlint/report.h"
#include "support/written_document.h"

namespace consultlint::html_sample {

using report_sample::kPlainWords;
using report_sample::kTwoDates;
using test::Written;

inline const Context& context() {
  static const test::PlainTable kTable;
  static const Context kContext = [] {
    Context made;
    made.phrases = &kTable.table();
    made.kind = DocumentKind::kConsultation;
    return made;
  }();
  return kContext;
}

/// A file of a document that was kept; without findings.
inline FileReport file_of(Document document, std::string path = "papers/draft.md") {
  FileReport file;
  file.path = std::move(path);
  file.kind = DocumentKind::kConsultation;
  file.format = document.format();
  file.reading = std::make_unique<const Reading>(std::move(document), context());
  return file;
}

inline FileReport file_of(const std::vector<Written>& blocks,
                          std::string path = "papers/draft.md") {
  return file_of(test::write_document(blocks), std::move(path));
}

/// The span of `words` in the document of a file: its first place from `from` on.
inline TextSpan span_of(const FileReport& file, std::string_view words, std::size_t from = 0) {
  const auto at = static_cast<std::uint32_t>(file.reading->document.text().find(words, from));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

/// Adds a finding on a span.
inline ReportedFinding& add(FileReport& file, const RuleInfo& rule, TextSpan span,
                            std::string message = "Write it plainly.") {
  ReportedFinding found;
  found.rule = &rule;
  found.level = rule.level;
  found.message = std::move(message);
  found.at.span = span;
  found.at.place = file.reading->document.place(span);
  found.text = file.reading->document.slice(span);
  return file.findings.emplace_back(std::move(found));
}

inline std::string page_of(std::span<const FileReport> files) {
  Report report;
  report.files = files;
  report.version = "0.1.0";
  std::ostringstream out;
  write_html(report, out);
  return out.str();
}

inline std::string page_of(FileReport& file) {
  return page_of(std::span<const FileReport>(&file, 1));
}

/// A page as a tree. The parse fails the test unless the page is well-formed XML.
class Tree {
 public:
  explicit Tree(const std::string& page)
      : result_(document_.load_buffer(page.data(), page.size(),
                                      pugi::parse_full | pugi::parse_ws_pcdata)) {}

  bool is_sound() const { return result_; }
  std::string why() const { return result_.description(); }
  pugi::xpath_node_set all(const std::string& path) const {
    return document_.select_nodes(path.c_str());
  }
  std::size_t count(const std::string& path) const { return all(path).size(); }
  /// The text of the first node of a path, with that of what is in it.
  std::string text(const std::string& path) const {
    return pugi::xpath_query(("string(" + path + ")").c_str()).evaluate_string(document_);
  }

 private:
  pugi::xml_document document_;
  pugi::xml_parse_result result_;
};

/// XPath: an element whose class attribute holds a name.
inline std::string of_class(const std::string& element, const std::string& name) {
  return "//" + element + "[contains(concat(' ', @class, ' '), ' " + name + " ')]";
}

}  // namespace consultlint::html_sample
