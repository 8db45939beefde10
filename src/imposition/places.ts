import type { Blanks } from "./order.ts";

/** Pages before and after the text that `around` leaves blank at the least: a leaf each. */
const endpaper = 2;

/**
 * Returns the pages of a booklet in reading order, brought to a multiple of what a sheet has; undefined is a blank.
 * `end`: blanks come before the last page, the colophon, which stays on the outside. `around`: a blank leaf before the
 * first page, so that rectos stay rectos, and all other blanks after the last one, a leaf of them or more.
 */
export function withBlanks<T>(pages: readonly T[], blanks: Blanks, perSheet: number): (T | undefined)[] {
  if (pages.length === 0) return [];
  const around = blanks === "around";
  const count = Math.ceil((pages.length + (around ? 2 * endpaper : 0)) / perSheet) * perSheet;
  const left = Array.from({ length: count - pages.length }, () => undefined);
  if (around) return [...left.slice(0, endpaper), ...pages, ...left.slice(endpaper)];
  return [...pages.slice(0, -1), ...left, pages.at(-1)];
}

/** Returns places divided into signatures of so many pages; the last has what remains. */
export function divide<T>(places: readonly T[], signature: number = places.length): T[][] {
  if (places.length === 0) return [];
  return Array.from({ length: Math.ceil(places.length / signature) }, (_, index) =>
    places.slice(index * signature, (index + 1) * signature),
  );
}
