import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { faultsOf } from "./faults.ts";
import { documents } from "./generated.ts";
import { make, picture, squarePage } from "./square-page.ts";

const faces = loadFaces();

describe("whatever the document, its pages are without a fault", () => {
  test.each(["stacked", "columns", "run-in"] as const)(
    "in the square face, on pages of ten lines, notes %s",
    (arrangement) => {
      const images = [picture("picture", 120, 33)];
      const specification = { ...squarePage, notes: { ...squarePage.notes, arrangement } };
      fc.assert(
        fc.property(
          documents,
          (document) => void expect(faultsOf(make(document, { images, specification }))).toEqual([]),
        ),
        { numRuns: 150 },
      );
    },
  );

  test("in EB Garamond, on the letter's pages", () => {
    const images = [picture("picture", 200, 133)];
    const specification = { ...letter, depth: 16, sink: 4, ornament: { ...letter.ornament, text: "*" } };
    fc.assert(
      fc.property(
        documents,
        (document) => void expect(faultsOf(make(document, { images, specification, faces }))).toEqual([]),
      ),
      { numRuns: 40 },
    );
  });
});
