import { createColors } from "picocolors";
import { describe, expect, test as plain } from "vitest";
import { drawPlan } from "../../src/commands/plan-drawing.ts";
import { recordPlan } from "../../src/commands/plan.ts";
import { blanksModes, edges, type BookletOrder } from "../../src/imposition/order.ts";
import { letter } from "../../src/typography/letter.ts";
import type { Specification } from "../../src/typography/specification.ts";
import { mm } from "../../src/typography/units.ts";
import { test } from "../files/folder.ts";
import { imposed } from "../imposition/pages.ts";
import { pocket } from "../imposition/specifications.ts";
import { manuscript } from "./manuscripts.ts";
import { bytesIn, pamphlet } from "./pamphlet.ts";
import { expectRefusal, type Refusal } from "./refusal.ts";

const colors = createColors(false);
const drawn = (count: number, order?: Partial<BookletOrder>, specification?: Specification): string =>
  drawPlan({ path: "a.md", pages: count, booklet: imposed(count, order, specification) }, colors);

plain("a sheet is drawn as it lies, front and back, after what is to be done", () => {
  expect(drawn(6)).toBe(`a.md: 6 pages; 2 sheets of A4, to fold

1. Print on A4 at actual size, on both sides, flipped on the short edge.
2. Fold each sheet, front outside: the left half behind the right.
3. Lay the sheets into one another, the first outside.

Sheet 1    front                      back
           ┌──────────┬──────────┐    ┌──────────┬──────────┐
           │     6    ┊     1    │    │     2    ┊   blank  │
           │          ┊          │    │          ┊          │
           └──────────┴──────────┘    └──────────┴──────────┘

Sheet 2    front                      back
           ┌──────────┬──────────┐    ┌──────────┬──────────┐
           │   blank  ┊     3    │    │     4    ┊     5    │
           │          ┊          │    │          ┊          │
           └──────────┴──────────┘    └──────────┴──────────┘
`);
});

plain("of four pages a side, those that stand on their heads are shown so", () => {
  expect(drawn(16, { signature: 8, duplex: "long", thickness: mm(0.1) }, pocket)).toBe(
    `a.md: 16 pages; 2 signatures, 2 sheets of A4, to fold twice

1. Print on A4 at actual size, on both sides, flipped on the long edge.
2. Fold each sheet, front outside: the upper half behind the lower, then the
   left half behind the right.
3. Lay the signatures on one another in their order.
4. Staple or sew through the fold, then cut the pages open at the head.
Pages are moved towards the fold by 0.1 mm at the most, for creep.
↑ and ↓ show where the head of a page lies.

Signature 1 of 2: 1 sheet

Sheet 1    front                      back
           ┌──────────┬──────────┐    ┌──────────┬──────────┐
           │          ┊          │    │          ┊          │
           │    5 ↓   ┊    4 ↓   │    │    3 ↓   ┊    6 ↓   │
           ├┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┤    ├┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┤
           │    8 ↑   ┊    1 ↑   │    │    2 ↑   ┊    7 ↑   │
           │          ┊          │    │          ┊          │
           └──────────┴──────────┘    └──────────┴──────────┘

Signature 2 of 2: 1 sheet

Sheet 2    front                      back
           ┌──────────┬──────────┐    ┌──────────┬──────────┐
           │          ┊          │    │          ┊          │
           │   13 ↓   ┊   12 ↓   │    │   11 ↓   ┊   14 ↓   │
           ├┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┤    ├┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┤
           │   16 ↑   ┊    9 ↑   │    │   10 ↑   ┊   15 ↑   │
           │          ┊          │    │          ┊          │
           └──────────┴──────────┘    └──────────┴──────────┘
`,
  );
});

plain("a plan is no wider than 80 columns", () => {
  for (const specification of [letter, pocket]) {
    for (const duplex of edges) {
      for (const blanks of blanksModes) {
        const order = { duplex, blanks, signature: 16, thickness: mm(0.1) };
        const lines = drawn(1000, order, specification).split("\n");
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
      }
    }
  }
});

plain("as data a page has its number, its place in millimetres, and whether it stands on its head", () => {
  const booklet = imposed(5, { duplex: "long" });
  expect(recordPlan({ path: "a.md", pages: 5, booklet })).toMatchObject({
    path: "a.md",
    pages: 5,
    paper: "A4",
    width: 297,
    height: 210,
    pagesPerSheet: 4,
    duplex: "long",
    creep: 0,
    signatures: [
      {
        signature: 1,
        sheets: [
          {
            sheet: 1,
            front: [
              { page: 5, kind: "text", upsideDown: false, left: 0.5, top: 0 },
              { page: 1, kind: "text", upsideDown: false, left: 148.5, top: 0 },
            ],
            back: [
              { page: null, kind: "blank", upsideDown: true },
              { page: 2, kind: "text", upsideDown: true },
            ],
          },
          { sheet: 2 },
        ],
      },
    ],
  });
});

