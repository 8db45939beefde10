/** What is found on a side of a sheet: anything, where its page lies and whether that stands on its head. */
export interface Spot<T> {
  readonly what: T;
  /** From the upper left corner of the sheet; points. */
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/** A sheet as it comes out of the printer. */
export interface PrintedSheet<T> {
  readonly width: number;
  readonly height: number;
  readonly front: readonly Spot<T>[];
  readonly back: readonly Spot<T>[];
}

type Way = readonly [side: "front" | "back", column: "left" | "right", row: "upper" | "lower", upright: boolean];

/** How one leafs through a sheet that is folded once, the left half behind the right; written down with one in hand. */
const once: readonly Way[] = [
  ["front", "right", "lower", true],
  ["back", "left", "lower", true],
  ["back", "right", "lower", true],
  ["front", "left", "lower", true],
];

/** And through one that is folded twice: the upper half behind the lower, then the left behind the right. */
const twice: readonly Way[] = [
  ["front", "right", "lower", true],
  ["back", "left", "lower", true],
  ["back", "left", "upper", false],
  ["front", "right", "upper", false],
  ["front", "left", "upper", false],
  ["back", "right", "upper", false],
  ["back", "right", "lower", true],
  ["front", "left", "lower", true],
];

/** A page of the folded booklet: what is found on it, "upside down" for what stands on its head there. */
export type Leafed<T> = readonly (T | "upside down")[];

/** Turns the back as a printer does that flips sheets over an edge; one at the head or the foot turns it by 180 degrees. */
function backOf<T>({ width, height, back }: PrintedSheet<T>, duplex: "short" | "long"): readonly Spot<T>[] {
  const edgeAtTheSide = duplex === "short" ? width > height : height > width;
  return edgeAtTheSide
    ? back
    : back.map(({ what, x, y, turned }) => ({ what, x: width - x, y: height - y, turned: !turned }));
}

function leafThrough<T>(sheet: PrintedSheet<T>, rows: 1 | 2, duplex: "short" | "long"): Leafed<T>[] {
  const sides = { front: sheet.front, back: backOf(sheet, duplex) };
  return (rows === 1 ? once : twice).map(([side, column, row, upright]) =>
    sides[side]
      .filter(({ x }) => (x < sheet.width / 2 ? "left" : "right") === column)
      .filter(({ y }) => (rows === 2 && y < sheet.height / 2 ? "upper" : "lower") === row)
      .map(({ what, turned }) => (turned === upright ? "upside down" : what)),
  );
}

/** Folds the sheets of each signature, lays them into one another, the first outermost, and leafs through all of them. */
export function leafThroughBooklet<T>(
  sheets: readonly PrintedSheet<T>[],
  rows: 1 | 2,
  duplex: "short" | "long",
  signature: number = sheets.length * 4 * rows,
): Leafed<T>[] {
  const read: Leafed<T>[] = [];
  const inSignature = signature / (4 * rows);
  for (let first = 0; first < sheets.length; first += inSignature) {
    let laid: Leafed<T>[] = [];
    for (const sheet of sheets.slice(first, first + inSignature).reverse()) {
      const pages = leafThrough(sheet, rows, duplex);
      laid = [...pages.slice(0, 2 * rows), ...laid, ...pages.slice(2 * rows)];
    }
    read.push(...laid);
  }
  return read;
}
