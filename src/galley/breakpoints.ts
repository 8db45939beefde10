import { forbidden, type Item, type Penalty } from "./items.ts";

/**
 * The places at which a horizontal list may be broken, one entry each, with the sums that make the length of a line
 * from one to another a subtraction (Knuth and Plass 1981, p. 1150). Index 0 is the start of the paragraph. Points.
 */
export interface Breakpoints {
  readonly count: number;
  /** Index of the item broken at; -1 for the start. */
  readonly item: Int32Array;
  /** Index of the first box of the next line. */
  readonly next: Int32Array;
  /** Sums up to a line that ends here, what the break adds included. */
  readonly endWidth: Float64Array;
  readonly endStretch: Float64Array;
  readonly endShrink: Float64Array;
  readonly endText: Float64Array;
  /** Sums up to a line that starts here, what the break discards included. */
  readonly startWidth: Float64Array;
  readonly startStretch: Float64Array;
  readonly startShrink: Float64Array;
  readonly startText: Float64Array;
  readonly protrudeRight: Float64Array;
  readonly protrudeLeft: Float64Array;
  readonly cost: Float64Array;
  readonly flagged: Uint8Array;
}

interface Sums {
  width: number;
  stretch: number;
  shrink: number;
  text: number;
}

/** Returns the legal breaks of a list that ends with a forced one, with those at added hyphens or without them. */
export function breakpointsOf(items: readonly Item[], hyphens = true): Breakpoints {
  const legal: number[] = [];
  for (let index = 0; index < items.length; index += 1) if (mayBreak(items, index, hyphens)) legal.push(index);
  const breakpoints = allocate(legal.length + 1);
  const sums: Sums = { width: 0, stretch: 0, shrink: 0, text: 0 };
  const first = firstBox(items, 0);
  startAt(breakpoints, items, 0, -1, first, sumsBetween(items, 0, first, sums));
  let summed = 0;
  legal.forEach((index, position) => {
    for (; summed < index; summed += 1) add(sums, items[summed]!);
    endAt(breakpoints, items, position + 1, index, sums);
    const next = firstBox(items, index);
    startAt(breakpoints, items, position + 1, index, next, sumsBetween(items, index, next, sums));
  });
  return breakpoints;
}

/** A glue that follows a box, or a penalty that does not forbid it. */
function mayBreak(items: readonly Item[], index: number, hyphens: boolean): boolean {
  const item = items[index]!;
  if (item.kind === "penalty" && item.width > 0 && !hyphens) return false;
  return item.kind === "penalty" ? item.cost < forbidden : item.kind === "glue" && items[index - 1]?.kind === "box";
}

/** Skips what a line does not start with. */
function firstBox(items: readonly Item[], index: number): number {
  let next = index;
  while (next < items.length && items[next]!.kind !== "box" && !(next > index && isForced(items[next]!))) next += 1;
  return next;
}

const protrusionOf = (item: Item | undefined): number => (item?.kind === "box" ? item.protrudeRight : 0);

/** Returns the last box before a forced break, over what fills the line up. */
function lastBox(items: readonly Item[], index: number): Item | undefined {
  let last = index - 1;
  while (last > 0 && items[last]!.kind !== "box") last -= 1;
  return items[last];
}

const isForced = (item: Item): item is Penalty => item.kind === "penalty" && item.cost <= -forbidden;

function add(sums: Sums, item: Item): void {
  if (item.kind === "penalty") return;
  sums.width += item.width;
  if (item.kind === "glue") {
    sums.stretch += item.stretch;
    sums.shrink += item.shrink;
  } else if (item.expands) sums.text += item.width;
}

function sumsBetween(items: readonly Item[], from: number, to: number, before: Sums): Sums {
  const sums = { width: before.width, stretch: before.stretch, shrink: before.shrink, text: before.text };
  for (let index = from; index < to; index += 1) add(sums, items[index]!);
  return sums;
}

function endAt(breakpoints: Breakpoints, items: readonly Item[], position: number, index: number, sums: Sums): void {
  const item = items[index]!;
  const last = items[index - 1];
  const added = item.kind === "penalty" ? item.width : 0;
  breakpoints.endWidth[position] = sums.width + added;
  breakpoints.endStretch[position] = sums.stretch;
  breakpoints.endShrink[position] = sums.shrink;
  breakpoints.endText[position] = sums.text + added;
  breakpoints.cost[position] = item.kind === "penalty" ? item.cost : 0;
  breakpoints.flagged[position] = item.kind === "penalty" && item.flagged ? 1 : 0;
  const hangs = item.kind === "penalty" && item.width > 0 ? item.protrudeRight : protrusionOf(last);
  // A line that ends by force hangs too, if that gives it room.
  breakpoints.protrudeRight[position] = isForced(item) ? Math.max(0, protrusionOf(lastBox(items, index))) : hangs;
}

function startAt(
  breakpoints: Breakpoints,
  items: readonly Item[],
  position: number,
  index: number,
  next: number,
  sums: Sums,
): void {
  const first = items[next];
  breakpoints.item[position] = index;
  breakpoints.next[position] = next;
  breakpoints.startWidth[position] = sums.width;
  breakpoints.startStretch[position] = sums.stretch;
  breakpoints.startShrink[position] = sums.shrink;
  breakpoints.startText[position] = sums.text;
  breakpoints.protrudeLeft[position] = first?.kind === "box" ? first.protrudeLeft : 0;
}

function allocate(count: number): Breakpoints {
  return {
    count,
    item: new Int32Array(count),
    next: new Int32Array(count),
    endWidth: new Float64Array(count),
    endStretch: new Float64Array(count),
    endShrink: new Float64Array(count),
    endText: new Float64Array(count),
    startWidth: new Float64Array(count),
    startStretch: new Float64Array(count),
    startShrink: new Float64Array(count),
    startText: new Float64Array(count),
    protrudeRight: new Float64Array(count),
    protrudeLeft: new Float64Array(count),
    cost: new Float64Array(count),
    flagged: new Uint8Array(count),
  };
}
