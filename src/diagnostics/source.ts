/** A text as it was read, with the path to show for it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets into a source: `source.text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place to show a person; both count from 1, the column in characters (code points). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns the line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let i = before.indexOf("\n"); i !== -1; i = before.indexOf("\n", i + 1)) line += 1;
  return { line, column: Array.from(before.slice(lineStart)).length + 1 };
}
