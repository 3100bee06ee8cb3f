#!/usr/bin/env bash
# archive.sh BUILD SCRATCH SOURCE: the self-contained archive, unpacked into an empty root, runs there
# with nothing else: no C library, no shell, no /proc.
set -euo pipefail
build=$1 scratch=$2 source=$3

command -v unshare >/dev/null && unshare --user --map-root-user true 2>/dev/null || {
  echo "SKIPPED: this needs 'unshare' and user namespaces" >&2
  exit 77
}
cmake --build "$build" --target archive
archive=$(ls "$build"/package/*.tar.gz)
rm -rf "$scratch"
mkdir -p "$scratch/root/work"
tar -xzf "$archive" -C "$scratch/root" --strip-components=1
cp "$source"/corpus/care-service-change/care-service-change.{md,docx} "$scratch/root/work/"
printf '# Plan\n\nWe will recieve your views until 3 May 2027.\n' >"$scratch/root/work/slip.md"

inside() { unshare --user --map-root-user chroot "$scratch/root" /bin/consultlint "$@"; }
outside() { (cd "$scratch/root" && "$build/src/consultlint" "$@"); }

[ "$(inside --version)" = "$("$build/src/consultlint" --version)" ]
for paper in work/care-service-change.md work/care-service-change.docx; do
  inside "$paper" >"$scratch/inside" || [ $? -eq 1 ]
  outside "$paper" >"$scratch/outside" || [ $? -eq 1 ]
  cmp "$scratch/inside" "$scratch/outside"
done
# The dictionary comes with it.
inside --select spelling --fail-on note work/slip.md >"$scratch/slip" && exit 1
grep -q '"recieve"' "$scratch/slip"
# Also by a link from elsewhere.
ln -s "$scratch/root/bin/consultlint" "$scratch/linked"
"$scratch/linked" --version
