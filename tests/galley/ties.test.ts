import { expect, test } from "vitest";
import { innerBreaks, tied } from "../../src/galley/ties.ts";

test.each([
  ["left-wing", "left-|wing"],
  ["either/or", "either/|or"],
  ["word—next", "word—|next"],
  ["country…It", "country…|It"],
  ["a—1", "a—|1"],
  ["4–5", "4–5"],
  ["1914–18", "1914–18"],
  ["and—", "and—"],
  ["“—quote", "“—quote"],
  ["stop—”", "stop—”"],
  ["on—,", "on—,"],
  ["a——b", "a——|b"],
  ["1/2", "1/2"],
  ["-1", "-1"],
])("%s may be broken as %s", (word, broken) => {
  const offsets = innerBreaks(word).map(({ offset }) => offset);
  expect([0, ...offsets].map((start, index) => word.slice(start, offsets[index])).join("|")).toBe(broken);
});

test.each([
  ["V.", "I."],
  ["I.", "Lenin"],
  ["p.", "11"],
  ["pp.", "56-57"],
  ["Vol.", "32;"],
  ["(vol.", "iv)"],
  ["12", "kg,"],
  ["word", "—"],
  ["co-operatives", "-"],
])("%s %s stay together", (before, after) => expect(tied(before, after)).toBe(true));

test.each([
  ["Lenin", "wrote"],
  ["USSR.", "In"],
  ["the", "11"],
  ["p.", "When"],
  ["12", "kings"],
  ["—", "word"],
])("%s %s may be parted", (before, after) => expect(tied(before, after)).toBe(false));
