import type { CodeBlock, Inline } from "../document/document.ts";
import type { ParagraphStyle } from "../typography/specification.ts";

/** A line of code as it is set. */
export interface CodeLine {
  readonly inlines: readonly Inline[];
  readonly style: ParagraphStyle;
  /** Blank lines before it. */
  readonly blank: number;
}

/** Columns to the next tab stop. */
const tabStops = 4;

/** Width of a column at the head of a line, and how far a line that is turned over is set in, in ems. */
const column = 0.5;
const turnover = 1.5;

/** Returns the lines of a block of code that have something on them; spaces at the head of a line set it in. */
export function codeLinesOf({ value, span }: CodeBlock, style: ParagraphStyle): CodeLine[] {
  const { size } = style.text;
  const lines: CodeLine[] = [];
  let blank = 0;
  for (const line of value.trimEnd().split(/\r\n?|\n/)) {
    const text = expandTabs(line).trimEnd();
    const head = text.length - text.trimStart().length;
    const left = style.left + (head * column + turnover) * size;
    const inlines: Inline[] = [{ type: "code", value: text.trimStart(), span }];
    if (text !== "")
      lines.push({ inlines, style: { ...style, left, first: -turnover * size, spacesKept: true }, blank });
    blank = text === "" ? blank + 1 : 0;
  }
  return lines;
}

function expandTabs(line: string): string {
  const [head = "", ...rest] = line.split("\t");
  return rest.reduce((text, next) => text + " ".repeat(tabStops - (text.length % tabStops)) + next, head);
}
