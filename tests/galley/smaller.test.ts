import { describe, expect, test } from "vitest";
import type { Inline, Smaller } from "../../src/document/document.ts";
import { wordsOf } from "../../src/galley/words.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";

const span = { start: 0, end: 0 };
const text = (value: string): Inline => ({ type: "text", value, span });
const smaller = (type: Smaller["type"], ...children: readonly Inline[]): Inline => ({ type, children, span });

/** Sets some inlines in the style of the text; the style of the last part, and of the first for comparison. */
function styleOf(...inlines: readonly Inline[]) {
  const setting = { faces: loadFaces(), style: letter.text.text, callFeatures: ["sups"], numberOf: () => "1" };
  const parts = wordsOf([text("a"), ...inlines], setting).flatMap((word) => word.parts);
  return { around: parts[0]!.style, own: parts.at(-1)!.style, shaped: parts.at(-1)!.shaped };
}

describe("words over and under the line", () => {
  test("have the face's own figures and letters where it has them all", () => {
    for (const [type, feature] of [
      ["superscript", "sups"],
      ["subscript", "subs"],
    ] as const) {
      const { around, own, shaped } = styleOf(smaller(type, text("2+th")));
      expect(own).toMatchObject({ size: around.size, features: [feature], rise: 0 });
      expect(shaped.text).toBe("2+th");
    }
  });

  test("are else reduced, and stand over and under the baseline", () => {
    const over = styleOf(smaller("superscript", text("−2")));
    expect(over.own.size).toBeLessThan(0.7 * over.around.size);
    expect(over.own.rise).toBeGreaterThan(2);
    const under = styleOf(smaller("subscript", text("→")));
    expect(under.own.rise).toBeLessThan(0);
    expect(under.own.features).toEqual(under.around.features);
  });

  test("are not set smaller in one another, and nothing goes below a size that is read", () => {
    const script = styleOf(smaller("superscript", text("−"), smaller("superscript", text("→"))));
    expect(script.own).toEqual(styleOf(smaller("superscript", text("→"))).own);
    const deep = Array.from({ length: 60 }).reduce<Inline>((inner) => smaller("small", inner), text("b"));
    expect(styleOf(deep).own.size).toBe(5);
  });
});

test("small words are reduced and stay on the line", () => {
  const { around, own } = styleOf(smaller("small", text("b")));
  expect(own).toEqual({ ...around, size: 0.85 * around.size });
});
