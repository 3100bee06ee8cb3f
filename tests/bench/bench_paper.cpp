#include "bench/bench_paper.h"

#include <algorithm>
#include <cctype>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include "support/docx_writer.h"

namespace consultlint {
namespace {

constexpr std::size_t kVocabulary = 2'500;

constexpr std::string_view kStyles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>)"
    R"(<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)";
constexpr std::string_view kNumbering =
    R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>)"
    R"(<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
// What Word writes around every paragraph and run, whether it says something or not.
constexpr std::string_view kParagraph = R"(<w:p w:rsidR="00A17F3C" w:rsidRDefault="00A17F3C">)";
constexpr std::string_view kRun =
    R"(<w:r w:rsidRPr="00B52D10"><w:rPr><w:lang w:val="en-GB"/></w:rPr>)";
constexpr std::string_view kBoldRun =
    R"(<w:r w:rsidRPr="00B52D10"><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr>)";

class Writer {
 public:
  explicit Writer(std::size_t words) : left_(words) {
    for (std::size_t i = 0; i < kVocabulary; ++i) vocabulary_.push_back(made_up_word());
  }

  BenchPaper write() {
    while (left_ > 0) write_section();
    BenchPaper paper;
    paper.docx = test::DocxWriter(std::move(body_))
                     .with("styles", std::string(kStyles))
                     .with("numbering", std::string(kNumbering))
                     .package();
    paper.markdown = std::move(markdown_);
    paper.text = std::move(text_);
    return paper;
  }

 private:
  std::string made_up_word() {
    static constexpr std::string_view kParts[] = {"con", "sul", "ta",  "tion", "re",  "port", "er",
                                                  "lo",  "cal", "ser", "vice", "ing", "park", "s"};
    std::string word;
    for (auto parts = 1 + random_() % 4; parts > 0; --parts) word += kParts[random_() % 14];
    return word;
  }

  std::string words(std::size_t count) {
    static constexpr std::string_view kCommon[] = {"the", "of", "and",  "to", "in",   "a",  "is",
                                                   "for", "we", "will", "by", "with", "be", "on"};
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      if (!out.empty()) out += random_() % 14 == 0 ? ", " : " ";
      out += random_() % 2 == 0 ? std::string(kCommon[random_() % 14])
                                : vocabulary_[random_() % vocabulary_.size()];
    }
    out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    left_ -= std::min(left_, count);
    return out;
  }

  std::string sentences(std::size_t count) {
    std::string out;
    for (; count > 0; --count) out += words(9 + random_() % 20) + (count > 1 ? ". " : ".");
    return out;
  }

  void write_section() {
    const std::string number = std::to_string(++section_);
    const std::string title = words(3 + random_() % 4);
    markdown_ += "## " + number + " " + title + "\n\n";
    text_ += number + ". " + title + "\n\n";
    body_.append(kParagraph).append(R"(<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>)");
    add_run(kRun, number + " " + title);
    body_ += "</w:p>";
    for (auto paragraphs = 2 + random_() % 5; paragraphs > 0; --paragraphs) write_paragraph();
    if (random_() % 2 == 0) write_list();
    if (random_() % 4 == 0) write_table();
  }

  void write_paragraph() {
    const std::string before = sentences(1 + random_() % 3);
    const std::string strong = words(2);
    const std::string behind = sentences(1 + random_() % 2);
    const std::string address = "https://council.example/" + std::to_string(random_() % 9'000);
    markdown_ += before + " **" + strong + "** (see [the map](" + address + ")) " + behind + "\n\n";
    text_ += before + " " + strong + " (see " + address + ") " + behind + "\n\n";
    body_.append(kParagraph);
    add_run(kRun, before + " ");
    add_run(kBoldRun, strong);
    add_run(kRun, " (see " + address + ") " + behind);
    body_ += "</w:p>";
  }

  void write_list() {
    for (auto items = 3 + random_() % 4; items > 0; --items) {
      const std::string item = words(6 + random_() % 10);
      markdown_ += "- " + item + "\n";
      text_ += "• " + item + "\n";
      body_.append(kParagraph)
          .append(R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)");
      add_run(kRun, item);
      body_ += "</w:p>";
    }
    markdown_ += '\n';
    text_ += '\n';
  }

  void write_table() {
    body_ += R"(<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>)";
    for (std::size_t row = 0; row < 5; ++row) {
      body_ += "<w:tr>";
      for (std::size_t cell = 0; cell < 3; ++cell) {
        const std::string text = words(2 + random_() % 3);
        markdown_ += "| " + text + " ";
        text_ += (cell > 0 ? "\t" : "") + text;
        body_.append("<w:tc>").append(kParagraph);
        add_run(kRun, text);
        body_ += "</w:p></w:tc>";
      }
      markdown_ += row == 0 ? "|\n|---|---|---|\n" : "|\n";
      text_ += '\n';
      body_ += "</w:tr>";
    }
    markdown_ += '\n';
    text_ += '\n';
    body_ += "</w:tbl>";
  }

  void add_run(std::string_view opening, const std::string& text) {
    body_.append(opening).append(R"(<w:t xml:space="preserve">)").append(text);
    body_ += "</w:t></w:r>";
  }

  std::mt19937 random_{7};
  std::vector<std::string> vocabulary_;
  std::size_t left_;
  std::size_t section_ = 0;
  std::string markdown_;
  std::string text_;
  std::string body_;
};

}  // namespace

BenchPaper make_bench_paper(std::size_t words) {
  return Writer(words).write();
}

}  // namespace consultlint
