#pragma once
#include <concepts>
#include <string>
#include <string_view>

#include "report/html/content_hash.h"
#include "report/html/script.h"
#include "report/html/style_sheet.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// What the browser may do with a page: nothing but show it with its own style and script.
std::string content_policy();

void write_head(Writer& out, std::string_view title);
void write_footer(Writer& out, std::string_view version);

/// Writes a page that needs nothing beside itself. `style` is the class of its main part.
void write_page(Writer& out, std::string_view title, std::string_view version,
                std::string_view style, std::invocable auto content) {
  out.source("<!DOCTYPE html>\n");
  out.element("html", {{"lang", "en-GB"}}, [&] {
    write_head(out, title);
    out.element("body", [&] {
      out.element("a", {{"class", "skip"}, {"href", "#content"}}, "To the report");
      out.element("header", {{"class", "frame brand"}}, "consultlint: findings on a paper");
      out.element("main", {{"class", style}, {"id", "content"}}, content);
      write_footer(out, version);
      out.element("script", [&] { out.source(kScript); });
    });
  });
  out.line();
}

}  // namespace consultlint::html
