import type { Specification } from "../typography/specification.ts";
import { paperNames, papers, type PaperName } from "./paper.ts";

/** How pages lie on a sheet: two beside each other, in one row or in two; points. */
export interface Layout {
  readonly paper: PaperName;
  /** The sheet, as it lies before the reader of its lower row. */
  readonly width: number;
  readonly height: number;
  readonly rows: 1 | 2;
  readonly trim: Specification["trim"];
  /** What is left beside the pages at the left and the right, and over and under them. */
  readonly beside: number;
  readonly above: number;
}

/** What rounding may take from a sheet, in points. */
const slack = 0.01;

/** Returns how pages of a trim lie on a paper: as many as it takes, upright; undefined where it does not take two. */
export function layoutOn(trim: Specification["trim"], paper: PaperName): Layout | undefined {
  const [shorter, longer] = papers[paper].sides;
  const ways = [
    { rows: 2, width: shorter, height: longer },
    { rows: 2, width: longer, height: shorter },
    { rows: 1, width: longer, height: shorter },
    { rows: 1, width: shorter, height: longer },
  ] as const;
  const way = ways.find(
    ({ rows, width, height }) => 2 * trim.width <= width + slack && rows * trim.height <= height + slack,
  );
  if (way === undefined) return undefined;
  const [beside, above] = [way.width / 2 - trim.width, (way.height - way.rows * trim.height) / 2];
  return { paper, ...way, trim, beside: Math.max(0, beside), above: Math.max(0, above) };
}

/** Returns the layouts of a trim on every paper that takes two of it or four. */
export function layoutsFor(trim: Specification["trim"]): Layout[] {
  return paperNames.flatMap((paper) => layoutOn(trim, paper) ?? []);
}

/** Returns how many pages a sheet has, on both of its sides. */
export const pagesPerSheet = ({ rows }: Layout): number => 4 * rows;