describe.concurrent("pamphlet plan", () => {
  test("tells the order of the pages and writes nothing", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.\n") });
    const [text, json] = await Promise.all([
      pamphlet(folder, ["plan", "a.md"]),
      pamphlet(folder, ["plan", "a.md", "--format", "json", "--blanks", "around"]),
    ]);
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("│ colophon ┊   title  │    │   blank  ┊          │");
    expect(json).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(json.stdout)).toMatchObject({ findings: [], booklets: [{ path: "a.md", pages: 4 }] });
    expect(Object.keys(await bytesIn(folder))).toEqual(["a.md"]);
  });

  test("says what is wrong, and plans what is right", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.[^x]\n"), "b.md": manuscript("Text.\n") });
    const [faulty, small, roomless] = await Promise.all([
      pamphlet(folder, ["plan", "a.md", "b.md"]),
      pamphlet(folder, ["plan", "b.md", "--paper", "letter"]),
      pamphlet(folder, ["plan", "b.md", "--marks", "crop,fold"]),
    ]);
    expect(faulty).toMatchObject({ status: 1, stdout: "" });
    expect(faulty.stderr).toContain("error[N001]");
    expect(small).toMatchObject({ status: 1, stdout: "" });
    expect(small.stderr).toContain("error[P010]: pages of 148 × 210 mm do not fit twice on letter");
    expect(roomless.status).toBe(0);
    expect(roomless.stderr).toContain("warning[P011]: A4 has no room for fold marks and crop marks");
  });
});

describe.concurrent("options of the booklet that are no options", () => {
  test.for<Refusal>([
    [["plan", "--paper", "a44"], "there is no paper `a44`", "did you mean `a4`? the papers are a4, letter, a3,"],
    [["plan", "--blanks", "arond"], "there is no place for blanks `arond`", "did you mean `around`?"],
    [["plan", "--duplex", "top"], "there is no edge `top`", "the edges are short, long"],
    [["build", "--marks", "fold,corp"], "there is no mark `corp`", "did you mean `crop`? the marks are fold, crop"],
    [["build", "--signature", "10"], "`--signature 10` is no number of pages", "a multiple of four, such as 8, 16 or"],
    [["plan", "--signature", "0"], "`--signature 0` is no number of pages", "a multiple of four"],
    [["plan", "--paper-thickness", "80"], "`--paper-thickness 80` is no thickness of paper", "no more than 1: 0.1 for"],
    [["plan", "--paper-thickness", "-0.1"], "`--paper-thickness -0.1` is no thickness of paper", "in millimetres"],
    [["plan", "--papr", "a4"], "unknown option `--papr`", "did you mean `--paper`?"],
    [
      ["build", "--edition", "epub", "--duplex", "long"],
      "`--duplex` is about the edition `booklet`, which `--edition epub` leaves out",
      "add `booklet` to the editions, or leave `--duplex` out",
    ],
  ])("%j ends with status 2", (refusal, { expect, folderWith }) => expectRefusal(refusal, expect, folderWith));
});

test("a booklet is built as it is ordered, to the same bytes", async ({ expect, folderWith }) => {
  const folder = await folderWith({ "a.md": manuscript("Text.\n") });
  const options = "--edition booklet --paper sra3 --signature 8 --blanks around --marks fold,crop --duplex long";
  const args = ["build", "a.md", ...options.split(" "), "--paper-thickness", "0.1"];
  const [here, there] = await Promise.all([pamphlet(folder, args), pamphlet(folder, [...args, "--out", "there"])]);
  expect([here, there]).toMatchObject([
    { status: 0, stderr: "" },
    { status: 0, stderr: "" },
  ]);
  expect(here.stdout).toContain("1 sheet of SRA3, to fold twice");
  const files = await bytesIn(folder);
  const written = ["a-booklet.pdf", "a.report.json"];
  expect(Object.keys(files)).toEqual([
    "a.md",
    ...written.map((name) => `dist/${name}`),
    ...written.map((name) => `there/${name}`),
  ]);
  expect(files["there/a-booklet.pdf"]).toBe(files["dist/a-booklet.pdf"]);
});
