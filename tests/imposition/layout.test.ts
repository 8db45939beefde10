import { describe, expect, test } from "vitest";
import { layoutOn, layoutsFor } from "../../src/imposition/layout.ts";
import type { PaperName } from "../../src/imposition/paper.ts";
import { letter } from "../../src/typography/letter.ts";
import { inMm, mm } from "../../src/typography/units.ts";
import { halfLetter, pocket } from "./specifications.ts";

/** How a trim lies on a paper: pages a side, and the sheet in millimetres. */
function lies(trim: typeof letter.trim, paper: PaperName): string | undefined {
  const layout = layoutOn(trim, paper);
  return layout && `${2 * layout.rows} on ${inMm(layout.width)} × ${inMm(layout.height)}`;
}

test("the layout follows from trim and paper", () => {
  expect(lies(letter.trim, "a4")).toBe("2 on 297 × 210");
  expect(lies(letter.trim, "a3")).toBe("4 on 297 × 420");
  expect(lies(letter.trim, "sra4")).toBe("2 on 320 × 225");
  expect(lies(letter.trim, "letter")).toBeUndefined();
  expect(lies(halfLetter.trim, "letter")).toBe("2 on 279.4 × 215.9");
  expect(lies(halfLetter.trim, "tabloid")).toBe("4 on 279.4 × 431.8");
  expect(lies(halfLetter.trim, "a4")).toBeUndefined();
  expect(lies(pocket.trim, "a4")).toBe("4 on 210 × 297");
  expect(lies(pocket.trim, "a5")).toBe("2 on 210 × 148");
});

test("a narrow page lies on upright paper, a wide one on four leaves across", () => {
  expect(lies({ width: mm(100), height: mm(250) }, "a4")).toBe("2 on 210 × 297");
  expect(lies({ width: mm(148), height: mm(105) }, "a4")).toBe("4 on 297 × 210");
});

describe("without a name", () => {
  test.each([
    ["A5", letter, "a4"],
    ["half letter", halfLetter, "letter"],
    ["A6", pocket, "a4"],
  ])("%s lies on the first paper that takes it", (_, { trim }, paper) => {
    expect(layoutsFor(trim)[0]?.paper).toBe(paper);
  });

  test("there may be none", () => {
    expect(layoutsFor({ width: mm(297), height: mm(420) })).toEqual([]);
  });
});

test("what a sheet leaves free is the same at both sides of the pages", () => {
  const { beside, above } = layoutOn(letter.trim, "sra4")!;
  expect([beside, above].map(inMm)).toEqual([12, 7.5]);
});
