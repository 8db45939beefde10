import type { Face } from "./face.ts";

/** How far a character stands out of the measure, in 1/1000 em. */
export interface Protrusion {
  readonly left: number;
  readonly right: number;
}

const none: Protrusion = { left: 0, right: 0 };

/** How far the ink of signs stands out of the measure, in 1/1000 em, whatever white the face has beside it. */
const ink: Readonly<Record<string, Protrusion>> = {
  "-": { left: 0, right: 140 },
  "‐": { left: 0, right: 140 },
  "–": { left: 50, right: 100 },
  "—": { left: 50, right: 100 },
  ".": { left: 0, right: 80 },
  ",": { left: 0, right: 90 },
  ";": { left: 0, right: 45 },
  ":": { left: 0, right: 30 },
  "!": { left: 0, right: -15 },
  "?": { left: 0, right: -5 },
  "…": { left: 0, right: 50 },
  "‘": { left: 100, right: 20 },
  "’": { left: 60, right: 90 },
  "“": { left: 130, right: 40 },
  "”": { left: 80, right: 110 },
  "'": { left: 40, right: 40 },
  '"': { left: 70, right: 70 },
  "(": { left: 0, right: 0 },
  ")": { left: 0, right: 10 },
  "[": { left: -80, right: 0 },
  "]": { left: 0, right: -80 },
};

/** Signs that stand out on one side only. */
const closing = new Set(["-", "‐", ".", ",", ";", ":", "!", "?", "…", ")", "]"]);
const opening = new Set(["(", "["]);

/** Upright letters whose sides slope or are open at the margin: how far they stand out as a whole, in 1/1000 em. */
const letters: Readonly<Record<string, Protrusion>> = {
  A: { left: 30, right: 30 },
  J: { left: 40, right: 0 },
  T: { left: 40, right: 40 },
  V: { left: 40, right: 40 },
  W: { left: 30, right: 30 },
  Y: { left: 40, right: 40 },
  f: { left: 0, right: -10 },
  r: { left: 0, right: 20 },
  v: { left: 20, right: 20 },
  w: { left: 20, right: 20 },
  y: { left: 20, right: 20 },
};

/**
 * Returns how far a character of a face may stand out of the measure. Signs hang by their ink, so that a face's own
 * white beside them, and the slope of an italic, are taken into account; the amounts are of the order of R. Schlicht's
 * for Garamonds in microtype (mt-EBGaramond.cfg), which are in 1/1000 of the glyph's width.
 */
export function protrusionOf(face: Face, character: string): Protrusion {
  const sign = ink[character];
  if (sign === undefined) return face.slanted ? none : (letters[character] ?? none);
  const { left, right } = face.bearings(character);
  return {
    left: closing.has(character) ? 0 : Math.max(0, left + sign.left),
    right: opening.has(character) ? 0 : Math.max(0, right + sign.right),
  };
}
