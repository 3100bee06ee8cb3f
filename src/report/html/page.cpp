#include "report/html/page.h"

namespace consultlint::html {

std::string content_policy() {
  return "default-src 'none'; style-src " + policy_source(style_sheet()) + "; script-src " +
         policy_source(kScript) + "; base-uri 'none'; form-action 'none'";
}

void write_head(Writer& out, std::string_view title) {
  const std::string policy = content_policy();
  out.element("head", [&] {
    out.empty("meta", {{"charset", "utf-8"}});
    out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    out.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    out.element("title", title);
    out.element("style", [&] { out.source(style_sheet()); });
  });
  out.line();
}

void write_footer(Writer& out, std::string_view version) {
  out.element("footer", {{"class", "frame"}},
              "Made by consultlint " + std::string(version) +
                  ". The page needs no network, and sends nothing anywhere.");
}

}  // namespace consultlint::html
