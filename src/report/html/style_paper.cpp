#include "report/html/style_sheet.h"

namespace consultlint::html {

const std::string_view kPaperStyle = R"css(
.paper { font: 1.06rem/1.62 var(--serif); padding-right: calc(var(--notes) + var(--gap)); overflow-wrap: break-word; }
.paper p, .paper pre, .paper .words { margin: 0 0 .85em; }
.paper .nothing { margin: 0; min-height: 0; }
.paper :is(h3, h4, h5, h6), .paper p[class^="level-"] { font-family: var(--serif); font-weight: 700; margin: 1.5em 0 .45em; line-height: 1.25; }
.paper .title { font-size: 1.7rem; }
.paper .level-1 { font-size: 1.42rem; }
.paper .level-2 { font-size: 1.22rem; }
.paper .level-3 { font-size: 1.08rem; }
.paper :is(.level-4, .level-5, .level-6, .level-7, .level-8, .level-9) { font-size: 1rem; font-style: italic; }
.paper ul, .paper ol { margin: 0 0 .85em; padding-left: 1.5em; }
.paper li .words { margin: 0 0 .3em; }
.paper li.labelled { list-style: none; }
.paper .label { font-variant-numeric: tabular-nums; color: var(--quiet); }
.paper blockquote { margin: 0 0 .85em; padding-left: 1.1em; border-left: .2rem solid var(--rule); }
.paper pre { white-space: pre-wrap; font: .9rem/1.5 var(--mono); padding: .7em .9em; background: var(--tint); border-radius: .25rem; overflow-wrap: anywhere; }
.paper .caption { font: 600 .9rem/1.4 var(--sans); margin-top: 1em; }
.paper .contents { margin: 0 0 .2em; color: var(--quiet); }
.paper .contents.level-2 { padding-left: 1.5em; }
.paper :is(.contents.level-3, .contents.level-4) { padding-left: 3em; }
.paper p.contents[class*="level-"] { font-weight: 400; font-size: 1rem; font-style: normal; }
.paper .furniture { color: var(--quiet); font-size: .85rem; }
.paper table { font: .93rem/1.45 var(--sans); border-collapse: collapse; min-width: 50%; }
.paper td, .paper th { border: .06rem solid var(--rule); padding: .4rem .6rem; vertical-align: top; text-align: left; }
.paper th { background: var(--tint); font-weight: 600; }
.paper td p:last-child, .paper td ul:last-child, .paper td .words { margin-bottom: 0; }
.scroll { overflow-x: auto; margin: 0 0 1.2rem; }
.paper .link { text-decoration: underline; text-decoration-style: dotted; text-underline-offset: .15em; }
.paper .address { font: .8em var(--mono); color: var(--quiet); overflow-wrap: anywhere; }
.paper .picture { font: .88rem/1.4 var(--sans); display: block; width: fit-content; margin: .3rem 0; padding: .3rem .6rem; border: .06rem dashed var(--quiet); border-radius: .25rem; color: var(--quiet); }
.paper .note-mark { font: .75em var(--sans); vertical-align: super; line-height: 0; text-decoration: none; }
.paper ins { text-decoration: underline; text-decoration-color: var(--good); }
.paper ins.moved { text-decoration-style: double; }
.paper del { color: var(--quiet); }
.paper .placeholder { color: var(--quiet); font-style: italic; }
.paper .unseen { opacity: 1; color: var(--quiet); text-decoration: underline dashed; }
.paper h3.apart { margin-top: 2.6em; padding-top: 1.2em; border-top: .06rem solid var(--rule); font-size: 1.15rem; }
.paper .story { font-size: .95rem; margin-bottom: .8em; }
.paper .origin { font: .85rem var(--sans); margin-bottom: .2em; color: var(--quiet); }
.paper :target, .clauses :target { background: var(--tint); box-shadow: 0 0 0 .35rem var(--tint); border-radius: .1rem; }
@media (max-width: 60rem) { .paper { padding-right: 0; } }
@media screen and (min-width: 60.01rem) {
  .paper .row { display: grid; grid-template-columns: minmax(0, 1fr) var(--notes); column-gap: var(--gap); margin-right: calc(-1 * (var(--notes) + var(--gap))); }
}
)css";

}  // namespace consultlint::html
