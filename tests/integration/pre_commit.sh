#!/usr/bin/env bash
# The hooks of .pre-commit-hooks.yaml, run by the real pre-commit in a real repository of papers.
# usage: pre_commit.sh PROGRAM SOURCE_FOLDER WORK_FOLDER; exits 77 where pre-commit is not installed.
set -euo pipefail
program=$1 source=$2 work=$3

command -v pre-commit >/dev/null || { echo "skipped: pre-commit is not installed"; exit 77; }
command -v git >/dev/null || { echo "skipped: git is not installed"; exit 77; }

[[ $(basename "$work") == pre_commit ]] || { echo "the work folder is to be called pre_commit"; exit 2; }
rm -rf "$work"
mkdir -p "$work"/{bin,hooks,papers}
ln -s "$program" "$work/bin/consultlint"
export PATH=$work/bin:$PATH PRE_COMMIT_HOME=$work/cache HOME=$work
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@example.org
export GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@example.org

# Without a network, where the machine lets us: hooks must not need one.
offline=()
unshare -rn true 2>/dev/null && offline=(unshare -rn)

failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

repository() { git -C "$1" init -q -b main && git -C "$1" add -A && git -C "$1" commit -q -m "${2:-first}"; }

# run CODE HOOK: runs a hook over all files, leaves what it printed in $output.
run() {
  local code=0
  git -C "$work/papers" add -A
  output=$(cd "$work/papers" && "${offline[@]}" pre-commit run --color never --all-files "$2" 2>&1) || code=$?
  [ "$code" -eq "$1" ] || fail "$2 ended with $code, not $1: $output"
}
prints() { [[ $output == *"$1"* ]] || fail "'$1' is not in: $output"; }
hides() { [[ $output != *"$1"* ]] || fail "'$1' is in: $output"; }

cp "$source/.pre-commit-hooks.yaml" "$work/hooks/"
pre-commit validate-manifest "$work/hooks/.pre-commit-hooks.yaml" || fail "the manifest is not valid"
repository "$work/hooks"

cd "$work/papers"
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - {id: consultlint, args: [--select, wording/repeated-word, --level, wording=warning, --]}
      - {id: consultlint-docx}
      - {id: consultlint-fix, args: [--select, wording/repeated-word, --level, wording=warning, --]}
YAML
pre-commit validate-config .pre-commit-config.yaml || fail "the configuration is not valid"
clean=$'# Hours\n\nTell us what you think.\n'
faulty=$'# Hours\n\nTell us what you think of the the timetable.\n'
for i in $(seq 40); do printf '%s' "$clean" >"paper $i.md"; done
printf '%s' "$clean" >-draft.md
printf '%s' "$clean" >notes.txt
repository .

run 0 consultlint
prints "Passed"
hides "All clear"

printf '%s' "$faulty" >"notes of March.txt"
run 1 consultlint
prints "notes of March.txt:3:27: warning: "
hides "finding"
[ "$(grep -c 'warning: ' <<<"$output")" -eq 1 ] || fail "one finding, told once: $output"

run 1 consultlint-fix
prints "files were modified by this hook"
run 0 consultlint-fix
run 0 consultlint
[ "$(cat "notes of March.txt")" = "$(printf '%s' "${faulty/the the/the}")" ] || fail "the fix changed something else"

run 0 consultlint-docx
prints "no files to check"
cp "$source/corpus/care-service-change/care-service-change.docx" "care service.docx"
run 1 consultlint-docx
prints "care service.docx:"

rm "care service.docx"
printf '%s' "$faulty" >late.md
"${offline[@]}" pre-commit install >/dev/null
git add -A
if output=$("${offline[@]}" git commit -m "late" 2>&1); then fail "a faulty paper was committed"; fi
prints "late.md:3:27: warning: "
git add -A # consultlint-fix has mended it
"${offline[@]}" git commit -q -m "late" >/dev/null 2>&1 || fail "a mended paper was refused"

[ "$failures" -eq 0 ] && echo "pre-commit: all hooks do what they say"
exit $((failures > 0))
