import type { Severity } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { recordFindings, type FindingRecord } from "./report.ts";

/** What a workflow command calls each severity. */
const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/** Returns findings as workflow commands of GitHub Actions, a line each, in the order of the report. */
export function workflowCommands(diagnostics: readonly Diagnostic[]): string {
  return recordFindings(diagnostics)
    .map((finding) => `${commandOf(finding)}\n`)
    .join("");
}

function commandOf({ code, severity, message, path, range, hint }: FindingRecord): string {
  const properties = { file: path, ...(range !== undefined && propertiesOf(range)), title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${commands[severity]} ${list.join(",")}::${escaped(text)}`;
}

/** A range of several lines has no columns: GitHub shows none. */
function propertiesOf({
  line,
  column,
  endLine,
  endColumn,
}: NonNullable<FindingRecord["range"]>): Readonly<Record<string, number>> {
  return line === endLine ? { line, col: column, endLine, endColumn } : { line, endLine };
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property ends at a comma, and all of them at a colon. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
