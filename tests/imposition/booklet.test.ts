import { describe, expect, test } from "vitest";
import { bookletPhrase, imposeBooklet, type Booklet } from "../../src/imposition/booklet.ts";
import { marksOn } from "../../src/imposition/marks.ts";
import { plainOrder, type BookletOrder } from "../../src/imposition/order.ts";
import { letter } from "../../src/typography/letter.ts";
import { mm } from "../../src/typography/units.ts";
import { imposed, pagesTo } from "./pages.ts";
import { halfLetter, pocket } from "./specifications.ts";

/** What is said against a booklet. */
const told = (order: Partial<BookletOrder>, specification = letter, count = 24): string[] =>
  imposeBooklet({ pages: pagesTo(count), specification }, { ...plainOrder, ...order }, "a-booklet.pdf").diagnostics.map(
    ({ code, message, hint }) => `${code} ${message} (${hint})`,
  );

describe("creep", () => {
  /** By how much the pages of a booklet are moved towards the fold, by their numbers; millimetres. */
  function shifts({ layout, signatures }: Booklet): Record<number, number> {
    const { width, trim } = layout;
    const cells = signatures.flat().flatMap(({ front, back }) => [...front, ...back]);
    return Object.fromEntries(
      cells.map(({ page, left }) => {
        const moved = left < width / 2 - trim.width / 2 ? left - (width / 2 - trim.width) : width / 2 - left;
        return [page?.number ?? 0, Math.round((moved * 25400) / 72) / 1000];
      }),
    );
  }

  test("moves the pages of each sheet by one thickness more than those of the sheet around it", () => {
    expect(shifts(imposed(12, { thickness: mm(0.1) }))).toEqual({
      ...{ 1: 0, 2: 0, 3: 0.1, 4: 0.1, 5: 0.2, 6: 0.2, 7: 0.2, 8: 0.2, 9: 0.1, 10: 0.1, 11: 0, 12: 0 },
    });
  });

  test("begins anew in each signature", () => {
    expect(shifts(imposed(16, { thickness: mm(0.1), signature: 8 }))).toMatchObject({ 1: 0, 3: 0.1, 9: 0, 11: 0.1 });
  });

  test("counts the leaves of a sheet that is folded twice", () => {
    const moved = shifts(imposed(16, { thickness: mm(0.1), duplex: "short" }, pocket));
    expect(moved).toMatchObject({ 1: 0, 2: 0, 3: 0.1, 4: 0.1, 5: 0.2, 6: 0.2, 7: 0.3, 8: 0.3, 9: 0.3, 16: 0 });
  });

  test("leaves the outer margin as it is once the booklet is cut", () => {
    const thickness = mm(0.12);
    const { layout, signatures } = imposed(40, { thickness });
    signatures.flat().forEach(({ front }, sheet) => {
      const outerEdge = front[1]!.left + layout.trim.width - layout.width / 2;
      // The fold of this sheet lies so many thicknesses inside of the spine; the cut is one for all.
      expect(outerEdge + sheet * thickness).toBeCloseTo(layout.trim.width, 6);
    });
  });

  test("takes no more than half of the inner margin, and P012 says so", () => {
    expect(told({ thickness: mm(1) })).toEqual([]);
    expect(told({ thickness: mm(1) }, letter, 48)).toEqual([
      "P012 the innermost pages would have to move by 11 mm towards the fold, and move by 6.2 mm (fold fewer sheets into one another, as with `--signature 32`)",
    ]);
    expect(shifts(imposed(48, { thickness: mm(1) }))).toMatchObject({ 1: 0, 3: 1, 19: 6.167, 24: 6.167 });
    expect(told({ thickness: mm(1), signature: 16 }, letter, 48)).toEqual([]);
  });
});

