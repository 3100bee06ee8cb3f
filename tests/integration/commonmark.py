#!/usr/bin/env python3
"""Compares what the program reads in the examples of the CommonMark specification with their HTML.

    commonmark.py CONSULTLINT CHECK_DOCUMENTS WORK [TESTS.json]

CONSULTLINT is the program, CHECK_DOCUMENTS the one that checks the promises of a document, WORK a
folder that this script may fill, and TESTS.json the examples: [{"markdown", "html", "section",
"example" or "number"}, ...]. Without it they are fetched with npm. Exits 77 ("skipped") when they
cannot be had.

The mapping. A document has blocks and no list or inline nodes, so both sides become a tree of
(kind, text, children) in which

* a list is its items, ordered or not; where two lists meet is not kept, nor is tightness;
* the first paragraph of an item is the item's own text, and so are its words without one;
* what has no text (rules, empty paragraphs, quotes and code blocks, images, definitions) is no
  block, but empty headings and items are;
* a printed number belongs to its block's text, its punctuation aside; an item's marker does not;
* runs of white space are one space.

That is the strict comparison. What it finds unequal is compared again under ALLOWANCES, which are
deliberate departures of the reader, and counted apart. At least LEAST_STRICT examples must agree
strictly and LEAST in all; EXPLAINED says why the others do not, by their Markdown.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

SKIPPED = 77
PACKAGE = "commonmark-spec"
LEAST_STRICT = 583
LEAST = 645
# Why an example may agree in less than everything, by the name of the comparison that it then has.
ALLOWANCES = {
    "indented": "indented lines are paragraphs, for authors of papers who indent do not mean code",
    "tags": "HTML is read as a browser shows it, with Markdown inside it: only words are compared",
}
EXPLAINED = {
    "&nbsp; &amp; &copy;": "names of HTML 5 that no paper uses are left as they are written",
    "*$*alpha.": "md4c 0.4.8 knows the signs of currencies beyond ASCII as letters",
    "  <div>\n\n    <div>": "tags between tags may be indented",
    "<table>\n\n  <tr>\n\n    <td>": "tags between tags may be indented",
    "<div></div>\n``` c": "Markdown is read between tags",
    "<style\n  type": "a style sheet without an end does not swallow the document",
    "  <!-- foo -->": "a comment is no text, however far it is indented",
}

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
ENDS_PARAGRAPH = HEADINGS | {
    "p", "ul", "ol", "li", "blockquote", "pre", "textarea", "hr", "div", "table", "tr", "td", "th", "thead",
    "tbody", "section", "article", "script", "style", "dl", "dt", "dd",
}
UNSEEN = {"script", "style"}
KEPT_WHEN_EMPTY = {"heading", "item", "table", "row", "cell"}


@dataclass
class Node:
    """One block: its kind with level or order, its own text, and the blocks in it."""

    kind: str
    text: str = ""
    children: list["Node"] = field(default_factory=list)


def main() -> int:
    """Runs the command and returns its exit code."""
    program, checker, work = (Path(argument).resolve() for argument in sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    examples = load_examples(Path(sys.argv[4]) if len(sys.argv) > 4 else fetched(work))
    if not examples:
        print("SKIPPED: the examples of CommonMark could not be fetched with npm")
        return SKIPPED
    paths = [written(work, number, example) for number, example in enumerate(examples, 1)]
    views = inspected(program, paths)
    read = [path for path, view in zip(paths, views, strict=True) if "blocks" in view]
    broken = subprocess.run([checker, *read], capture_output=True, text=True, check=False)
    print(broken.stdout + broken.stderr, end="")
    agreed = Counter(agreement(number, view, example)
                     for number, (view, example) in enumerate(zip(views, examples, strict=True), 1))
    strict = agreed["strict"]
    lenient = strict + sum(agreed[name] for name in ALLOWANCES)
    print(f"{len(read)} of {len(examples)} examples were read, "
          f"{'not all' if broken.returncode else 'all'} with a sound document")
    print(f"{strict} of {len(examples)} have the same blocks")
    for name, why in ALLOWANCES.items():
        print(f"{agreed[name]:+} with an allowance: {why}")
    print(f"{lenient} of {len(examples)} in all")
    return 1 if broken.returncode or strict < LEAST_STRICT or lenient < LEAST else 0


def fetched(work: Path) -> Path | None:
    """The examples of the newest specification, as a file, or None."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        return None
    target = work / "tests.json"
    if not target.exists():
        (work / "package.json").write_text("{}")
        script = (f"require('fs').writeFileSync('{target}',"
                  f"JSON.stringify(require('{PACKAGE}').tests))")
        for command in (["npm", "install", "--no-audit", "--no-fund", PACKAGE],
                        ["node", "-e", script]):
            if subprocess.run(command, cwd=work, check=False).returncode:
                return None
    return target


def load_examples(path: Path | None) -> list[dict]:
    """The examples in a file."""
    return json.loads(path.read_text(encoding="utf-8")) if path else []


def written(work: Path, number: int, example: dict) -> Path:
    """A file with the Markdown of one example; the specification prints tabs as arrows."""
    path = work / f"{number:03}.md"
    path.write_text(example["markdown"].replace("→", "\t"), encoding="utf-8", newline="")
    return path


