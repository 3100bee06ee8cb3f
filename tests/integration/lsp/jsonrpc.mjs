// Run by clients.py: the protocol library of Visual Studio Code, without the editor.
// usage: node jsonrpc.mjs push|pull utf-8|utf-16

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as rpc from "vscode-jsonrpc/node.js";

const [mode, encoding] = process.argv.slice(2);
const pulls = mode === "pull";
const server = spawn("consultlint", ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const uri = pathToFileURL("draft.md").href;
let text = readFileSync("draft.md", "utf8");
let version = 1;
let published;
let waiting;

connection.onNotification("textDocument/publishDiagnostics", (params) => {
  assert(!pulls, "diagnostics were pushed to a client that pulls them");
  if (params.version !== version) return;
  published = params.diagnostics;
  waiting?.();
});
connection.onRequest("client/registerCapability", () => null);
connection.listen();

/** Units of the encoding in a string. */
const width = (part) => (encoding === "utf-8" ? Buffer.byteLength(part) : part.length);

async function diagnostics() {
  if (pulls) {
    const report = await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    const again = await connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId: report.resultId,
    });
    assert.deepEqual(again, { kind: "unchanged", resultId: report.resultId });
    return report.items;
  }
  while (published === undefined) await new Promise((resolve) => (waiting = resolve));
  return published;
}

function offsetOf(position) {
  const lines = text.split("\n");
  const before = lines.slice(0, position.line).join("\n").length + (position.line > 0 ? 1 : 0);
  let column = 0;
  for (const character of lines[position.line]) {
    if (width(lines[position.line].slice(0, column)) >= position.character) break;
    column += character.length;
  }
  return before + column;
}

async function edit(range, newText) {
  text = text.slice(0, offsetOf(range.start)) + newText + text.slice(offsetOf(range.end));
  published = undefined;
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range, text: newText }],
  });
}

const shown = (all) =>
  all.map(({ range, code, severity, message }) => ({
    line: range.start.line, start: range.start.character, endLine: range.end.line, end: range.end.character,
    rule: code, severity, message,
  }));

const target = (all) => all.find((d) => d.code === process.env.RULE && d.range.start.line === 2);

async function refused(method, params, code) {
  await assert.rejects(connection.sendRequest(method, params), (error) => error.code === code);
}

await refused("textDocument/hover", {}, -32002);
const { capabilities } = await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: pathToFileURL(".").href,
  capabilities: {
    general: { positionEncodings: [encoding, "utf-16"] },
    textDocument: {
      ...(pulls ? { diagnostic: {} } : {}),
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
      hover: { contentFormat: ["markdown"] },
    },
    workspace: { workspaceEdit: { documentChanges: true } },
  },
});
assert.equal(capabilities.positionEncoding, encoding);
assert.equal(capabilities.diagnosticProvider !== undefined, pulls);
await connection.sendNotification("initialized", {});
await refused("textDocument/rename", {}, -32601);
await connection.sendNotification("$/unknown", {});

await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "markdown", version, text },
});
const opened = await diagnostics();
const start = { line: 2, character: 0 };
await edit({ start, end: start }, process.env.TYPED);
const moved = target(await diagnostics());
assert.equal(moved.range.start.character, target(opened).range.start.character + width(process.env.TYPED));

const hover = await connection.sendRequest("textDocument/hover", {
  textDocument: { uri },
  position: moved.range.start,
});
assert(hover.contents.value.includes(process.env.RULE));
const actions = await connection.sendRequest("textDocument/codeAction", {
  textDocument: { uri },
  range: moved.range,
  context: { diagnostics: [] },
});
const [change] = actions.find((action) => action.isPreferred).edit.documentChanges;
assert.deepEqual(change.textDocument, { uri, version });
assert.equal(change.edits.length, 1);
await edit(change.edits[0].range, change.edits[0].newText);
const fixed = await diagnostics();
assert.equal(target(fixed), undefined);

await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
const code = await new Promise((resolve) => server.on("exit", resolve));
assert.equal(code, 0);
writeFileSync(process.env.RESULT, JSON.stringify({ opened: shown(opened), fixed: shown(fixed), text }));
connection.dispose();
