import type { Trim } from "./trim.ts";
import { inch } from "./units.ts";

/**
 * Into how many parts a page is divided by the canon: Van de Graaf's has nine (Tschichold, *The Form of the Book*),
 * which leaves much white; in twelve the same diagonals leave a larger area for the text.
 */
export const canons = { ninths: 9, twelfths: 12 } as const;
export type Canon = keyof typeof canons;

/** The margins of a page in points: head, foot, towards the fold and away from it. */
export interface Margins {
  readonly head: number;
  readonly foot: number;
  readonly inner: number;
  readonly outer: number;
}

/**
 * Returns margins such that the type area has the form of the page, and its corners lie on the diagonals of page and
 * spread: one part at the fold and the head, two outside and at the foot. A thicker book takes more at the fold.
 */
export function marginsFor({ width, height }: Trim, canon: Canon, pages: number): Margins {
  const parts = canons[canon];
  const inner = Math.max(width / parts, gutterFor(pages));
  return { head: height / parts, foot: (2 * height) / parts, inner, outer: (2 * width) / parts };
}

/** What the inner margin is at the least for a book of so many pages: Amazon KDP, "Set Trim Size, Bleed, and Margins". */
const gutters: readonly (readonly [number, number])[] = [
  [150, inch(0.375)],
  [300, inch(0.5)],
  [500, inch(0.625)],
  [700, inch(0.75)],
  [Infinity, inch(0.875)],
];

/** Returns the least inner margin for a number of pages, in points. */
export function gutterFor(pages: number): number {
  return gutters.find(([most]) => pages <= most)![1];
}
