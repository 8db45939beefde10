import { describe, expect, test } from "vitest";
import { setParagraph } from "../../src/galley/paragraph.ts";
import { spansOfLines } from "../../src/galley/place.ts";
import { inlinesOf, squareSetting } from "./proof.ts";

/** What the source says where the lines of a text are found, set to a measure of 20. */
function found(source: string, set: string): string[] {
  const lines = setParagraph(inlinesOf(set), squareSetting(20));
  const span = { start: 0, end: source.length };
  return spansOfLines({ path: "test.md", text: source }, span, lines).map(({ start, end }) => source.slice(start, end));
}

describe("the place of a line in its source", () => {
  const far = "golden castle forest ".repeat(10);

  test("is that of its words", () => {
    expect(found("the *smith* makes a pan and a bell", "the smith makes a pan and a bell")).toEqual([
      "the *smith* makes a pan",
      "and a bell",
    ]);
  });

  test("is not where a sign that is written otherwise comes again (all between was lost)", () => {
    const [first, second] = found(
      `the sea &mdash; the pan a bell ${far} so — it is`,
      `the sea — the pan a bell ${far} so — it is`,
    );
    expect([first, second]).toEqual(["the sea &mdash; the pan", "a bell golden castle"]);
  });

  test("is found again after an address of some length, and after one that is longer", () => {
    for (const length of [80, 300]) {
      const lines = found(`[the sea](${"x".repeat(length)}) so it is ${far}`, `the sea so it is ${far}`);
      expect(lines.at(-1)).toBe("golden castle forest");
    }
  });
});
