"""The Markdown master: its blocks and inlines, and the parser that reads them.

Only the part of Markdown that the corpus uses is understood: ATX headings, one-line paragraphs,
bullet and ordered lists nested by two spaces, pipe tables, images that stand alone, footnotes,
links, strong and emphasised text. A list of links under a heading "Contents" is a contents list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CONTENTS_TITLE = "Contents"

_HEADING = re.compile(r"(#{1,6}) (.+)")
_ITEM = re.compile(r"( *)(?:[-*]|(\d+)\.) (.+)")
_CONTENTS_ENTRY = re.compile(r"- \[(?P<text>[^\]]+)\]\(#(?P<anchor>[^)]+)\) (?P<page>\d+)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_CAPTION = re.compile(r"\*([^*]+)\*")
_NOTE_BODY = re.compile(r"\[\^(\w+)\]: (.+)")
_INLINE = re.compile(
    r"\[\^(?P<note>\w+)\]"
    r"|\[(?P<link>[^\]]+)\]\((?P<target>[^)\s]+)\)"
    r"|<(?P<address>[^>\s]+)>"
    r"|\*\*(?P<strong>[^*]+)\*\*"
    r"|\*(?P<emphasis>[^*]+)\*"
)
_CLAUSE_NUMBER = re.compile(r"(\d+(?:\.\d+)*) ")


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look; `target` is the address when the text is a link."""

    text: str
    strong: bool = False
    emphasis: bool = False
    target: str = ""


@dataclass(frozen=True)
class NoteReference:
    """The place where a footnote is called."""

    label: str


Inlines = tuple[Run | NoteReference, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    inlines: Inlines


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: Inlines


@dataclass(frozen=True)
class Caption:
    """The caption of the table below it or the figure above it."""

    inlines: Inlines


@dataclass(frozen=True)
class Item:
    """A list item; `number` is 0 for a bullet."""

    depth: int
    number: int
    inlines: Inlines


@dataclass(frozen=True)
class ContentsEntry:
    """A line of the contents list; `anchor` is the slug of the heading it leads to."""

    text: str
    anchor: str
    page: int


@dataclass(frozen=True)
class Picture:
    """An image that stands alone; `alt` is empty when the author gave no alternative text."""

    alt: str
    file_name: str


@dataclass(frozen=True)
class Table:
    """A table; `header` is empty when the master leaves every header cell blank."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


Block = Heading | Paragraph | Caption | Item | ContentsEntry | Picture | Table


@dataclass(frozen=True)
class Master:
    """A parsed master: blocks in reading order; footnote bodies by label, as they are printed."""

    blocks: tuple[Block, ...]
    notes: dict[str, Inlines]

    @property
    def title(self) -> str:
        """The text of the first level-1 heading."""
        return next(
            plain(block.inlines)
            for block in self.blocks
            if isinstance(block, Heading) and block.level == 1
        )

    @property
    def pictures(self) -> list[Picture]:
        """The images in reading order."""
        return [block for block in self.blocks if isinstance(block, Picture)]


def plain(inlines: Inlines) -> str:
    """The text of `inlines` without marks and without footnote calls."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))


def slug(heading: str) -> str:
    """The anchor that Markdown viewers give a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")


def split_clause_number(text: str) -> tuple[str, str]:
    """Splits "4.2 We would" into ("4.2", "We would"); the number is empty when there is none."""
    match = _CLAUSE_NUMBER.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def parse_inlines(source: str) -> Inlines:
    """Parses the inline marks of one line."""
    return tuple(_inlines(source))


def _inlines(source: str) -> Iterator[Run | NoteReference]:
    position = 0
    for match in _INLINE.finditer(source):
        if match.start() > position:
            yield Run(source[position : match.start()])
        yield _marked_inline(match)
        position = match.end()
    if position < len(source):
        yield Run(source[position:])


def _marked_inline(match: re.Match[str]) -> Run | NoteReference:
    if match["note"]:
        return NoteReference(match["note"])
    if match["link"]:
        return Run(match["link"], target=match["target"])
    if match["address"]:
        address = match["address"]
        return Run(address, target=f"mailto:{address}" if "@" in address else address)
    if match["strong"]:
        return Run(match["strong"], strong=True)
    return Run(match["emphasis"], emphasis=True)


def parse(source: str) -> Master:
    """Parses a whole master."""
    blocks: list[Block] = []
    notes: dict[str, Inlines] = {}
    table_lines: list[str] = []
    for line in [*source.splitlines(), ""]:
        if line.startswith("|"):
            table_lines.append(line)
            continue
        if table_lines:
            blocks.append(_table(table_lines))
            table_lines = []
        if note := _NOTE_BODY.fullmatch(line):
            notes[note[1]] = parse_inlines(note[2])
        elif line.strip():
            blocks.append(_line_block(line))
    return Master(tuple(blocks), notes)


def _line_block(line: str) -> Block:
    if match := _HEADING.fullmatch(line):
        return Heading(len(match[1]), parse_inlines(match[2]))
    if match := _CONTENTS_ENTRY.fullmatch(line):
        return ContentsEntry(match["text"], match["anchor"], int(match["page"]))
    if match := _ITEM.fullmatch(line):
        return Item(len(match[1]) // 2, int(match[2] or 0), parse_inlines(match[3]))
    if match := _IMAGE.fullmatch(line):
        return Picture(match[1], match[2])
    if match := _CAPTION.fullmatch(line):
        return Caption((Run(match[1]),))
    return Paragraph(parse_inlines(line))


def _table(lines: list[str]) -> Table:
    header, _, *rows = [_cells(line) for line in lines]
    return Table(header if any(header) else (), tuple(rows))


def _cells(line: str) -> tuple[Inlines, ...]:
    return tuple(parse_inlines(cell.strip()) for cell in line.strip().strip("|").split("|"))
