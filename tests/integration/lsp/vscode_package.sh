#!/usr/bin/env bash
# Builds the extension for Visual Studio Code, as its README says, in a folder of its own, and looks
# into the package. Ends with 77 when npm, or the registry, cannot be reached.
# usage: vscode_package.sh SOURCE_FOLDER WORK_FOLDER
set -euo pipefail

source=$1 work=$2/vscode
command -v npm >/dev/null && command -v unzip >/dev/null || { echo "SKIPPED: no npm or unzip"; exit 77; }
mkdir -p "$work/src"
cp "$source"/editors/vscode/{package.json,tsconfig.json,.vscodeignore,README.md,LICENSE} "$work/"
cp "$source"/editors/vscode/src/*.ts "$work/src/"
cd "$work"
npm install --no-audit --no-fund >npm.log 2>&1 || { echo "SKIPPED: npm install failed"; exit 77; }
npm run package

vsix=$(ls -t -- *.vsix | head -n 1)
cp "$vsix" consultlint.vsix
unzip -l "$vsix" >contents
for file in extension/package.json extension/dist/extension.js extension/readme.md extension/LICENSE.txt; do
  grep -q " $file\$" contents || { echo "the package lacks $file"; exit 1; }
done
if grep -q node_modules contents; then
  echo "the package holds node_modules"
  exit 1
fi
echo "packaged: $vsix"
