/** How far a character stands out of the measure, in 1/1000 em. */
export interface Protrusion {
  readonly left: number;
  readonly right: number;
}

const none: Protrusion = { left: 0, right: 0 };

/**
 * Characters that stand out into the margins, in 1/1000 em, for old-style romans.
 * After R. Schlicht's settings for Garamonds in microtype (mt-ugm.cfg), which are in 1/1000 of the glyph's width.
 */
const table: Readonly<Record<string, Protrusion>> = {
  "-": { left: 0, right: 170 },
  "‐": { left: 0, right: 170 },
  "–": { left: 100, right: 150 },
  "—": { left: 100, right: 150 },
  ".": { left: 0, right: 150 },
  ",": { left: 0, right: 140 },
  ";": { left: 0, right: 90 },
  ":": { left: 0, right: 100 },
  "!": { left: 0, right: 50 },
  "?": { left: 0, right: 60 },
  "…": { left: 0, right: 110 },
  "‘": { left: 140, right: 60 },
  "’": { left: 100, right: 130 },
  "“": { left: 170, right: 80 },
  "”": { left: 120, right: 150 },
  "'": { left: 100, right: 100 },
  '"': { left: 130, right: 130 },
  "(": { left: 40, right: 0 },
  ")": { left: 0, right: 50 },
  "[": { left: 30, right: 0 },
  "]": { left: 0, right: 30 },
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

/** Returns how far a character may stand out of the measure. */
export function protrusionOf(character: string): Protrusion {
  return table[character] ?? none;
}
