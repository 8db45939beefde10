import type { Galley } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";
import { sideOf } from "./page.ts";
import { overfullWay, waysToFill, type Start, type Terms, type Way } from "./ways.ts";
import { emptyAt, parted, weighEnding, weighRecto, type Blemish, type Tell } from "./weigh.ts";

/** A page, as it was chosen. */
export interface Leaf {
  readonly number: number;
  readonly way: Way;
  /** What stands against it, and what each of that costs. */
  readonly blemishes: readonly (readonly [Blemish, number])[];
}

/** Pages that end before a start, at the least cost. */
interface State {
  readonly way: Way | undefined;
  readonly number: number;
  readonly previous: State | undefined;
  readonly cost: number;
}

/** The pages that end before one start; of those that what follows cannot tell apart, the cheapest. */
interface Station {
  readonly start: Start;
  readonly key: number | string;
  /** Lines of the notes that run on. */
  readonly left: number;
  readonly states: Map<number, State>;
}

/** The stations that lie before each number of slugs, and how many come before each strip. */
interface Line {
  readonly stations: readonly Station[][];
  readonly offsets: readonly number[];
}

/**
 * Returns the pages that cost least for the text as a whole, by dynamic programming over the places to break; from each
 * of them the next page is filled once, whatever pages came before.
 */
export function breakPages(galley: Galley, specification: Specification, firstPage: number): Leaf[] {
  const offsets = offsetsOf(galley);
  const line: Line = { stations: Array.from({ length: offsets.at(-1)! + 1 }, () => []), offsets };
  const opening: Start = { place: { strip: 0, variant: -1, slug: 0 }, rest: [], opens: true };
  const none: State = { way: undefined, number: firstPage - 1, previous: undefined, cost: 0 };
  line.stations[0]!.push({ start: opening, key: -1, left: 0, states: new Map([[0, none]]) });
  let best: State | undefined;
  line.stations.forEach((stations) => {
    for (let at = longest(stations); at !== -1; at = longest(stations)) {
      const [{ start, states }] = stations.splice(at, 1) as [Station];
      if (start.place.strip < galley.strips.length || start.rest.length > 0) {
        goOn({ galley, specification }, line, start, [...states.values()]);
        continue;
      }
      for (const state of states.values()) if (best === undefined || state.cost < best.cost) best = state;
    }
  });
  return leavesTo(best, specification);
}

/**
 * Returns which station of a place comes next; -1 where none is left. A page of notes alone leads to the same place, and
 * leaves fewer lines of them: in that order no station is left before all that lead to it.
 */
function longest(stations: readonly Station[]): number {
  let next = -1;
  stations.forEach(({ left }, index) => {
    if (next === -1 || left > stations[next]!.left) next = index;
  });
  return next;
}

/** Returns, for each strip and for the end, how many slugs may come before it. */
function offsetsOf({ strips }: Galley): number[] {
  const offsets = [0];
  for (const { variants } of strips)
    offsets.push(offsets.at(-1)! + Math.max(...variants.map(({ slugs }) => slugs.length)));
  return offsets;
}

type Work = Pick<Terms, "galley" | "specification">;

/** How far a page may go, step by step: what is sensible, what is short, what parts what belongs together. */
const severities = [
  { slack: 2, tolerance: 40_000, parting: false },
  { slack: Infinity, tolerance: Infinity, parting: false },
  { slack: Infinity, tolerance: Infinity, parting: true },
] as const;

/** Takes states on by every sensible way to fill the next page; where none is, by the fullest of the least bad. */
function goOn(work: Work, line: Line, start: Start, states: readonly State[]): void {
  let waiting = states;
  for (const severity of severities) {
    const ways = waysToFill({ ...work, ...severity }, start);
    waiting = waiting.filter((state) => !goBy(work, line, ways, state, severity.slack === Infinity));
    if (waiting.length === 0) return;
  }
  const way = overfullWay(work, start);
  for (const state of waiting) keep(line, { ...way, run: depthAfter(state) ?? 0 }, state, work.specification);
}

/**
 * Takes a state on by the ways that are open to it, or by the fullest of them and those a line less full, whichever cost
 * less in the end; returns whether it can go on at the depth of a full page, or at that of the page that it faces: a
 * spread need not be longer or shorter for want of anything else.
 */
function goBy(work: Work, line: Line, ways: readonly Way[], state: State, fullest: boolean): boolean {
  const depth = depthAfter(state);
  let least = Infinity;
  for (const { run, white } of ways) if (run === (depth ?? 0)) least = Math.min(least, white);
  for (const way of ways) {
    const open = fullest ? way.run === (depth ?? 0) && way.white <= least + 1 : way.run === (depth ?? way.run);
    if (open) keep(line, way, state, work.specification);
  }
  return least < Infinity;
}

/** Lines by which the next page must run long, to be as deep as the one that it faces; undefined where it may choose. */
function depthAfter({ way, number }: State): number | undefined {
  if (way === undefined) return 0;
  return sideOf(number + 1) === "verso" ? undefined : way.run;
}

/** Returns what stands against a page after the one before it, besides what the way says. */
function weighSide({ way: before, number }: State, way: Way, { pageCosts }: Specification, tell?: Tell): number {
  return way.overfull || sideOf(number + 1) === "verso" ? 0 : weighRecto(way, before, pageCosts, tell);
}

/** Keeps a state among those that end before the same start, unless a cheaper one has the same to come. */
function keep({ stations, offsets }: Line, way: Way, previous: State, specification: Specification): void {
  const cost = previous.cost + way.cost + weighSide(previous, way, specification);
  const { states } = stationOf(stations[offsets[way.next.strip]! + way.next.slug]!, way);
  const number = previous.number + 1;
  const slot = slotOf(number, way);
  const rival = states.get(slot);
  if (rival === undefined || cost < rival.cost) states.set(slot, { way, number, previous, cost });
}

function stationOf(stations: Station[], { next, foot: { rest } }: Way): Station {
  const key = rest.length === 0 ? next.variant : `${next.variant}/${rest.map(({ note, from }) => `${note}:${from}`)}`;
  let station = stations.find((each) => each.key === key);
  if (station === undefined) {
    const left = rest.reduce((sum, { from, to }) => sum + to - from, 0);
    station = { start: { place: next, rest, opens: false }, key, left, states: new Map() };
    stations.push(station);
  }
  return station;
}

/** What the next page must know of this one: its side, and of a verso its depth and what is empty at its foot. */
function slotOf(number: number, way: Way): number {
  return sideOf(number) === "recto" ? 0 : 1 + (way.run + 1) + 3 * Math.round(2 * emptyAt(way));
}

function leavesTo(end: State | undefined, specification: Specification): Leaf[] {
  const leaves: Leaf[] = [];
  for (let state = end; state?.way && state.previous; state = state.previous) {
    const { way, number } = state;
    const blemishes: [Blemish, number][] = [];
    const tell: Tell = (blemish, cost) => blemishes.push([blemish, cost]);
    if (way.overfull) tell("overfull page", parted);
    else weighEnding(way, specification.pageCosts, tell);
    weighSide(state.previous, way, specification, tell);
    leaves.push({ number, way, blemishes });
  }
  return leaves.reverse();
}
