import type { SetNote } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";

/** Lines of one note at the foot of one page: from (included) to (excluded). */
export interface NotePart {
  readonly note: number;
  readonly from: number;
  readonly to: number;
}

/** What a page leaves of a note to the next one. */
export type Rest = NotePart | undefined;

/** The notes at the foot of a page, and what runs on. */
export interface Foot {
  readonly parts: readonly NotePart[];
  readonly rest: Rest;
}

/** Fewest lines of a note on either side of a page break. */
const fewest = 2;

/** Returns the height of a foot in points, the space over its rule included. */
export function heightOfFoot(parts: readonly NotePart[], { notes }: Specification): number {
  const lines = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  return lines === 0 ? 0 : notes.above + notes.below + lines * notes.leading;
}

/** Returns how notes fill a room of some points, only the last of them running on; undefined where they cannot. */
export function fillFoot(parts: readonly NotePart[], room: number, specification: Specification): Foot | undefined {
  if (heightOfFoot(parts, specification) <= room + 0.01) return { parts, rest: undefined };
  const last = parts.at(-1)!;
  const whole = parts.slice(0, -1);
  const { above, below, leading } = specification.notes;
  const lines =
    Math.floor((room - above - below + 0.01) / leading) - whole.reduce((sum, { from, to }) => sum + to - from, 0);
  const kept = Math.min(lines, last.to - last.from - fewest);
  if (kept < fewest) return undefined;
  const split = last.from + kept;
  return { parts: [...whole, { ...last, to: split }], rest: { ...last, from: split } };
}

/** Returns whole notes in the order in which they stand, each followed by those that it calls itself. */
export function wholeNotes(numbers: readonly number[], notes: readonly SetNote[]): NotePart[] {
  const parts: NotePart[] = [];
  const pending = [...numbers].reverse();
  for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
    const note = notes[number - 1]!;
    parts.push({ note: number, from: 0, to: note.lines.length });
    for (let index = note.notes.length - 1; index >= 0; index -= 1) pending.push(note.notes[index]!);
  }
  return parts;
}
