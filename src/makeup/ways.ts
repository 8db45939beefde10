import type { Galley, Slug, Variant } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";
import { columnWith } from "./column.ts";
import { fillFoot, heightOfFoot, wholeNotes, type Foot, type NotePart, type Rest } from "./foot.ts";
import { costOfVariant, parted, weighEnding, type Ending } from "./weigh.ts";

/** A place in the galley: before a slug of a strip, in the variant that is being set; -1 where none is yet. */
export interface Place {
  readonly strip: number;
  readonly variant: number;
  readonly slug: number;
}

/** Slugs of one strip on one page, from (included) to (excluded), and what was taken before them. */
export interface Taken {
  readonly strip: number;
  readonly variant: number;
  readonly from: number;
  readonly to: number;
  readonly before: Taken | undefined;
}

/** How the next page may be filled. */
export interface Way extends Ending {
  readonly next: Place;
  readonly taken: Taken | undefined;
  /** What stands against it on whichever side it lies, in demerits. */
  readonly cost: number;
  readonly overfull: boolean;
}

/** Where pages begin: a place, the notes that run on to it, and whether the text opens there. */
export interface Start {
  readonly place: Place;
  readonly rest: Rest;
  readonly opens: boolean;
}

/** What a page may be filled with, and how badly. */
export interface Terms {
  readonly galley: Galley;
  readonly specification: Specification;
  /** The most lines that it may be short of, and the most that it may cost. */
  readonly slack: number;
  readonly tolerance: number;
  /** Whether what belongs together may be parted. */
  readonly parting: boolean;
}

/** Lines by which the pages of a spread may run long or short together. */
const runs = [0, -1, 1] as const;

/** A page in the making, up to the end of a strip or a slug. */
interface Filling {
  readonly column: number;
  readonly looseness: number;
  readonly taken: Taken | undefined;
}

interface Fill extends Terms {
  readonly start: Start;
  readonly found: Way[];
}

/** Returns the ways to fill a page: strip by strip, keeping for each height of the column the cheapest variants that come to it. */
export function waysToFill(terms: Terms, start: Start): Way[] {
  const { galley, specification } = terms;
  const fill: Fill = { ...terms, start, found: [] };
  let parts: readonly NotePart[] = start.rest;
  let fillings: Filling[] = [{ column: start.opens ? 2 * specification.sink : 0, looseness: 0, taken: undefined }];
  if (parts.length > 0) endPage(fill, fillings[0]!, start.place, undefined, parts);
  for (let strip = start.place.strip; strip < galley.strips.length; strip += 1) {
    const reached: (Filling | undefined)[] = [];
    for (const filling of fillings) fillStrip(fill, strip, filling, parts, reached);
    fillings = reached.filter((filling) => filling !== undefined);
    if (fillings.length === 0) break;
    parts = withNotes(parts, remaining(galley, strip, start.place), galley);
  }
  return fill.found;
}

/** The slugs of a strip that a page takes whole. */
function remaining({ strips }: Galley, strip: number, place: Place): readonly Slug[] {
  const { slugs } = strips[strip]!.variants[strip === place.strip ? Math.max(0, place.variant) : 0]!;
  return strip === place.strip ? slugs.slice(place.slug) : slugs;
}

function withNotes(parts: readonly NotePart[], slugs: readonly Slug[], { notes }: Galley): readonly NotePart[] {
  const numbers = slugs.flatMap((slug) => slug.notes);
  return numbers.length === 0 ? parts : [...parts, ...wholeNotes(numbers, notes)];
}

/** Puts a strip on a page in each of its variants, ending the page after each slug, and notes what the whole comes to. */
function fillStrip(
  fill: Fill,
  strip: number,
  filling: Filling,
  parts: readonly NotePart[],
  reached: (Filling | undefined)[],
): void {
  const { galley, specification, start } = fill;
  const resumed = strip === start.place.strip && start.place.variant >= 0;
  galley.strips[strip]!.variants.forEach((variant, index) => {
    if (resumed && index !== start.place.variant) return;
    const from = resumed ? start.place.slug : 0;
    const looseness = filling.looseness + (resumed ? 0 : costOfVariant(variant, specification.pageCosts));
    if (looseness > fill.tolerance) return;
    const column = fillVariant(fill, { strip, variant, index, from, looseness }, filling, parts);
    if (column === undefined) return;
    const rival = reached[column];
    if (rival !== undefined && rival.looseness <= looseness) return;
    const taken = { strip, variant: index, from, to: variant.slugs.length, before: filling.taken };
    reached[column] = { column, looseness, taken };
  });
}

