import type { Galley } from "../galley/galley.ts";
import type { Specification } from "../typography/specification.ts";
import type { Leaf } from "./break.ts";
import type { Taken } from "./ways.ts";
import { costOfVariant, type Blemish } from "./weigh.ts";

/** Something that stands against a page, and what it costs in demerits. */
export interface PageBlemish {
  readonly page: number;
  readonly blemish: Blemish;
  readonly cost: number;
}

/** What the pages that were chosen cost, in demerits, and all that this is made of; 0 is a setting without a fault. */
export interface PageReport {
  readonly cost: number;
  readonly blemishes: readonly PageBlemish[];
}

/** Returns what stands against pages, in their order. */
export function reportPages(leaves: readonly Leaf[], galley: Galley, specification: Specification): PageReport {
  const blemishes = leaves.flatMap((leaf) => [
    ...leaf.blemishes.map(([blemish, cost]) => ({ page: leaf.number, blemish, cost })),
    ...looseOn(leaf, galley, specification),
  ]);
  return { cost: blemishes.reduce((sum, { cost }) => sum + cost, 0), blemishes };
}

/** Blocks that begin on a page in a setting that is not their best. */
function looseOn(leaf: Leaf, { strips }: Galley, { pageCosts }: Specification): PageBlemish[] {
  return takesOf(leaf).flatMap(({ strip, variant, from }) => {
    const set = strips[strip]!.variants[variant]!;
    if (from > 0 || variant === 0) return [];
    const page = leaf.number;
    const own = costOfVariant({ ...set, opened: false }, pageCosts);
    const opened = costOfVariant(set, pageCosts) - own;
    return [
      ...(own > 0 ? [{ page, blemish: "loose paragraph", cost: own } as const] : []),
      ...(opened > 0 ? [{ page, blemish: "opened quotation", cost: opened } as const] : []),
    ];
  });
}

/** Returns what a page takes of the galley, from top to bottom. */
export function takesOf({ way }: Leaf): Taken[] {
  const takes: Taken[] = [];
  for (let taken = way.taken; taken !== undefined; taken = taken.before) takes.push(taken);
  return takes.reverse();
}
