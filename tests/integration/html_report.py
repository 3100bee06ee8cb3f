#!/usr/bin/env python3
"""Opens the HTML report of every sample document in a real browser and looks for faults.

    html_report.py CONSULTLINT CORPUS WORK

CONSULTLINT is the program, CORPUS the folder of sample documents, WORK a folder that this script
may fill. What is looked for stands in html_report.mjs. Exits 77 ("skipped") when node, npm or
Chromium is not installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
PACKAGES = ("axe-core", "playwright-core")
ENDINGS = {".md", ".docx", ".txt"}
CODE = "worcestershire-consultation-2002"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Runs the command and returns its exit code."""
    program, corpus, work = (Path(argument).resolve() for argument in sys.argv[1:4])
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or shutil.which("node") is None or shutil.which("npm") is None:
        print("SKIPPED: node, npm and Chromium are not all installed, so no page can be opened")
        return SKIPPED
    install(work)
    pages = write_pages(program, corpus, work / "pages")
    script = Path(__file__).with_suffix(".mjs")
    return subprocess.run(["node", script, work, browser, *pages], check=False).returncode


def install(work: Path) -> None:
    """Fetches what drives the browser and what judges pages, once."""
    work.mkdir(parents=True, exist_ok=True)
    if all((work / "node_modules" / package).exists() for package in PACKAGES):
        return
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work]
    subprocess.run([*command, *PACKAGES], check=True)


def write_pages(program: Path, corpus: Path, folder: Path) -> list[Path]:
    """The pages of every document, of one by its clauses, and of a few together."""
    documents = sorted(path for path in corpus.glob("*/*") if is_sample(path))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write(program, "check", documents, f"{folder}/")
    write(program, "check", documents[:3], folder / "together.html")
    write(program, "check", [documents[0], "--code", CODE], folder / "with-code.html")
    write(program, "compliance", [documents[0], "--code", CODE], folder / "by-clause.html")
    pages = sorted(folder.glob("*.html"))
    assert len(pages) == len(documents) + 4, f"{len(documents)} documents gave {len(pages)} pages"
    return pages


def write(program: Path, command: str, words: list, output: Path | str) -> None:
    """Writes one report; findings make no failure."""
    call = [program, command, "--isolated", "--format", "html", "--output", output, *words]
    code = subprocess.run(call, check=False).returncode
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, call))} ended with {code}")


def is_sample(path: Path) -> bool:
    """Whether it is a sample document; about.md tells of one."""
    return path.suffix in ENDINGS and path.name != "about.md"


if __name__ == "__main__":
    sys.exit(main())
