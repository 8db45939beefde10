import type { Token } from "markdown-it";
import type { Span } from "../diagnostics/source.ts";
import type { ColumnAlignment, Table, TableCell, TableRow } from "../document/document.ts";
import { blockStart, leafSpan, readContent, reportImages, take, type Reading } from "./reading.ts";

/** Reads a table, of which the opening token is taken. Diagnostics: S002, S004, S006, S010 to S012. */
export function readTable(reading: Reading, token: Token, start: number): Table {
  const columns: (ColumnAlignment | undefined)[] = [];
  const rows: TableRow[] = [];
  for (let next = take(reading)!; next.type !== "table_close"; next = take(reading)!) {
    if (next.type === "tr_open") rows.push(readRow(reading, next, columns));
  }
  const [head, ...others] = rows;
  return { type: "table", columns, head: head!, rows: others, span: leafSpan(reading, token, start) };
}

/** Reads a row up to the token that closes it; the row of the head says how the columns are aligned. */
function readRow(reading: Reading, token: Token, columns: (ColumnAlignment | undefined)[]): TableRow {
  const [line] = token.map!;
  const { source, lines } = reading.body;
  const span = trimmed(source.text, { start: blockStart(reading, line), end: lines.ends[line]! });
  const places = cellsOfRow(source.text, span);
  const cells: TableCell[] = [];
  for (let next = take(reading)!; next.type !== "tr_close"; next = take(reading)!) {
    if (next.type === "th_open") columns.push(alignmentOf(next));
    if (next.type === "inline")
      cells.push(readCell(reading, next, places[cells.length] ?? { ...span, start: span.end }));
  }
  reportExcess(reading, places.slice(cells.length));
  return { cells, span };
}

const alignments: ReadonlyMap<unknown, ColumnAlignment> = new Map([
  ["text-align:left", "left"],
  ["text-align:center", "centre"],
  ["text-align:right", "right"],
]);

const alignmentOf = (cell: Token): ColumnAlignment | undefined => alignments.get(cell.attrGet("style"));

function readCell(reading: Reading, inline: Token, span: Span): TableCell {
  const { body } = reading;
  const offsets = offsetsIn(body.source.text, span);
  const locate = ({ start, end }: Span): Span => {
    const from = offsets[start] ?? { start: span.end, end: span.end };
    return { start: from.start, end: end <= start ? from.start : offsets[end - 1]!.end };
  };
  const read = readContent(reading, inline.children!, { body, text: inline.content, locate });
  reportImages(reading, read.images);
  return { children: read.inlines, span };
}

/** Returns where the cells of a row stand: between pipes that have no backslash before them, blanks left out. */
export function cellsOfRow(text: string, { start, end }: Span): Span[] {
  const ends = [...text.slice(start, end).matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index);
  const starts = [start, ...ends.map((pipe) => pipe + 1)];
  const spans = [...ends, end].map((pipe, index) => ({ start: starts[index]!, end: pipe }));
  const isOutside = (index: number): boolean => index === 0 || index === spans.length - 1;
  return spans.filter((span, index) => !isOutside(index) || span.start < span.end).map((span) => trimmed(text, span));
}

/** Returns, for each character that a cell says, where it stands in the source: a pipe with the backslash before it. */
function offsetsIn(text: string, { start, end }: Span): Span[] {
  const characters = text.slice(start, end).matchAll(/\\\||[^]/g);
  return [...characters].map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }));
}

function trimmed(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  const from = end - own.trimStart().length;
  return { start: from, end: from + own.trim().length };
}

/** GFM leaves out the cells for which the head has no column; here nothing is lost without a word. */
function reportExcess({ body, diagnostics }: Reading, cells: readonly Span[]): void {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return;
  const message = "a row has more cells than the head of its table";
  const hint = "give the head a cell for each column, or put a backslash before a `|` that is text";
  diagnostics.push({
    code: "S010",
    place: { source: body.source, span: { start: first.start, end: last.end } },
    message,
    hint,
  });
}
