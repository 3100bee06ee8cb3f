#include "report/html/script.h"

namespace consultlint::html {

const std::string_view kScript = R"js(
"use strict";
(() => {
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const byId = (id) => document.getElementById(id);
  const marksOf = new Map();
  for (const mark of document.querySelectorAll("mark")) {
    for (const id of mark.dataset.findings.split(" ")) {
      marksOf.set(id, (marksOf.get(id) ?? []).concat(mark));
    }
  }
  const markerOf = new Map();
  for (const marker of document.querySelectorAll("a.marker")) {
    markerOf.set(marker.hash.slice(1), marker);
  }

  // On a wide screen what is said of a paragraph stands beside it without parting it from the next;
  // what finds no room slides down, as comments do in a word processor.
  const wide = window.matchMedia("screen and (min-width: 60.01rem)");
  const settle = () => {
    document.documentElement.classList.toggle("margin", wide.matches);
    if (!wide.matches) return;
    for (const paper of document.querySelectorAll(".paper")) {
      const top = paper.getBoundingClientRect().top;
      const lists = [...paper.querySelectorAll(".row > .notes")].map((list) => ({
        list, at: list.parentElement.getBoundingClientRect().top - top, height: list.offsetHeight,
      }));
      let free = 0;
      for (const { list, at, height } of lists) {
        const place = Math.max(at, free);
        list.style.top = `${place}px`;
        if (height > 0) free = place + height + 4;
      }
      paper.style.setProperty("--low", `${free}px`);
    }
  };

  const light = (note, on) => {
    for (const mark of marksOf.get(note.id) ?? []) mark.classList.toggle("lit", on);
  };
  const goTo = (note) => {
    for (const other of document.querySelectorAll(".finding.current")) other.classList.remove("current");
    note.classList.add("current");
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  };
  for (const [id, marker] of markerOf) {
    marker.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(byId(id));
    });
  }
  for (const note of document.querySelectorAll("li.finding")) {
    note.addEventListener("mouseenter", () => light(note, true));
    note.addEventListener("mouseleave", () => light(note, false));
    note.addEventListener("focusin", () => light(note, true));
    note.addEventListener("focusout", () => light(note, false));
  }

  const titles = new Map();
  for (const rule of document.querySelectorAll("section.rules article")) {
    titles.set(rule.querySelector("code").textContent, rule.querySelector("h3").textContent);
  }
  const countBy = (notes, keys) => {
    const counts = new Map();
    for (const note of notes) {
      for (const key of keys(note)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const clausesOf = (note) => (note.dataset.clauses ?? "").split(" ").filter((name) => name);

  const buildFilters = (part) => {
    const notes = [...part.querySelectorAll("li.finding")];
    if (notes.length === 0) return;
    const hiddenLevels = new Set();
    const choice = { rule: "", clause: "" };
    const status = make("span", {});
    status.setAttribute("role", "status");
    const wanted = (note) => [
      !hiddenLevels.has(note.dataset.level),
      choice.rule === "" || choice.rule === note.dataset.rule,
      choice.clause === "" || clausesOf(note).includes(choice.clause),
    ].every(Boolean);
    const apply = () => {
      for (const note of notes) {
        note.hidden = !wanted(note);
        const marker = markerOf.get(note.id);
        if (marker) marker.hidden = note.hidden;
      }
      for (const mark of part.querySelectorAll("mark")) {
        const shown = mark.dataset.findings.split(" ").some((id) => !byId(id).hidden);
        mark.classList.toggle("off", !shown);
      }
      const shown = notes.filter((note) => !note.hidden).length;
      status.textContent = shown === notes.length
        ? `${notes.length} findings` : `${shown} of ${notes.length} findings`;
      settle();
    };
    const levelButton = ([level, count]) => {
      const word = level[0].toUpperCase() + level.slice(1);
      const button = make("button", { type: "button", className: level }, `${word} (${count})`);
      button.setAttribute("aria-pressed", "true");
      button.addEventListener("click", () => {
        const show = hiddenLevels.delete(level);
        if (!show) hiddenLevels.add(level);
        button.setAttribute("aria-pressed", String(show));
        apply();
      });
      return button;
    };
    const select = (label, key, counts, words) => {
      const list = make("select", {}, make("option", { value: "" }, "all"));
      for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1])) {
        list.append(make("option", { value }, `${words(value)} (${count})`));
      }
      list.addEventListener("change", () => {
        choice[key] = list.value;
        apply();
      });
      return make("label", {}, label, list);
    };
    const step = (word, forward) => {
      const button = make("button", { type: "button" }, word);
      button.addEventListener("click", () => {
        const shown = notes.filter((note) => !note.hidden);
        const at = shown.findIndex((note) => note.classList.contains("current"));
        const start = at === -1 ? (forward ? -1 : 0) : at;
        const next = shown[(start + (forward ? 1 : -1) + shown.length) % shown.length];
        if (next) goTo(next);
      });
      return button;
    };
    const levels = countBy(notes, (note) => [note.dataset.level]);
    const order = ["error", "warning", "note", "remark"].filter((level) => levels.has(level));
    const bar = make("div", { className: "filters" },
      ...order.map((level) => levelButton([level, levels.get(level)])),
      select("Rule", "rule", countBy(notes, (note) => [note.dataset.rule]),
        (id) => titles.get(id) ?? id));
    const clauses = countBy(notes, clausesOf);
    if (clauses.size > 0) bar.append(select("Clause", "clause", clauses, (name) => name.replace(":", " ")));
    bar.append(step("Previous", false), step("Next", true), status);
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Show findings");
    part.querySelector("h2").after(bar);
    document.documentElement.classList.add("filtering");
    apply();
  };
  document.querySelectorAll("section.text").forEach(buildFilters);

  settle();
  wide.addEventListener("change", settle);
  window.addEventListener("resize", settle);
  window.addEventListener("load", settle);
  document.addEventListener("toggle", settle, true);

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(".clauses details:not([open]), .places:not([open])")];
    for (const details of closed) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
)js";

}  // namespace consultlint::html
