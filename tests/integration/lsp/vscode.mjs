// The extension in real Visual Studio Code, served by code-server to a headless Chromium.
// usage: node vscode.mjs PROGRAM VSIX MODULES WORK_FOLDER
//
// MODULES is a folder whose node_modules hold code-server and playwright-core. What they need (Node
// 24, Chromium) is large, so the test is skipped (77) where they are not there. Leaves screenshots.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [program, vsix, modules, work] = process.argv.slice(2).map((word) => path.resolve(word));
const entry = path.join(modules, "node_modules/code-server/out/node/entry.js");
const node = path.join(modules, "node_modules/.bin/node");
const chromiumPath = "/usr/bin/chromium";
for (const needed of [vsix, entry, node, chromiumPath]) {
  if (!existsSync(needed)) {
    console.log(`SKIPPED: there is no ${needed}`);
    process.exit(77);
  }
}
const { chromium } = createRequire(path.join(modules, "package.json"))("playwright-core");
const port = 8897;
const patience = 120_000;

const draft =
  "# Library hours\n\n" +
  "We will consult from 3 March 2025 to 26 May 2025. The cafe\u0301 hall \u{1F600} opens a large number of days.\n";

rmSync(work, { recursive: true, force: true });
for (const folder of ["data/Machine", "extensions", "papers"]) mkdirSync(path.join(work, folder), { recursive: true });
writeFileSync(path.join(work, "papers/draft.md"), draft);
writeFileSync(path.join(work, "data/Machine/settings.json"), JSON.stringify({ "consultlint.path": program }));

const run = spawnSync(program, ["check", "--format", "jsonl", "draft.md"], {
  cwd: path.join(work, "papers"),
  encoding: "utf8",
});
const expected = run.stdout.split("\n").filter((line) => line.includes('"rule":')).length;
assert(expected > 0, run.stderr);

const folders = ["--extensions-dir", path.join(work, "extensions"), "--user-data-dir", path.join(work, "data")];
const install = spawnSync(node, [entry, ...folders, "--install-extension", vsix], { encoding: "utf8" });
assert.equal(install.status, 0, install.stderr);
const server = spawn(
  node,
  [
    entry, ...folders, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry",
    "--disable-update-check", "--disable-workspace-trust", path.join(work, "papers"),
  ],
  { stdio: "ignore" },
);

async function look(page) {
  const waited = Date.now() + patience;
  while (Date.now() < waited) {
    try {
      await page.goto(`http://127.0.0.1:${port}/?folder=${path.join(work, "papers")}`);
      break;
    } catch {
      await page.waitForTimeout(1000);
    }
  }
  const squiggles = page.locator(".squiggly-info, .squiggly-warning, .squiggly-error");
  await page.getByText("draft.md").first().dblclick();
  await squiggles.first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  const count = page.locator(".panel .badge-content").first();
  await count.waitFor();
  assert.equal(Number(await count.textContent()), expected, "findings in the Problems panel");
  await page.screenshot({ path: path.join(work, "problems.png") });

  const place = await page.locator(".squiggly-info").last().boundingBox();
  await page.mouse.click(place.x + 10, place.y + 8);
  await page.waitForTimeout(2000); // until the editor has the focus
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget").first();
  await menu.waitFor();
  await page.screenshot({ path: path.join(work, "actions.png") });
  await menu.getByText("a large number of").first().click();
  await page.getByText("takes more words than it needs").first().waitFor({ state: "detached" });
  await page.screenshot({ path: path.join(work, "fixed.png") });
  const text = (await page.locator(".view-lines").first().textContent()).replaceAll("\u00A0", " ");
  assert(text.includes("opens many days."), text);
  console.log(`vscode: ${expected} findings shown, and a fix applied`);
}

const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 950 } });
  page.setDefaultTimeout(patience);
  await look(page);
} finally {
  await browser.close();
  server.kill();
}
