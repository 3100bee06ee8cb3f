// Opens pages in Chromium and prints what is wrong with them:
//
//   node html_report.mjs WORK BROWSER PAGE...
//
// On a desktop, in the dark, and on a phone: what axe-core finds, errors in the console (the content
// policy complains there), anything that is fetched, and text wider than the screen. Then whether
// the filters do what they say, and whether all is there without a script.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [work, browserPath, ...pages] = process.argv.slice(2);
const require = createRequire(join(work, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
// Colours are all that the dark scheme changes, so there axe-core looks at nothing else.
const looks = [
  { name: "desktop", size: desktop, colorScheme: "light", rules: undefined },
  { name: "dark", size: desktop, colorScheme: "dark", rules: ["color-contrast"] },
  { name: "phone", size: phone, colorScheme: "light", rules: undefined },
];
const faults = [];

async function axeFaults(page, rules) {
  const options = { resultTypes: ["violations"], runOnly: rules };
  const { violations } = await page.evaluate((chosen) => window.axe.run(document, chosen), options);
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}, at ${nodes[0].target} (${nodes.length} in all)`);
}

async function widthFaults(page) {
  const [shown, width] = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth]);
  return shown > width ? [`${shown} pixels wide on a screen of ${width}`] : [];
}

async function filterFaults(page) {
  const bar = await page.$(".filters");
  if (bar === null) return [];
  const shown = () => bar.evaluate((element) =>
    [...element.closest("section.text").querySelectorAll("li.finding")].filter((note) => note.checkVisibility()).length);
  const all = await shown();
  const button = await bar.$("button[aria-pressed]");
  const count = Number((await button.textContent()).match(/\d+/)[0]);
  await button.click();
  const rest = await shown();
  await button.click();
  const back = await shown();
  if (rest === all - count && back === all) return [];
  return [`of ${all} findings ${rest}, then ${back}, are shown; ${count} were filtered`];
}

async function check(context, file) {
  const page = await context.newPage();
  const found = [];
  page.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) found.push(`fetches ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  for (const { name, size, colorScheme, rules } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const here = [...(await axeFaults(page, rules)), ...(await widthFaults(page))];
    found.push(...here.map((fault) => `${name}: ${fault}`));
  }
  await page.setViewportSize(desktop);
  found.push(...(await filterFaults(page)));
  await page.close();
  return found;
}

async function checkWithoutScript(context, file) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const hidden = await page.locator("li.finding").filter({ visible: false }).count();
  await page.close();
  return hidden === 0 ? [] : [`${hidden} findings are hidden without a script`];
}

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const scripted = await browser.newContext();
const plain = await browser.newContext({ javaScriptEnabled: false });
for (const file of pages) {
  const found = [...(await check(scripted, file)), ...(await checkWithoutScript(plain, file))];
  faults.push(...found.map((fault) => `${basename(file)}: ${fault}`));
}
await browser.close();
console.log(faults.join("\n") || `${pages.length} pages without a fault`);
process.exit(faults.length > 0 || pages.length === 0 ? 1 : 0);
