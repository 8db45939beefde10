import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blanksModes, edges } from "../../src/imposition/order.ts";
import type { Booklet } from "../../src/imposition/booklet.ts";
import type { Sheet, SheetSide } from "../../src/imposition/sheets.ts";
import { letter } from "../../src/typography/letter.ts";
import { mm } from "../../src/typography/units.ts";
import { leafThroughBooklet } from "./fold.ts";
import { imposed, numbersDue, printedSheets } from "./pages.ts";
import { pocket } from "./specifications.ts";

/** What a side shows, row by row: a blank as a dot, a page that stands on its head with an arrow. */
const shown = (side: SheetSide): string =>
  side.map(({ page, turned }) => `${page?.number ?? "·"}${turned ? "↓" : ""}`).join(" ");
const sheetsOf = ({ signatures }: Booklet): string[] =>
  signatures.flat().map(({ front, back }) => `${shown(front)} / ${shown(back)}`);

/** Leafs through a booklet; pages are told apart by their numbers, a blank is 0. */
function read(booklet: Booklet, duplex = booklet.order.duplex): (number | string)[] {
  const { rows } = booklet.layout;
  return leafThroughBooklet(printedSheets(booklet), rows, duplex, booklet.order.signature).map((found) => found.join());
}

const due = (...args: Parameters<typeof numbersDue>): string[] => numbersDue(...args).map(String);
/** On its head a blank is as good. */
const withoutBlanks = (found: readonly (number | string)[]): (number | string)[] =>
  found.filter((each) => each !== "0");

