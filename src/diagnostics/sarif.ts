import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue, type Code, type Severity } from "./catalogue.ts";
import { pathOf, severityOf, type Diagnostic } from "./diagnostic.ts";
import { indexSources, unitPositionIn, type TextIndex } from "./lines.ts";
import { sortFindings } from "./report.ts";
import type { Source, Span } from "./source.ts";

/** What SARIF calls each severity (section 3.27.10). */
const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "note" };

/**
 * Returns findings as a log of SARIF 2.1.0 that `JSON.stringify` writes, in the order of the report. Its rules are the
 * whole catalogue; `version` is that of this program.
 */
export function sarifLog(diagnostics: readonly Diagnostic[], version: string): unknown {
  const codes = (Object.keys(catalogue) as Code[]).sort();
  const indexOf = indexSources();
  const results = sortFindings(diagnostics).map((finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[severityOf(finding)],
    message: messageOf(finding.hint === undefined ? finding.message : `${finding.message}\nhint: ${finding.hint}`),
    ...locationsOf(finding, indexOf),
  }));
  const driver = { name: "Pamphleteer", version, semanticVersion: version, rules: codes.map(ruleOf) };
  return { version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }] };
}

/**
 * Returns a text as a message that says just that: braces would be a placeholder (section 3.11.5), words in brackets
 * before a parenthesis a link (section 3.11.6).
 */
function messageOf(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, "$&$&").replace(/\[([^[\]]*)\](?=\()/g, "\\[$1\\]") };
}

function ruleOf(id: Code): unknown {
  const { severity, title, explanation } = catalogue[id];
  return {
    id,
    shortDescription: messageOf(title),
    fullDescription: messageOf(explanation),
    help: messageOf(explanation),
    defaultConfiguration: { level: levels[severity] },
  };
}

/** Where a finding is, and the places that explain it. */
function locationsOf(finding: Diagnostic, indexOf: (source: Source) => TextIndex): object {
  const artifactLocation = { uri: addressOf(pathOf(finding)) };
  const { place, caption, labels = [] } = finding;
  if (!("span" in place)) return { locations: [{ physicalLocation: { artifactLocation } }] };
  const physical = (span: Span): object => ({ artifactLocation, region: regionOf(indexOf(place.source), span) });
  const located = {
    physicalLocation: physical(place.span),
    ...(caption !== undefined && { message: messageOf(caption) }),
  };
  const related = labels.map(({ span, text }, id) => ({
    id,
    physicalLocation: physical(span),
    message: messageOf(text),
  }));
  return { locations: [located], ...(related.length > 0 && { relatedLocations: related }) };
}

/** The end of a region is the column after its last character (section 3.30.8). */
function regionOf(index: TextIndex, span: Span): object {
  const [start, end] = [unitPositionIn(index, span.start), unitPositionIn(index, span.end)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Returns a path as a reference, relative as it was named. */
function addressOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split("/").map(encodeURIComponent).join("/");
}
