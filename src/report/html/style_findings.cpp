#include "report/html/style_sheet.h"

namespace consultlint::html {

// Levels differ in the kind of line below the words and in the shape of the number, not in colour
// alone.
const std::string_view kFindingStyle = R"css(
mark { color: inherit; background: var(--level-tint); text-decoration: underline solid var(--level) .12em; text-underline-offset: .18em; text-decoration-skip-ink: none; }
mark.error { text-decoration-style: double; }
mark.note, mark.remark { text-decoration-style: dotted; background: none; }
mark.off { background: none; text-decoration: none; }
mark.lit { background: var(--level-tint); box-shadow: 0 0 0 .12em var(--level); }
.marker, .finding .number { display: inline-block; font: 600 .72rem/1.15rem var(--sans); font-variant-numeric: tabular-nums; min-width: 1.2rem; padding: 0 .22rem; text-align: center; text-decoration: none; color: var(--level); background: var(--sheet); border: .08rem solid var(--level); }
.marker { margin: 0 .12rem; vertical-align: .28em; }
.marker.error, .finding.error .number { background: var(--level); color: var(--sheet); }
.marker.warning, .finding.warning .number { border-radius: .3rem; }
.marker.note, .marker.remark, .note.finding .number, .finding.remark .number { border-radius: 1rem; border-style: dotted; }
.marker:hover, .finding .number:hover { text-decoration: underline; }
.notes { list-style: none; margin: 0; padding: 0; font: .87rem/1.45 var(--sans); }
li.finding { margin: 0 0 .8rem; padding: .1rem 0 .1rem .8rem; border-left: .2rem solid var(--level); }
li.finding.note, li.finding.remark { border-left-style: dotted; }
li.finding p, .paper li.finding p { margin: 0 0 .3rem; }
.finding .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .45rem; }
.level { color: var(--level); font-weight: 700; }
.finding .where, .finding .where a { color: var(--quiet); font-size: .95em; }
.finding .message { overflow-wrap: anywhere; }
.change { margin: 0 0 .35rem; padding: .35rem .6rem; background: var(--tint); border-radius: .25rem; overflow-wrap: anywhere; }
.paper .change p, .change p { margin: 0; }
.change del { color: var(--error); text-decoration: line-through; }
.change ins { color: var(--good); font-weight: 600; text-decoration: none; white-space: pre-wrap; }
.change .aside { font-size: .92em; }
.finding .related, .finding .clauses { color: var(--quiet); }
.finding summary { cursor: pointer; color: var(--quiet); width: fit-content; }
.finding details p { margin-top: .3rem; }
.finding .rule { color: var(--quiet); }
li.finding:target, li.finding.current { background: var(--level-tint); outline: .35rem solid var(--level-tint); }
.whole { margin-bottom: 2rem; padding-bottom: .6rem; border-bottom: .06rem solid var(--rule); }
.whole h3 { margin-top: 0; margin-bottom: .8rem; }
.whole .notes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: .4rem 1.6rem; }
.filters { position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .8rem; margin: 0 0 1.6rem; padding: .6rem .8rem; background: var(--tint); border: .06rem solid var(--rule); border-radius: .3rem; font-size: .9rem; }
.filters button, .filters select { font: inherit; color: var(--ink); background: var(--sheet); border: .06rem solid var(--quiet); border-radius: .25rem; padding: .25rem .6rem; min-height: 1.9rem; max-width: 15rem; }
.filters button { cursor: pointer; }
.filters button[aria-pressed="true"] { color: var(--level); border-color: var(--level); background: var(--level-tint); font-weight: 600; }
.filters button[aria-pressed="true"]::before { content: "✓ " / ""; }
.filters label { display: inline-flex; align-items: center; gap: .35rem; }
.filters [role="status"] { margin-left: auto; color: var(--quiet); }
@media screen and (min-width: 60.01rem) {
  .margin .paper { position: relative; min-height: var(--low); }
  .margin .paper .row { display: block; margin-right: 0; }
  .margin .row .notes { position: absolute; right: 0; width: var(--notes); }
}
@media (max-width: 60rem) {
  .row .notes { margin: 0 0 1.2rem; padding: .6rem .7rem .1rem; background: var(--ground); border-radius: .3rem; }
}
@media (max-width: 40rem) {
  .filters { position: static; }
  .filters label, .filters select { width: 100%; max-width: none; }
  .filters label { flex-wrap: wrap; }
}
)css";

}  // namespace consultlint::html
