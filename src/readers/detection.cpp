#include "readers/detection.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "readers/markdown/front_matter.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kHead = 4096;  // bytes in which a format shows itself

constexpr std::string_view kSaveAs =
    "; save the document as .docx, Markdown (.md) or plain text (.txt)";

std::string extension(std::string_view path) {
  const std::size_t name = path.find_last_of('/') + 1;  // npos + 1 is 0
  const std::size_t dot = path.find_last_of('.');
  return dot == kNone || dot < name ? std::string() : ascii::lower_case(path.substr(dot));
}

/// The head in lower case without byte order mark, and without the NULs of UTF-16.
std::string readable_head(std::string_view bytes) {
  std::string head = ascii::lower_case(bytes.substr(0, kHead));
  std::erase(head, '\0');
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (head.starts_with(mark)) head.erase(0, mark.size());
  }
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

/// Files that are no text and begin in a way of their own.
constexpr auto kSignatures = std::to_array<Signature>({
    {"%PDF-", "a PDF file"},
    {"{\\rtf", "a Rich Text (RTF) file"},
    {"\x89PNG", "a picture (PNG)"},
    {"\xFF\xD8\xFF", "a picture (JPEG)"},
    {"GIF8", "a picture (GIF)"},
    {"\x1F\x8B", "a gzip archive"},
    {"7z\xBC\xAF", "a 7-Zip archive"},
    {"Rar!", "a RAR archive"},
});

constexpr std::string_view kOpenDocument =
    "This is an OpenDocument file, which cannot be read; save the document as .docx";

/// OLE2 compound files: the names of their streams, in UTF-16, tell what they hold.
std::string refused_compound_file(std::string_view bytes) {
  constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
  constexpr std::string_view kOldWord("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", 23);
  if (bytes.find(kEncrypted) != kNone) {
    return "This document is protected by a password; save it as .docx without one";
  }
  if (bytes.find(kOldWord) != kNone) {
    return "This is an old .doc file, which cannot be read; save the document as .docx";
  }
  return "This is an old .doc file or a password-protected document; save it as .docx without a "
         "password";
}

std::optional<std::string> refused_binary(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refused_compound_file(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) {
      return "This is " + std::string(signature.name) + ", which cannot be read" +
             std::string(kSaveAs);
    }
  }
  return std::nullopt;
}

/// OpenDocument and EPUB packages say what they are in their first entry.
std::optional<std::string> refused_package(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 256);
  if (head.find("mimetype") == kNone) return std::nullopt;
  if (head.find("application/vnd.oasis.opendocument") != kNone) {
    return std::string(kOpenDocument);
  }
  if (head.find("application/epub") != kNone) {
    return "This is an EPUB book, which cannot be read" + std::string(kSaveAs);
  }
  return std::nullopt;
}

bool is_word_xml(std::string_view head) {
  return head.find("schemas.microsoft.com/office/2006/xmlpackage") != kNone ||
         head.find("<pkg:package") != kNone || head.find("<w:document") != kNone ||
         head.find("wordprocessingml/2006/main") != kNone ||
         head.find("ooxml/wordprocessingml/main") != kNone;
}

bool is_markdown_extension(std::string_view extension) {
  constexpr auto kExtensions =
      std::to_array<std::string_view>({".md", ".markdown", ".mdown", ".mkd"});
  return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

std::optional<std::string> refused_markup(std::string_view head, std::string_view extension) {
  if (head.find("<w:worddocument") != kNone ||
      head.find("schemas.microsoft.com/office/word/2003/wordml") != kNone) {
    return "This is Word 2003 XML, which cannot be read; save the document as .docx";
  }
  if (head.find("<office:document") != kNone) {
    return std::string(kOpenDocument);
  }
  const bool html = head.starts_with("<!doctype html") || head.starts_with("<html") ||
                    (head.starts_with("<?xml") && head.find("<html") != kNone);
  // Markdown may hold any HTML, even that of a whole page.
  if (html && !is_markdown_extension(extension)) {
    return "This is a web page (HTML), which cannot be read" + std::string(kSaveAs);
  }
  return std::nullopt;
}

/// Nothing when `head` is Word's XML.
std::optional<std::string> refused_xml(std::string_view head, std::string_view extension) {
  if (is_word_xml(head) || !(head.starts_with("<?xml") || extension == ".xml")) return std::nullopt;
  return "This is XML but not a Word document; save the document as .docx";
}

bool is_heading(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks + 1 < line.size() && line[marks] == ' ';
}

bool has_bold(std::string_view line) {
  const std::size_t open = line.find("**");
  if (open == kNone || open + 2 >= line.size() || line[open + 2] == ' ') return false;
  return line.find("**", open + 3) != kNone;
}

bool has_link(std::string_view line) {
  const std::size_t middle = line.find("](");
  return middle != kNone && line.substr(0, middle).find('[') != kNone &&
         line.find(')', middle) != kNone;
}

}  // namespace

Result<Format> detect_format(std::string_view path, std::string_view bytes) {
  const auto refuse = [path](std::string message) {
    return Error{std::move(message) + ".", std::string(path)};
  };
  if (auto refusal = refused_binary(bytes)) return refuse(*std::move(refusal));
  if (looks_like_zip(bytes)) {
    if (auto refusal = refused_package(bytes)) return refuse(*std::move(refusal));
    return Format::kDocx;
  }
  const std::string suffix = extension(path);
  const std::string head = readable_head(bytes);
  if (head.starts_with('<')) {
    auto refusal = refused_markup(head, suffix);
    if (!refusal) refusal = refused_xml(head, suffix);
    if (refusal) return refuse(*std::move(refusal));
    if (is_word_xml(head)) return Format::kDocx;
  }
  if (suffix == ".docx" || suffix == ".docm") {
    return refuse("This is named " + suffix +
                  " but is no Word package; it may be damaged or have the wrong name");
  }
  return is_markdown_extension(suffix) ? Format::kMarkdown : Format::kText;
}

Error refused_archive(std::string_view path, const ZipArchive& zip) {
  std::string_view message =
      "This is a ZIP archive without a Word document in it; give the .docx "
      "file itself";
  if (zip.find("xl/workbook.xml") != nullptr) {
    message = "This is an Excel workbook, which cannot be read; save the text as .docx";
  } else if (zip.find("ppt/presentation.xml") != nullptr) {
    message = "This is a PowerPoint presentation, which cannot be read; save the text as .docx";
  } else if (zip.find("content.xml") != nullptr) {
    message = kOpenDocument;
  }
  return {std::string(message) + ".", std::string(path)};
}

bool looks_like_markdown(std::string_view text) {
  std::size_t headings = 0;
  std::size_t rows = 0;
  bool bold = false;
  bool links = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    headings += is_heading(line) ? 1 : 0;
    rows += line.starts_with('|') ? 1 : 0;
    bold = bold || has_bold(line);
    links = links || has_link(line);
    at = end + 1;
  }
  constexpr std::size_t kManyHeadings = 3;
  const int means = (headings > 0 ? 1 : 0) + (rows > 1 ? 1 : 0) + (bold ? 1 : 0) + (links ? 1 : 0) +
                    (read_front_matter(text).end > 0 ? 1 : 0);
  return means >= 2 || headings >= kManyHeadings;
}

}  // namespace consultlint