describe("by hand", () => {
  test("two pages a side: a sheet, and two with the outermost first", () => {
    expect(sheetsOf(imposed(4))).toEqual(["4 1 / 2 3"]);
    expect(sheetsOf(imposed(8))).toEqual(["8 1 / 2 7", "6 3 / 4 5"]);
  });

  test("blanks come before the last page, which stays on the outside", () => {
    expect(sheetsOf(imposed(6))).toEqual(["6 1 / 2 ·", "· 3 / 4 5"]);
    expect(sheetsOf(imposed(5))).toEqual(["5 1 / 2 ·", "· 3 / 4 ·"]);
    expect(sheetsOf(imposed(1))).toEqual(["1 · / · ·"]);
  });

  test("blanks around are a leaf before the text and a leaf or more after it", () => {
    expect(sheetsOf(imposed(8, { blanks: "around" }))).toEqual(["· · / · ·", "8 1 / 2 7", "6 3 / 4 5"]);
    expect(sheetsOf(imposed(6, { blanks: "around" }))).toEqual(["· · / · ·", "· 1 / 2 ·", "6 3 / 4 5"]);
  });

  test("signatures follow one another, the last with what is left", () => {
    const { signatures } = imposed(22, { signature: 8 });
    expect(signatures.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(sheetsOf(imposed(20, { signature: 8 }))).toEqual([
      "8 1 / 2 7",
      "6 3 / 4 5",
      "16 9 / 10 15",
      "14 11 / 12 13",
      "20 17 / 18 19",
    ]);
  });

  test("four pages a side lie head to head, as a quarto", () => {
    expect(sheetsOf(imposed(8, { duplex: "long" }, pocket))).toEqual(["5↓ 4↓ 8 1 / 3↓ 6↓ 2 7"]);
    expect(sheetsOf(imposed(16, { duplex: "long" }, pocket))).toEqual([
      "13↓ 4↓ 16 1 / 3↓ 14↓ 2 15",
      "9↓ 8↓ 12 5 / 7↓ 10↓ 6 11",
    ]);
    expect(sheetsOf(imposed(16, { duplex: "long", signature: 8 }, pocket))).toEqual([
      "5↓ 4↓ 8 1 / 3↓ 6↓ 2 7",
      "13↓ 12↓ 16 9 / 11↓ 14↓ 10 15",
    ]);
  });

  test("the back is turned where the printer flips over head or foot", () => {
    expect(sheetsOf(imposed(4, { duplex: "long" }))).toEqual(["4 1 / 3↓ 2↓"]);
    // Two by two pages of A6 lie on A4 upright: its long edge is at the side.
    expect(sheetsOf(imposed(8, { duplex: "long" }, pocket))).toEqual(["5↓ 4↓ 8 1 / 3↓ 6↓ 2 7"]);
    expect(sheetsOf(imposed(8, { duplex: "short" }, pocket))).toEqual(["5↓ 4↓ 8 1 / 7↓ 2↓ 6 3"]);
  });

  test("no pages are no sheets", () => {
    expect(imposed(0).signatures).toEqual([]);
  });
});

const trimmedTo = (width: number, height: number) => ({ ...letter, trim: { width: mm(width), height: mm(height) } });

const layouts = [
  { name: "two pages a side", specification: letter, rows: 1 },
  { name: "four pages a side", specification: pocket, rows: 2 },
  { name: "two narrow pages on upright paper", specification: trimmedTo(100, 250), rows: 1 },
  { name: "four wide pages on paper that lies across", specification: trimmedTo(148, 105), rows: 2 },
] as const;

describe.each(layouts)("$name, folded back", ({ specification, rows }) => {
  const perSheet = 4 * rows;
  const signatures = fc.option(fc.integer({ min: 1, max: 16 }), { nil: undefined });
  const booklets = fc.record({
    count: fc.integer({ min: 1, max: 200 }),
    sheetsInSignature: signatures,
    blanks: fc.constantFrom(...blanksModes),
    duplex: fc.constantFrom(...edges),
    thickness: fc.constantFrom(0, 0.3),
  });

  test("every booklet reads in order and upright", () => {
    fc.assert(
      fc.property(booklets, ({ count, sheetsInSignature, ...order }) => {
        const signature = sheetsInSignature && sheetsInSignature * perSheet;
        const booklet = imposed(count, { ...order, ...(signature !== undefined && { signature }) }, specification);
        expect(withoutBlanks(read(booklet))).toEqual(withoutBlanks(due(count, order.blanks, perSheet)));
        expect(printedSheets(booklet)).toHaveLength(due(count, order.blanks, perSheet).length / perSheet);
      }),
      { numRuns: 300 },
    );
  });

  test.each(blanksModes)("every number of pages to 200, blanks %s, has them where they belong", (blanks) => {
    for (let count = 1; count <= 200; count += 1) {
      const found = read(imposed(count, { blanks }, specification)).map((each) =>
        each === "upside down" ? "0" : each,
      );
      expect(found, `${count} pages`).toEqual(due(count, blanks, perSheet));
    }
  });

  test("rectos come to lie on the right, whatever the blanks", () => {
    for (const blanks of blanksModes) {
      const found = read(imposed(24, { blanks }, specification));
      expect(found.flatMap((number, place) => (Number(number) > 0 ? [(Number(number) - place) % 2] : []))).toEqual(
        Array.from({ length: 24 }, () => 1 - (blanks === "around" ? 2 : 0)),
      );
    }
  });

  test("nothing lies beyond the sheet, nor over another page", () => {
    const { layout, signatures } = imposed(40, {}, specification);
    for (const { left, top } of signatures.flat().flatMap(({ front, back }) => [...front, ...back])) {
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(left + layout.trim.width).toBeLessThanOrEqual(layout.width + 0.01);
      const row = (top - layout.above) / layout.trim.height;
      expect(row).toBeCloseTo(Math.round(row), 6);
    }
  });
});

describe("a fault is seen", () => {
  const faultless = imposed(16, {}, pocket);
  const [outer, inner] = faultless.signatures[0] as readonly [Sheet, Sheet];
  const pages = due(16, "end", 8);
  const doctored = (...sheets: Sheet[]): Booklet => ({ ...faultless, signatures: [sheets] });
  const exchanged = (side: SheetSide): SheetSide =>
    side.map((cell, index) => ({ ...cell, page: side[index ^ 1]!.page }));

  test("none in the booklet as it is", () => {
    expect(read(faultless)).toEqual(pages);
  });

  test.each<[string, Booklet]>([
    ["the sheets in the wrong order", doctored(inner, outer)],
    ["two pages exchanged", doctored(outer, { ...inner, back: exchanged(inner.back) })],
    ["front and back exchanged", doctored(outer, { front: inner.back, back: inner.front })],
    [
      "a page upside down",
      doctored(outer, { ...inner, front: inner.front.map((cell) => ({ ...cell, turned: false })) }),
    ],
    ["a sheet that is missing", doctored(outer)],
  ])("%s", (_, booklet) => {
    expect(read(booklet)).not.toEqual(pages);
  });

  test("a back that is not turned", () => {
    const found = read(imposed(16, { duplex: "long" }), "short");
    expect(found.filter((each) => each === "upside down")).toHaveLength(8);
    // Head to head, pages lie upright either way, and in the wrong order.
    expect(read(faultless, "long").slice(0, 4)).toEqual(["1", "14", "15", "4"]);
  });
});
