import * as vscode from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";

const checkCommand = "consultlint.checkFile";

/** What the server answers. */
interface Summary {
  findings: number;
  error?: string;
}

/** Has Word files checked: VS Code cannot open them, so the server reads them from the disk. */
export class WordFiles implements vscode.Disposable {
  private readonly watcher = vscode.workspace.createFileSystemWatcher("**/*.docx");

  constructor(private readonly client: () => LanguageClient | undefined) {
    const saved = (uri: vscode.Uri) => {
      if (this.isWanted(uri)) void this.check(uri);
    };
    this.watcher.onDidCreate(saved);
    this.watcher.onDidChange(saved);
    this.watcher.onDidDelete((uri) => void this.check(uri));
  }

  dispose(): void {
    this.watcher.dispose();
  }

  /** Checks the file of a menu, or asks for one. */
  async choose(uri?: vscode.Uri): Promise<void> {
    const chosen = uri ?? (await this.ask());
    if (chosen === undefined) return;
    const summary = await this.check(chosen);
    const name = vscode.workspace.asRelativePath(chosen);
    if (summary?.error !== undefined) {
      void vscode.window.showErrorMessage(`consultlint: ${name}: ${summary.error}`);
    } else if (summary !== undefined) {
      const count = `${summary.findings} ${summary.findings === 1 ? "finding" : "findings"}`;
      void vscode.window.showInformationMessage(`consultlint: ${name}: ${count}`);
    }
  }

  private async ask(): Promise<vscode.Uri | undefined> {
    const files = await vscode.workspace.findFiles("**/*.docx");
    const items = files.filter(isPaper).map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
    const item = await vscode.window.showQuickPick(items, { placeHolder: "Which Word file?" });
    return item?.uri;
  }

  private isWanted(uri: vscode.Uri): boolean {
    const when = vscode.workspace.getConfiguration("consultlint").get<string>("checkWordFiles");
    return when === "onSave" && isPaper(uri);
  }

  private async check(uri: vscode.Uri): Promise<Summary | undefined> {
    const client = this.client();
    if (client === undefined) return undefined;
    const wanted = { command: checkCommand, arguments: [client.code2ProtocolConverter.asUri(uri)] };
    return (await client.sendRequest(ExecuteCommandRequest.type, wanted)) as Summary;
  }
}

/** Word keeps a lock file, `~$draft.docx`, beside a file that it has open. */
function isPaper(uri: vscode.Uri): boolean {
  return !uri.path.split("/").pop()?.startsWith("~$");
}
