import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imposeSaddle, type Sheet } from "../../src/imposition/saddle.ts";
import { sideOf, type Page } from "../../src/makeup/page.ts";

function pagesTo(count: number): Page[] {
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

type Leaf = readonly (number | undefined)[];

/**
 * Lays the sheets into one another, the first outermost, folds them once and reads: a folded sheet is two leaves,
 * its right half with the front up, and its left half turned over, so that the back comes first.
 */
function read(sheets: readonly Sheet[]): Leaf {
  return sheets.reduceRight<Leaf>((inside, { front, back }) => {
    const first = [front.right?.number, back.left?.number];
    const last = [back.right?.number, front.left?.number];
    return [...first, ...inside, ...last];
  }, []);
}

/** What a sheet's sides show, a blank as a dot. */
const shown = (sheets: readonly Sheet[]): string[] =>
  sheets.map(({ front, back }) =>
    [front.left, front.right, back.left, back.right].map((page) => page?.number ?? "·").join(" "),
  );

/** What is wrong with a booklet of so many pages. */
function faultsOf(sheets: readonly Sheet[], count: number): string[] {
  const booklet = read(sheets);
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  const blanks = Array.from({ length: booklet.length - count }, () => undefined);
  const inOrder = [...pages.slice(0, -1), ...blanks, ...pages.slice(-1)];
  return [
    ...(booklet.length % 4 === 0 ? [] : ["not a multiple of four"]),
    ...(blanks.length < 4 ? [] : ["a sheet too many"]),
    ...(JSON.stringify(booklet) === JSON.stringify(inOrder) ? [] : ["out of order"]),
  ];
}

describe("by hand", () => {
  test("four pages are one sheet", () => {
    expect(shown(imposeSaddle(pagesTo(4)))).toEqual(["4 1 2 3"]);
  });

  test("eight pages are two sheets, the outermost first", () => {
    expect(shown(imposeSaddle(pagesTo(8)))).toEqual(["8 1 2 7", "6 3 4 5"]);
  });

  test("blanks come before the last page, which stays on the outside", () => {
    expect(shown(imposeSaddle(pagesTo(6)))).toEqual(["6 1 2 ·", "· 3 4 5"]);
    expect(shown(imposeSaddle(pagesTo(5)))).toEqual(["5 1 2 ·", "· 3 4 ·"]);
    expect(shown(imposeSaddle(pagesTo(1)))).toEqual(["1 · · ·"]);
  });

  test("no pages are no sheets", () => {
    expect(imposeSaddle([])).toEqual([]);
  });
});

test.each(Array.from({ length: 41 }, (_, count) => count))(
  "folded back, a booklet of %i pages reads in order",
  (count) => {
    expect(faultsOf(imposeSaddle(pagesTo(count)), count)).toEqual([]);
  },
);

test("rectos lie on the right of a sheet, versos on the left", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }).map((quarter) => 4 * quarter),
      (count) => {
        for (const { front, back } of imposeSaddle(pagesTo(count))) {
          expect([front.left?.side, front.right?.side, back.left?.side, back.right?.side]).toEqual([
            "verso",
            "recto",
            "verso",
            "recto",
          ]);
        }
      },
    ),
  );
});

describe("a fault is seen", () => {
  const sheets = imposeSaddle(pagesTo(8));
  const [outer, inner] = sheets as [Sheet, Sheet];

  test.each<[string, Sheet[], string[]]>([
    ["the sheets in the wrong order", [inner, outer], ["out of order"]],
    [
      "a back that is upside down",
      [outer, { front: inner.front, back: { left: inner.back.right, right: inner.back.left } }],
      ["out of order"],
    ],
    ["a sheet that is missing", [outer], ["out of order"]],
    [
      "an empty sheet",
      [outer, inner, { front: { left: undefined, right: undefined }, back: { left: undefined, right: undefined } }],
      ["a sheet too many", "out of order"],
    ],
  ])("%s", (_, doctored, faults) => {
    expect(faultsOf(doctored, 8)).toEqual(faults);
  });
});
