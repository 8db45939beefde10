import type { Colors } from "picocolors/types.d.ts";
import { columnsOf, expandTabs, firstColumns, lastColumns, printable } from "./columns.ts";
import type { Label } from "./diagnostic.ts";
import { lineIndexAt, type Lines } from "./lines.ts";
import type { Source, Span } from "./source.ts";

/** Columns of a source line that a frame shows; a longer line is cut, with an ellipsis at each cut. */
const WIDTH = 100;
/** Columns kept before a mark where there is as much after it. */
const LEAD = 40;
/** Code units looked at for each column: bounds the work on a long line. Where characters take more, less is shown. */
const UNITS_PER_COLUMN = 2;

/** A range of one line with a row of signs under it. */
interface Mark {
  readonly line: number;
  /** Offsets into the line. */
  readonly start: number;
  readonly end: number;
  readonly sign: "^" | "-";
  readonly text: string;
}

type Paint = (text: string) => string;
interface Paints {
  readonly gutter: Paint;
  readonly primary: Paint;
  readonly label: Paint;
}

/** Renders the lines of the source that a finding speaks of, with the places marked under them. */
export function renderFrame(
  source: Source,
  lines: Lines,
  primary: Label,
  labels: readonly Label[],
  colors: Colors,
  paintPrimary: Paint,
): { gutter: number; rows: string[] } {
  const paints: Paints = {
    gutter: (text) => colors.bold(colors.blue(text)),
    primary: (text) => colors.bold(paintPrimary(text)),
    label: (text) => colors.bold(colors.blue(text)),
  };
  const marks = [markOf(lines, primary, "^"), ...labels.map((label) => markOf(lines, label, "-"))];
  const shown = [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b);
  const gutter = String(shown.at(-1)! + 1).length;
  const blank = `${" ".repeat(gutter + 1)}${paints.gutter("|")}`;
  const rows = [blank];
  shown.forEach((line, index) => {
    if (index > 0 && line > shown[index - 1]! + 1) rows.push(paints.gutter("..."));
    const text = source.text.slice(lines.starts[line], lines.ends[line]);
    const number = paints.gutter(`${String(line + 1).padStart(gutter)} |`);
    for (const group of groupsOf(
      text,
      marks.filter((mark) => mark.line === line),
    )) {
      const window = windowOn(text, group);
      rows.push(`${number} ${expandTabs(printable(window.text))}`.trimEnd());
      for (const mark of group) rows.push(`${blank} ${rowOf(mark, window, paints)}`);
    }
  });
  return { gutter, rows };
}

function markOf(lines: Lines, { span, text }: { span: Span; text: string }, sign: "^" | "-"): Mark {
  const line = lineIndexAt(lines.starts, span.start);
  const lineStart = lines.starts[line]!;
  const lineLength = lines.ends[line]! - lineStart;
  const start = Math.min(span.start - lineStart, lineLength);
  return { line, start, end: Math.max(start, Math.min(span.end - lineStart, lineLength)), sign, text };
}

/** The marks of a line that one window can show together: all of them, or each alone. */
function groupsOf(text: string, marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  if (fits(text, WIDTH) || fits(text.slice(start, end), WIDTH - LEAD)) return [marks];
  return marks.map((mark) => [mark]);
}

interface Window {
  /** What is shown of the line. */
  readonly text: string;
  /** The offset into the line of what follows the first cut. */
  readonly offset: number;
  /** The ellipsis of the first cut, or nothing. */
  readonly lead: string;
}

function windowOn(text: string, marks: readonly Mark[]): Window {
  if (fits(text, WIDTH)) return { text, offset: 0, lead: "" };
  const start = Math.min(...marks.map((mark) => mark.start));
  const reach = WIDTH * UNITS_PER_COLUMN;
  const before = text.slice(Math.max(0, start - reach), start);
  const lead = lastColumns(before, LEAD);
  const after = firstColumns(text.slice(start, start + reach), WIDTH - columnsOf(lead));
  const whole = lastColumns(before, WIDTH - columnsOf(after));
  const offset = start - whole.length;
  const opening = offset > 0 ? "…" : "";
  const closing = start + after.length < text.length ? "…" : "";
  return { text: `${opening}${whole}${after}${closing}`, offset, lead: opening };
}

function rowOf(mark: Mark, window: Window, paints: Paints): string {
  const line = window.text.slice(window.lead.length);
  const before = line.slice(0, mark.start - window.offset);
  const marked = line.slice(mark.start - window.offset, mark.end - window.offset);
  const signs = mark.sign.repeat(Math.max(1, columnsOf(marked)));
  const row = [signs, printable(mark.text)].join(" ").trimEnd();
  const paint = mark.sign === "^" ? paints.primary : paints.label;
  return " ".repeat(columnsOf(window.lead) + columnsOf(before)) + paint(row);
}

function fits(text: string, columns: number): boolean {
  return text.length <= columns * UNITS_PER_COLUMN && columnsOf(text) <= columns;
}
