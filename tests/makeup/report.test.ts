import { expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { make, squarePage } from "./square-page.ts";

const front = `---
title: A Title
author: A. Writer
publisher: A Press
date: 2004-03-23
language: und
---

`;

/** The pages of a manuscript in the square face, whose spaces may stretch by more than they should. */
function reportOf(text: string) {
  const { value: document } = readManuscript({ path: "in.md", text: front + text });
  const specification = { ...squarePage, justification: { ...squarePage.justification, tolerance: 4000 } };
  return { ...make(document!, { specification }).madeUp.report, source: document!.source };
}

test("tells of a loose line, and where in the manuscript it is from", () => {
  // Set in by two, its fourteen letters and two spaces leave four to the spaces, and its call stands out by 0.06.
  const { lines, source } = reportOf("golden *castle* forest\n\nso *gold* castl[^a] bellflowers\n\n[^a]: stone\n");
  const told = lines.map(({ strain, ratio, text, span }) => [
    strain,
    ratio.toFixed(2),
    text,
    source.text.slice(span.start, span.end),
  ]);
  expect(told).toEqual([["loose", "2.03", "so gold castl1", "so *gold* castl"]]);
});

test("finds the second of two lines that begin alike", () => {
  const { lines, source } = reportOf(
    "so\n\nking golden castle golden castles bellflowers so golden castles bellflowers\n",
  );
  expect(lines.map(({ span }) => span.start)).toEqual([...new Set(lines.map(({ span }) => span.start))]);
  for (const { text, span } of lines) expect(source.text.slice(span.start, span.end)).toBe(text);
});
