#!/usr/bin/env python3
"""How often are findings right? Draws findings from real documents, for a person to judge.

  sample_findings.py sample PATH... > findings.tsv     files or folders of documents
  sample_findings.py score findings.tsv...             after the last column was filled in

`sample` runs the program with its default settings and prints a table, one finding a row: rule,
file, line, level, what the message says, the words in their context, and a column `useful` to be
filled with y or n (anything else, such as a question mark, is left out of the score). A finding is
useful when a busy council officer would thank you for it: it is true, it is about something that
they may change, and the paper is better for the change.

  --program PATH     the program, by default build/release/src/consultlint
  --total N          how many findings to draw, in proportion to what there is (200)
  --per-group N      but so many of each group of rules, or all it has (10)
  --per-rule N       instead of both: so many of each rule
  --rule ID          only that rule or group; may be given again. A rule that is off is run too
  --seed N           draws differently (1)

A document gives at most a tenth of the findings of its rule or group while others have any left, so
that one loud paper does not speak for all. `sample` also prints, to standard error, how many
findings there are in 1,000 words. `score` prints the share of useful findings for each rule, each
group and all, with Wilson's 95 % interval.
"""
import argparse
import collections
import csv
import json
import math
import pathlib
import random
import subprocess
import sys

COLUMNS = ["rule", "file", "line", "level", "message", "words", "useful"]
FORMATS = {".md", ".markdown", ".txt", ".docx"}
CONTEXT = 260  # characters


def documents(paths):
    for path in map(pathlib.Path, paths):
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (str(file) for file in inside if file.suffix.lower() in FORMATS)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{program}: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def find_all(options, files):
    select = [f"--select={','.join(options.rule)}"] if options.rule else []
    lines = run(options.program, "check", "--format=jsonl", *select, *files)
    return [line for line in lines if "rule" in line]


def print_loudness(options, files, findings):
    counted = run(options.program, "inspect", "readability", *files)
    words = {each["path"]: each["words"] + each["excluded_words"] for each in counted if "words" in each}
    found = collections.Counter(each["path"] for each in findings)
    shares = [1000 * found[path] / count for path, count in words.items() if count]
    if not shares:
        return
    pooled = 1000 * sum(found.values()) / sum(words.values())
    print(f"{len(words)} documents, {sum(words.values())} words, {len(findings)} findings: "
          f"{pooled:.2f} in 1,000 words; mean of the documents {sum(shares) / len(shares):.2f}",
          file=sys.stderr)


class Texts:
    """The words that a finding is about, in what stands around them."""

    def __init__(self, program):
        self.program = program
        self.known = {}

    def lines(self, path):
        if path not in self.known:
            self.known[path] = self.read(path)
        return self.known[path]

    def read(self, path):
        if not path.lower().endswith(".docx"):
            text = pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
            return dict(enumerate(text.split("\n"), 1))
        blocks = run(self.program, "inspect", "blocks", path)[0]["blocks"]
        return {block["line"]: f"{block['number'] or ''} {block['text'] or ''}".strip() for block in blocks}

    def around(self, finding):
        lines = self.lines(finding["path"])
        first, last = finding["line"], finding["endLine"]
        text = " ".join(lines.get(line, "") for line in range(first, last + 1))
        begin = finding["column"] - 1
        end = len(text) - len(lines.get(last, "")) + finding["endColumn"] - 1
        end = min(end, begin + 3 * CONTEXT)
        room = max(0, CONTEXT - (end - begin)) // 2
        return f"{text[max(0, begin - room):begin]}[[{text[begin:end]}]]{text[end:end + room]}".strip()


def group_of(rule):
    return rule.split("/")[0]


def draw(findings, count, chance):
    """`count` findings, of one document no more than a tenth while others have some left."""
    cap = max(1, count // 10)
    taken = collections.Counter()
    first, rest = [], []
    for finding in chance.sample(findings, len(findings)):
        taken[finding["path"]] += 1
        (first if taken[finding["path"]] <= cap else rest).append(finding)
    return (first + rest)[:count]


def draw_groups(findings, options, chance):
    by_group = collections.defaultdict(list)
    for finding in findings:
        by_group[group_of(finding["rule"])].append(finding)
    drawn = []
    for group in sorted(by_group):
        members = by_group[group]
        share = round(options.total * len(members) / len(findings))
        drawn += draw(members, min(len(members), max(options.per_group, share)), chance)
    return drawn


def draw_rules(findings, options, chance):
    by_rule = collections.defaultdict(list)
    for finding in findings:
        by_rule[finding["rule"]].append(finding)
    return [each for rule in sorted(by_rule) for each in draw(by_rule[rule], options.per_rule, chance)]


def sample(options):
    files = list(documents(options.paths))
    if not files:
        sys.exit("no document there: " + " ".join(options.paths))
    findings = find_all(options, files)
    print_loudness(options, files, findings)
    chance = random.Random(options.seed)
    drawn = (draw_rules if options.per_rule else draw_groups)(findings, options, chance)
    texts = Texts(options.program)
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    for each in sorted(drawn, key=lambda finding: (finding["rule"], finding["path"], finding["line"])):
        table.writerow([each["rule"], each["path"], each["line"], each["level"], each["message"],
                        " ".join(texts.around(each).split()), ""])


def wilson(right, judged):
    """Wilson's score interval for a share, at 95 %."""
    z = 1.96
    share = right / judged
    middle = share + z * z / (2 * judged)
    width = z * math.sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    whole = 1 + z * z / judged
    return max(0, middle - width) / whole, min(whole, middle + width) / whole


def score(options):
    judged, right = collections.Counter(), collections.Counter()
    for path in options.tables:
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                verdict = (row["useful"] or "").strip().lower()[:1]
                if verdict not in ("y", "n"):
                    continue
                for name in (row["rule"], group_of(row["rule"]) + "/*", "all"):
                    judged[name] += 1
                    right[name] += verdict == "y"
    if not judged:
        sys.exit("no row is filled in: write y or n in the column 'useful'")
    for name in sorted(judged, key=lambda name: (name == "all", not name.endswith("/*"), name)):
        low, high = wilson(right[name], judged[name])
        print(f"{name:40} {right[name]:4} of {judged[name]:4}  {100 * right[name] / judged[name]:5.1f} %"
              f"  ({100 * low:.0f} to {100 * high:.0f})")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    sampling = verbs.add_parser("sample")
    sampling.add_argument("paths", nargs="+")
    sampling.add_argument("--program", default="build/release/src/consultlint")
    sampling.add_argument("--total", type=int, default=200)
    sampling.add_argument("--per-group", type=int, default=10)
    sampling.add_argument("--per-rule", type=int, default=0)
    sampling.add_argument("--rule", action="append", default=[])
    sampling.add_argument("--seed", type=int, default=1)
    scoring = verbs.add_parser("score")
    scoring.add_argument("tables", nargs="+")
    options = parser.parse_args()
    (sample if options.verb == "sample" else score)(options)


if __name__ == "__main__":
    main()
