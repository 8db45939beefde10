import type { Span } from "../diagnostics/source.ts";
import type { Image } from "../document/image.ts";
import type { Line } from "./line.ts";

/** A figure in its size on the page, in points. */
export interface SetFigure {
  readonly image: Image;
  readonly alt: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a cell, and how far below the first line of its row it stands, in lines of the grid. */
export interface CellLine {
  readonly line: Line;
  /** The span of its cell. */
  readonly cell: Span;
  readonly down: number;
}

/** A rule of a table: its left end, and how far its head is below the first baseline of its row, in points. */
export interface SetRule {
  readonly x: number;
  readonly down: number;
  readonly width: number;
  readonly weight: number;
}

/** A row of a table: the lines of its cells, cell by cell, and the rules over and under them. */
export interface SetRow {
  readonly lines: readonly CellLine[];
  readonly rules: readonly SetRule[];
}

/** What stands on the grid of a galley: a line, a figure, or a row of a table. */
export type Matter =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "figure"; readonly figure: SetFigure }
  | { readonly kind: "row"; readonly row: SetRow };

/** One piece of a galley that no page break divides. */
export interface Slug {
  readonly matter: Matter;
  /** Height in half lines of the grid. */
  readonly height: number;
  /** Half lines of space before it, which fall away at the head of a page. */
  readonly before: number;
  /** Whether it stands on a whole line of the grid. */
  readonly onGrid: boolean;
  /** What a page break after it costs; Infinity where there may be none. */
  readonly breakCost: number;
  /** Numbers of the notes that it calls for the first time. */
  readonly notes: readonly number[];
  /** Which strip and block of the galley it belongs to. */
  readonly block: number;
  readonly span: Span;
}

/** A setting of a block: its slugs from top to bottom, and what it costs more than the best. */
export interface Variant {
  readonly slugs: readonly Slug[];
  readonly cost: number;
  /** Whether it has a whole line before it, where half of one would do. */
  readonly opened?: boolean;
}

/** A block of the galley, in one setting or several of different length; the best comes first. */
export interface Strip {
  readonly variants: readonly Variant[];
}

/** A block of the galley as editions must know it. */
export interface GalleyBlock {
  readonly role:
    "paragraph" | "heading" | "quotation" | "item" | "code" | "ornament" | "figure" | "caption" | "table" | "signature";
  /** Of a heading. */
  readonly level?: number;
  /** What it says, for bookmarks. */
  readonly text: string;
}

/** A note, set to the measure. */
export interface SetNote {
  readonly number: number;
  readonly lines: readonly Line[];
  /** The span of the block that each line is from. */
  readonly spans: readonly Span[];
  /** Numbers of the notes that it calls for the first time. */
  readonly notes: readonly number[];
  /** Its first line that does so; as many as it has lines where none does. */
  readonly firstCall: number;
  /** Whether it may be run on with its neighbours in one paragraph. */
  readonly short: boolean;
}

/** The text and its notes, set, before pages are made of them. */
export interface Galley {
  readonly strips: readonly Strip[];
  /** What each strip is. */
  readonly blocks: readonly GalleyBlock[];
  /** Note n at n - 1. */
  readonly notes: readonly SetNote[];
  /** Returns short notes, from one number to another, run on in one paragraph: a mark begins each. */
  readonly joined: (first: number, last: number) => readonly Line[];
  /** The picture of the cover. */
  readonly cover?: Image;
}

/** Returns the lines of a slug in reading order; a figure has none. */
export function linesOf({ matter }: Slug): readonly Line[] {
  switch (matter.kind) {
    case "line":
      return [matter.line];
    case "row":
      return matter.row.lines.map(({ line }) => line);
    case "figure":
      return [];
  }
}
