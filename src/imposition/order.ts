import type { PaperName } from "./paper.ts";

/** Where the blanks go that fill the last sheet: after the text, or around all of it as endpapers. */
export const blanksModes = ["end", "around"] as const;
export type Blanks = (typeof blanksModes)[number];

/** The edge of the paper over which the printer turns it for its back. */
export const edges = ["short", "long"] as const;
export type Edge = (typeof edges)[number];

/** What can be marked on a sheet outside of its pages. */
export const markKinds = ["fold", "crop"] as const;
export type MarkKind = (typeof markKinds)[number];

/** How a booklet is wanted. */
export interface BookletOrder {
  /** The first that takes the pages, where none is named. */
  readonly paper?: PaperName;
  /** Pages in a signature; all the pages in one, where it is not said. */
  readonly signature?: number;
  readonly blanks: Blanks;
  /** Of one leaf, in points: what inner pages are moved towards the fold for. */
  readonly thickness: number;
  readonly marks: readonly MarkKind[];
  readonly duplex: Edge;
}

/** A booklet to print at home: saddle-stitched, on the usual paper. */
export const plainOrder: BookletOrder = { blanks: "end", thickness: 0, marks: [], duplex: "short" };
