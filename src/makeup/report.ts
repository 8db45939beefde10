import type { Source, Span } from "../diagnostics/source.ts";
import type { Galley, Variant } from "../galley/galley.ts";
import { textOfLine, type Line } from "../galley/line.ts";
import { spansOfLines } from "../galley/place.ts";
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

/** A line whose spaces are wider or narrower than is good, and where it is from. */
export interface StrainedLine {
  readonly page: number;
  readonly strain: "loose" | "tight";
  /** By what share of what they can its word spaces are stretched, or shrunk where less than none. */
  readonly ratio: number;
  readonly text: string;
  readonly source: Source;
  readonly span: Span;
}

/** What the pages that were chosen cost, in demerits, and all that this is made of; 0 is a setting without a fault. */
export interface PageReport {
  readonly cost: number;
  readonly blemishes: readonly PageBlemish[];
  readonly lines: readonly StrainedLine[];
}

/** Returns what stands against pages, in their order. */
export function reportPages(
  leaves: readonly Leaf[],
  source: Source,
  galley: Galley,
  specification: Specification,
): PageReport {
  const blemishes = leaves.flatMap((leaf) =>
    merged([...leaf.blemishes, ...settingsOn(leaf, galley, specification)]).map(([blemish, cost]) => ({
      page: leaf.number,
      blemish,
      cost,
    })),
  );
  const cost = blemishes.reduce((sum, each) => sum + each.cost, 0);
  return { cost, blemishes, lines: leaves.flatMap((leaf) => strainedOn(leaf, source, galley)) };
}

type Told = readonly [Blemish, number];

/** Joins what is told twice. */
function merged(told: readonly Told[]): Told[] {
  const costs = new Map<Blemish, number>();
  for (const [blemish, cost] of told) costs.set(blemish, (costs.get(blemish) ?? 0) + cost);
  return [...costs];
}

/** Blocks that begin on a page in a setting that is not their best. */
function settingsOn(leaf: Leaf, { strips }: Galley, { pageCosts }: Specification): Told[] {
  return takesOf(leaf).flatMap(({ strip, variant, from }): Told[] => {
    const set = strips[strip]!.variants[variant]!;
    if (from > 0) return [];
    const own = costOfVariant({ ...set, opened: false }, pageCosts);
    const opened = costOfVariant(set, pageCosts) - own;
    return [
      ...(own > 0 ? [["loose paragraph", own] as const] : []),
      ...(opened > 0 ? [["opened quotation", opened] as const] : []),
    ];
  });
}

/** Beyond this the spaces of a line are seen to be wide or narrow, as a share of what they can give. */
const strained = 0.95;

function strainedOn(leaf: Leaf, source: Source, { strips }: Galley): StrainedLine[] {
  return takesOf(leaf).flatMap(({ strip, variant, from, to }) => {
    const set = strips[strip]!.variants[variant]!;
    const lines = linesOf(set);
    if (!lines.some(isStrained)) return [];
    const spans = spansOfLines(source, set.slugs[0]!.span, lines);
    return lines.flatMap((line, index): StrainedLine[] => {
      if (index < from || index >= to || !isStrained(line)) return [];
      const { ratio } = line;
      const text = textOfLine(line).trim().replaceAll("\u00AD", "-");
      return [{ page: leaf.number, strain: ratio > 0 ? "loose" : "tight", ratio, text, source, span: spans[index]! }];
    });
  });
}

const isStrained = ({ ratio, overfull }: Line): boolean => !overfull && Math.abs(ratio) > strained && ratio < Infinity;

const linesOf = ({ slugs }: Variant): Line[] =>
  slugs.flatMap(({ matter }) => (matter.kind === "line" ? [matter.line] : []));

/** Returns what a page takes of the galley, from top to bottom. */
export function takesOf({ way }: Leaf): Taken[] {
  const takes: Taken[] = [];
  for (let taken = way.taken; taken !== undefined; taken = taken.before) takes.push(taken);
  return takes.reverse();
}
