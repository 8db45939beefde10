import type { Token } from "markdown-it";
import { lineIndexAt, linesOf, type Lines } from "../diagnostics/lines.ts";
import type { Source, Span } from "../diagnostics/source.ts";

/** The body of a manuscript: its lines, which markdown-it counts from 0, as offsets into the source. */
export interface Body {
  readonly source: Source;
  readonly lines: Lines;
}

/** The text of a block as markdown-it reads its inlines, and how it lies in the source. */
export interface Content {
  readonly body: Body;
  readonly text: string;
  /** Returns the span in the source of a range of the text. */
  readonly locate: (range: Span) => Span;
}

/**
 * Returns the content of an inline token. markdown-it takes the containers' markers off the front of each line and white
 * space off both ends of the whole, so each line of the content ends where its line of the source ends.
 */
export function contentOf(token: Token, body: Body): Content {
  const { starts, ends } = linesOf(token.content);
  const shifts = ends.map((end, index) => {
    const line = token.map![0] + index;
    return (index + 1 < ends.length ? body.lines.ends[line]! : trimmedEnd(body, line)) - end;
  });
  const offsetOf = (position: number): number => position + shifts[lineIndexAt(starts, position)]!;
  const { text } = body.source;
  // The end is found from the last character in the range: what follows it may stand on the next line.
  const locate = ({ start, end }: Span): Span => {
    if (end <= start) return { start: offsetOf(start), end: offsetOf(start) };
    const last = offsetOf(end - 1);
    return { start: offsetOf(start), end: last + (text.startsWith("\r\n", last) ? 2 : 1) };
  };
  return { body, text: token.content, locate };
}

/** Returns the content of a heading with # signs, whose line may end with # signs, too. */
export function headingContent(token: Token, body: Body, markerEnd: number): Content {
  const first = skipBlanks(body.source.text, markerEnd);
  return { body, text: token.content, locate: ({ start, end }) => ({ start: start + first, end: end + first }) };
}

/** Returns the offset at which a line of the body ends, the blanks at its end left out. */
export function trimmedEnd({ source, lines }: Body, line: number): number {
  let end = lines.ends[line]!;
  while (end > lines.starts[line]! && isBlank(source.text[end - 1]!)) end -= 1;
  return end;
}

/** Returns the first offset from one on that holds neither a space nor a tab. */
export function skipBlanks(text: string, offset: number): number {
  let position = offset;
  while (position < text.length && isBlank(text[position]!)) position += 1;
  return position;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}
