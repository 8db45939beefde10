import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Booklet } from "../../src/imposition/booklet.ts";
import { blanksModes, edges, plainOrder, type BookletOrder } from "../../src/imposition/order.ts";
import type { Cell, Sheet } from "../../src/imposition/sheets.ts";
import { drawBooklet, drawReadingEdition } from "../../src/pdf/editions.tsx";
import { letter } from "../../src/typography/letter.ts";
import type { Specification } from "../../src/typography/specification.ts";
import { mm } from "../../src/typography/units.ts";
import { verifyBooklet } from "../../src/verify/booklet.ts";
import { readSides, type PdfSide } from "../../src/verify/sides.ts";
import { leafThroughBooklet, type PrintedSheet } from "../imposition/fold.ts";
import { numbersDue } from "../imposition/pages.ts";
import { halfLetter, pocket } from "../imposition/specifications.ts";
import { imposedOf, makeUpBody, modified, type Printed } from "./print.ts";

const paragraph = "The quick brown fox jumps over the lazy dog while the printer sleeps. ".repeat(11);
const body = (paragraphs: number): string => `${paragraph}\n\n`.repeat(paragraphs);

/** Returns what is a number and nothing else: the folios, where the text has no figures. */
function foliosOn({ print, height }: PdfSide): PrintedSheet<number>["front"] {
  return print
    .filter(({ text }) => /^\d+$/.test(text))
    .map(({ text, x, y, turned }) => ({ what: Number(text), x, y: height - y, turned }));
}

/** Reads the folios of a finished booklet by their places, folds it, and leafs through it; 0 where there is none. */
async function leafThrough(bytes: Uint8Array, { layout, order }: Booklet): Promise<(number | string)[]> {
  const sides = await readSides(bytes);
  const sheets = Array.from({ length: sides.length / 2 }, (_, index): PrintedSheet<number> => {
    const [front, back] = sides.slice(2 * index, 2 * index + 2) as [PdfSide, PdfSide];
    return { width: front.width, height: front.height, front: foliosOn(front), back: foliosOn(back) };
  });
  return leafThroughBooklet(sheets, layout.rows, order.duplex, order.signature).map((found) =>
    found.length === 1 ? found[0]! : found.length,
  );
}

/** A manuscript, its reading edition, and how its booklets are made and looked at. */
class Pamphlet {
  readonly printed: Printed;
  reading!: Uint8Array;
  constructor(specification: Specification, paragraphs: number) {
    this.printed = makeUpBody(body(paragraphs), "A Title", specification);
  }
  async open(): Promise<this> {
    const { document, apparatus, madeUp } = this.printed;
    this.reading = await drawReadingEdition(document, apparatus, madeUp, modified);
    return this;
  }
  booklet(order: Partial<BookletOrder> = {}): Booklet {
    return imposedOf(this.printed.madeUp, order);
  }
  draw(booklet: Booklet): Promise<Uint8Array> {
    return drawBooklet(this.printed.document, this.printed.madeUp, booklet, modified);
  }
  async codes(bytes: Uint8Array, { layout }: Booklet, order: Partial<BookletOrder> = {}): Promise<string[]> {
    const folding = { ...plainOrder, ...order, rows: layout.rows };
    const found = await verifyBooklet(bytes, this.reading, folding, "test-booklet.pdf");
    return found.map(({ code, message }) => `${code} ${message}`);
  }
  /** The folios due, 0 on pages that have none. */
  foliosDue(blanks: BookletOrder["blanks"], rows: 1 | 2): number[] {
    const { pages } = this.printed.madeUp;
    return numbersDue(pages.length, blanks, 4 * rows).map((number) =>
      pages[number - 1]?.kind === "text" ? number : 0,
    );
  }
}

