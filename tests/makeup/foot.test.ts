import { expect, test } from "vitest";
import type { SetNote } from "../../src/galley/galley.ts";
import { wholeNotes } from "../../src/makeup/foot.ts";

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
