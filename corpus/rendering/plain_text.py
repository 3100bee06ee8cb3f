"""Writes a master as the text file that a person would save: no markup, everything typed."""

from __future__ import annotations

import textwrap

from rendering.master import (
    Block,
    Caption,
    ContentsEntry,
    Heading,
    Inlines,
    Item,
    Master,
    NoteReference,
    Paragraph,
    Picture,
    Run,
    Table,
)
from rendering.recipe import TextOptions


def render_text(master: Master, options: TextOptions) -> bytes:
    """The bytes of the text file. Pictures are left out; footnotes stand at the end."""
    return _TextWriter(master, options).render()


class _TextWriter:
    """Writes one master; footnotes are numbered by the order of their bodies."""

    def __init__(self, master: Master, options: TextOptions) -> None:
        self._master = master
        self._options = options
        self._note_numbers = {label: n for n, label in enumerate(master.notes, start=1)}

    def render(self) -> bytes:
        """The whole file, encoded."""
        lines: list[str] = []
        previous: Block | None = None
        for block in self._master.blocks:
            if isinstance(block, Picture):
                continue
            if previous is not None and not _stands_close(previous, block):
                lines.append("")
            lines += self._block_lines(block)
            previous = block
        lines += self._note_lines()
        text = "".join(line + self._options.newline for line in lines)
        return text.encode(self._options.encoding)

    def _block_lines(self, block: Block) -> list[str]:
        match block:
            case Heading(inlines=inlines) | Caption(inlines=inlines):
                return [self._typed(inlines)]
            case Paragraph(inlines=inlines):
                return self._filled(self._typed(inlines))
            case Item(depth=depth, number=number, inlines=inlines):
                marker = f"{number}." if number else self._options.bullet
                return self._filled(self._typed(inlines), f"{'  ' * depth}{marker} ")
            case ContentsEntry(text=text, page=page):
                return [f"{text}\t{page}"]
            case Table(header=header, rows=rows):
                return [self._row(cells) for cells in (header, *rows) if cells]
        raise TypeError(f"no plain text for {type(block).__name__}")

    def _note_lines(self) -> list[str]:
        lines: list[str] = []
        for label, body in self._master.notes.items():
            lines += ["", *self._filled(self._typed(body), f"[{self._note_numbers[label]}] ")]
        return lines

    def _row(self, cells: tuple[Inlines, ...]) -> str:
        return "\t".join(self._typed(cell) for cell in cells)

    def _filled(self, text: str, lead: str = "") -> list[str]:
        if not self._options.wrap:
            return [lead + text]
        return textwrap.wrap(
            text,
            self._options.wrap,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _typed(self, inlines: Inlines) -> str:
        return "".join(self._typed_inline(inline) for inline in inlines)

    def _typed_inline(self, inline: Run | NoteReference) -> str:
        if isinstance(inline, NoteReference):
            return f"[{self._note_numbers[inline.label]}]"
        if inline.target in ("", inline.text, f"mailto:{inline.text}"):
            return inline.text
        return f"{inline.text} ({inline.target})"


def _stands_close(above: Block, below: Block) -> bool:
    """Whether no blank line is left between two blocks: items of a list, lines of the contents."""
    return type(above) is type(below) and isinstance(below, Item | ContentsEntry)