describe.each([
  ["A5 on A4, two pages a side", letter, 56, 16],
  ["half letter on letter, two pages a side", halfLetter, 60, 8],
  ["A6 on A4, four pages a side", pocket, 26, 16],
] as const)("%s", (_, specification, paragraphs, signature) => {
  let pamphlet: Pamphlet;
  beforeAll(async () => {
    pamphlet = await new Pamphlet(specification, paragraphs).open();
  });

  const orders = edges.flatMap((duplex) =>
    blanksModes.flatMap((blanks) => [
      { duplex, blanks },
      { duplex, blanks, signature, thickness: mm(0.2) },
    ]),
  );
  test.each(orders)("folded back, the finished file reads in order: %j", async (order) => {
    const booklet = pamphlet.booklet(order);
    const bytes = await pamphlet.draw(booklet);
    expect(await leafThrough(bytes, booklet)).toEqual(pamphlet.foliosDue(order.blanks, booklet.layout.rows));
    expect(await pamphlet.codes(bytes, booklet, order)).toEqual([]);
  });

  test("the sides have the size of the paper, and there are several signatures", async () => {
    const booklet = pamphlet.booklet({ signature });
    expect(booklet.signatures.length).toBeGreaterThan(1);
    const { width, height } = booklet.layout;
    for (const side of await readSides(await pamphlet.draw(booklet))) {
      expect(side.width).toBeCloseTo(width, 2);
      expect(side.height).toBeCloseTo(height, 2);
    }
  });
});

test("creep and marks change nothing that is read; marks are not text", async () => {
  const pamphlet = await new Pamphlet(letter, 40).open();
  const order = { paper: "sra4", marks: ["fold", "crop"], thickness: mm(0.3) } as const;
  const booklet = pamphlet.booklet(order);
  const bytes = await pamphlet.draw(booklet);
  expect(await pamphlet.codes(bytes, booklet, order)).toEqual([]);
  const plain = await readSides(await pamphlet.draw(pamphlet.booklet({ paper: "sra4" })));
  const moved = (await readSides(bytes)).map((side, index) =>
    side.print.map(({ x, text }, at) => {
      expect(text).toBe(plain[index]!.print[at]!.text);
      return Math.round((Math.abs(x - plain[index]!.print[at]!.x) * 254) / 72) / 10;
    }),
  );
  moved.forEach((shifts, index) =>
    shifts.forEach((shift) => expect(shift).toBe(Math.round(3 * Math.floor(index / 2)) / 10)),
  );
});

test("marks are drawn as artifacts", async () => {
  const pamphlet = new Pamphlet(letter, 1);
  const artifacts = async (marks: BookletOrder["marks"]): Promise<number[]> => {
    const bytes = await pamphlet.draw(pamphlet.booklet({ paper: "sra4", marks }));
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    return Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const { fnArray, argsArray } = await (await pdf.getPage(index + 1)).getOperatorList();
        const isArtifact = (at: number): boolean => {
          const opened = fnArray.slice(0, at).findLastIndex((operator) => markedContent.includes(operator));
          const [tag] = (argsArray[opened] ?? []) as { name?: string }[];
          return tag?.name === "Artifact";
        };
        return fnArray.filter((operator, at) => operator === OPS.constructPath && isArtifact(at)).length;
      }),
    );
  };
  const plain = await artifacts([]);
  expect(await artifacts(["fold"])).toEqual(plain.map((count) => count + 2));
  expect(await artifacts(["fold", "crop"])).toEqual(plain.map((count) => count + 10));
});

const markedContent: readonly number[] = [OPS.beginMarkedContent, OPS.beginMarkedContentProps, OPS.endMarkedContent];

