import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { settingLines } from "../../src/commands/setting.ts";
import type { Product } from "../../src/make.ts";
import type { PageReport, StrainedLine } from "../../src/makeup/report.ts";

const source = { path: "manuscript/a.md", text: "one\ntwo three four five six seven\n" };
const loose = (page: number, ratio: number): StrainedLine => ({
  page,
  strain: ratio > 0 ? "loose" : "tight",
  ratio,
  text: "three four five six seven",
  source,
  span: { start: 8, end: 33 },
});
const productsOf = (setting: PageReport): Product[] => [
  { edition: "pdf", path: "a.pdf", files: [], setting },
  { edition: "booklet", path: "a-booklet.pdf", files: [], setting },
];
const colors = createColors(false);

test("what stands against the pages is told once for both PDFs, the dearest first, with its pages", () => {
  const blemishes = [
    { page: 4, blemish: "hyphen at the foot", cost: 1500 },
    { page: 5, blemish: "short page", cost: 5000 },
    { page: 6, blemish: "hyphen at the foot", cost: 1500 },
  ] as const;
  expect(settingLines(productsOf({ cost: 8000, blemishes, lines: [loose(4, 1.2)] }), colors).join("")).toBe(
    `       Set pages at a cost of 8,000, for
           short of a line or more: page 5
           a hyphen at the foot: pages 4, 6
           a loose line: page 4, “three four five six seven …”, manuscript/a.md:2:5
`,
  );
});

test("pages without a fault cost nothing", () => {
  expect(settingLines(productsOf({ cost: 0, blemishes: [], lines: [] }), colors)).toEqual([
    "       Set pages at a cost of 0\n",
  ]);
});

test("of many lines the worst are shown, in the order of the pages, and the others counted", () => {
  const lines = [1, 2, 3, 4, 5, 6, 7, 8].map((page) => loose(page, page % 2 === 0 ? 1 + page / 10 : -0.96));
  const rows = settingLines(productsOf({ cost: 0, blemishes: [], lines }), colors).slice(1);
  expect(rows.map((row) => row.trim().slice(0, 20))).toEqual([
    "a tight line: page 1",
    "a loose line: page 2",
    "a tight line: page 3",
    "a loose line: page 4",
    "a loose line: page 6",
    "a loose line: page 8",
    "and 2 more such line",
  ]);
});
