#!/usr/bin/env bash
# shells.sh PROGRAM: what the program prints for zsh and fish is offered by these shells.
set -euo pipefail
PATH=$(dirname "$1"):$PATH

command -v zsh >/dev/null && command -v fish >/dev/null || {
  echo "SKIPPED: this needs the packages zsh and fish" >&2
  exit 77
}
consultlint completion zsh | zsh -n /dev/stdin

offers() {  # LINE WANTED
  local got
  got=$(fish -c "consultlint completion fish | source; complete -C '$1'" | cut -f 1)
  grep -qxF -- "$2" <<<"$got" || {
    echo "fish offers for '$1', without '$2':" >&2
    echo "$got" >&2
    exit 1
  }
}
offers 'consultlint comp' compliance
offers 'consultlint check --stat' --statistics
offers 'consultlint --stat' --statistics
offers 'consultlint check --format sarif-' sarif-github
offers 'consultlint explain timescale/short-p' timescale/short-period
offers 'consultlint check --fail-on w' warning
