import { describe, expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Block, Inline, Note, TableCell, TableRow } from "../../src/document/document.ts";
import { shareOut } from "../../src/galley/columns.ts";
import { linesOf, type Galley, type SetRow, type Slug } from "../../src/galley/galley.ts";
import { setGalley } from "../../src/galley/set.ts";
import { call, documentOf, list, note, paragraph, quotation, row, signature, table } from "../makeup/documents.ts";
import { squarePage } from "../makeup/square-page.ts";
import { proofOf } from "./proof.ts";
import { missing, squareFaces } from "./square-face.ts";

/* Set in characters of ten points, twenty to the line, a character between columns. */
function set(blocks: readonly Block[], notes: readonly Note[] = [], gap = 10): { galley: Galley; messages: string[] } {
  const document = documentOf(blocks, notes);
  const specification = { ...squarePage, table: { ...squarePage.table, gap } };
  const { value, diagnostics } = setGalley(document, pairNotes(document), new Map(), specification, squareFaces);
  return { galley: value, messages: diagnostics.map(({ code, message }) => `${code} ${message}`) };
}

const slugsOf = ({ strips }: Galley, strip = 0): readonly Slug[] => strips[strip]!.variants[0]!.slugs;
const rowOf = ({ matter }: Slug): SetRow => (matter as Extract<typeof matter, { kind: "row" }>).row;
/** The lines of each row, and how far below its first line each stands. */
const proof = (galley: Galley, strip = 0): string[][] =>
  slugsOf(galley, strip).map((slug) => {
    const read = proofOf(linesOf(slug));
    return rowOf(slug).lines.map(({ down }, index) => `${down}: ${read[index]}`);
  });

const three = [undefined, "centre", "right"] as const;