describe("P010: the pages do not lie on the paper so", () => {
  test("the paper is too small", () => {
    expect(told({ paper: "letter" })).toEqual([
      "P010 pages of 148 × 210 mm do not fit twice on letter, 215.9 × 279.4 mm (name another `--paper`: `a4`, `a3`, `tabloid`, `sra3`, `legal`, `sra4`, `b4`)",
    ]);
    expect(told({ paper: "a4" }, halfLetter)).toEqual([
      expect.stringMatching(/^P010 pages of 139\.7 × 215\.9 mm do not fit twice on A4, .*`letter`, `a3`/),
    ]);
  });

  test("no paper is large enough", () => {
    expect(told({}, { ...letter, trim: { width: mm(297), height: mm(420) } })).toEqual([
      "P010 pages of 297 × 420 mm do not fit twice on any paper that is known (leave the booklet out, as with `--edition pdf`)",
    ]);
  });

  test("a signature is not made of whole sheets", () => {
    expect(told({ signature: 12 })).toEqual([]);
    expect(told({ signature: 12 }, pocket)).toEqual([
      "P010 a sheet of A4 has 8 pages of this size: no signature has 12 (give `--signature` a multiple of 8, such as 8 or 16)",
    ]);
    expect(told({ signature: 4 }, pocket)[0]).toContain("such as 8)");
  });
});

describe("marks", () => {
  const drawn = (order: Partial<BookletOrder>, specification = letter) => {
    const { layout, signatures } = imposed(8, order, specification);
    return marksOn(signatures[0]![0]!.front, layout, order.marks ?? []);
  };

  test("are made only where they are asked for", () => {
    expect(drawn({ paper: "sra4" })).toEqual([]);
  });

  test("of one fold stand over and under it; of two, beside the pages too", () => {
    const middle = mm(160);
    expect(drawn({ paper: "sra4", marks: ["fold"] }).map(({ x, width }) => x + width / 2)).toEqual([middle, middle]);
    expect(drawn({ paper: "sra3", marks: ["fold"] })).toHaveLength(4);
  });

  test("of the cut stand at the four corners, two at each, wholly on the sheet and outside of the pages", () => {
    for (const paper of ["sra4", "sra3"] as const) {
      const { layout, signatures } = imposed(8, { paper });
      const marks = drawn({ paper, marks: ["crop"] });
      expect(marks).toHaveLength(8);
      for (const { x, y, width, height } of marks) {
        expect(Math.min(x, y, layout.width - x - width, layout.height - y - height)).toBeGreaterThanOrEqual(0);
        for (const { left, top } of signatures[0]![0]!.front) {
          const beside = x + width < left || x > left + layout.trim.width;
          const above = y + height < top || y > top + layout.trim.height;
          expect(beside || above).toBe(true);
        }
      }
    }
  });

  test("P011: they have no room on paper of just the size, or some have not", () => {
    expect(told({ marks: ["fold", "crop"] })).toEqual([
      "P011 A4 has no room for fold marks and crop marks: it leaves 0 mm over and under the pages and 0.5 mm beside them, where a mark needs 3 mm (there is room on `--paper tabloid` or `--paper sra4` or `--paper b4`)",
    ]);
    expect(told({ paper: "legal", marks: ["crop"] })[0]).toMatch(/^P011 legal has no room for all crop marks/);
    expect(told({ paper: "sra4", marks: ["fold", "crop"] })).toEqual([]);
    expect(drawn({ paper: "legal", marks: ["crop"] })).toHaveLength(4);
    expect(drawn({ marks: ["fold", "crop"] })).toEqual([]);
  });

  test("P014: a signature has more pages than all of the booklet", () => {
    expect(told({ signature: 28 })).toEqual([
      "P014 no signature has 28 pages: the booklet has 24, blanks included, and is one signature (leave `--signature` out, or give it fewer pages)",
    ]);
    expect(told({ signature: 24 })).toEqual([]);
    expect(told({ signature: 28, blanks: "around" })).toEqual([]);
  });

  test("P011: where no paper has room, they are to be left out", () => {
    const large = { ...letter, trim: { width: mm(224), height: mm(319) } };
    expect(told({ marks: ["crop"] }, large)).toEqual([expect.stringMatching(/^P011 SRA3 .*\(leave `--marks` out\)$/)]);
  });
});

test("what there is to print and to fold is said in a few words", () => {
  expect(bookletPhrase(imposed(4))).toBe("1 sheet of A4, to fold");
  expect(bookletPhrase(imposed(24, { signature: 16 }))).toBe("2 signatures, 6 sheets of A4, to fold");
  expect(bookletPhrase(imposed(24, { paper: "a3" }))).toBe("3 sheets of A3, to fold twice");
});
