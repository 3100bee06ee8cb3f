#!/usr/bin/env python3
"""Checks SARIF on the sample documents with its schema, Microsoft's validator and GitHub's rules.

    validate_sarif.py CONSULTLINT CORPUS WORK

CONSULTLINT is the program, CORPUS the folder of sample documents, WORK a folder that this script
may fill. One log holds all documents, in each profile; clauses are judged for a few of them by all
codes. Exits 77 ("skipped") when npm cannot bring the validators.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
MULTITOOL = "node_modules/@microsoft/sarif-multitool-linux"
PACKAGES = ["@microsoft/sarif-multitool", "ajv", "ajv-formats"]
PROFILES = ["sarif", "sarif-github"]
JUDGED = ["care-service-change/care-service-change.docx", "library-closure/library-closure.md"]

# GitHub's own rules are off in the validator unless they are asked for, and one rule of SARIF would
# look addresses up on the Internet.
REQUIRED = [
    "GH1001.ProvideRequiredLocationProperties",
    "GH1002.InlineThreadFlowLocations",
    "GH1003.ProvideRequiredRegionProperties",
    "GH1005.LocationsMustBeRelativeUrisOrFilePaths",
    "GH1006.ProvideCheckoutPath",
    "GH1007.ProvideFullyFormattedMessageStrings",
]
OFFLINE = "SARIF2006.UrisShouldBeReachable"


def main() -> int:
    """Runs the command and returns its exit code."""
    program, corpus, work = (Path(argument).resolve() for argument in sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    if reason := install(work):
        print(f"SKIPPED: {reason}, so SARIF was checked by no validator")
        return SKIPPED
    logs = write_logs(program, corpus, work)
    faults = schema_faults(logs, work) + validator_faults(logs, work)
    results = sum(len(json.loads(log.read_text())["runs"][0]["results"]) for log in logs)
    print("\n".join(faults) or f"{len(logs)} logs with {results} results, without an error")
    return 1 if faults or not results else 0


def install(work: Path) -> str:
    """Installs the validators below `work`, once. Returns why it cannot, or nothing."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    if not all((work / "node_modules" / package).exists() for package in PACKAGES):
        (work / "package.json").write_text("{}")
        command = ["npm", "install", "--no-audit", "--no-fund", *PACKAGES]
        done = subprocess.run(command, cwd=work, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            return f"npm cannot install the validators ({done.stderr.strip().splitlines()[-1:]})"
    (work / MULTITOOL / "Sarif.Multitool").chmod(0o755)
    return ""


def write_logs(program: Path, corpus: Path, work: Path) -> list[Path]:
    """Writes the logs, each in both profiles, and returns their paths."""
    check = [program, "check", "--select", "all", "--code", codes_of(program), "."]
    judge = [program, "compliance", "--code", codes_of(program), *JUDGED]
    logs = []
    for name, command in (("check", check), ("compliance", judge)):
        for profile in PROFILES:
            log = work / f"{name}.{profile}.sarif"
            log.unlink(missing_ok=True)
            words = ["--format", profile, "--output", log]
            subprocess.run([*command, *words], cwd=corpus, check=False)
            logs.append(log)
    return logs


def codes_of(program: Path) -> str:
    """The built-in codes of practice, as --code takes them."""
    listed = subprocess.run([program, "list", "codes"], check=True, capture_output=True, text=True)
    return ",".join(line.split()[0] for line in listed.stdout.splitlines())


def schema_faults(logs: list[Path], work: Path) -> list[str]:
    """What the JSON Schema that comes with the validator objects to."""
    script = Path(__file__).with_name("validate_schema.mjs")
    schema = work / MULTITOOL / "sarif-2.1.0.json"
    done = subprocess.run(
        ["node", script, schema, *logs], cwd=work, check=False, capture_output=True, text=True
    )
    if done.returncode == 0:
        return []
    return (done.stdout + done.stderr).splitlines() or ["the schema was not checked"]


def validator_faults(logs: list[Path], work: Path) -> list[str]:
    """The errors that the validator finds."""
    verdict = work / "verdict.sarif"
    verdict.unlink(missing_ok=True)
    # Its exit code says nothing, and on a log that it cannot read it writes nothing at all.
    subprocess.run(
        [work / MULTITOOL / "Sarif.Multitool", "validate", *logs, "--config", configuration(work),
         "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--quiet", "true",
         "--max-file-size-in-kb", "100000", "--output", verdict, "--log", "ForceOverwrite"],
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if not verdict.exists():
        return ["the validator could not read the logs"]
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    return sorted({fault(result) for result in results if result.get("level") == "error"})


def configuration(work: Path) -> Path:
    """Writes which of the validator's rules are errors, and which are off."""
    states = [(rule, "Error") for rule in REQUIRED] + [(OFFLINE, "Disabled")]
    lines = [
        f'<Properties Key="{rule}.Options"><Property Key="RuleEnabled" Value="{state}" '
        f'Type="Driver.RuleEnabledState" /></Properties>'
        for rule, state in states
    ]
    path = work / "rules.xml"
    path.write_text("\n".join(["<Properties>", *lines, "</Properties>"]))
    return path


def fault(result: dict) -> str:
    """One error of the validator as a line."""
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    words = " ".join(result["message"].get("arguments", []))
    return f"{place.rsplit('/', 1)[-1]}: {result['ruleId']} {words}"


if __name__ == "__main__":
    sys.exit(main())
