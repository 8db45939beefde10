import type { Galley } from "../galley/galley.ts";
import type { Line, Piece } from "../galley/line.ts";
import { measureOfNotes, type Specification } from "../typography/specification.ts";
import { groupsOf, type NotePart } from "./foot.ts";
import type { PlacedNote } from "./page.ts";

/** A line of a note, before it has its place. */
type NoteLine = Pick<PlacedNote, "note" | "first" | "line" | "of">;

/** Returns the notes of a page, the last of them on its last line; `x` is the left edge of the type area and `bottom` that line's baseline. */
export function placeNotes(
  parts: readonly NotePart[],
  galley: Galley,
  specification: Specification,
  { x, bottom }: { readonly x: number; readonly bottom: number },
): PlacedNote[] {
  const { arrangement, leading, gutter } = specification.notes;
  const rows = arrangement === "run-in" ? joinedRows(parts, galley) : parts.flatMap((part) => rowsOf(part, galley));
  const left = arrangement === "columns" ? Math.ceil(rows.length / 2) : rows.length;
  const right = x + measureOfNotes(specification) + gutter;
  return rows.flatMap((row, index) => {
    const [edge, below] = index < left ? [x, left - 1 - index] : [right, 2 * left - 1 - index];
    return row.map((line) => ({ ...line, x: edge, y: bottom - below * leading }));
  });
}

/** The lines of a note, each a row. */
function rowsOf({ note, from, to }: NotePart, { notes }: Galley): NoteLine[][] {
  const { lines, spans } = notes[note - 1]!;
  return lines
    .slice(from, to)
    .map((line, index) => [{ note, first: from + index === 0, line, of: spans[from + index]! }]);
}

/** Rows of which several notes may share one. */
function joinedRows(parts: readonly NotePart[], galley: Galley): NoteLine[][] {
  return groupsOf(parts, galley.notes).flatMap((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    if (group.length === 1) return rowsOf(first, galley);
    let note = first.note - 1;
    return galley.joined(first.note, last.note).map((line) =>
      byMark(line).map((own): NoteLine => {
        const begins = own.pieces[0]?.mark === true;
        if (begins) note += 1;
        return { note, first: begins, line: own, of: galley.notes[note - 1]!.spans[0]! };
      }),
    );
  });
}

/** Parts a line before each mark; the space between two notes belongs to the one before it. */
function byMark(line: Line): Line[] {
  const runs: Piece[][] = [];
  for (const piece of line.pieces) {
    if (runs.length === 0 || piece.mark) runs.push([{ ...piece, spaced: false }]);
    else runs.at(-1)!.push(piece);
  }
  return runs.map((pieces, index) => {
    const last = index === runs.length - 1;
    return { ...line, pieces, endsInSpace: last ? line.endsInSpace : true, hyphenated: last && line.hyphenated };
  });
}
