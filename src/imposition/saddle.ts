import type { Page } from "../makeup/page.ts";

/** One side of a sheet: two pages next to each other; undefined is a blank. */
export interface SheetSide {
  readonly left: Page | undefined;
  readonly right: Page | undefined;
}

/** A sheet of paper, printed on both sides and folded once. */
export interface Sheet {
  readonly front: SheetSide;
  readonly back: SheetSide;
}

/**
 * Returns the sheets of a saddle-stitched booklet, the outermost first: laid into one another and folded, they read in
 * order. Pages are padded to a multiple of four; the blanks come before the last page, which stays on the outside.
 */
export function imposeSaddle(pages: readonly Page[]): Sheet[] {
  const count = Math.ceil(pages.length / 4) * 4;
  const blanks = Array.from({ length: count - pages.length }, () => undefined);
  const padded: (Page | undefined)[] = pages.length === 0 ? [] : [...pages.slice(0, -1), ...blanks, pages.at(-1)];
  return Array.from({ length: count / 4 }, (_, sheet) => ({
    front: { left: padded[count - 1 - 2 * sheet], right: padded[2 * sheet] },
    back: { left: padded[2 * sheet + 1], right: padded[count - 2 - 2 * sheet] },
  }));
}
