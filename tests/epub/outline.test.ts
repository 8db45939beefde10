import { describe, expect, test } from "vitest";
import type { Block, Heading } from "../../src/document/document.ts";
import { allSections, outlineOf } from "../../src/epub/outline.ts";
import { documentOf, text } from "./documents.ts";

const span = { start: 0, end: 0 };
function heading(level: Heading["level"], title: string): Block {
  return { type: "heading", level, children: [text(title)], span };
}
function outline(...blocks: readonly Block[]) {
  return allSections(outlineOf(documentOf(blocks, [])));
}

describe("the outline", () => {
  test("skips no rank on the way down, whatever the manuscript does", () => {
    const levels = [3, 5, 5, 4, 1, 6] as const;
    expect(outline(...levels.map((level) => heading(level, "x"))).map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 1, 2]);
  });

  test("has no title where a heading is of nothing that XML admits", () => {
    expect(outline(heading(1, "\u0001 \ufffe")).map(({ title, id }) => [title, id])).toEqual([["", "section"]]);
  });

  test("leaves out a heading inside a quotation", () => {
    expect(outline({ type: "quotation", children: [heading(1, "Quoted")], span })).toEqual([]);
  });

  test("gives each section an id of its own, that the pages do not use", () => {
    const titles = ["Notes", "Text", "fn1", "1848", "Über uns!", "Über uns?", "", "???", "über-uns-2", "Section"];
    expect(outline(...titles.map((title) => heading(1, title))).map(({ id }) => id)).toEqual([
      "notes-2",
      "text-2",
      "section-fn1",
      "section-1848",
      "über-uns",
      "über-uns-2",
      "section",
      "section-2",
      "über-uns-2-2",
      "section-3",
    ]);
  });
});
