import type { PdfPrint, PdfSide } from "./sides.ts";

/** A page's place on a side of a sheet, and what is printed there. */
export interface Face {
  /** What a person would call it: the left half of side 1. */
  readonly name: string;
  readonly print: readonly PdfPrint[];
  /** Whether the sheet is upside down where it is read. */
  readonly turned: boolean;
  /** The corner between fold and foot of the page, and whether the page lies at the left of the fold; points. */
  readonly corner: { readonly x: number; readonly y: number };
  readonly isLeft: boolean;
}

interface Square {
  readonly front: Face;
  readonly back: Face;
}

/** A layer of paper: rows of squares, seen from the front. */
type Layer = readonly (readonly Square[])[];

/** How a sheet is folded, and turned over for its back. */
export interface SheetFolding {
  readonly rows: 1 | 2;
  readonly duplex: "short" | "long";
}

/** Returns the pages of a sheet in the order in which they are read once it is folded. */
export function foldSheet(front: Numbered, back: Numbered, { rows, duplex }: SheetFolding, height: number): Face[] {
  const fronts = facesOf(front, rows, height);
  // Over an edge at the side a sheet is turned like a leaf; over head or foot, its back comes up on its head.
  const likeALeaf = (duplex === "short") === front.side.width > front.side.height;
  const backs = likeALeaf ? facesOf(back, rows, height) : facesOf(back, rows, height).reverse().map(upsideDown);
  const sheet = Array.from({ length: rows }, (_, row) =>
    [0, 1].map((column) => ({ front: fronts[2 * row + column]!, back: backs[2 * row + 1 - column]! })),
  );
  const strips = rows === 2 ? foldUpperBehind([sheet]) : [sheet];
  return foldLeftBehind(strips).flatMap(([row]) => row!.flatMap((square) => [square.front, square.back]));
}

/** A side and its number, from 1. */
export interface Numbered {
  readonly side: PdfSide;
  readonly number: number;
}

/** Returns the faces of a side, row by row, as it lies; pages are of a height and meet at the folds. */
function facesOf({ side, number }: Numbered, rows: 1 | 2, pageHeight: number): Face[] {
  const { width, height, print } = side;
  const above = (height - rows * pageHeight) / 2;
  return Array.from({ length: 2 * rows }, (_, index) => {
    const [row, isLeft] = [Math.floor(index / 2), index % 2 === 0];
    const isHere = ({ x, y }: PdfPrint): boolean =>
      x < width / 2 === isLeft && (rows === 1 || y > height / 2 === (row === 0));
    const part = `${rows === 1 ? "" : row === 0 ? "upper " : "lower "}${isLeft ? "left" : "right"}`;
    const name = `the ${part} ${rows === 1 ? "half" : "quarter"} of side ${number}`;
    const corner = { x: width / 2, y: height - above - (row + 1) * pageHeight };
    return { name, print: print.filter(isHere), turned: false, corner, isLeft };
  });
}

const upsideDown = (face: Face): Face => ({ ...face, turned: !face.turned });

/** Turned over head first, a square shows its other side, and that on its head. */
function foldUpperBehind(layers: readonly Layer[]): Layer[] {
  const over = ({ front, back }: Square): Square => ({ front: upsideDown(back), back: upsideDown(front) });
  const upper = layers.map((layer) => layer.slice(0, layer.length / 2));
  const lower = layers.map((layer) => layer.slice(layer.length / 2));
  const folded = upper.toReversed().map((layer) => layer.toReversed().map((row) => row.map(over)));
  return [...lower, ...folded];
}

/** Turned over like a leaf, a square shows its other side upright. */
function foldLeftBehind(layers: readonly Layer[]): Layer[] {
  const over = ({ front, back }: Square): Square => ({ front: back, back: front });
  const left = layers.map((layer) => layer.map((row) => row.slice(0, row.length / 2)));
  const right = layers.map((layer) => layer.map((row) => row.slice(row.length / 2)));
  const folded = left.toReversed().map((layer) => layer.map((row) => row.toReversed().map(over)));
  return [...right, ...folded];
}
