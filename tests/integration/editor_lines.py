#!/usr/bin/env python3
"""Editors jump to the very words that the first lines of a text report name.

usage: editor_lines.py PROGRAM WORK_FOLDER

Runs the editors that are installed, each with the settings that README gives: Vim, Neovim, Emacs'
compilation mode and flycheck. Exits 77 where none is.
"""

import os
import pathlib
import shutil
import subprocess
import sys

FAULT = ".. Tell us"
# What every editor counts alike, though it takes more bytes than characters.
USUAL = ["Plain text is here.. Tell us.", "The café “timetable” – £5 – is here.. Tell us."]
# Wide characters and marks: who counts columns of the screen goes astray behind them.
RARE = ["😀 Wide 漢字 text is here.. Tell us.", "Marks e\u0301e\u0301 on it are here.. Tell us."]

VIM = r"""
set encoding=utf-8 nomore errorformat=%f:%l:%v:\ %t%*[^:]:\ %m
cgetfile report
for n in range(1, len(getqflist()))
  if !getqflist()[n - 1].valid | continue | endif
  exe 'cc ' . n
  let e = getqflist()[n - 1]
  call writefile([e.type . ' ' . strpart(getline('.'), col('.') - 1)], 'seen', 'a')
endfor
qa!
"""

COMPILATION = r"""
(set-language-environment "UTF-8")
(require 'compile)
(setq compilation-error-screen-columns nil)
(with-current-buffer (get-buffer-create "*report*")
  (insert "\n") (insert-file-contents "report") (compilation-mode) (goto-char (point-min)))
(setq next-error-last-buffer (get-buffer "*report*"))
(condition-case nil
    (while t
      (with-current-buffer "*report*" (next-error 1))
      (with-current-buffer (find-buffer-visiting "paper.md")
        (append-to-file (concat "w " (buffer-substring (point) (line-end-position)) "\n") nil
                        "seen")))
  (error nil))
"""

FLYCHECK = r"""
(set-language-environment "UTF-8")
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'flycheck)
(flycheck-define-checker consultlint
  "A linter for consultation papers."
  :command ("consultlint" source)
  :error-patterns
  ((error line-start (file-name) ":" line ":" column ": error: " (message) line-end)
   (warning line-start (file-name) ":" line ":" column ": warning: " (message) line-end)
   (info line-start (file-name) ":" line ":" column ": note: " (message) line-end))
  :modes (text-mode))
(with-current-buffer (find-file-noselect "paper.md")
  (dolist (e (flycheck-parse-output
              (with-temp-buffer (insert-file-contents "report") (buffer-string))
              'consultlint (current-buffer)))
    (goto-char (car (flycheck-error-region-for-mode e 'columns)))
    (append-to-file (concat (substring (symbol-name (flycheck-error-level e)) 0 1) " "
                            (buffer-substring (point) (line-end-position)) "\n") nil "seen")))
"""


def has_flycheck():
    probe = "(progn (package-initialize) (require 'flycheck))"
    where = '(add-to-list (quote package-directory-list) "/usr/share/emacs/site-lisp/elpa")'
    command = ["emacs", "-Q", "--batch", "--eval", where, "--eval", probe]
    return shutil.which("emacs") and subprocess.run(command, capture_output=True).returncode == 0


def vim(program):
    return [program, "-u", "NONE", "-i", "NONE", "-n", "-es", "-S", "script"]


EDITORS = {
    "Vim": (lambda: shutil.which("vim"), vim("vim"), VIM, USUAL),
    "Neovim": (lambda: shutil.which("nvim"), vim("nvim"), VIM, USUAL),
    "Emacs": (lambda: shutil.which("emacs"), ["emacs", "-Q", "--batch", "-l", "script"],
              COMPILATION, USUAL + RARE),
    "flycheck": (has_flycheck, ["emacs", "-Q", "--batch", "-l", "script"], FLYCHECK, USUAL + RARE),
}


def seen_by(command, script, lines, program, folder):
    """What stands at each place that the editor jumps to, behind the letter of the level."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "paper.md").write_text("# Hours\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    (folder / "script").write_text(script, encoding="utf-8")
    report = subprocess.run(
        [program, "--isolated", "--select", "structure/doubled-punctuation", "--level",
         "structure=warning", "paper.md"], cwd=folder, capture_output=True, check=False).stdout
    (folder / "report").write_bytes(report)
    subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
                   env={**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}, check=False)
    seen = folder / "seen"
    return seen.read_text(encoding="utf-8").splitlines() if seen.exists() else []


def main(program, work):
    ran = failed = 0
    for name, (installed, command, script, lines) in EDITORS.items():
        if not installed():
            print(f"skipped: {name} is not installed")
            continue
        ran += 1
        folder = pathlib.Path(work) / name
        seen = seen_by(command, script, lines, pathlib.Path(program).resolve(), folder)
        wanted = [f"w {FAULT}."] * len(lines)
        if seen != wanted:
            failed += 1
            print(f"FAILED: {name} jumped to {seen}, not to {wanted}")
        else:
            print(f"{name}: {len(seen)} places right")
    return 1 if failed else 0 if ran else 77


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
