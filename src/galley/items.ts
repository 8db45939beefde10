/** Unbreakable matter, with its width in points and how far its ends may stand out of the measure. */
export interface Box {
  readonly kind: "box";
  readonly width: number;
  /** Whether expansion may widen it: true of glyphs, not of indents. */
  readonly expands: boolean;
  readonly protrudeLeft: number;
  readonly protrudeRight: number;
}

/** Space that gives way, all in points; a line may be broken at it where it follows a box. */
export interface Glue {
  readonly kind: "glue";
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** A place to break at a cost, and what is then added to the line: `width` and how far that stands out. */
export interface Penalty {
  readonly kind: "penalty";
  readonly width: number;
  readonly cost: number;
  /** Whether two breaks like it in a row are disliked: hyphens. */
  readonly flagged: boolean;
  readonly protrudeRight: number;
}

/** A horizontal list (Knuth and Plass 1981, p. 1128). */
export type Item = Box | Glue | Penalty;

/** The cost at which a break is forbidden; its negative forces one. */
export const forbidden = 10_000;

export const box = (width: number): Box => ({ kind: "box", width, expands: false, protrudeLeft: 0, protrudeRight: 0 });
export const glue = (width: number, stretch: number, shrink: number): Glue => ({
  kind: "glue",
  width,
  stretch,
  shrink,
});
export const penalty = (cost: number, width = 0, flagged = false, protrudeRight = 0): Penalty => ({
  kind: "penalty",
  width,
  cost,
  flagged,
  protrudeRight,
});

/** The stretch of the space that fills a last line, in points: more than any other could come to. */
export const endless = 100_000;

/** Returns what ends a paragraph: space that fills its last line, and a forced break. */
export const finish = (): Item[] => [penalty(forbidden), glue(0, endless, 0), penalty(-forbidden)];
