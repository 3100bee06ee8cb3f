#include "report/html/style_sheet.h"

namespace consultlint::html {

const std::string_view kFigureStyle = R"css(
section table, main.index table { border-collapse: collapse; width: 100%; font-size: .93rem; margin-bottom: 1.2rem; }
.paper table { width: auto; margin-bottom: 0; }
section caption, main.index caption { text-align: left; font-weight: 600; padding: .4rem 0; }
:is(.dates, .reading, .terms, .clauses, .index) :is(td, th) { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: .06rem solid var(--rule); overflow-wrap: break-word; }
:is(.dates, .reading, .terms, .clauses, .index) thead th { color: var(--quiet); font-weight: 600; font-size: .85rem; border-bottom-color: var(--quiet); }
tbody th { font-weight: 600; }
td.figure { font-variant-numeric: tabular-nums; text-align: right; padding-right: 1.6rem; white-space: nowrap; }
.reading thead th:nth-child(n+2):nth-child(-n+4), .terms thead th:nth-child(4), .index thead th:nth-child(n+3) { text-align: right; padding-right: 1.6rem; }
td.missing { color: var(--quiet); }
.terms td.missing { color: var(--warning); }
.reading table { min-width: 38rem; }
.reading th[scope="row"] { font-weight: 400; }
.reading .total :is(th, td) { font-weight: 600; }
.reading th.level-2 { padding-left: 1rem; }
.reading th.level-3 { padding-left: 2rem; }
.reading :is(th.level-4, th.level-5, th.level-6) { padding-left: 3rem; }
.reading td.grade { width: 34%; white-space: nowrap; font-variant-numeric: tabular-nums; }
.reading td.grade span { display: inline-block; width: 2.6rem; }
svg.bar { width: calc(100% - 3.2rem); height: .7rem; vertical-align: baseline; }
.bar .track { fill: var(--tint); }
.bar .fill { fill: var(--link); }
.dates table { min-width: 34rem; }
svg.timeline { display: block; width: 100%; margin: 0 0 1rem; font: .8rem var(--sans); overflow: visible; }
.timeline text { fill: var(--ink); font-size: .82rem; }
.timeline .tick { stroke: var(--rule); stroke-width: 1; }
.timeline .tick-name { fill: var(--quiet); font-size: .76rem; }
.timeline .open-shade { fill: var(--tint); }
.timeline .open-bar { fill: var(--link); }
.timeline .holiday { stroke: var(--warning); stroke-width: 2.5; }
.timeline .span { fill: var(--quiet); }
.timeline .sign { fill: var(--ink); }
.timeline .sign.other { fill: var(--sheet); stroke: var(--ink); stroke-width: 1.5; }
.timeline .sign.replaced { fill: var(--sheet); stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 2 2; }
.rules article { max-width: 44rem; margin-bottom: 1.6rem; padding-left: 1rem; border-left: .2rem solid var(--level); }
.rules article.note { border-left-style: dotted; }
.rules h3 { margin-top: 0; }
.rules .head { display: flex; gap: .6rem; align-items: baseline; margin-bottom: .3rem; }
.rules .head code { color: var(--quiet); }
.rules p { margin-bottom: .4rem; }
.rules .numbers { font-variant-numeric: tabular-nums; }
.reading p, .about p, .dates p { max-width: 44rem; }
.clauses td.verdict { white-space: nowrap; font-weight: 600; padding-right: 1.4rem; }
.clauses .sign { display: inline-block; width: 1.1em; }
.clauses tr.met .verdict { color: var(--good); }
.clauses tr.not-met .verdict { color: var(--error); }
.clauses tr.unclear .verdict { color: var(--warning); }
.clauses :is(tr.waived, tr.not-asked) .verdict { color: var(--quiet); }
.clauses td p { margin: 0 0 .3rem; max-width: 44rem; }
.clauses :is(.shown, .quote) { color: var(--quiet); font-size: .92em; }
.clauses .quote q { font-family: var(--serif); color: var(--ink); }
.clauses tr.not-met { box-shadow: -.5rem 0 0 -.25rem var(--error); }
.clauses details, .about details { margin: 0 0 1rem; }
.clauses summary, .about summary { cursor: pointer; width: fit-content; }
.rest div, .settings div { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: 0 1rem; padding: .35rem 0; border-bottom: .06rem solid var(--rule); }
.settings dd { overflow-wrap: anywhere; }
.settings { margin-bottom: 1.2rem; }
.rules-that-ran { columns: 16rem; list-style: none; padding: 0; font-size: .9rem; }
.index th[scope="row"] code { display: block; color: var(--quiet); font-weight: 400; }
.index td:nth-child(2) { min-width: 8rem; }
.index td.passes { color: var(--good); }
.index td.fails { color: var(--error); }
@media (max-width: 40rem) {
  .clauses table, .clauses tbody, .clauses tr, .clauses td, .clauses tbody th { display: block; }
  .clauses thead { position: absolute; left: -100rem; }
  .clauses tr { padding: .7rem 0; border-bottom: .06rem solid var(--rule); }
  .clauses :is(td, tbody th) { border: 0; padding: 0 0 .2rem; }
  .rest div, .settings div { grid-template-columns: minmax(0, 1fr); }
  .index :is(td, th) { padding-right: .5rem; }
  .index td:nth-child(2) { min-width: 0; }
  .index th[scope="row"] code { display: none; }
  .index td.figure, .index thead th:nth-child(n+3) { padding-right: .35rem; }
}
)css";

}  // namespace consultlint::html
