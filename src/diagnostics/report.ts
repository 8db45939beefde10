import picocolors from "picocolors";
import type { Colors } from "picocolors/types.d.ts";
import type { Severity } from "./catalogue.ts";
import { printable } from "./columns.ts";
import { pathOf, severityOf, type Diagnostic, type Label } from "./diagnostic.ts";
import { renderFrame } from "./frame.ts";
import { indexSources, positionIn, type TextIndex } from "./lines.ts";
import type { Source, Span } from "./source.ts";

/** Returns findings in the order to show them, by path and position, each once. */
export function sortFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [identityOf(diagnostic), diagnostic]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(pathOf(a), pathOf(b)) ||
      startOf(a) - startOf(b) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/**
 * Renders findings for a person to read, with a summary as the last line; the empty string where there are none.
 * Colour is for terminals only, and the caller knows whether it writes to one.
 */
export function renderReport(diagnostics: readonly Diagnostic[], options: { readonly colour?: boolean } = {}): string {
  const findings = sortFindings(diagnostics);
  if (findings.length === 0) return "";
  const colors = picocolors.createColors(options.colour ?? false);
  const indexOf = indexSources();
  const rendered = findings.map((finding) => renderFinding(finding, indexOf, colors));
  return `${[...rendered, summarise(findings)].join("\n\n")}\n`;
}

/** How findings of each severity are counted, one and several, the gravest first. */
const counted: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  advice: ["piece of advice", "pieces of advice"],
};

/** Returns how many findings of each severity there are: "2 errors, 1 warning, 3 pieces of advice". */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const findings = sortFindings(diagnostics);
  const parts = (Object.keys(counted) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => severityOf(finding) === severity).length;
    return count === 0 ? [] : [`${count} ${counted[severity][count === 1 ? 0 : 1]}`];
  });
  return parts.join(", ") || "no findings";
}

/** A finding as data: offsets are UTF-16, lines and columns count from 1. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly range?: RangeRecord;
  readonly caption?: string;
  readonly labels: readonly { readonly range: RangeRecord; readonly text: string }[];
  readonly hint?: string;
}
interface RangeRecord extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Returns findings as data that `JSON.stringify` writes, in the order of the report. */
export function recordFindings(diagnostics: readonly Diagnostic[]): FindingRecord[] {
  const indexOf = indexSources();
  return sortFindings(diagnostics).map((finding) => {
    const { code, message, caption, labels = [], hint, place } = finding;
    const rangeOf = "span" in place ? (span: Span) => rangeRecord(indexOf(place.source), span) : undefined;
    return {
      code,
      severity: severityOf(finding),
      message,
      path: pathOf(finding),
      ...("span" in place && rangeOf && { range: rangeOf(place.span) }),
      ...(caption !== undefined && { caption }),
      labels: rangeOf ? labels.map((label) => ({ range: rangeOf(label.span), text: label.text })) : [],
      ...(hint !== undefined && { hint }),
    };
  });
}

function renderFinding(finding: Diagnostic, indexOf: (source: Source) => TextIndex, colors: Colors): string {
  const severity = severityOf(finding);
  const paint = { error: colors.red, warning: colors.yellow, advice: colors.cyan }[severity];
  const rows = [
    `${colors.bold(paint(`${severity}[${finding.code}]`))}${colors.bold(`: ${printable(finding.message)}`)}`,
  ];
  const arrow = colors.bold(colors.blue("-->"));
  let gutter = 0;
  if ("span" in finding.place) {
    const { source, span } = finding.place;
    const index = indexOf(source);
    const primary: Label = { span, text: finding.caption ?? "" };
    const frame = renderFrame(source, index, primary, finding.labels ?? [], colors, paint);
    const { line, column } = positionIn(index, span.start);
    gutter = frame.gutter;
    rows.push(`${" ".repeat(gutter)}${arrow} ${printable(source.path)}:${line}:${column}`, ...frame.rows);
  } else rows.push(`${arrow} ${printable(finding.place.path)}`);
  if (finding.hint !== undefined) {
    rows.push(
      `${" ".repeat(gutter + 1)}${colors.bold(colors.blue("="))} ${colors.bold("hint:")} ${printable(finding.hint)}`,
    );
  }
  return rows.join("\n");
}

function rangeRecord(index: TextIndex, span: Span): RangeRecord {
  const start = positionIn(index, span.start);
  const end = positionIn(index, span.end);
  return { ...span, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** A finding without a span comes before those of its file that have one. */
function startOf({ place }: Diagnostic): number {
  return "span" in place ? place.span.start : -1;
}

function identityOf(diagnostic: Diagnostic): string {
  const { place } = diagnostic;
  const end = "span" in place ? place.span.end : -1;
  return JSON.stringify([diagnostic.code, pathOf(diagnostic), startOf(diagnostic), end, diagnostic.message]);
}

// By code unit, so that the order is the same under every locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
