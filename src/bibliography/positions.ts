import type { CitedItem } from "../document/document.ts";
import type { Placed } from "./order.ts";

/** How a citation of a source stands to those before it (CSL 1.0.2, "Choose", `position`). */
export interface Position {
  readonly position: "first" | "subsequent" | "ibid" | "ibid-with-locator";
  /** Whether one of the last notes cites the same source. */
  readonly isNear: boolean;
  /** The note that cites it first. */
  readonly firstNote?: number;
}

/** What the notes and the text before have cited. */
interface History {
  /** By its key, the notes that cite a source first and last; in the text, undefined. */
  readonly notes: Map<string, { readonly first?: number; readonly last?: number }>;
  /** What the note before cites, or the same note until now; nothing, where text with a citation lies between. */
  before: { readonly note: number; readonly items: readonly CitedItem[] } | undefined;
}

/**
 * Returns the position of each item of citations that are given in the order of reading. Ibid. is only said in notes, of
 * the one source that the note before cites, or of the source right before in the same note. `near` is the distance in
 * notes that counts as near.
 */
export function positionsOf(citations: readonly Placed[], near: number): Position[][] {
  const history: History = { notes: new Map(), before: undefined };
  return citations.map(({ citation: { citation: items }, note }) => {
    const { before } = history;
    const isSameNote = before !== undefined && before.note === note;
    const positions = items.map((item, index) => {
      const previous = index > 0 ? items[index - 1] : isSameNote ? before.items.at(-1) : soleItem(before, note);
      return positionOf(item, note === undefined ? undefined : previous, { note, near }, history);
    });
    const inNote = isSameNote ? [...before.items, ...items] : items;
    history.before = note === undefined ? undefined : { note, items: inNote };
    return positions;
  });
}

/** Returns what the note right before cites, if that is one source. */
function soleItem(before: History["before"], note: number | undefined): CitedItem | undefined {
  if (before === undefined || note === undefined || before.note !== note - 1) return undefined;
  const last = before.items.at(-1);
  return before.items.every(({ key }) => key === last?.key) ? last : undefined;
}

function positionOf(
  item: CitedItem,
  previous: CitedItem | undefined,
  { note, near }: { readonly note: number | undefined; readonly near: number },
  { notes }: History,
): Position {
  const earlier = notes.get(item.key);
  notes.set(item.key, { first: earlier === undefined ? note : earlier.first, last: note });
  if (earlier === undefined) return { position: "first", isNear: false };
  const { first, last } = earlier;
  const isNear = note !== undefined && last !== undefined && note - last <= near;
  const rest = { isNear, ...(first !== undefined && { firstNote: first }) };
  return { position: previous?.key === item.key ? againOf(item, previous) : "subsequent", ...rest };
}

/** How a source is cited right after itself. */
function againOf(item: CitedItem, previous: CitedItem): Position["position"] {
  if (item.locator === undefined) return previous.locator === undefined ? "ibid" : "subsequent";
  const isSamePlace = item.locator === previous.locator && item.label === previous.label;
  return isSamePlace ? "ibid" : "ibid-with-locator";
}
