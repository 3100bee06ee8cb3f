#include "report/html/writer.h"

#include "report/html/escape.h"

namespace consultlint::html {
namespace {

void append_tag(std::string& out, std::string_view name, Attributes attributes) {
  out += '<';
  out += name;
  for (const auto& [key, value] : attributes) {
    if (value.empty()) continue;
    out += ' ';
    out += key;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
  }
}

}  // namespace

void Writer::element(std::string_view name, Attributes attributes, std::string_view text) {
  begin(name, attributes);
  append_escaped(out_, text);
  end(name);
}

void Writer::empty(std::string_view name, Attributes attributes) {
  append_tag(out_, name, attributes);
  out_ += "/>";
}

void Writer::begin(std::string_view name, Attributes attributes) {
  append_tag(out_, name, attributes);
  out_ += '>';
}

void Writer::end(std::string_view name) {
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void Writer::text(std::string_view text) {
  append_escaped(out_, text);
}

}  // namespace consultlint::html
