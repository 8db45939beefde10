import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { setGalley } from "../../src/galley/set.ts";
import type { Line } from "../../src/galley/line.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { mm } from "../../src/typography/units.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { measureOf } from "../../src/typography/specification.ts";
import { spacesOf } from "../galley/proof.ts";

/*
 * The letter as it stands on its pages, to its own measure and to one of 114 mm. What LuaLaTeX with microtype comes to
 * at 114 mm: unevenness 0.142, hyphens 0.101, two in a row, the widest 1.50.
 */
const faces = loadFaces();
const text = readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8");

/** The lines of the letter set to a measure in points, page by page. */
function linesAt(measure: number): Line[][] {
  const { value: document } = readManuscript({ path: "open-letter.md", text });
  const width = measure + letter.margins.inner + letter.margins.outer;
  const specification = { ...letter, trim: { ...letter.trim, width } };
  const galley = setGalley(document!, pairNotes(document!), new Map(), specification, faces);
  const { pages } = makeUp(document!, galley.value, specification, faces).value;
  return pages.map(({ body }) => body.flatMap((placed) => (placed.kind === "line" ? [placed.line] : [])));
}

interface Evenness {
  /** The standard deviation of the lines' word spaces over their mean. */
  readonly unevenness: number;
  /** The share of lines that end in a hyphen, and the most of them in a row. */
  readonly hyphens: number;
  readonly ladder: number;
  /** The widest word space over the median. */
  readonly widest: number;
}

/** Judges the lines that fill a measure in points, quotations set in by an indent included, and have three spaces or more. */
function evennessOf(pages: readonly (readonly Line[])[], measure: number): Evenness {
  const right = (line: Line): number => line.pieces.at(-1)!.x + line.pieces.at(-1)!.width;
  const filled = pages.flatMap((lines) =>
    lines.filter((line) => right(line) > measure - letter.quotation.right - 1 && spacesOf(line).length >= 3),
  );
  const spaces = filled.map((line) => spacesOf(line)[0]!).sort((a, b) => a - b);
  const mean = spaces.reduce((sum, space) => sum + space, 0) / spaces.length;
  const variance = spaces.reduce((sum, space) => sum + (space - mean) ** 2, 0) / spaces.length;
  const runs = pages.flatMap((lines) =>
    lines
      .map(({ hyphenated }) => (hyphenated ? "-" : " "))
      .join("")
      .split(" "),
  );
  return {
    unevenness: Math.sqrt(variance) / mean,
    hyphens: filled.filter(({ hyphenated }) => hyphenated).length / filled.length,
    ladder: Math.max(...runs.map(({ length }) => length)),
    widest: spaces.at(-1)! / spaces[Math.floor(spaces.length / 2)]!,
  };
}

describe.each([
  ["its own", measureOf(letter), { unevenness: 0.11, hyphens: 0.07, ladder: 2, widest: 1.5 }],
  ["114 mm", mm(114), { unevenness: 0.105, hyphens: 0.07, ladder: 1, widest: 1.5 }],
] as const)("the letter to a measure of %s", (_, measure, most) => {
  const evenness = evennessOf(linesAt(measure), measure);

  test.each(Object.entries(most))("its %s is at most %f", (name, limit) => {
    expect(evenness[name as keyof Evenness]).toBeLessThanOrEqual(limit);
  });
});