describe("columns", () => {
  test("have their natural widths where these fit, and stand in the middle of the measure", () => {
    const { galley } = set([table(three, row(["a"], ["bbbb"], ["c"]), row(["dd"], ["ee"], ["fff"]))]);
    // 20 + 40 + 30 and two gaps of 10 leave 90 of 200, and to the next hundredth each.
    expect(proof(galley)).toEqual([
      ["0.25: 44.985 to 54.985: a", "0.25: 75 to 115: bbbb", "0.25: 145.015 to 155.015: c"],
      ["0: 44.985 to 64.985: dd", "0: 85 to 105: ee", "0: 125.015 to 155.015: fff"],
    ]);
  });

  test("share the measure where these do not fit: a narrow one has its width, the others between least and natural", () => {
    expect(
      shareOut(
        [
          { least: 20, natural: 30 },
          { least: 40, natural: 100 },
          { least: 10, natural: 60 },
        ],
        150,
      ),
    ).toEqual([30, 40 + (70 / 110) * 60, 10 + (70 / 110) * 50]);
    expect(
      shareOut(
        [
          { least: 20, natural: 30 },
          { least: 40, natural: 50 },
        ],
        80,
      ),
    ).toEqual([30, 50]);
  });

  test("give up their natural widths where the others' longest words want the room", () => {
    expect(
      shareOut(
        [
          { least: 20, natural: 40 },
          { least: 70, natural: 90 },
        ],
        100,
      ),
    ).toEqual([25, 75]);
  });

  test("are narrower than their longest words, the widest of them, where nothing else is left (all of them were)", () => {
    const shared = (room: number, ...least: readonly number[]): number[] =>
      shareOut(
        least.map((width) => ({ least: width, natural: width + 20 })),
        room,
      );
    expect(shared(120, 60, 180)).toEqual([60, 60]);
    expect(shared(120, 30, 180, 50)).toEqual([30, 45, 45]);
    expect(shared(120, 180, 30, 20, 150)).toEqual([35, 30, 20, 35]);
    expect(shared(120, 50, 60, 70)).toEqual([40, 40, 40]);
    const { galley, messages } = set([table([undefined, undefined], row(["w".repeat(18)], ["ooooooooo"]))]);
    expect(messages).toEqual([expect.stringMatching(/^T001 a word was cut/)]);
    expect(slugsOf(galley).map(({ height }) => height)).toEqual([5]);
  });

  test("need no room for more of a word than may not be divided (soft hyphens and a dash before another style did not part it)", () => {
    const span = { start: 0, end: 0 };
    const strong: Inline = { type: "strong", children: [{ type: "text", value: "castle", span }], span };
    const beside = (...parts: readonly (string | Inline)[]): string[] =>
      proof(set([table([undefined, undefined], row(parts, ["candlelight forest"]))]).galley)[0]!;
    // Of 190, 70 and 110 are needed; the 10 that are over are shared out as 50 and 70, what both would have besides.
    const other = ["0.25: 84.168 to 194.168: candlelight", "1.25: 84.168 to 144.168: forest"];
    expect(beside("golden\u00ADcastle")).toEqual(["0.25: 0 to 70: golden¬", "1.25: 0 to 60: castle", ...other]);
    const [first, second] = beside("golden—", strong);
    expect([first, second]).toEqual(["0.25: 0 to 70: golden—", "1.25: 0 to 60: castle"]);
  });

  test("stand closer before a word is divided", () => {
    const wide = table([undefined, undefined, undefined], row(["golden"], ["castle"], ["bridge"]));
    const { galley, messages } = set([wide]);
    expect(linesOf(slugsOf(galley)[0]!).map(({ pieces }) => Math.round(pieces[0]!.x))).toEqual([0, 70, 140]);
    const closer = table(wide.type === "table" ? wide.columns : [], row(["golden"], ["castles"], ["bridge"]));
    expect(linesOf(slugsOf(set([closer]).galley)[0]!).map(({ pieces }) => Math.round(pieces[0]!.x))).toEqual([
      0, 65, 140,
    ]);
    expect(messages).toEqual([]);
  });

  test("need no room for more of a word than stands between its own hyphens", () => {
    const { galley } = set([table([undefined, undefined], row(["golden-castle-bridge"], ["candle forest"]))]);
    expect(proof(galley)[0]).toEqual([
      "0.25: 0 to 70: golden-",
      "1.25: 0 to 70: castle-",
      "2.25: 0 to 60: bridge",
      "0.25: 118.997 to 178.997: candle",
      "1.25: 118.997 to 178.997: forest",
    ]);
  });

  test("as many as the measure has characters still have room", () => {
    const cells = Array.from({ length: 30 }, () => ["a"]);
    const { galley } = set([
      table(
        cells.map(() => undefined),
        row(...cells),
        row(...cells),
      ),
    ]);
    for (const slug of slugsOf(galley)) for (const { pieces } of linesOf(slug)) expect(pieces[0]!.x).toBeLessThan(200);
  });

  test("cells are ragged in their columns, and long words are left whole", () => {
    const { galley, messages } = set([table([undefined, "right"], row(["golden castle bridge"], ["forest candle"]))]);
    expect(proof(galley)).toEqual([
      [
        "0.25: 0 to 60: golden",
        "1.25: 0 to 60: castle",
        "2.25: 0 to 60: bridge",
        "0.25: 140 to 200: forest",
        "1.25: 140 to 200: candle",
      ],
    ]);
    expect(messages).toEqual([]);
  });

  test("a call hangs beside a figure that is flush right, unless it is as wide as the gap that it would stand in", () => {
    const cells = table(["right"], row(["n"]), row(["12", call("a")]), row(["345"]));
    const rows = (gap: number): string[] =>
      proof(set([cells], [note("a", paragraph("b"))], gap).galley)
        .slice(1)
        .flat();
    expect(rows(20)).toEqual(["0: 95.005 to 125.005: 121", "0: 85.005 to 115.005: 345"]);
    expect(rows(10)).toEqual(["0: 85.005 to 115.005: 121", "0: 85.005 to 115.005: 345"]);
  });

  test("are narrower in a quotation and a list, by as much as these are set in", () => {
    const wide = table([undefined, "right"], row(["golden castle bridge forest"], ["candle"]));
    expect(proof(set([quotation(wide)]).galley)[0]!.at(-1)).toBe("0.25: 120 to 180: candle");
    const { galley } = set([list(1, [wide])]);
    expect(
      slugsOf(galley)
        .flatMap(linesOf)
        .flatMap(({ pieces }) => pieces.map(({ shaped }) => shaped.text)),
    ).toEqual(["1."]);
    expect(proof(galley, 1)[0]![0]).toMatch(/^0\.25: 20 to /);
    expect(proof(galley, 1)[0]!.at(-1)).toBe("0.25: 140 to 200: candle");
  });
});

