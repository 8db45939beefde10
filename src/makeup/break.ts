import type { Galley, Slug, Variant } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";
import { columnWith } from "./column.ts";
import { fillFoot, heightOfFoot, wholeNotes, type Foot, type NotePart, type Rest } from "./foot.ts";
import { sideOf } from "./page.ts";

/** A place in the galley: before a slug of a strip, in the variant that is being set. */
interface Place {
  readonly strip: number;
  readonly variant: number;
  readonly slug: number;
}

/** Slugs of one strip on one page: from (included) to (excluded). */
export interface Take {
  readonly strip: number;
  readonly variant: number;
  readonly from: number;
  readonly to: number;
}

/** What one page holds. */
export interface Leaf {
  readonly number: number;
  readonly takes: readonly Take[];
  readonly foot: Foot;
  /** Whole lines of the grid left empty. */
  readonly short: number;
  readonly cost: number;
  /** Whether it holds more than it has room for. */
  readonly overfull: boolean;
}

/** Pages that end before a place, at the least cost. */
interface State {
  readonly next: Place;
  readonly rest: Rest;
  readonly leaf: Leaf | undefined;
  readonly previous: State | undefined;
  readonly cost: number;
}

/** A page in the making, up to the end of a strip or a slug. */
interface Filling {
  readonly column: number;
  readonly cost: number;
  readonly takes: readonly Take[];
}

interface Matter {
  readonly galley: Galley;
  readonly specification: Specification;
  readonly firstPage: number;
  /** The most lines that a page may be short of, where any other way is open. */
  readonly slack: number;
  /** Whether what belongs together may be parted: where no other way is open. */
  readonly parting: boolean;
}

/** Returns the pages that cost least for the text as a whole, by dynamic programming over the places to break. */
export function breakPages(galley: Galley, specification: Specification, firstPage: number): Leaf[] {
  const matter: Matter = { galley, specification, firstPage, slack: 4, parting: false };
  const offsets = offsetsOf(galley);
  const waiting = Array.from({ length: offsets.at(-1)! + 1 }, () => new Map<string, State>());
  const start: State = {
    next: { strip: 0, variant: -1, slug: 0 },
    rest: [],
    leaf: undefined,
    previous: undefined,
    cost: 0,
  };
  waiting[0]!.set("", start);
  let best: State | undefined;
  for (const states of waiting) {
    for (const state of states.values()) {
      const ended = state.next.strip === galley.strips.length && state.rest.length === 0;
      if (ended && (best === undefined || state.cost < best.cost)) best = state;
      if (ended) continue;
      for (const follower of followers(matter, state))
        keep(waiting[offsets[follower.next.strip]! + follower.next.slug]!, follower);
    }
  }
  return leavesTo(best);
}

/** Returns, for each strip and for the end, how many slugs may come before it. */
function offsetsOf({ strips }: Galley): number[] {
  const offsets = [0];
  for (const { variants } of strips)
    offsets.push(offsets.at(-1)! + Math.max(...variants.map(({ slugs }) => slugs.length)));
  return offsets;
}

/** Of states from which the same pages follow, only the cheapest matters. */
function keep(states: Map<string, State>, state: State): void {
  const { leaf, rest, next } = state;
  const key = `${next.variant}/${leaf!.number % 2}/${leaf!.short}/${rest.map(({ note, from }) => `${note}:${from}`).join()}`;
  const rival = states.get(key);
  if (rival === undefined || state.cost < rival.cost) states.set(key, state);
}

/** Returns every sensible way to fill the next page; where none is, the fullest of the least bad ones. */
function followers(matter: Matter, state: State): State[] {
  const proper = leavesFrom(matter, state);
  if (proper.length > 0) return proper;
  for (const parting of [false, true]) {
    const short = leavesFrom({ ...matter, slack: Infinity, parting }, state);
    const fullest = Math.min(...short.map(({ leaf }) => leaf!.short));
    if (short.length > 0) return short.filter(({ leaf }) => leaf!.short === fullest);
  }
  return [overfull(matter, state)];
}

/** Fills a page strip by strip, keeping for each height of the column the cheapest variants that come to it. */
function leavesFrom(matter: Matter, state: State): State[] {
  const { galley, specification } = matter;
  const found: State[] = [];
  let parts: readonly NotePart[] = state.rest;
  let fillings: Filling[] = [{ column: state.leaf === undefined ? 2 * specification.sink : 0, cost: 0, takes: [] }];
  if (state.rest.length > 0) endPage(matter, state, found, fillings[0]!, state.next, undefined, parts);
  for (let strip = state.next.strip; strip < galley.strips.length; strip += 1) {
    const reached = new Map<number, Filling>();
    for (const filling of fillings) fillStrip(matter, state, { strip, filling, parts, found, reached });
    if (reached.size === 0) break;
    const { variants } = galley.strips[strip]!;
    const from = strip === state.next.strip ? state.next.slug : 0;
    const numbers = variants[Math.max(0, strip === state.next.strip ? state.next.variant : 0)]!.slugs.slice(
      from,
    ).flatMap(({ notes }) => notes);
    parts = [...parts, ...wholeNotes(numbers, galley.notes)];
    fillings = [...reached.values()];
  }
  return found;
}

interface StripFilling {
  readonly strip: number;
  readonly filling: Filling;
  readonly parts: readonly NotePart[];
  readonly found: State[];
  readonly reached: Map<number, Filling>;
}