describe("a finished booklet is held against the reading edition", () => {
  const pamphlets = { two: letter, four: pocket } as const;
  const opened = {} as Record<keyof typeof pamphlets, Pamphlet>;
  beforeAll(async () => {
    opened.two = await new Pamphlet(letter, 40).open();
    opened.four = await new Pamphlet(pocket, 14).open();
  });

  /** What is said of a booklet after a change to its sheets. */
  async function told(
    up: keyof typeof pamphlets,
    change: (sheets: readonly Sheet[]) => readonly Sheet[],
    order: Partial<BookletOrder> = {},
    claimed: Partial<BookletOrder> = order,
  ): Promise<string[]> {
    const pamphlet = opened[up];
    const booklet = pamphlet.booklet(order);
    const bytes = await pamphlet.draw({ ...booklet, signatures: [change(booklet.signatures.flat())] });
    return pamphlet.codes(bytes, booklet, claimed);
  }
  const cells = (change: (cell: Cell) => Cell) => (sheets: readonly Sheet[]) =>
    sheets.map(({ front, back }) => ({ front: front.map(change), back: back.map(change) }));
  const withPage = (number: number, change: (cell: Cell) => Partial<Cell>) =>
    cells((cell) => (cell.page?.number === number ? { ...cell, ...change(cell) } : cell));

  test("a sound one passes", async () => {
    expect(await told("two", (sheets) => sheets)).toEqual([]);
    expect(await told("four", (sheets) => sheets)).toEqual([]);
  });

  test("P006: two pages are exchanged", async () => {
    for (const [up, faults] of [
      ["two", ["the left half of side 4 does not show page 4", "the right half of side 5 does not show page 5"]],
      [
        "four",
        [
          "the upper right quarter of side 1 does not show page 4",
          "the lower right quarter of side 3 does not show page 5",
        ],
      ],
    ] as const) {
      const { pages } = opened[up].printed.madeUp;
      const exchanged = cells((cell) => {
        const number = cell.page?.number;
        return { ...cell, page: number === 4 ? pages[4] : number === 5 ? pages[3] : cell.page };
      });
      expect(await told(up, exchanged)).toEqual(faults.map((fault) => `P006 ${fault}`));
    }
  });

  test("P006: a page stands on its head", async () => {
    const turn = withPage(5, ({ turned }) => ({ turned: !turned }));
    expect(await told("two", turn)).toEqual(["P006 the right half of side 5 shows page 5 upside down"]);
    expect(await told("four", turn)).toEqual(["P006 the lower right quarter of side 3 shows page 5 upside down"]);
  });

  test("P006: the backs are not turned, or turned without need", async () => {
    for (const up of ["two", "four"] as const) {
      const { pages } = opened[up].printed.madeUp;
      const onBacks = pages.filter(({ kind, number }) => kind !== "blank" && [2, 3].includes(number % 4)).length;
      expect((await told(up, (sheets) => sheets, {}, { duplex: "long" })).length).toBeGreaterThanOrEqual(onBacks);
      expect((await told(up, (sheets) => sheets, { duplex: "long" }, {})).length).toBeGreaterThanOrEqual(onBacks);
    }
  });

  test("P006: a page is not where it folds to", async () => {
    const upwards = withPage(6, ({ top }) => ({ top: top - 1 }));
    expect(await told("two", upwards)).toEqual([expect.stringMatching(/shows page 6 in the wrong place$/)]);
    expect(await told("four", upwards)).toEqual([expect.stringMatching(/shows page 6 in the wrong place$/)]);
    const outwards = withPage(7, ({ left }) => ({ left: left + 1 }));
    expect(await told("two", outwards)).toEqual([expect.stringMatching(/shows page 7 in the wrong place$/)]);
  });

  test("P006: pages are moved for creep that was not asked for, or away from the fold", async () => {
    const thick = { thickness: mm(0.2) };
    expect((await told("two", (sheets) => sheets, thick, {})).length).toBeGreaterThan(8);
    const { layout } = opened.two.booklet();
    const mirrored = cells((cell) => ({ ...cell, left: layout.width - layout.trim.width - cell.left }));
    const away = (sheets: readonly Sheet[]): Sheet[] =>
      mirrored(sheets).map(({ front, back }) => ({ front: front.toReversed(), back: back.toReversed() }));
    expect((await told("two", away, thick)).length).toBeGreaterThan(8);
  });

  test("P006: a page is left out, or stands in the place of a blank", async () => {
    expect(
      await told(
        "two",
        withPage(4, () => ({ page: undefined })),
      ),
    ).toEqual(["P006 the left half of side 4 does not show page 4"]);
    const { pages } = opened.four.printed.madeUp;
    const doubled = cells((cell) => ({ ...cell, page: cell.page ?? pages[4] }));
    const found = await told("four", doubled, { blanks: "around" });
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.filter((message) => !message.endsWith("does not show a blank"))).toEqual([]);
  });

  test("P006: blanks are in other places", async () => {
    expect((await told("four", (sheets) => sheets, { blanks: "around" }, {})).length).toBeGreaterThan(0);
  });

  test("P006: all sheets are in one signature, for several", async () => {
    const found = await told("two", (sheets) => sheets, {}, { signature: 8 });
    expect(found.length).toBeGreaterThan(8);
  });

  test("P006: a sheet is missing", async () => {
    const { pages } = opened.two.printed.madeUp;
    expect(await told("two", (sheets) => sheets.slice(1))).toEqual([
      `P006 ${pages.length} pages are imposed on ${2 * Math.ceil(pages.length / 4) - 2} sides of paper`,
    ]);
  });

  test("P006: sheets are in the wrong order", async () => {
    expect((await told("four", (sheets) => sheets.toReversed())).length).toBeGreaterThan(8);
  });
});