describe("rows", () => {
  const two = [undefined, undefined];
  const short = (count: number): Block =>
    table(two, row(["a"], ["b"]), ...Array.from({ length: count }, () => row(["c"], ["d"])));
  const heights = (block: Block): string[] =>
    slugsOf(set([paragraph("stone"), block]).galley, 1).map(({ before, height }) => `${before} + ${height}`);

  test("are as high as the tallest of their cells; the head and the last have half a line for the rules under them", () => {
    expect(heights(short(3))).toEqual(["1 + 3", "0 + 2", "0 + 2", "0 + 3"]);
    const tall = row(["golden castle bridge candle"], ["king"]);
    expect(heights(table(two, row(["a"], ["b"]), tall, row(["c"], ["d"]), row([], [])))).toEqual([
      "1 + 3",
      "0 + 4",
      "0 + 2",
      "0 + 3",
    ]);
  });

  test("stand half a line apart where most of them have several lines", () => {
    const tall = row(["golden castle bridge candle"], ["king"]);
    expect(heights(table(two, row(["a"], ["b"]), tall, tall, row(["c"], [])))).toEqual([
      "1 + 3",
      "0 + 4",
      "1 + 4",
      "1 + 3",
    ]);
  });

  test("the head keeps to the first, the last two to each other, and the last to a signature", () => {
    const { orphan, widow } = squarePage.pageCosts;
    const costs = (...blocks: readonly Block[]): number[] =>
      slugsOf(set(blocks).galley).map(({ breakCost }) => breakCost);
    expect(costs(short(4))).toEqual([Infinity, orphan, 0, widow, 0]);
    expect(costs(short(2))).toEqual([Infinity, orphan + widow, 0]);
    expect(costs(short(1), signature("A. Writer"))).toEqual([Infinity, Infinity]);
    expect(costs(short(0))).toEqual([0]);
  });

  test("have rules over the head, under it and after the last, as wide as the table", () => {
    const rules = slugsOf(set([short(2)]).galley).map((slug) => rowOf(slug).rules);
    expect(rules.map((own) => own.map(({ weight }) => weight))).toEqual([[1, 0.5], [], [1]]);
    expect(new Set(rules.flat().map(({ x, width }) => `${x.toFixed(2)} ${width.toFixed(2)}`))).toEqual(
      new Set(["84.99 30.02"]),
    );
    expect(rules.flat().map(({ down }) => down)).toEqual([
      expect.closeTo(-5.7),
      expect.closeTo(7.1),
      expect.closeTo(4.6),
    ]);
  });

  test("tell which notes they call first, cell by cell, the head too", () => {
    const cells = table(two, row(["a", call("x")], [call("y")]), row([call("x")], ["b", call("z"), call("x")]));
    const { galley } = set(
      [cells],
      ["z", "y", "x"].map((label) => note(label, paragraph("stone"))),
    );
    expect(slugsOf(galley).map(({ notes }) => notes)).toEqual([[1, 2], [3]]);
  });

  test("T001 and T002 point into the cell (at the head of the table)", () => {
    const long = "w".repeat(25);
    const text = `so it is | a\n${long} | b\n${missing} | c`;
    const cell = (value: string, from: number): TableCell => {
      const span = { start: text.indexOf(value, from), end: text.indexOf(value, from) + value.length };
      return { children: [{ type: "text", value, span }], span };
    };
    const rowOfCells = (first: string, second: string): TableRow => {
      const span = { start: text.indexOf(first), end: text.indexOf(` | ${second}`) + 4 };
      return { cells: [cell(first, 0), cell(second, span.end - 1)], span };
    };
    const cells = table(
      [undefined, undefined],
      rowOfCells("so it is", "a"),
      rowOfCells(long, "b"),
      rowOfCells(missing, "c"),
    );
    const document = { ...documentOf([cells]), source: { path: "test.md", text } };
    const { diagnostics } = setGalley(document, pairNotes(document), new Map(), squarePage, squareFaces);
    const told = diagnostics.map(({ code, place }) =>
      "span" in place ? `${code} ${text.slice(place.span.start, place.span.end)}` : code,
    );
    expect(told).toEqual([`T001 ${"w".repeat(18)}`, `T002 ${missing}`]);
  });

  test("a character that the face lacks is told of in a cell as in a line", () => {
    expect(set([table([undefined], row(["a"]), row([missing]))]).messages).toEqual([expect.stringMatching(/^T002 /)]);
  });
});
