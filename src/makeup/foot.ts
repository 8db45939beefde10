import type { SetNote } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";

/** Lines of one note at the foot of one page: from (included) to (excluded). */
export interface NotePart {
  readonly note: number;
  readonly from: number;
  readonly to: number;
  /** How many notes it is called within: 0 where the text calls it. */
  readonly depth: number;
}

/** What a page leaves to the next one: the tail of a note, and the notes that the tail calls. */
export type Rest = readonly NotePart[];

/** The notes at the foot of a page, and what runs on. */
export interface Foot {
  readonly parts: readonly NotePart[];
  readonly rest: Rest;
}

/** Fewest lines of a note on either side of a page break. */
const fewest = 2;

const lengthOf = ({ from, to }: NotePart): number => to - from;

/** Returns the height of a foot in points, the space over its rule included. */
export function heightOfFoot(parts: readonly NotePart[], { notes }: Specification): number {
  const lines = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  return lines === 0 ? 0 : notes.above + notes.below + lines * notes.leading;
}

/**
 * Returns how notes fill a room of some points; undefined where they cannot. Only the last may run on, with the notes
 * that its tail calls, since a note begins on the page of its call.
 */
export function fillFoot(
  parts: readonly NotePart[],
  room: number,
  notes: readonly SetNote[],
  specification: Specification,
): Foot | undefined {
  if (heightOfFoot(parts, specification) <= room + 0.01) return { parts, rest: [] };
  const { above, below, leading } = specification.notes;
  let at = 0;
  let lines = Math.floor((room - above - below + 0.01) / leading);
  for (; lines >= lengthOf(parts[at]!); at += 1) lines -= lengthOf(parts[at]!);
  const last = parts[at]!;
  const within = parts.slice(at + 1);
  if (within.some(({ depth }) => depth <= last.depth)) return undefined;
  const split = splitOf(last, lines, within.length > 0, notes);
  if (split === undefined) return undefined;
  return { parts: [...parts.slice(0, at), { ...last, to: split }], rest: [{ ...last, from: split }, ...within] };
}

/** Returns the line before which a note is divided, given the lines that there is room for. */
function splitOf(
  { note, from, to }: NotePart,
  room: number,
  calls: boolean,
  notes: readonly SetNote[],
): number | undefined {
  const latest = Math.min(from + room, to - fewest, calls ? notes[note - 1]!.firstCall : to);
  return latest - from >= fewest ? latest : undefined;
}

/** Returns whole notes in the order in which they stand, each followed by those that it calls itself. */
export function wholeNotes(numbers: readonly number[], notes: readonly SetNote[]): NotePart[] {
  const parts: NotePart[] = [];
  const pending = numbers.map((number) => ({ number, depth: 0 })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { number, depth } = next;
    const note = notes[number - 1]!;
    parts.push({ note: number, from: 0, to: note.lines.length, depth });
    for (const called of note.notes.toReversed()) pending.push({ number: called, depth: depth + 1 });
  }
  return parts;
}