interface Setting {
  readonly strip: number;
  readonly variant: Variant;
  readonly index: number;
  readonly from: number;
  readonly looseness: number;
}

/** Ends the page after each slug of a variant; returns the column that all of it comes to, if that fits. */
function fillVariant(
  fill: Fill,
  { strip, variant: { slugs }, index, from, looseness }: Setting,
  filling: Filling,
  before: readonly NotePart[],
): number | undefined {
  const { galley, specification } = fill;
  const capacity = 2 * (specification.depth + 1);
  // Notes before others stand whole; run on, they may take a line fewer with those that follow.
  const tallest = (specification.depth + 1) * specification.leading + specification.notes.leading;
  let { column } = filling;
  let parts = before;
  for (let at = from; at < slugs.length; at += 1) {
    const slug = slugs[at]!;
    column = columnWith(column, slug);
    if (column > capacity) return undefined;
    if (slug.notes.length > 0) {
      if (heightOfFoot(parts, galley, specification) > tallest) return undefined;
      parts = [...parts, ...wholeNotes(slug.notes, galley.notes)];
    }
    const isLast = at + 1 === slugs.length;
    const next = isLast ? { strip: strip + 1, variant: -1, slug: 0 } : { strip, variant: index, slug: at + 1 };
    if (!mayEnd(fill, column, parts, next, slug)) continue;
    const taken = { strip, variant: index, from, to: at + 1, before: filling.taken };
    endPage(fill, { column, looseness, taken }, next, slug, parts);
  }
  return column;
}

/** Whether a page may end here, as far as can be told without filling its foot. */
function mayEnd(fill: Fill, column: number, parts: readonly NotePart[], next: Place, last: Slug): boolean {
  const { galley, specification, slack, parting } = fill;
  if (next.strip === galley.strips.length) return true;
  if (last.breakCost === Infinity && !parting) return false;
  const least = (specification.depth - slack) * specification.leading;
  const text = (column * specification.leading) / 2;
  return text >= least || text + heightOfFoot(parts, galley, specification) >= least;
}

/** Adds the pages that end before a place, at each depth that a spread may have, if they can hold what they must. */
function endPage(
  fill: Fill,
  { column, looseness, taken }: Filling,
  next: Place,
  last: Slug | undefined,
  parts: readonly NotePart[],
): void {
  const { galley, specification, slack, tolerance, found } = fill;
  const { leading, depth, pageCosts } = specification;
  for (const run of runs) {
    const room = (depth + run) * leading - (column * leading) / 2;
    if (room < -0.01) continue;
    const foot = parts.length === 0 ? noFoot : fillFoot(parts, room, galley, specification);
    if (foot === undefined) continue;
    const white = whiteOf(room, foot, fill);
    const isEnd = next.strip === galley.strips.length && foot.rest.length === 0;
    if (!isEnd && (white > slack || (run !== 0 && white >= 1 && slack < Infinity))) continue;
    const cost = looseness + weighEnding({ last, foot, isEnd, run, white, column }, pageCosts);
    if (cost <= tolerance) found.push({ last, foot, isEnd, run, white, column, next, taken, cost, overfull: false });
  }
}

const noFoot: Foot = { parts: [], rest: [] };

function whiteOf(room: number, { parts }: Foot, { galley, specification }: Fill): number {
  const { leading } = specification;
  if (parts.length === 0) return Math.round((2 * room) / leading) / 2;
  return Math.floor((room - heightOfFoot(parts, galley, specification)) / leading + 0.01);
}

/** Returns a page of one slug that is too large for it, or calls too many notes; or of notes alone that no page can hold as it must. */
export function overfullWay({ galley }: Pick<Terms, "galley">, { place, rest }: Start): Way {
  const full = { run: 0, white: 0, column: 0, cost: parted, isEnd: false, overfull: true, last: undefined };
  if (rest.length > 0) return { ...full, next: place, taken: undefined, foot: { parts: rest, rest: [] } };
  const { strip, slug: from } = place;
  const variant = Math.max(0, place.variant);
  const { slugs } = galley.strips[strip]!.variants[variant]!;
  const taken: Taken = { strip, variant, from, to: from + 1, before: undefined };
  const parts = wholeNotes(slugs[from]!.notes, galley.notes);
  const isLast = from + 1 === slugs.length;
  const next = isLast ? { strip: strip + 1, variant: -1, slug: 0 } : { strip, variant, slug: from + 1 };
  return { ...full, next, taken, foot: { parts, rest: [] } };
}
