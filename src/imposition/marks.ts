import { mm } from "../typography/units.ts";
import type { Layout } from "./layout.ts";
import type { MarkKind } from "./order.ts";
import type { Cell, SheetSide } from "./sheets.ts";

/** A hairline, from its upper left corner; points. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const weight = 0.25;
/** From the trim to the mark, and how long a mark is. */
const gap = mm(1);
const length = { least: mm(2), most: mm(5) };

/** What a mark needs outside of the trim, in points. */
export const roomForMark = gap + length.least;

/** Returns whether a layout has room for all marks of a kind, for some, or for none. */
export function roomFor(kind: MarkKind, { rows, beside, above }: Layout): "all" | "some" | "none" {
  // A single fold is marked over and under the pages; corners, and a second fold, are marked beside them too.
  const wanted = kind === "fold" && rows === 1 ? [above] : [above, beside];
  const had = wanted.filter((room) => room >= roomForMark);
  return had.length === wanted.length ? "all" : had.length > 0 ? "some" : "none";
}

/** Returns the marks on a side of a sheet, those that there is room for. */
export function marksOn(side: SheetSide, layout: Layout, kinds: readonly MarkKind[]): Mark[] {
  return [
    ...(kinds.includes("fold") ? foldMarks(layout) : []),
    ...(kinds.includes("crop") ? side.flatMap((cell, index) => cropMarks(cell, index, layout)) : []),
  ];
}

/** At the ends of each fold. */
function foldMarks({ width, height, rows, beside, above }: Layout): Mark[] {
  const upright = [above, height - above].flatMap((y) => uprightMark(width / 2, y, y < height / 2 ? -1 : 1, above));
  if (rows === 1) return upright;
  const level = [beside, width - beside].flatMap((x) => levelMark(x, height / 2, x < width / 2 ? -1 : 1, beside));
  return [...upright, ...level];
}

/** At the outer corners of a page; its other edges lie at a fold. */
function cropMarks({ left, top }: Cell, index: number, layout: Layout): Mark[] {
  const { rows, trim, beside, above } = layout;
  const [isLeft, row] = [index % 2 === 0, Math.floor(index / 2)];
  const x = isLeft ? left : left + trim.width;
  const edges = [...(row === 0 ? [top] : []), ...(row === rows - 1 ? [top + trim.height] : [])];
  return edges.flatMap((y) => [
    ...levelMark(x, y, isLeft ? -1 : 1, beside),
    ...uprightMark(x, y, y === top ? -1 : 1, above),
  ]);
}

/** A mark that goes away from a place, up (-1) or down (1), where there is room. */
function uprightMark(x: number, y: number, way: -1 | 1, room: number): Mark[] {
  const height = Math.min(length.most, room - gap);
  if (room < roomForMark) return [];
  return [{ x: x - weight / 2, y: way === 1 ? y + gap : y - gap - height, width: weight, height }];
}

/** A mark that goes away from a place, to the left (-1) or the right (1), where there is room. */
function levelMark(x: number, y: number, way: -1 | 1, room: number): Mark[] {
  const width = Math.min(length.most, room - gap);
  if (room < roomForMark) return [];
  return [{ x: way === 1 ? x + gap : x - gap - width, y: y - weight / 2, width, height: weight }];
}
