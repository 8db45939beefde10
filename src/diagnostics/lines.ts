import type { Position, Source } from "./source.ts";

/** The lines of a text, counted from 0: where each begins and where it ends, its line end left out. */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Finds the lines of a text from an offset on; a line ends with LF, CRLF or CR (CommonMark, "line ending"). */
export function linesOf(text: string, from = 0): Lines {
  const starts = [from];
  const ends: number[] = [];
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = from;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    ends.push(match.index);
    starts.push(lineEnd.lastIndex);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** Returns the index of the last of some ascending offsets that is not beyond the one given: its line. */
export function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** What finds a position in a text without reading the text again. */
export interface TextIndex extends Lines {
  /** The offsets of the second halves of surrogate pairs, which are no characters of their own. */
  readonly halves: readonly number[];
}

/** Indexes a text. */
export function indexText(text: string): TextIndex {
  const halves = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index + 1);
  return { ...linesOf(text), halves };
}

/** Returns what indexes sources, each no more than once. */
export function indexSources(): (source: Source) => TextIndex {
  const known = new Map<Source, TextIndex>();
  return (source) => {
    const index = known.get(source) ?? indexText(source.text);
    known.set(source, index);
    return index;
  };
}

/** Returns the line and column to show for an offset; what `positionAt` returns, without its cost. */
export function positionIn({ starts, halves }: TextIndex, offset: number): Position {
  const line = lineIndexAt(starts, offset);
  const start = starts[line]!;
  const halvesBefore = (end: number): number =>
    halves.length === 0 || halves[0]! >= end ? 0 : lineIndexAt(halves, end - 1) + 1;
  return { line: line + 1, column: offset - start - (halvesBefore(offset) - halvesBefore(start)) + 1 };
}

/** Returns the line and column of an offset for a program: both count from 1, the column in UTF-16 code units. */
export function unitPositionIn({ starts }: Lines, offset: number): Position {
  const line = lineIndexAt(starts, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}
