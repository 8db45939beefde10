import fc from "fast-check";
import { expect, test } from "vitest";
import { mm, toMm } from "../../src/typography/units.ts";

test("an inch is 25.4 mm and 72 points", () => {
  expect(mm(25.4)).toBe(72);
  expect(toMm(72)).toBe(25.4);
});

test("A5 is 419.53 by 595.28 points", () => {
  expect(mm(148)).toBeCloseTo(419.53, 2);
  expect(mm(210)).toBeCloseTo(595.28, 2);
});

test("a length there and back is the same", () => {
  const lengths = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(fc.property(lengths, (length) => void expect(toMm(mm(length))).toBeCloseTo(length, 9)));
});
