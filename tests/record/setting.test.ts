import { expect, test } from "vitest";
import type { StrainedLine } from "../../src/makeup/report.ts";
import { recordSetting } from "../../src/record/setting.ts";

test("a strained line has its place in the manuscript, and figures are rounded", () => {
  const source = { path: "manuscript/a.md", text: "one\ntwo three\n" };
  const line: StrainedLine = {
    page: 4,
    strain: "loose",
    ratio: 1.00049,
    text: "three",
    source,
    span: { start: 8, end: 13 },
  };
  const blemishes = [{ page: 4, blemish: "lone line", cost: 1 / 3 }] as const;
  expect(recordSetting({ cost: 1 / 3, blemishes, lines: [line] })).toEqual({
    cost: 0.333,
    blemishes: [{ page: 4, blemish: "lone line", cost: 0.333 }],
    lines: [
      { page: 4, strain: "loose", ratio: 1, text: "three", path: source.path, start: 8, end: 13, line: 2, column: 5 },
    ],
  });
});
