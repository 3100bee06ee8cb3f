#!/usr/bin/env python3
"""Real editors as clients of the language server.

usage: clients.py CLIENT PROGRAM SOURCE_FOLDER WORK_FOLDER

Each client opens a draft with emoji and combining characters, set up as the page in editors/ says.
It must show the findings that the command line shows. Then it types an emoji at the start of a line,
applies the preferred fix of one finding behind it, and must show what the command line finds in the
text that is left. Ends with 77 when the client is not installed.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

SKIPPED = 77
TIMEOUT = 300
TYPED = "\U0001F600 "  # what the clients type at the start of the third line
RULE = "plain/wordy-phrases"  # whose fix they apply, on the third line

DRAFT = (
    "# Library hours \U0001F4DA\n"
    "\n"
    "We will consult from 3 March 2025 to 26 May 2025. The cafe\u0301 hall \U0001F600 opens a large number of days.\n"
    "\n"
    "Ring \U0001F469\u200D\U0001F469\u200D\U0001F467 Zo\u00EB.. She knows the \u00A35 tickets\u2019 dates , and more.\n"
)


def code_blocks(page, language):
    """The fenced blocks of a page in that language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(), re.M | re.S)


def command_line_findings(program, draft, unit):
    """What the command line finds, with columns from 0 in "bytes" or "utf16"."""
    run = subprocess.run(
        [program, "check", "--format", "jsonl", draft.name], cwd=draft.parent, capture_output=True, text=True
    )
    assert run.returncode in (0, 1), run.stderr
    found = []
    for line in run.stdout.splitlines():
        finding = json.loads(line)
        if "rule" not in finding:
            continue
        columns = finding[unit]
        found.append(
            (
                finding["line"] - 1,
                columns["column"] - 1,
                finding["endLine"] - 1,
                columns["endColumn"] - 1,
                finding["rule"],
                {"error": 1, "warning": 2, "note": 3}[finding["level"]],
                finding["message"],
            )
        )
    return sorted(found)


def shown(diagnostics):
    """What a client shows, in the same shape."""
    keys = ("line", "start", "endLine", "end", "rule", "severity", "message")
    return sorted(tuple(d[key] for key in keys) for d in diagnostics)


def compare(what, expected, actual):
    if expected == actual:
        return
    for finding in sorted(set(expected) | set(actual)):
        if finding not in actual:
            print(f"{what}: not shown: {finding}")
        if finding not in expected:
            print(f"{what}: shown too much: {finding}")
    sys.exit(1)


def run_client(command, result, environment, folder):
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL
    )
    if run.returncode != 0 or not result.exists():
        sys.exit(f"{command[0]} ended with {run.returncode}\n{run.stdout[-4000:]}\n{run.stderr[-4000:]}")
    return json.loads(result.read_text())


def neovim(source, folder, here):
    if shutil.which("nvim") is None:
        return None
    blocks = code_blocks(source / "editors/neovim.md", "lua")
    (folder / "setup.lua").write_text(blocks[0])
    (folder / "newer.lua").write_text(blocks[1])
    nvim = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n"]
    checked = subprocess.run(
        [*nvim, "-c", "lua assert(loadfile('newer.lua'))", "-c", "qa!"], cwd=folder, capture_output=True, text=True
    )
    if "newer.lua" in checked.stderr:
        sys.exit(f"the set-up for newer versions is no Lua: {checked.stderr}")
    commands = ["filetype on", "luafile setup.lua", "edit draft.md", f"luafile {here / 'neovim.lua'}"]
    return [*nvim, *(word for c in commands for word in ("-c", c))], "bytes"


def emacs(source, folder, here):
    if shutil.which("emacs") is None:
        return None
    setup = "\n".join(code_blocks(source / "editors/emacs.md", "elisp"))
    (folder / "setup.el").write_text(setup)
    probe = ["emacs", "-q", "--batch", "--eval", "(condition-case nil (require 'eglot) (error (kill-emacs 77)))"]
    if subprocess.run(probe, capture_output=True).returncode == SKIPPED:
        return None
    return ["emacs", "-q", "--batch", "-l", str(here / "emacs.el")], "bytes"


def jsonrpc(mode, encoding, unit):
    def command(source, folder, here):
        if shutil.which("node") is None or shutil.which("npm") is None:
            return None
        modules = folder.parent / "lsp_client_modules"
        packages = ["vscode-jsonrpc@8", "vscode-languageserver-protocol@3.17"]
        if not (modules / "node_modules/vscode-languageserver-protocol").exists():
            modules.mkdir(parents=True, exist_ok=True)
            install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(modules), *packages]
            if subprocess.run(install, capture_output=True).returncode != 0:
                return None
        shutil.copy(here / "jsonrpc.mjs", modules / "jsonrpc.mjs")
        return ["node", str(modules / "jsonrpc.mjs"), mode, encoding], unit

    return command


CLIENTS = {
    "neovim": neovim,
    "emacs": emacs,
    "jsonrpc-push": jsonrpc("push", "utf-16", "utf16"),
    "jsonrpc-pull": jsonrpc("pull", "utf-8", "bytes"),
}


def main():
    name, program, source, work = sys.argv[1], *map(pathlib.Path, sys.argv[2:5])
    here = pathlib.Path(__file__).resolve().parent
    folder = work.resolve() / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    draft = folder / "draft.md"
    draft.write_text(DRAFT)
    (folder / "consultlint.yaml").write_text("select: [default]\n")
    client = CLIENTS[name](source, folder, here)
    if client is None:
        print(f"SKIPPED: {name} is not installed")
        sys.exit(SKIPPED)
    command, unit = client
    environment = dict(os.environ)
    environment.update(
        PATH=f"{program.parent}:{os.environ['PATH']}", HOME=str(folder), RESULT=str(folder / "result.json"),
        RULE=RULE, TYPED=TYPED, LC_ALL="C.UTF-8",
    )
    before = command_line_findings(program, draft, unit)
    assert any(finding[4] == RULE and finding[0] == 2 for finding in before), before
    result = run_client(command, folder / "result.json", environment, folder)
    compare("opened", before, shown(result["opened"]))

    expected = DRAFT.replace("We will", TYPED + "We will").replace("a large number of", "many")
    if result["text"] != expected:
        sys.exit(f"the text is not as it should be:\n{result['text']}")
    draft.write_text(expected)
    compare("fixed", command_line_findings(program, draft, unit), shown(result["fixed"]))
    print(f"{name}: {len(before)} findings shown, and {len(result['fixed'])} after a fix")


main()
