#!/usr/bin/env bash
# Packs the program with every library that it needs:
#   make_archive.sh PROGRAM LAUNCHER SHARE NAME OUTPUT_FOLDER
# SHARE holds man page and completions. Writes OUTPUT_FOLDER/NAME.tar.gz; NAME is the folder in it.
set -euo pipefail
program=$1 launcher=$2 share=$3 name=$4 output=$5

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
at=$root/$name
mkdir -p "$at/bin" "$at/lib" "$at/share/hunspell" "$at/share/licences"

install -s "$launcher" "$at/bin/consultlint"
install -s "$program" "$at/lib/consultlint"
ldd "$program" | grep -o '/[^ ]*' | while read -r library; do
  install -m 644 "$(realpath "$library")" "$at/lib/$(basename "$library")"
done
chmod 755 "$at/lib/ld-linux-x86-64.so.2"
cp "$share"/* "$at/share/" 2>/dev/null || [ ! -d "$share" ]
cp /usr/share/hunspell/en_GB.aff /usr/share/hunspell/en_GB.dic "$at/share/hunspell/"

# What is given on keeps its licences with it.
licence_of() {  # FILE...
  dpkg -S "$@" | cut -d: -f1 | sort -u | while read -r package; do
    cp "/usr/share/doc/$package/copyright" "$at/share/licences/$package"
  done
}
mapfile -t given < <(ldd "$program" | grep -o '/[^ ]*' | while read -r library; do
  resolved=$(realpath "$library")
  dpkg -S "$resolved" >/dev/null 2>&1 && echo "$resolved" || echo "${resolved#/usr}"
done)
licence_of "${given[@]}" "$(realpath /usr/share/hunspell/en_GB.aff)"

# Equal bytes for an equal program: names sorted, times and owners fixed.
mkdir -p "$output"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime='2000-01-01 00:00Z' \
  --directory "$root" "$name" | gzip -9n >"$output/$name.tar.gz.new"
mv "$output/$name.tar.gz.new" "$output/$name.tar.gz"
echo "$output/$name.tar.gz"
