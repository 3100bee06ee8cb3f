"""How a sample document is rendered, as its `about.md` says.

Three lines of `about.md` are read; the rest is for people:

    renders: docx txt           files to write beside the pictures
    text: wrap=78 bullet=•      wrap, bullet, encoding and newline of the text file
    word: computed-numbers      computed-numbers, editing-traces, untitled
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_LINE = re.compile(r"^(renders|text|word): *(.*)$", re.MULTILINE)
_NEWLINES = {"lf": "\n", "crlf": "\r\n"}


@dataclass(frozen=True)
class TextOptions:
    """The habits of the person who saved the text file; `wrap` 0 leaves paragraphs on one line."""

    wrap: int = 0
    bullet: str = "-"
    encoding: str = "utf-8"
    newline: str = "\n"


@dataclass(frozen=True)
class WordOptions:
    """How the Word file was written.

    `computed_numbers` lets Word count the clauses; otherwise their numbers are typed text.
    `editing_traces` adds split runs, proofing marks and stray bookmarks. `untitled` leaves the title
    in the properties empty.
    """

    computed_numbers: bool = False
    editing_traces: bool = False
    untitled: bool = False


@dataclass(frozen=True)
class Recipe:
    """The files to write for one sample document."""

    formats: tuple[str, ...] = ()
    text: TextOptions = field(default_factory=TextOptions)
    word: WordOptions = field(default_factory=WordOptions)


def read_recipe(about: Path) -> Recipe:
    """Reads the recipe in `about`; a file without a `renders:` line asks for nothing."""
    lines = dict(_LINE.findall(about.read_text(encoding="utf-8")))
    return Recipe(
        formats=tuple(lines.get("renders", "").split()),
        text=_text_options(lines.get("text", "").split()),
        word=_word_options(lines.get("word", "").split()),
    )


def _text_options(settings: list[str]) -> TextOptions:
    values = dict(setting.split("=", 1) for setting in settings)
    return TextOptions(
        wrap=int(values.get("wrap", 0)),
        bullet=values.get("bullet", "-"),
        encoding=values.get("encoding", "utf-8"),
        newline=_NEWLINES[values.get("newline", "lf")],
    )


def _word_options(settings: list[str]) -> WordOptions:
    return WordOptions(
        computed_numbers="computed-numbers" in settings,
        editing_traces="editing-traces" in settings,
        untitled="untitled" in settings,
    )
