import type { Galley } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";
import { columnWith } from "./column.ts";
import { fillFoot, heightOfFoot, wholeNotes, type Foot, type NotePart, type Rest } from "./foot.ts";
import { sideOf } from "./page.ts";

/** What one page holds: slugs from (included) to (excluded), and notes. */
export interface Leaf {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly foot: Foot;
  /** Whole lines of the grid left empty. */
  readonly short: number;
  readonly cost: number;
  /** Whether it holds more than it has room for. */
  readonly overfull: boolean;
}

interface State {
  readonly next: number;
  readonly rest: Rest;
  readonly leaf: Leaf | undefined;
  readonly previous: State | undefined;
  readonly cost: number;
}

/** What pages are made of, and their room. */
interface Matter {
  readonly galley: Galley;
  readonly specification: Specification;
  readonly firstPage: number;
}

/** Returns the pages that cost least for the text as a whole, by dynamic programming over the places to break. */
export function breakPages(galley: Galley, specification: Specification, firstPage: number): Leaf[] {
  const matter: Matter = { galley, specification, firstPage };
  const waiting: Map<string, State>[] = Array.from({ length: galley.slugs.length + 1 }, () => new Map());
  waiting[0]!.set("", { next: 0, rest: undefined, leaf: undefined, previous: undefined, cost: 0 });
  const done: State[] = [];
  for (const states of waiting) {
    for (const state of states.values()) {
      if (state.next === galley.slugs.length && state.rest === undefined) done.push(state);
      else for (const follower of followers(matter, state)) keep(waiting[follower.next]!, follower);
    }
  }
  const best = done.reduce<State | undefined>((a, b) => (a === undefined || b.cost < a.cost ? b : a), undefined);
  return leavesTo(best);
}

/** Of states from which the same pages follow, only the cheapest matters. */
function keep(states: Map<string, State>, state: State): void {
  const { leaf, rest } = state;
  const key = `${rest ? `${rest.note}:${rest.from}` : ""}/${leaf!.number}/${leaf!.short}`;
  const rival = states.get(key);
  if (rival === undefined || state.cost < rival.cost) states.set(key, state);
}

/** Returns every sensible way to fill the next page; where none is, the least bad one. */
function followers(matter: Matter, state: State): State[] {
  const leaves = leavesFrom(matter, state);
  const proper = leaves.filter(({ overfull, cost }) => !overfull && cost < Infinity);
  const fullest = Math.min(...proper.map(({ short }) => short));
  const chosen = proper.length > 0 ? proper.filter(({ short }) => short <= fullest + 4) : leaves.slice(-1);
  return chosen.map((leaf) => ({
    next: leaf.to,
    rest: leaf.foot.rest,
    leaf,
    previous: state,
    cost: state.cost + (leaf.cost < Infinity ? leaf.cost : 1e9),
  }));
}

function leavesFrom(matter: Matter, state: State): Leaf[] {
  const { galley, specification } = matter;
  const number = (state.leaf?.number ?? matter.firstPage - 1) + 1;
  const area = specification.depth * specification.leading;
  const leaves: Leaf[] = [];
  let parts: NotePart[] = state.rest ? [state.rest] : [];
  let column = state.leaf === undefined ? 2 * specification.sink : 0;
  if (state.rest) leaves.push(...leafOf(matter, state, { number, to: state.next, column, parts, area }));
  for (let index = state.next; index < galley.slugs.length; index += 1) {
    const slug = galley.slugs[index]!;
    column = columnWith(column, slug);
    parts = [...parts, ...wholeNotes(slug.notes, galley.notes)];
    const leaf = leafOf(matter, state, { number, to: index + 1, column, parts, area });
    const first = index === state.next && leaves.length === 0;
    if (leaf.length > 0) leaves.push(...leaf);
    else if (first) leaves.push(overfullLeaf(number, state.next, parts));
    if (column * (specification.leading / 2) > area) break;
  }
  return leaves;
}

interface Filling {
  readonly number: number;
  readonly to: number;
  readonly column: number;
  readonly parts: readonly NotePart[];
  readonly area: number;
}

/** The page that ends before a slug, if it can hold what it must. */
function leafOf({ galley, specification }: Matter, state: State, { number, to, column, parts, area }: Filling): Leaf[] {
  const { leading, pageCosts } = specification;
  const room = area - column * (leading / 2);
  if (room < -0.01) return [];
  const foot = fillFoot(parts, room, specification);
  if (foot === undefined) return [];
  const short = Math.floor((room - heightOfFoot(foot.parts, specification)) / leading + 0.01);
  const ended = to === galley.slugs.length && foot.rest === undefined;
  const from = state.next;
  const before = galley.slugs[to - 1];
  const broken = ended || to === 0 || before === undefined ? 0 : before.breakCost;
  const hyphenAgain = number % 2 === 0 ? 0 : broken > 0 && broken < Infinity && isHyphen(galley, to) ? pageCosts.hyphen : 0;
  const unequal = sideOf(number) === "recto" && state.leaf && !ended ? Math.abs(state.leaf.short - short) * pageCosts.unequalSpread : 0;
  const cost = broken + hyphenAgain + (ended ? shortEnd(column) : short * short * pageCosts.shortLine) + unequal + (foot.rest ? pageCosts.splitNote : 0) + (to === from ? 50_000 : 0);
  return [{ number, from, to, foot, short, cost, overfull: false }];
}

/** A last page of few lines looks forgotten. */
const shortEnd = (column: number): number => (column < 10 ? 20_000 : 0);

function isHyphen(galley: Galley, to: number): boolean {
  const matter = galley.slugs[to - 1]?.matter;
  return matter?.kind === "line" && matter.line.hyphenated;
}

/** A page that must take one slug though it is too large. */
function overfullLeaf(number: number, from: number, parts: readonly NotePart[]): Leaf {
  return { number, from, to: from + 1, foot: { parts, rest: undefined }, short: 0, cost: Infinity, overfull: true };
}

function leavesTo(end: State | undefined): Leaf[] {
  const leaves: Leaf[] = [];
  for (let state = end; state?.leaf; state = state.previous) leaves.push(state.leaf);
  return leaves.reverse();
}
