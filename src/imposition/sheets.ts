import type { Page } from "../makeup/page.ts";
import { pagesPerSheet, type Layout } from "./layout.ts";

/** A page in its place on a side of a sheet. */
export interface Cell {
  /** Undefined is a blank. */
  readonly page: Page | undefined;
  /** The upper left corner of the trim as it lies there, from that of the sheet; points. */
  readonly left: number;
  readonly top: number;
  /** Whether the page stands on its head. */
  readonly turned: boolean;
}

/** One side of a sheet: its pages row by row, from the upper left. */
export type SheetSide = readonly Cell[];

/** A sheet of paper, printed on both sides and folded, once or twice. */
export interface Sheet {
  readonly front: SheetSide;
  readonly back: SheetSide;
}

/** Returns how far the pages of a leaf are moved towards the fold, by how many leaves lie outside of it; points. */
export type CreepOf = (depth: number) => number;

/**
 * Returns the sheets of a signature, the outermost first: each folded by itself and all laid into one another, they read
 * in order. Its places are a multiple of what a sheet has.
 */
export function imposeSignature(places: readonly (Page | undefined)[], layout: Layout, creepOf: CreepOf): Sheet[] {
  const last = places.length - 1;
  const sideOf = (order: readonly number[]): SheetSide =>
    order.map((place, index) => {
      const creep = creepOf(Math.floor(Math.min(place, last - place) / 2));
      return { page: places[place], ...positionOf(index, layout, creep) };
    });
  const half = pagesPerSheet(layout) / 2;
  return Array.from({ length: places.length / (2 * half) }, (_, sheet) => {
    const { front, back } = layout.rows === 1 ? foldedOnce : foldedTwice;
    // What is counted from the end of the signature is below zero, beginning with -1.
    const placeOf = (place: number): number => (place < 0 ? last + 1 + place - half * sheet : place + half * sheet);
    return { front: sideOf(front.map(placeOf)), back: sideOf(back.map(placeOf)) };
  });
}

/** The places on the outermost sheet, row by row: folio, the left half folded behind the right. */
const foldedOnce = { front: [-1, 0], back: [1, -2] };

/** Quarto, head to head: the upper half folded behind the lower, then the left behind the right. */
const foldedTwice = { front: [-4, 3, -1, 0], back: [2, -3, 1, -2] };

function positionOf(index: number, { rows, width, trim, above }: Layout, creep: number): Omit<Cell, "page"> {
  const [row, isLeft] = [Math.floor(index / 2), index % 2 === 0];
  return {
    left: width / 2 + (isLeft ? creep - trim.width : -creep),
    top: above + row * trim.height,
    turned: rows === 2 && row === 0,
  };
}

/** Returns a sheet with its back turned by 180 degrees. */
export function withBackTurned({ front, back }: Sheet, { width, height, trim }: Layout): Sheet {
  const turned = back.map(({ page, left, top, turned }) => {
    return { page, left: width - left - trim.width, top: height - top - trim.height, turned: !turned };
  });
  return { front, back: turned.reverse() };
}
