import type { List } from "../document/document.ts";
import type { TextStyle } from "../typography/specification.ts";
import type { Composition } from "./composition.ts";
import { emptyLine, type Line, type Piece } from "./line.ts";

/** What stands before the first line of an item or a note, and the left edge of the text that it stands before, in points. */
export interface Mark {
  readonly text: string;
  readonly left: number;
}

/** Returns the mark of an item of a list. */
export function markOf({ start }: List, index: number): string {
  return start === undefined ? "•" : `${start + index}.`;
}

/** From a mark to the text after it, in ems. */
const space = 0.45;

/** Returns lines with marks hanging before the first of them; where there is no line, one of marks alone. */
export function hangMarks(
  lines: readonly Line[],
  marks: readonly Mark[],
  style: TextStyle,
  { faces }: Composition,
): readonly Line[] {
  if (marks.length === 0) return lines;
  const [first = emptyLine, ...rest] = lines;
  const face = faces[style.face];
  const hung = marks.map(({ text, left }): Piece => {
    const shaped = face.shape(text, style.features);
    const width = (shaped.width * style.size) / 1000;
    return { x: left - space * style.size - width, width, shaped, face, style, spaced: false, mark: true };
  });
  return [{ ...first, pieces: [...hung, ...first.pieces] }, ...rest];
}
