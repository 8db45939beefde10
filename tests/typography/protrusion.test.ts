import { describe, expect, test } from "vitest";
import { loadFaces, type FaceName } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { protrusionOf } from "../../src/typography/protrusion.ts";

const faces = loadFaces();
const names: readonly FaceName[] = ["roman", "italic", "bold", "boldItalic"];

describe.each(names)("in the %s", (name) => {
  const face = faces[name];

  test.each([..."-–—.,;:!?…‘’“”'\"()[]"])(
    "%s stands out by no more than three quarters of its ink, and only where it may",
    (sign) => {
      const { left, right } = protrusionOf(face, sign);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(0);
      // Of the ink itself no more than three quarters.
      const white = face.bearings(sign);
      const ink = face.shape(sign, []).width - white.left - white.right;
      expect(left - white.left).toBeLessThan(0.75 * ink);
      expect(right - white.right).toBeLessThan(0.75 * ink);
      if ("-.,;:!?…)]".includes(sign)) expect(left).toBe(0);
      if ("([".includes(sign)) expect(right).toBe(0);
    },
  );

  test.each([
    ["-", 140],
    [".", 80],
    [",", 90],
  ])("the ink of %s stands out by %i thousandths, whatever white is beside it", (sign, ink) => {
    expect(protrusionOf(face, sign).right).toBeCloseTo(face.bearings(sign).right + ink, 6);
  });
});

test("a quotation mark that leans out of its body at the right is not pushed out further", () => {
  // The italic’s ’ leans 87 beyond its body, the roman’s has 39 of white there: the ink of both stands out alike.
  expect(faces.italic.bearings("’").right).toBeLessThan(0);
  expect(protrusionOf(faces.italic, "’").right).toBeLessThan(20);
  expect(protrusionOf(faces.roman, "’").right).toBeGreaterThan(100);
});

test("letters of an italic keep to the measure, those of a roman stand out a little where they slope", () => {
  for (const letter of "AJTVWYfrvwy") expect(protrusionOf(faces.italic, letter)).toEqual({ left: 0, right: 0 });
  expect(protrusionOf(faces.roman, "T").left).toBeGreaterThan(0);
  expect(protrusionOf(faces.roman, "H")).toEqual({ left: 0, right: 0 });
});

test("the letter's glyphs are widened or narrowed by 2.5 % as a rule, and never by more than 3 %", () => {
  expect(letter.justification.expansion.usual).toBe(0.025);
  expect(letter.justification.expansion.most).toBeLessThanOrEqual(0.03);
});