def inspected(program: Path, paths: list[Path]) -> list[dict]:
    """What the program reads in each file."""
    run = subprocess.run([program, "inspect", "blocks", *paths], capture_output=True, text=True,
                         check=False)
    return [json.loads(line) for line in run.stdout.splitlines()]


def agreement(number: int, view: dict, example: dict) -> str:
    """"strict", an allowance, or "none" for trees that differ, which are printed."""
    html = example["html"].replace("→", "\t")
    for comparison in ("strict", *allowances(example)):
        ours = comparable(tree_of_view(view), comparison)
        reference = comparable(tree_of_html(html), comparison)
        if "blocks" in view and ours == reference:
            return comparison
    why = next((why for begin, why in EXPLAINED.items()
                if example["markdown"].replace("→", "\t").startswith(begin)), "not explained")
    print(f"{number} {example['section']}: {why}\n  {reference}\n  {ours}")
    return "none"


def allowances(example: dict) -> list[str]:
    """The allowances that an example may claim."""
    indents = re.search(" {4}|→", example["markdown"])
    claims = ["indented"] if indents and "<pre><code>" in example["html"] else []
    return claims + (["tags"] if example["section"] == "HTML blocks" else [])


def tree_of_view(view: dict) -> list[Node]:
    """The tree of what the program read."""
    nodes, top = [], []
    for block in view.get("blocks", []):
        kind = block["kind"]
        text = block["text"]
        if kind == "heading":
            kind += str(block["level"])
        elif kind == "item" and block["ordered"]:
            kind = "ordered item"
        elif kind == "contents":
            kind = "item" if block["level"] else "paragraph"
        if block["number"] and kind != "ordered item":
            text = f"{block['number']} {text}"
        nodes.append(Node(kind, text))
        siblings = top if block["parent"] is None else nodes[block["parent"]].children
        siblings.append(nodes[-1])
    return top


class TreeBuilder(HTMLParser):
    """Reads the HTML of an example."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self.open: list[tuple[str, Node]] = [("root", self.root)]
        self.run = ""
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in UNSEEN:
            self.unseen += 1
        if tag in ENDS_PARAGRAPH:
            self.flush()
        if tag == "br":
            self.run += "\n"
        kind = self.kind_of(tag)
        if kind:
            node = Node(kind)
            self.open[-1][1].children.append(node)
            self.open.append((tag, node))

    def kind_of(self, tag: str) -> str | None:
        """The block that a tag opens."""
        if tag in HEADINGS:
            return f"heading{tag[1]}"
        if tag == "li":
            lists = [name for name, _ in self.open if name in ("ul", "ol")]
            return "ordered item" if lists and lists[-1] == "ol" else "item"
        return {"p": "paragraph", "blockquote": "quote", "pre": "code", "textarea": "code",
                "table": "table",
                "tr": "row", "td": "cell", "th": "cell", "ul": "list", "ol": "list"}.get(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        if tag in ENDS_PARAGRAPH:
            self.flush()
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.run += data

    def flush(self) -> None:
        """Text that no paragraph holds is one in a quote, and an item's own text in an item."""
        text, self.run = self.run, ""
        if not text.strip():
            return
        node = self.open[-1][1]
        if node.kind in ("root", "quote", "list", "table", "row"):
            node.children.append(Node("paragraph", text))
        elif node.children:
            node.children.append(Node("paragraph", text))
        else:
            node.text += text


def tree_of_html(html: str) -> list[Node]:
    """The tree of the reference."""
    parser = TreeBuilder()
    parser.feed(re.sub(r"<!--+>|<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>", "", html, flags=re.DOTALL))
    parser.close()
    parser.flush()
    return parser.root.children


def comparable(nodes: list[Node], comparison: str) -> list:
    """The tree as the mapping above has it, in nested lists."""
    if comparison == "indented":
        for node in nodes:
            without_code(node)
    return [shape(node, comparison == "tags") for node in flattened(nodes)]


def without_code(node: Node) -> None:
    """Turns blocks of code into paragraphs, `node` and what is in it."""
    if node.kind == "code":
        node.kind = "paragraph"
    for child in node.children:
        without_code(child)


def flattened(nodes: list[Node]) -> list[Node]:
    """Without lists and without what says nothing."""
    result = []
    for node in nodes:
        node.children = flattened(node.children)
        if node.kind == "list":
            result += node.children
            continue
        first = node.children[0] if node.children else None
        if node.kind.endswith("item") and not node.text and first and first.kind == "paragraph":
            node.text = first.text
            node.children = first.children + node.children[1:]
        kept = any(node.kind.startswith(kind) or node.kind.endswith(kind)
                   for kind in KEPT_WHEN_EMPTY)
        if node.text.strip() or node.children or kept:
            result.append(node)
    return result


def shape(node: Node, only_words: bool) -> list:
    """One node in nested lists."""
    text = re.sub(r"^(\w+)[.)] ", r"\1 ", " ".join(node.text.split()))
    if only_words:
        text = "".join(re.findall(r"\w+", text))
    return [node.kind, text, [shape(child, only_words) for child in node.children]]


if __name__ == "__main__":
    sys.exit(main())
