import type { Span } from "../diagnostics/source.ts";
import type { Line } from "../galley/line.ts";
import type { SetFigure } from "../galley/galley.ts";

/** Left-hand pages are versos, right-hand pages rectos. */
export type Side = "recto" | "verso";

/** A line on a page: its baseline, from the top left corner of the trim, in points. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly line: Line;
}

/** Text on a page, the block of the galley that it is part of, and the span of the node that it is set from. */
export interface PlacedText extends PlacedLine {
  readonly kind: "line";
  readonly block: number;
  readonly of: Span;
}

/** A figure on a page, from its top left corner. */
export interface PlacedFigure {
  readonly kind: "figure";
  readonly x: number;
  readonly y: number;
  readonly figure: SetFigure;
  readonly block: number;
  readonly of: Span;
}

/** A rule on a page, from the left end of its upper edge. */
export interface PlacedRule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly weight: number;
}

/** A line of a note, whether the note begins with it, and the span of the block of the note that it is from. */
export interface PlacedNote extends PlacedLine {
  readonly note: number;
  readonly of: Span;
  readonly first: boolean;
}

/** A made-up page. */
export interface Page {
  /** 1 for the title page. */
  readonly number: number;
  readonly side: Side;
  readonly kind: "title" | "blank" | "text" | "colophon";
  /** Lines of the grid that it has room for: the same on both pages of a spread. */
  readonly depth: number;
  /** Text and figures in reading order; a row of a table is its lines, cell by cell. */
  readonly body: readonly (PlacedText | PlacedFigure)[];
  /** The rules of tables. */
  readonly rules: readonly PlacedRule[];
  readonly notes: readonly PlacedNote[];
  /** The rule over the notes. */
  readonly rule?: PlacedRule;
  /** Running head and folio. */
  readonly furniture: readonly PlacedLine[];
}

/** Returns the side on which a page number lies. */
export const sideOf = (number: number): Side => (number % 2 === 1 ? "recto" : "verso");
