#include "report/html/style_sheet.h"

namespace consultlint::html {

// Every pair of text and ground has a contrast of 4.5 or more, every sign 3 or more, in both
// schemes.
const std::string_view kPageStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #f4f3ef; --sheet: #ffffff; --ink: #20242a; --quiet: #5a6069; --rule: #d9d6ce;
  --link: #0b5a78; --focus: #0b5a78; --tint: #eef3f5;
  --error: #a8201a; --error-tint: #fcebe9;
  --warning: #7f5200; --warning-tint: #fdf3dc;
  --note: #2b5c8f; --note-tint: #eaf1f8;
  --remark: #5a6069; --remark-tint: #f1f1ef;
  --good: #1f6b3a; --good-tint: #e8f4ec;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --notes: 20rem; --gap: 2.25rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --sheet: #1c2024; --ink: #e7e4dd; --quiet: #a9adb2; --rule: #3a4047;
    --link: #84c7e3; --focus: #84c7e3; --tint: #232a2f;
    --error: #ff9d93; --error-tint: #3a2322;
    --warning: #f0c066; --warning-tint: #352c1b;
    --note: #9cc6f0; --note-tint: #212c38;
    --remark: #a9adb2; --remark-tint: #26292d;
    --good: #86d19f; --good-tint: #1f2f25;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
html.filtering { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 var(--sans); }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .18rem solid var(--focus); outline-offset: .12rem; border-radius: .15rem; }
code { font-family: var(--mono); font-size: .88em; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100rem; top: 0; padding: .6rem 1rem; background: var(--sheet); z-index: 9; }
.skip:focus { left: 0; }
.frame { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
.brand { padding-block: 1.1rem; color: var(--quiet); font-size: .85rem; letter-spacing: .02em; }
main.frame { background: var(--sheet); padding: 2.5rem 2.75rem 3rem; border: .06rem solid var(--rule); border-radius: .4rem; }
footer.frame { padding-block: 1.2rem 2.5rem; color: var(--quiet); font-size: .85rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font: 600 2.1rem/1.15 var(--serif); margin: 0 0 .5rem; max-width: 42rem; overflow-wrap: break-word; }
h2 { font: 600 1.45rem/1.2 var(--serif); margin: 0 0 1rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
p { margin: 0 0 .7rem; }
section { margin-top: 3rem; padding-top: 2rem; border-top: .06rem solid var(--rule); }
article.file { margin-top: 4rem; padding-top: 2.5rem; border-top: .25rem solid var(--ink); }
.file, .aside { color: var(--quiet); font-size: .92rem; }
article.file { color: inherit; font-size: inherit; }
.summary p.verdict { display: inline-block; margin: .6rem 0 1rem; padding: .45rem .8rem; border-radius: .3rem; font-weight: 600; }
.verdict.fails { background: var(--error-tint); color: var(--error); }
.verdict.passes { background: var(--good-tint); color: var(--good); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1.2rem; padding: 0; }
.counts li { padding: .15rem .7rem; border: .06rem solid currentColor; border-radius: 1rem; font-size: .92rem; }
.counts b { font-variant-numeric: tabular-nums; }
.error { --level: var(--error); --level-tint: var(--error-tint); }
.warning { --level: var(--warning); --level-tint: var(--warning-tint); }
.note { --level: var(--note); --level-tint: var(--note-tint); }
.remark { --level: var(--remark); --level-tint: var(--remark-tint); }
.counts .error, .counts .warning, .counts .note, .counts .remark { color: var(--level); background: var(--level-tint); }
.counts .met { color: var(--good); background: var(--good-tint); }
.counts .not-met { color: var(--error); background: var(--error-tint); }
.counts .unclear { color: var(--warning); background: var(--warning-tint); }
.counts .waived, .counts .not-asked { color: var(--quiet); }
.troubles { color: var(--warning); }
dl { margin: 0; }
dt { color: var(--quiet); font-size: .85rem; }
dd { margin: 0; }
.key-facts { display: flex; flex-wrap: wrap; gap: .8rem 2.4rem; margin: 0 0 1.4rem; }
.key-facts dd { font-size: 1.1rem; font-variant-numeric: tabular-nums; }
nav.parts ul { display: flex; flex-wrap: wrap; gap: .35rem 1.3rem; list-style: none; margin: 0; padding: .8rem 0 0; border-top: .06rem solid var(--rule); }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (max-width: 40rem) {
  .frame { padding: 0 1rem; }
  main.frame { padding: 1.4rem 1rem 2rem; border-width: .06rem 0; border-radius: 0; }
  h1 { font-size: 1.65rem; }
}
)css";

}  // namespace consultlint::html
