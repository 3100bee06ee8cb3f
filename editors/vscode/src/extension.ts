// Starts `consultlint lsp` and shows what it finds.

import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { pageScheme, RulePages } from "./rulePages";
import { WordFiles } from "./wordFiles";

const section = "consultlint";
const explainCommand = "consultlint.explain";

let client: LanguageClient | undefined;

function serverOptions(): ServerOptions {
  const command = vscode.workspace.getConfiguration(section).get<string>("path") || "consultlint";
  return { command, args: ["lsp"] };
}

function clientOptions(pages: RulePages): LanguageClientOptions {
  const settings = vscode.workspace.getConfiguration(section);
  const languages = ["markdown", ...(settings.get<boolean>("plainText") ? ["plaintext"] : [])];
  return {
    documentSelector: [
      ...languages.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      { scheme: "file", pattern: "**/consultlint.yaml" },
    ],
    initializationOptions: { configuration: settings.get<string>("configuration"), showsPages: true },
    synchronize: { configurationSection: section },
    outputChannelName: "consultlint",
    middleware: {
      // The server answers with the page of a rule: show it.
      executeCommand: async (command, args, next) => {
        const answer = await next(command, args);
        if (command === explainCommand && typeof answer === "string") {
          await pages.show(String(args[0]), answer);
        }
        return answer;
      },
    },
  };
}

async function start(pages: RulePages): Promise<void> {
  client = new LanguageClient(section, "consultlint", serverOptions(), clientOptions(pages));
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const set = "Open Settings";
    const program = vscode.workspace.getConfiguration(section).get<string>("path");
    const choice = await vscode.window.showErrorMessage(
      `consultlint: cannot start "${program}". Install the program, or say where it is. (${error})`,
      set,
    );
    if (choice === set) {
      await vscode.commands.executeCommand("workbench.action.openSettings", `${section}.path`);
    }
  }
}

async function restart(pages: RulePages): Promise<void> {
  await client?.stop();
  await start(pages);
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const pages = new RulePages();
  const words = new WordFiles(() => client);
  context.subscriptions.push(
    words,
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, pages),
    vscode.commands.registerCommand("consultlint.restart", () => restart(pages)),
    vscode.commands.registerCommand("consultlint.checkWordFile", (uri?: vscode.Uri) => words.choose(uri)),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      const needsRestart = ["path", "plainText"].some((key) => change.affectsConfiguration(`${section}.${key}`));
      if (needsRestart) await restart(pages);
    }),
  );
  await start(pages);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
