import { expect, test } from "vitest";
import { figuresOf } from "../../src/record/figures.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { read } from "../copy/manuscripts.ts";

test("the words of cells and captions count, their calls do not", () => {
  const body =
    '![a b](c.png "One *two*[^n]")\n\n| Three | four |\n|---|---|\n| five[^n] | |\n| `six` | seven eight |\n\n[^n]: Nine\n';
  const { document } = read(body);
  const figures = figuresOf({ document, apparatus: pairNotes(document), images: new Map() });
  expect(figures).toMatchObject({ words: 9, notes: { total: 1, resolved: 1 }, calls: 2 });
});
