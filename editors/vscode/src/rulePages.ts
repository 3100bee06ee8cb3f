import * as vscode from "vscode";

export const pageScheme = "consultlint-rule";

/** The pages of rules, shown as Markdown previews. */
export class RulePages implements vscode.TextDocumentContentProvider {
  private readonly pages = new Map<string, string>();

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.path) ?? "";
  }

  async show(rule: string, page: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${rule}.md` });
    this.pages.set(uri.path, page);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }
}
