import type { Booklet } from "../../src/imposition/booklet.ts";
import { imposeBooklet } from "../../src/imposition/booklet.ts";
import { plainOrder, type BookletOrder } from "../../src/imposition/order.ts";
import type { SheetSide } from "../../src/imposition/sheets.ts";
import { sideOf, type Page } from "../../src/makeup/page.ts";
import { letter } from "../../src/typography/letter.ts";
import type { Specification } from "../../src/typography/specification.ts";
import type { PrintedSheet, Spot } from "./fold.ts";

/** Returns so many empty pages. */
export function pagesTo(count: number): Page[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    side: sideOf(index + 1),
    kind: "text",
    depth: 34,
    body: [],
    rules: [],
    notes: [],
    furniture: [],
  }));
}

/** Imposes so many pages, with what is said of the order that is plain otherwise; throws where that cannot be. */
export function imposed(
  count: number,
  order: Partial<BookletOrder> = {},
  specification: Specification = letter,
): Booklet {
  const { value, diagnostics } = imposeBooklet(
    { pages: pagesTo(count), specification },
    { ...plainOrder, ...order },
    "",
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return value;
}

/** Returns the sheets of a booklet with the number of each page, 0 for a blank, at the middle of its place. */
export function printedSheets({ layout, signatures }: Booklet): PrintedSheet<number>[] {
  const { width, height, trim } = layout;
  const spots = (side: SheetSide): Spot<number>[] =>
    side.map(({ page, left, top, turned }) => {
      return { what: page?.number ?? 0, x: left + trim.width / 2, y: top + trim.height / 2, turned };
    });
  return signatures.flat().map(({ front, back }) => ({ width, height, front: spots(front), back: spots(back) }));
}

/** Returns the numbers that a booklet must read, 0 for a blank: as docs/printing.md says. */
export function numbersDue(count: number, blanks: "end" | "around", perSheet: number): number[] {
  const due = Array.from({ length: count }, (_, index) => index + 1);
  if (blanks === "around") (due.unshift(0, 0), due.push(0, 0));
  while (due.length % perSheet !== 0) {
    if (blanks === "around") due.push(0);
    else due.splice(-1, 0, 0);
  }
  return due;
}
