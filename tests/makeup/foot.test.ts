import { describe, expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { SetNote } from "../../src/galley/galley.ts";
import type { Line } from "../../src/galley/line.ts";
import { fillFoot, wholeNotes } from "../../src/makeup/foot.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { setGalley } from "../../src/galley/set.ts";
import { squareFaces } from "../galley/square-face.ts";
import { call, documentOf, note, paragraph } from "./documents.ts";
import { squarePage } from "./square-page.ts";

/** Returns notes without lines that call others, by their numbers. */
const notesCalling = (...called: readonly (readonly number[])[]): SetNote[] =>
  called.map((notes, index) => ({ number: index + 1, lines: [], spans: [], notes, firstCall: 0, short: false }));

test("a note is followed by those that it calls, and those by their own", () => {
  expect(wholeNotes([1, 5], notesCalling([2, 4], [3], [], [], [])).map(({ note }) => note)).toEqual([1, 2, 3, 4, 5]);
});

test("a chain of ten thousand notes does not overflow the stack", () => {
  const chain = notesCalling(...Array.from({ length: 10_000 }, (_, index) => (index < 9_999 ? [index + 2] : [])));
  const parts = wholeNotes([1], chain);
  expect(parts).toHaveLength(10_000);
  expect(parts.at(-1)).toEqual({ note: 10_000, from: 0, to: 0, depth: 9_999 });
});

/* Ten points are the foot's own, and ten each of its lines. */
describe("a note that may not be divided itself goes over with the tail of the one that calls it", () => {
  const line = { pieces: [] } as unknown as Line;
  const noteOf = (number: number, lines: number, own: Partial<SetNote> = {}): SetNote => ({
    number,
    lines: Array.from({ length: lines }, () => line),
    spans: [],
    notes: [],
    firstCall: lines,
    short: false,
    ...own,
  });
  const joined = () => [];
  const fill = (lines: number, arrangement: "stacked" | "run-in", ...notes: readonly SetNote[]) =>
    fillFoot(
      wholeNotes([1], notes),
      10 + 10 * lines,
      { notes, joined },
      {
        ...squarePage,
        notes: { ...squarePage.notes, arrangement },
      },
    );
  const caller = noteOf(1, 10, { notes: [2], firstCall: 9 });

  test("since it has too few lines (nothing was found)", () => {
    // Two of its three lines would fit, and one would be left.
    expect(fill(12, "stacked", caller, noteOf(2, 3))).toEqual({
      parts: [{ note: 1, from: 0, to: 8, depth: 0 }],
      rest: [
        { note: 1, from: 8, to: 10, depth: 0 },
        { note: 2, from: 0, to: 3, depth: 1 },
      ],
    });
  });

  test("since it is run on with others (nothing was found)", () => {
    expect(fill(11, "run-in", caller, noteOf(2, 2, { short: true }))?.rest).toEqual([
      { note: 1, from: 8, to: 10, depth: 0 },
      { note: 2, from: 0, to: 2, depth: 1 },
    ]);
  });

  test("past others that it calls, but not where it would have to be divided after its call", () => {
    const both = noteOf(1, 10, { notes: [2, 3], firstCall: 5 });
    expect(fill(14, "stacked", both, noteOf(2, 3), noteOf(3, 3))?.parts).toEqual([
      { note: 1, from: 0, to: 5, depth: 0 },
    ]);
    expect(fill(12, "stacked", { ...caller, firstCall: 1 }, noteOf(2, 3))).toBeUndefined();
  });
});

test("two hundred short notes in a paragraph are not run on by more than a page has room for (twice as many were)", () => {
  const labels = Array.from({ length: 200 }, (_, index) => `n${index}`);
  const document = documentOf(
    [paragraph(...labels.flatMap((label) => ["a", call(label), " "]))],
    labels.map((label) => note(label, paragraph("stone"))),
  );
  const specification = { ...squarePage, notes: { ...squarePage.notes, arrangement: "run-in" as const } };
  const galley = setGalley(document, pairNotes(document), new Map(), specification, squareFaces).value;
  const runs: number[] = [];
  const joined = (first: number, last: number): readonly Line[] => {
    runs.push(last - first + 1);
    return galley.joined(first, last);
  };
  makeUp(document, { ...galley, joined }, specification, squareFaces);
  // A page has no more than eleven lines, of two notes each, and a line of text calls no more than six.
  expect(Math.max(...runs)).toBeLessThanOrEqual(2 * 12 + 6);
});
