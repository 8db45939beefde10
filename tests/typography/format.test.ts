import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gutterFor, marginsFor } from "../../src/typography/canon.ts";
import { letter, letterFor } from "../../src/typography/letter.ts";
import { measureOf } from "../../src/typography/specification.ts";
import { readTrim, trims } from "../../src/typography/trim.ts";
import { inch, mm } from "../../src/typography/units.ts";

describe("a trim is read", () => {
  test.each([
    ["A5", mm(148), mm(210)],
    [" half-letter ", inch(5.5), inch(8.5)],
    ["pocket", mm(110), mm(178)],
    ["120x180", mm(120), mm(180)],
    ["120 × 180 mm", mm(120), mm(180)],
    ["5.25x8in", inch(5.25), inch(8)],
  ])("%s", (text, width, height) => {
    expect(readTrim(text)).toEqual({ width, height });
  });

  test.each(["", "a7", "120", "x180", "120x180pt", "12x18", "900x1200", "toString", "-120x180"])(
    "but not %j",
    (text) => {
      expect(readTrim(text)).toBeUndefined();
    },
  );
});

const anyTrim = fc.record({
  width: fc.double({ min: mm(90), max: mm(300), noNaN: true }),
  height: fc.double({ min: mm(120), max: mm(420), noNaN: true }),
});

describe("margins follow a canon", () => {
  test("the type area has the form of the page, its corners on the diagonals of page and spread", () => {
    fc.assert(
      fc.property(anyTrim, fc.constantFrom("ninths" as const, "twelfths" as const), (trim, canon) => {
        const { head, foot, inner, outer } = marginsFor(trim, canon, 0);
        if (inner === gutterFor(0)) return;
        const [width, height] = [trim.width - inner - outer, trim.height - head - foot];
        expect(width / height).toBeCloseTo(trim.width / trim.height, 9);
        // On a recto from the head at the fold to the foot outside.
        expect(head / inner).toBeCloseTo(trim.height / trim.width, 9);
        expect(foot / outer).toBeCloseTo(trim.height / trim.width, 9);
      }),
    );
  });

  test("by ninths as Van de Graaf has them: 1 to 1.5 for a page of 2 to 3", () => {
    expect(marginsFor({ width: 360, height: 540 }, "ninths", 0)).toEqual({ head: 60, foot: 120, inner: 40, outer: 80 });
  });

  test("the inner margin grows with the number of pages, and never shrinks", () => {
    const inner = [24, 151, 301, 501, 701].map((pages) => marginsFor(trims.a6, "twelfths", pages).inner);
    expect(inner).toEqual([0.375, 0.5, 0.625, 0.75, 0.875].map(inch));
    expect(marginsFor(trims.a5, "ninths", 24).inner).toBe(trims.a5.width / 9);
  });
});

describe("the letter's specification for any trim", () => {
  test("keeps text, head and folio on the paper, and the measure readable", () => {
    fc.assert(
      fc.property(anyTrim, fc.integer({ min: 0, max: 900 }), (trim, pages) => {
        const made = letterFor(trim, { pages });
        const { firstBaseline, headBaseline, folioBaseline, depth, leading, text } = made;
        expect(headBaseline - made.head.size).toBeGreaterThan(0);
        expect(folioBaseline).toBeLessThan(trim.height - 4);
        expect(firstBaseline + (depth - 1) * leading).toBeLessThan(folioBaseline);
        expect(text.text.size).toBeGreaterThanOrEqual(9);
        expect(text.text.size).toBeLessThanOrEqual(13);
        expect(measureOf(made)).toBeGreaterThan(15 * text.text.size);
      }),
    );
  });

  test.each(Object.entries(trims))("%s has from 45 to 75 characters to the line", (_, trim) => {
    const made = letterFor(trim);
    // EB Garamond's alphabet is about 11.3 ems: a character and its share of the spaces are 0.41 em.
    const characters = measureOf(made) / (0.41 * made.text.text.size);
    expect(characters).toBeGreaterThan(45);
    expect(characters).toBeLessThan(75);
  });

  test("of A5 is the letter's own, 11 on 14 points", () => {
    expect(letter).toEqual(letterFor(trims.a5));
    expect([letter.text.text.size, letter.leading, letter.depth]).toEqual([11, 14, 32]);
  });
});
