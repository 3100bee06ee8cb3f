#!/usr/bin/env python3
"""Reports on the corpus, read by other people's validators.

usage: report_schemas.py PROGRAM SOURCE_FOLDER

Lines of jsonl fit src/report/jsonl.schema.json by python3-jsonschema; junit is well-formed by
xmllint; and no two entries of a gitlab report share a fingerprint. Exits 77 where neither validator
is installed.
"""

import json
import pathlib
import shutil
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    jsonschema = None


def report(program, name, source):
    command = [program, "check", "--isolated", "--format", name, "corpus"]
    return subprocess.run(command, cwd=source, capture_output=True, check=False).stdout


def faults_of_lines(lines, schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    for number, line in enumerate(lines, 1):
        for error in validator.iter_errors(json.loads(line)):
            yield f"jsonl line {number}: {error.message}"


def faults_of_xml(text):
    run = subprocess.run(["xmllint", "--nonet", "--noout", "-"], input=text, capture_output=True,
                         check=False)
    return [f"junit: {run.stderr.decode()}"] if run.returncode else []


def main(program, source):
    faults = []
    if jsonschema:
        schema = json.loads((pathlib.Path(source) / "src/report/jsonl.schema.json").read_text())
        lines = report(program, "jsonl", source).decode().splitlines()
        faults += faults_of_lines(lines, schema)
        print(f"jsonl: {len(lines)} lines read")
    else:
        print("skipped: python3-jsonschema is not installed")
    if shutil.which("xmllint"):
        faults += faults_of_xml(report(program, "junit", source))
        print("junit: read")
    else:
        print("skipped: xmllint is not installed")
    names = [entry["fingerprint"] for entry in json.loads(report(program, "gitlab", source))]
    if len(set(names)) != len(names):
        faults.append("gitlab: two entries share a fingerprint")
    print(f"gitlab: {len(names)} entries read")
    for fault in faults[:20]:
        print("FAILED:", fault)
    if faults:
        return 1
    return 0 if jsonschema or shutil.which("xmllint") else 77


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