/** Puts a strip on a page in each of its variants, ending the page after each slug, and notes what the whole comes to. */
function fillStrip(
  matter: Matter,
  state: State,
  { strip, filling, parts: before, found, reached }: StripFilling,
): void {
  const { galley, specification } = matter;
  const resumed = strip === state.next.strip && state.next.variant >= 0;
  const capacity = 2 * specification.depth;
  galley.strips[strip]!.variants.forEach((variant, index) => {
    if (resumed && index !== state.next.variant) return;
    const from = resumed ? state.next.slug : 0;
    const cost = filling.cost + (resumed ? 0 : looseness(variant, specification));
    let { column } = filling;
    let parts = before;
    for (let slug = from; slug < variant.slugs.length; slug += 1) {
      const matterHere = variant.slugs[slug]!;
      column = columnWith(column, matterHere);
      if (column > capacity) return;
      if (matterHere.notes.length > 0) parts = [...parts, ...wholeNotes(matterHere.notes, galley.notes)];
      const takes = [...filling.takes, { strip, variant: index, from, to: slug + 1 }];
      const isLast = slug + 1 === variant.slugs.length;
      const next: Place = isLast
        ? { strip: strip + 1, variant: -1, slug: 0 }
        : { strip, variant: index, slug: slug + 1 };
      endPage(matter, state, found, { column, cost, takes }, next, matterHere, parts);
      if (!isLast) continue;
      const rival = reached.get(column);
      if (rival === undefined || cost < rival.cost) reached.set(column, { column, cost, takes });
    }
  });
}

function looseness(variant: Variant, { pageCosts }: Specification): number {
  return variant.cost === 0 ? 0 : pageCosts.looseness.least + pageCosts.looseness.perDemerit * variant.cost;
}

/** Adds the page that ends before a place, if it can hold what it must and is full enough. */
function endPage(
  matter: Matter,
  state: State,
  found: State[],
  filling: Filling,
  next: Place,
  last: Slug | undefined,
  parts: readonly NotePart[],
): void {
  const { galley, specification } = matter;
  const { leading, depth, pageCosts } = specification;
  const room = depth * leading - filling.column * (leading / 2);
  const least = heightOfFoot(parts, specification);
  const ended = next.strip === galley.strips.length;
  if (!ended && (room - least) / leading > matter.slack + 1) return;
  const foot = fillFoot(parts, room, galley.notes, specification);
  if (foot === undefined || (!ended && last?.breakCost === Infinity && !matter.parting)) return;
  const short = Math.floor((room - heightOfFoot(foot.parts, specification)) / leading + 0.01);
  const isEnd = ended && foot.rest.length === 0;
  if (!isEnd && short > matter.slack) return;
  const number = (state.leaf?.number ?? matter.firstPage - 1) + 1;
  const recto = sideOf(number) === "recto";
  const broken =
    isEnd || last === undefined
      ? 0
      : Math.min(last.breakCost, parted) + (recto && isHyphen(last) ? pageCosts.hyphen : 0);
  const unequal = recto && state.leaf && !isEnd ? Math.abs(state.leaf.short - short) * pageCosts.unequalSpread : 0;
  const empty = isEnd ? shortEnd(filling.column) : short * short * pageCosts.shortLine;
  const split = foot.rest.length > 0 ? pageCosts.splitNote : 0;
  const cost = filling.cost + broken + unequal + empty + split + (last === undefined ? 50_000 : 0);
  const leaf: Leaf = { number, takes: filling.takes, foot, short, cost, overfull: false };
  found.push({ next, rest: foot.rest, leaf, previous: state, cost: state.cost + cost });
}

/** A last page of few lines looks forgotten. */
const shortEnd = (column: number): number => (column < 14 ? 20_000 : 0);

const isHyphen = ({ matter }: Slug): boolean => matter.kind === "line" && matter.line.hyphenated;

/** What a page costs that parts a heading from its text or holds too much: more than all else together. */
const parted = 1e9;

/** A page of one slug that is too large for it, or calls too many notes; or of notes alone that no page can hold as it must. */
function overfull({ galley, firstPage }: Matter, state: State): State {
  const { strip, slug: from } = state.next;
  const number = (state.leaf?.number ?? firstPage - 1) + 1;
  const full = { number, short: 0, cost: parted, overfull: true };
  const cost = state.cost + parted;
  if (state.rest.length > 0) {
    const leaf: Leaf = { ...full, takes: [], foot: { parts: state.rest, rest: [] } };
    return { next: state.next, rest: [], leaf, previous: state, cost };
  }
  const variant = Math.max(0, state.next.variant);
  const { slugs } = galley.strips[strip]!.variants[variant]!;
  const parts = wholeNotes(slugs[from]!.notes, galley.notes);
  const leaf: Leaf = { ...full, takes: [{ strip, variant, from, to: from + 1 }], foot: { parts, rest: [] } };
  const isLast = from + 1 === slugs.length;
  const next = isLast ? { strip: strip + 1, variant: -1, slug: 0 } : { strip, variant, slug: from + 1 };
  return { next, rest: [], leaf, previous: state, cost };
}

function leavesTo(end: State | undefined): Leaf[] {
  const leaves: Leaf[] = [];
  for (let state = end; state?.leaf; state = state.previous) leaves.push(state.leaf);
  return leaves.reverse();
}
