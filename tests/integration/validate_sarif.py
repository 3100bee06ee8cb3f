#!/usr/bin/env python3
"""Checks the SARIF of every sample document with Microsoft's validator and GitHub's rules.

    validate_sarif.py CONSULTLINT CORPUS WORK

CONSULTLINT is the program, CORPUS the folder of sample documents, WORK a folder that this script
may fill. Exits 77 ("skipped") when npm, which brings the validator, is not installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
PACKAGE = "@microsoft/sarif-multitool"
ENDINGS = {".md", ".docx", ".txt"}


def main() -> int:
    """Runs the command and returns its exit code."""
    program, corpus, work = (Path(argument).resolve() for argument in sys.argv[1:4])
    if shutil.which("npm") is None:
        print("SKIPPED: npm is not installed, and with it no validator")
        return SKIPPED
    validator = install_validator(work)
    documents = sorted(path for path in corpus.glob("*/*") if is_sample(path))
    codes = codes_of(program)
    faults = []
    for path in documents:
        for name, words in (("check", []), ("compliance", ["--code", codes])):
            report = work / f"{path.name}.{name}.sarif"
            command = [program, name, *words, "--format", "sarif", "--output", report, path]
            subprocess.run(command, check=False)
            faults += faults_of(report, validator)
    print("\n".join(faults) or f"reports on {len(documents)} documents without an error")
    return 1 if faults or not documents else 0


def is_sample(path: Path) -> bool:
    """Whether a file is one of the sample documents: it has the name of its folder."""
    return path.stem == path.parent.name and path.suffix in ENDINGS


def install_validator(work: Path) -> Path:
    """Installs the validator below `work`, once, and returns its program."""
    program = work / "node_modules" / f"{PACKAGE}-linux" / "Sarif.Multitool"
    if not program.exists():
        work.mkdir(parents=True, exist_ok=True)
        (work / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", PACKAGE], cwd=work, check=True)
    program.chmod(0o755)
    return program


def codes_of(program: Path) -> str:
    """The built-in codes of practice, as --code takes them."""
    listed = subprocess.run([program, "list", "codes"], check=True, capture_output=True, text=True)
    return ",".join(line.split()[0] for line in listed.stdout.splitlines())


def faults_of(report: Path, validator: Path) -> list[str]:
    """The errors that the validator finds in a report."""
    verdict = report.with_suffix(".verdict")
    verdict.unlink(missing_ok=True)
    # Its exit code says nothing, and on a log that it cannot read it writes nothing at all.
    subprocess.run(
        [validator, "validate", report, "--rule-kind", "Sarif;Ghas", "--level", "Error",
         "--quiet", "true", "--output", verdict, "--log", "ForceOverwrite"],
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if not verdict.exists():
        return [f"{report.name}: the validator could not read the report"]
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    return [f"{report.name}: {r['ruleId']}" for r in results if r.get("level") == "error"]


if __name__ == "__main__":
    sys.exit(main())
