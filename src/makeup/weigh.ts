import type { Slug, Variant } from "../galley/galley.ts";
import type { PageCosts } from "../typography/specification.ts";
import type { Foot } from "./foot.ts";

/** What can stand against a page. */
export type Blemish =
  | "short page"
  | "white over notes"
  | "off the grid"
  | "long spread"
  | "short spread"
  | "unequal spread"
  | "hyphen at the foot"
  | "lone line"
  | "parted matter"
  | "split note"
  | "notes alone"
  | "short last page"
  | "loose paragraph"
  | "opened quotation"
  | "overfull page";

/** How a page ends, on whichever side it lies. */
export interface Ending {
  /** The last slug of text on it; undefined where it holds notes alone. */
  readonly last: Slug | undefined;
  readonly foot: Foot;
  /** Whether the text and its notes end with it. */
  readonly isEnd: boolean;
  /** Lines of the grid by which it is longer than a full page, as its spread is. */
  readonly run: number;
  /** Lines left empty: whole ones over notes, half ones too at the foot. */
  readonly white: number;
  /** Height of its text in half lines. */
  readonly column: number;
}

/** Is told what stands against a page, and what that costs in demerits. */
export type Tell = (blemish: Blemish, cost: number) => void;

/** What a page costs that parts a heading from its text or holds too much: more than all else together. */
export const parted = 1e9;

/** Returns what stands against the way a page ends, in demerits, and tells of each part of it. */
export function weighEnding(ending: Ending, costs: PageCosts, tell?: Tell): number {
  const { last, foot, isEnd, run, white, column } = ending;
  const hasNotes = foot.parts.length > 0;
  let sum = 0;
  if (run > 0) sum += told("long spread", costs.longSpread, tell);
  if (run < 0) sum += told("short spread", costs.shortSpread, tell);
  if (foot.rest.length > 0) sum += told("split note", costs.splitNote, tell);
  if (last === undefined) sum += told("notes alone", costs.notesAlone, tell);
  if (isEnd) return column < 2 * costs.fewLines.lines ? sum + told("short last page", costs.fewLines.cost, tell) : sum;
  if (white > 0 && hasNotes) sum += told("white over notes", white * white * costs.whiteOverNotes, tell);
  if (white > 0 && !hasNotes) sum += told("short page", white * white * costs.shortLine, tell);
  if (!hasNotes && column % 2 === 1) sum += told("off the grid", costs.halfLine, tell);
  return last === undefined ? sum : sum + weighBreak(last, costs, tell);
}

function told(blemish: Blemish, cost: number, tell: Tell | undefined): number {
  tell?.(blemish, cost);
  return cost;
}

function weighBreak(last: Slug, costs: PageCosts, tell: Tell | undefined): number {
  const { breakCost } = last;
  if (breakCost === 0) return 0;
  if (breakCost === Infinity) return told("parted matter", parted, tell);
  const hyphen = endsInHyphen(last) ? costs.hyphen : 0;
  if (hyphen > 0) told("hyphen at the foot", hyphen, tell);
  if (breakCost > hyphen) told("lone line", breakCost - hyphen, tell);
  return breakCost;
}

const endsInHyphen = ({ matter }: Slug): boolean => matter.kind === "line" && matter.line.hyphenated;

/** Returns what stands against a recto besides: a hyphen as the last thing on a spread, a foot not level with the one it faces. */
export function weighRecto(recto: Ending, verso: Ending | undefined, costs: PageCosts, tell?: Tell): number {
  if (recto.isEnd) return 0;
  let sum = 0;
  if (recto.last !== undefined && endsInHyphen(recto.last)) sum += told("hyphen at the foot", costs.hyphen, tell);
  const unequal = verso === undefined ? 0 : Math.abs(emptyAt(verso) - emptyAt(recto));
  if (unequal > 0) sum += told("unequal spread", unequal * costs.unequalSpread, tell);
  return sum;
}

/** Lines that are seen to be empty at the foot of a page: notes end with it. */
export const emptyAt = ({ foot, white }: Ending): number => (foot.parts.length > 0 ? 0 : white);

/** Returns what a strip costs in a setting that is not its best. */
export function costOfVariant({ cost, opened }: Variant, { looseness, opened: wider }: PageCosts): number {
  return (cost === 0 ? 0 : looseness.least + looseness.perDemerit * cost) + (opened ? wider : 0);
}
