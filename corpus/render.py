#!/usr/bin/env python3
"""Writes the Word and plain-text files of the sample documents from their Markdown masters.

    python3 corpus/render.py            write the files of every folder with a recipe
    python3 corpus/render.py ID...      write the files of these folders
    python3 corpus/render.py --check    write nothing; exit 1 when a file on disk differs

The recipe of a document stands in its `about.md` (see rendering/recipe.py).
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from pathlib import Path

from rendering.leftovers import read_leftovers
from rendering.master import parse
from rendering.picture import draw_picture
from rendering.plain_text import render_text
from rendering.recipe import read_recipe
from rendering.revisions import read_revisions
from rendering.word import render_word

CORPUS = Path(__file__).resolve().parent

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o644 << 16
_UNIX = 3


def main() -> int:
    """Runs the command and returns its exit code."""
    arguments = _arguments()
    differing = 0
    for identifier in arguments.ids or _ids_with_recipe():
        for path, content in render(CORPUS / identifier).items():
            if arguments.check and not _same_content(path, content):
                print(f"{path.relative_to(CORPUS)} differs from its master", file=sys.stderr)
                differing += 1
            elif not arguments.check:
                path.write_bytes(content)
    return 1 if differing else 0


def render(folder: Path) -> dict[Path, bytes]:
    """The files that the recipe of `folder` asks for, by path."""
    recipe = read_recipe(folder / "about.md")
    stem = folder / folder.name
    master = parse(stem.with_suffix(".md").read_text(encoding="utf-8"))
    files = {
        folder / picture.file_name: draw_picture(picture.file_name) for picture in master.pictures
    }
    if "docx" in recipe.formats:
        members = render_word(
            master, recipe.word, read_revisions(folder), read_leftovers(folder), draw_picture
        )
        files[stem.with_suffix(".docx")] = _zip(members)
    if "txt" in recipe.formats:
        files[stem.with_suffix(".txt")] = render_text(master, recipe.text)
    return files


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Render the sample documents from their masters.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("ids", nargs="*", metavar="ID", help="folders (default: all with a recipe)")
    return parser.parse_args()


def _ids_with_recipe() -> list[str]:
    abouts = sorted(CORPUS.glob("*/about.md"))
    return [about.parent.name for about in abouts if read_recipe(about).formats]


def _zip(members: dict[str, bytes]) -> bytes:
    """A ZIP archive whose bytes depend only on its members and on the zlib at hand."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _ZIP_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _UNIX
            info.external_attr = _REGULAR_FILE
            archive.writestr(info, content)
    return buffer.getvalue()


def _same_content(path: Path, expected: bytes) -> bool:
    """Whether the file holds `expected`; a package is compared by its members, in order."""
    if not path.exists():
        return False
    actual = path.read_bytes()
    if path.suffix == ".docx":
        return _unzip(actual) == _unzip(expected)
    return actual == expected


def _unzip(archive: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


if __name__ == "__main__":
    sys.exit(main())
