import type { Galley, SetNote } from "../galley/galley.ts";
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

/** Notes, one by one and run on. */
export type NoteSetting = Pick<Galley, "notes" | "joined">;

type Arrangement = Specification["notes"]["arrangement"];

const lengthOf = ({ from, to }: NotePart): number => to - from;
const lengthOfAll = (parts: readonly NotePart[]): number => parts.reduce((sum, part) => sum + lengthOf(part), 0);

/** Returns the height of a foot in points, the space over its rule included. */
export function heightOfFoot(parts: readonly NotePart[], notes: NoteSetting, { notes: style }: Specification): number {
  if (parts.length === 0) return 0;
  const lines = depthOfFoot(parts, notes, style.arrangement);
  return lines === 0 ? 0 : style.above + style.below + lines * style.leading;
}

/** Lines that notes come to, one below the other, in two columns, or with short ones run on in one paragraph. */
function depthOfFoot(parts: readonly NotePart[], notes: NoteSetting, arrangement: Arrangement): number {
  if (arrangement === "columns") return Math.ceil(lengthOfAll(parts) / 2);
  if (arrangement === "stacked") return lengthOfAll(parts);
  return groupsOf(parts, notes.notes).reduce((sum, group) => sum + depthOfGroup(group, notes), 0);
}

const depthOfGroup = (group: readonly NotePart[], notes: NoteSetting): number =>
  group.length === 1 ? lengthOf(group[0]!) : notes.joined(group[0]!.note, group.at(-1)!.note).length;

/** Returns notes as they stand together where short ones are run on: neighbours in one paragraph, long ones alone. */
export function groupsOf(parts: readonly NotePart[], notes: readonly SetNote[]): NotePart[][] {
  const groups: NotePart[][] = [];
  let open = false;
  for (const part of parts) {
    const joins = notes[part.note - 1]!.short;
    if (joins && open) groups.at(-1)!.push(part);
    else groups.push([part]);
    open = joins;
  }
  return groups;
}

/**
 * Returns how notes fill a room of some points; undefined where they cannot. Only the last may run on, with the notes
 * that its tail calls, since a note begins on the page of its call.
 */
export function fillFoot(
  parts: readonly NotePart[],
  room: number,
  notes: NoteSetting,
  specification: Specification,
): Foot | undefined {
  if (heightOfFoot(parts, notes, specification) <= room + 0.01) return { parts, rest: [] };
  const { above, below, leading, arrangement } = specification.notes;
  const lines = Math.floor((room - above - below + 0.01) / leading);
  const first = firstTooLow(parts, lines, notes, arrangement);
  let within = Infinity;
  for (let at = parts.length - 1; at >= 0 && within > 0; at -= 1) {
    const last = parts[at]!;
    const split =
      at <= first && within > last.depth
        ? splitOf(last, linesAfter(parts.slice(0, at), lines, notes, arrangement), at < parts.length - 1, notes.notes)
        : undefined;
    if (split !== undefined)
      return {
        parts: [...parts.slice(0, at), { ...last, to: split }],
        rest: [{ ...last, from: split }, ...parts.slice(at + 1)],
      };
    within = Math.min(within, last.depth);
  }
  return undefined;
}

/** Returns the first part that some lines cannot hold whole with those before it, or the first of those that it is run on with. */
function firstTooLow(parts: readonly NotePart[], lines: number, notes: NoteSetting, arrangement: Arrangement): number {
  const groups = arrangement === "run-in" ? groupsOf(parts, notes.notes) : parts.map((part) => [part]);
  const room = arrangement === "columns" ? 2 * lines : lines;
  let [first, depth] = [0, 0];
  for (const group of groups) {
    depth += depthOfGroup(group, notes);
    if (depth > room) return first;
    first += group.length;
  }
  return first;
}

/** Returns how many lines of a note there is room for after others. */
function linesAfter(parts: readonly NotePart[], lines: number, notes: NoteSetting, arrangement: Arrangement): number {
  return arrangement === "columns" ? 2 * lines - lengthOfAll(parts) : lines - depthOfFoot(parts, notes, arrangement);
}

/** Returns the line before which a note is divided, given the lines that there is room for; those that are run on are not. */
function splitOf(
  { note, from, to }: NotePart,
  room: number,
  calls: boolean,
  notes: readonly SetNote[],
): number | undefined {
  const { firstCall, short } = notes[note - 1]!;
  const latest = Math.min(from + room, to - fewest, calls ? firstCall : to);
  return short || latest - from < fewest ? undefined : latest;
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
