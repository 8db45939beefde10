import { expect, test } from "vitest";
import { inMm, mm } from "../../src/typography/units.ts";

test("an inch is 25.4 mm and 72 points", () => {
  expect(mm(25.4)).toBe(72);
});

test("A5 is 419.53 by 595.28 points", () => {
  expect(mm(148)).toBeCloseTo(419.53, 2);
  expect(mm(210)).toBeCloseTo(595.28, 2);
});

test("points are millimetres again, to a tenth", () => {
  expect([inMm(72), inMm(mm(148)), inMm(mm(0.04))]).toEqual([25.4, 148, 0]);
});
