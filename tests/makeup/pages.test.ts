import { describe, expect, test } from "vitest";
import type { Block } from "../../src/document/document.ts";
import { textOfLine } from "../../src/galley/line.ts";
import { call, documentOf, figure, heading, list, note, paragraph, quotation, row, table } from "./documents.ts";
import { proofOf } from "./proof.ts";
import { make, picture, squarePage } from "./square-page.ts";

/*
 * Pages worked out by hand: ten lines of twenty characters, the first page eight. Three words of six letters are a line;
 * so are two of them after an indent of two and a word of four. A foot is a line high, and a line for each of its notes.
 */
const six = ["golden", "castle", "forest", "bridge", "candle", "bottle", "silken", "hidden", "garden"];
const sixes = (count: number): string => Array.from({ length: count }, (_, index) => six[index % six.length]).join(" ");

/** The opening paragraph, of some lines. */
const opening = (lines: number): Block => paragraph(sixes(3 * lines));
/** A later paragraph of some lines, whose first word may call a note. */
const indented = (lines: number, label?: string): Block =>
  label === undefined
    ? paragraph(`king ${sixes(3 * lines - 1)}`)
    : paragraph("the", call(label), ` ${sixes(3 * lines - 1)}`);
/** A note of some lines of eighteen characters. */
const noteOf = (label: string, lines: number) =>
  note(label, paragraph(Array.from({ length: lines }, () => "stone lemon candle").join(" ")));

const codes = ({ diagnostics }: ReturnType<typeof make>): string[] => diagnostics.map(({ code }) => code);
const textPages = ({ madeUp }: ReturnType<typeof make>) => madeUp.pages.filter(({ kind }) => kind === "text");

describe("pages", () => {
  test("are filled to the last line; the first opens below its sink", () => {
    const made = make(documentOf([opening(4), indented(6), indented(7)]));
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden castle forest",
      "   4   0 bridge candle bottle",
      "   5   0 silken hidden garden",
      "   6   0 golden castle forest",
      "   7   2 king golden castle",
      "   8   0 forest bridge candle",
      "   9   0 bottle silken hidden",
      "  10   0 garden golden castle",
      "page 4, verso",
      "   1   0 forest bridge candle",
      "   2   0 bottle silken hidden",
      "   3   2 king golden castle",
      "   4   0 forest bridge candle",
      "   5   0 bottle silken hidden",
      "   6   0 garden golden castle",
      "   7   0 forest bridge candle",
      "   8   0 bottle silken hidden",
      "   9   0 garden golden castle",
    ]);
    expect(made.diagnostics).toEqual([]);
    expect(made.madeUp.report.cost).toBe(0);
  });

  test("end a line early rather than leave a widow", () => {
    // Eight lines would leave the last of five alone on page 4: seven cost a short line, 5000, and a widow 20000.
    const made = make(documentOf([opening(4), indented(5), indented(6)]));
    expect(proofOf(made.madeUp).filter((row) => !/^ +[4-8] /.test(row))).toEqual([
      "page 3, recto",
      "   3   0 golden castle forest",
      "   9   0 bottle silken hidden",
      "page 4, verso",
      "   1   0 garden golden castle",
      "   2   0 forest bridge candle",
      "   3   2 king golden castle",
    ]);
    expect(codes(made)).toEqual([]);
    expect(made.madeUp.report.cost).toBe(5000);
  });

  test("begin a paragraph on the next page rather than leave its first line behind", () => {
    const made = make(documentOf([opening(7), indented(8)]));
    expect(proofOf(made.madeUp).filter((row) => row.startsWith("page") || row.includes("king"))).toEqual([
      "page 3, recto",
      "page 4, verso",
      "   1   2 king golden castle",
    ]);
    expect(made.madeUp.report.cost).toBe(5000);
  });

  test("that nothing fills are not made fuller by a line at any cost", () => {
    // The last line has no room there for its notes, of six lines. The line before it would cost a widow, an orphan and a
    // hyphen, 36500, where a fourth line left empty costs 35000 more than three.
    const last = paragraph("aa bb cc dd ee ff\u00ADgolden", call("a"), " so", call("b"), " it", call("c"));
    const made = make(documentOf([opening(4), last], [noteOf("a", 2), noteOf("b", 2), noteOf("c", 2)]));
    expect(textPages(made).map(({ body }) => body.length)).toEqual([4, 2]);
    expect(codes(made)).toEqual([]);
  });

  test("keep a heading with what follows, with its space above and below, which falls away at the head of a page", () => {
    // Level 1 has two lines above it and one below; at line 10 of page 3 it would be parted from its text.
    const made = make(documentOf([opening(5), heading(1, "bell"), indented(7)]));
    expect(proofOf(made.madeUp).slice(-10)).toEqual([
      "   7   0 bridge candle bottle",
      "page 4, verso",
      "   1   8 bell",
      "   3   0 king golden castle",
      "   4   0 forest bridge candle",
      "   5   0 bottle silken hidden",
      "   6   0 garden golden castle",
      "   7   0 forest bridge candle",
      "   8   0 bottle silken hidden",
      "   9   0 garden golden castle",
    ]);
  });

  test("set quotations on half lines, and come back to the grid after them", () => {
    const made = make(
      documentOf([
        opening(1),
        quotation(
          paragraph("golden castle by", { type: "line-break", span: { start: 0, end: 0 } }, "and"),
          paragraph("so on"),
        ),
        indented(1),
        list(3, [paragraph("golden")], [paragraph("castle")]),
      ]),
    );
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden castle forest",
      " 4.5   2 golden castle by",
      " 5.5   2 and",
      " 6.5   4 so on",
      "   8   2 king golden castle",
      "  10   2 golden",
      "page 4, verso",
      "   1   2 castle",
    ]);
  });
});

describe("spreads", () => {
  const depths = (made: ReturnType<typeof make>): string[] =>
    textPages(made).map(({ number, depth }) => `${number}: ${depth}`);
  const blemishes = ({ madeUp }: ReturnType<typeof make>): string[] =>
    madeUp.report.blemishes.map(({ page, blemish, cost }) => `${page} ${blemish} ${cost}`);

  test("run a line short together where both would leave a widow", () => {
    // Pages 4 and 5 end with the fourth of five lines at ten lines, and with the third at nine.
    const made = make(documentOf([opening(8), indented(6), indented(5), indented(4), indented(5), indented(6)]));
    expect(depths(made)).toEqual(["3: 10", "4: 9", "5: 9", "6: 10"]);
    expect(blemishes(made)).toEqual(["4 short spread 1500", "5 short spread 1500"]);
    expect(codes(made)).toEqual([]);
  });

  test("run a line long together where short ones would part a heading from its text", () => {
    // At nine lines page 4 would end with the heading, at ten with an orphan; page 5 ends with its paragraph at eleven.
    const made = make(
      documentOf([opening(8), indented(7), heading(3, "bell"), indented(2), indented(3), indented(8), indented(8)]),
    );
    expect(depths(made)).toEqual(["3: 10", "4: 11", "5: 11", "6: 10"]);
    expect(blemishes(made)).toEqual(["4 long spread 5000", "5 long spread 5000"]);
  });

  test("a hyphen costs twice as much at the foot of a recto, as the page is turned there", () => {
    const hyphenated = {
      ...squarePage,
      pageCosts: { ...squarePage.pageCosts, widow: 0, orphan: 0, shortSpread: 9000, longSpread: 9000 },
    };
    const blocks = (lines: number): Block[] => [
      opening(lines),
      paragraph("aa bb cc dd ee ff\u00ADgolden castle forest"),
      indented(9),
    ];
    const cost = (lines: number): number[] =>
      make(documentOf(blocks(lines)), { specification: hyphenated }).madeUp.report.blemishes.flatMap((each) =>
        each.blemish === "hyphen at the foot" ? [each.cost] : [],
      );
    // The hyphen ends page 3, a recto, or page 4, a verso.
    expect(cost(7)).toEqual([3000]);
    expect(cost(17)).toEqual([1500]);
  });

  test("a quotation that runs over the page stands on the grid, with a whole line before it", () => {
    // With half a line before it its four lines would end half a line above the foot of page 4.
    const made = make(
      documentOf([
        opening(8),
        indented(6),
        quotation(paragraph(Array.from({ length: 8 }, () => "silken golds").join(" "))),
      ]),
    );
    expect(proofOf(made.madeUp).filter((row) => row.includes("golds"))).toEqual([
      "   8   2 silken golds",
      "   9   2 silken golds",
      "  10   2 silken golds",
      "   1   2 silken golds",
      "   2   2 silken golds",
      "   3   2 silken golds",
      "   4   2 silken golds",
      "   5   2 silken golds",
    ]);
    expect(blemishes(made)).toContain("4 opened quotation 2500");
  });
});

describe("notes", () => {
  const arranged = (arrangement: "columns" | "run-in") => ({
    ...squarePage,
    notes: { ...squarePage.notes, arrangement },
  });

  test("stand in two columns, of lines of seven characters, the first no shorter than the second", () => {
    const made = make(
      documentOf(
        [paragraph("golden", call("a"), " castle", call("b"), " bell", call("c"))],
        [note("a", paragraph("stone")), note("b", paragraph("lemon")), note("c", paragraph("candle"))],
      ),
      { specification: arranged("columns") },
    );
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden1 castle2 bell3",
      "   9   2 1 stone",
      "  10   2 2 lemon",
      "   9  13 3 candle",
    ]);
  });

  test("fill both columns of a page before they run on", () => {
    // Page 3 has seven lines left under one of text: a foot of six, so twelve lines of the note's fourteen.
    const words = Array.from({ length: 14 }, () => "candles").join(" ");
    const made = make(documentOf([paragraph("golden", call("a")), indented(8)], [note("a", paragraph(words))]), {
      specification: arranged("columns"),
    });
    const [first, second] = textPages(made);
    expect(first!.notes).toHaveLength(12);
    expect(second!.notes).toHaveLength(2);
    expect(new Set(second!.notes.map(({ y }) => y)).size).toBe(1);
  });

  test("are run on where they are short, each behind its number, and only those", () => {
    const made = make(
      documentOf(
        [paragraph("golden", call("a"), " castle", call("b"), " bell", call("c"))],
        [note("a", paragraph("stone")), note("b", paragraph("lemon")), noteOf("c", 3)],
      ),
      { specification: arranged("run-in") },
    );
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden1 castle2 bell3",
      "   7   2 1 stone",
      "   7  13 2 lemon",
      "   8   2 3 stone lemon candle",
      "   9   2   stone lemon candle",
      "  10   2   stone lemon candle",
    ]);
  });

  test("that are run on share lines, as wide as the page", () => {
    // Two points are missing to 20: a space of one, one of four and another of one stretch by a third.
    const made = make(
      documentOf(
        [paragraph("golden", call("a"), " castle", call("b"))],
        [note("a", paragraph("stone")), note("b", paragraph("lemon stone"))],
      ),
      { specification: arranged("run-in") },
    );
    expect(proofOf(made.madeUp).slice(2)).toEqual(["   9 2.3 1 stone", "   9  15 2 lemon", "  10   0   stone"]);
    expect(made.madeUp.pages[2]!.notes.map(({ first }) => first)).toEqual([true, true, false]);
  });

  test("that end in an abbreviation are not tied to the number of the next (which took it along to its line)", () => {
    // A point and a fifth, by which the stop hangs, are shared out to three spaces.
    const notes = [note("a", paragraph("golden castle ff.")), note("b", paragraph("stone"))];
    const made = make(documentOf([paragraph("golden", call("a"), " castle", call("b"))], notes), {
      specification: arranged("run-in"),
    });
    expect(proofOf(made.madeUp).slice(2)).toEqual(["   9 2.4 1 golden castle ff.", "  10 2.4 2 stone"]);
  });

  test("stand at the foot of the page of their call, ending on its last line", () => {
    // Eight lines less a foot of three: five.
    const made = make(documentOf([opening(2), indented(3, "a"), indented(7)], [noteOf("a", 2)]));
    expect(proofOf(made.madeUp).slice(0, 8)).toEqual([
      "page 3, recto",
      "   3   0 golden castle forest",
      "   4   0 bridge candle bottle",
      "   5   2 the1 golden castle",
      "   6   0 forest bridge candle",
      "   7   0 bottle silken hidden",
      "   9   2 1 stone lemon candle",
      "  10   2   stone lemon candle",
    ]);
    expect(textPages(made)[0]!.rule).toMatchObject({ x: 50, width: 50 });
    expect(codes(made)).toEqual([]);
  });

  test("run on with two lines on either side, if they must", () => {
    // Page 3 has room for three lines of text, a foot and four of the nine of the note; five are left to page 4.
    const made = make(documentOf([opening(2), indented(1, "a"), indented(4), indented(9)], [noteOf("a", 9)]));
    const [first, second] = textPages(made);
    expect(first!.notes.length).toBeGreaterThanOrEqual(2);
    expect(second!.notes.length).toBeGreaterThanOrEqual(2);
    expect(first!.notes.length + second!.notes.length).toBe(9);
    expect(first!.notes[0]).toMatchObject({ note: 1, first: true });
    expect(second!.notes[0]).toMatchObject({ note: 1, first: false });
    expect(codes(made)).toEqual([]);
  });

  test("that are longer than a page run over as many as they need", () => {
    const made = make(documentOf([opening(1), indented(2, "a"), indented(8)], [noteOf("a", 25)]));
    const parts = textPages(made).map(({ notes }) => notes.length);
    expect(parts.reduce((sum, lines) => sum + lines, 0)).toBe(25);
    expect(parts.filter((lines) => lines > 0).length).toBeGreaterThan(2);
    expect(codes(made)).toEqual([]);
  });

  test("that a note calls come right after it", () => {
    const made = make(
      documentOf(
        [paragraph("golden", call("a"), " castle", call("c"))],
        [note("a", paragraph("stone", call("b"))), noteOf("b", 1), noteOf("c", 1)],
      ),
    );
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden1 castle3",
      "   8   2 1 stone2",
      "   9   2 2 stone lemon candle",
      "  10   2 3 stone lemon candle",
    ]);
  });

  test("that are called twice stand once, where they are called first", () => {
    const made = make(
      documentOf([paragraph("golden", call("a")), opening(9), paragraph("castle", call("a"))], [noteOf("a", 1)]),
    );
    expect(textPages(made).map(({ notes }) => notes.length)).toEqual([1, 0]);
    expect(proofOf(made.madeUp).at(-1)).toMatch(/castle1$/);
  });

  test("of which a line calls more than a page can hold are told of", () => {
    const made = make(
      documentOf(
        [paragraph("a", call("a"), " b", call("b"), " c", call("c"))],
        [noteOf("a", 4), noteOf("b", 4), noteOf("c", 3)],
      ),
    );
    expect(codes(made)).toEqual(["T003"]);
    expect(made.diagnostics[0]!.message).toBe("page 3 has no room for notes 1 to 3 together with what calls them");
  });

  test("leave no page too full where a page of theirs alone leads on from a place that was passed", () => {
    const text = (lines: number): string => Array.from({ length: lines }, () => "abcdefghijklmnopqrst").join(" ");
    const lines = (count: number): string => Array.from({ length: count }, () => "abcdefghijklmnopqr").join(" ");
    const made = make(
      documentOf(
        [paragraph(`${text(2)} abcdefghijklmnopqr`, call("a"), ` ${text(2)}`)],
        [note("a", paragraph("abcdefghijklmnop", call("b"), ` ${lines(6)}`)), note("b", paragraph(lines(22)))],
      ),
    );
    expect(codes(made)).not.toContain("T003");
    // The line that calls a has 29 lines under it: pages 4 and 5 are long, and three are left that stand alone.
    const counts = textPages(made).map(({ body, notes }) => `${body.length} + ${notes.length}`);
    expect(counts).toEqual(["2 + 0", "1 + 9", "1 + 9", "1 + 8", "0 + 3"]);
  });

  test("two hundred of them, a line each, a call in every line", () => {
    const labels = Array.from({ length: 200 }, (_, index) => `n${index}`);
    const made = make(
      documentOf(
        [paragraph(...labels.flatMap((label) => ["golden", call(label), " bridge "]))],
        labels.map((label) => noteOf(label, 1)),
      ),
    );
    expect(textPages(made).flatMap(({ notes }) => notes.map(({ note }) => note))).toEqual(
      labels.map((_, index) => index + 1),
    );
    expect(codes(made)).not.toContain("T003");
  });
});

describe("small and large", () => {
  test("a document of one word is a page of text between title and colophon", () => {
    const { madeUp } = make(documentOf([paragraph("king")]));
    expect(madeUp.pages.map(({ number, side, kind }) => `${number} ${side} ${kind}`)).toEqual([
      "1 recto title",
      "2 verso blank",
      "3 recto text",
      "4 verso colophon",
    ]);
  });

  test("a document of no words is title and colophon", () => {
    for (const blocks of [[], [paragraph("")]]) {
      const { madeUp, diagnostics } = make(documentOf(blocks));
      expect(madeUp.pages.map(({ kind }) => kind)).toEqual(["title", "blank", "blank", "colophon"]);
      expect(diagnostics).toEqual([]);
    }
  });

  test("the colophon is on a verso, after a blank where the text ends on one", () => {
    expect(make(documentOf([opening(17)])).madeUp.pages.map(({ kind }) => kind)).toEqual([
      "title",
      "blank",
      "text",
      "text",
      "blank",
      "colophon",
    ]);
    expect(make(documentOf([opening(8)])).madeUp.pages.map(({ kind }) => kind)).toEqual([
      "title",
      "blank",
      "text",
      "colophon",
    ]);
  });

  test("a figure is centred, in whole lines, with its caption under it on the same page", () => {
    // 33 points take four lines, with 3.5 of what is over above it; half a line after it comes to the next of the grid.
    const made = make(documentOf([opening(5), figure("tower", "a tower"), indented(6)]), {
      images: [picture("tower", 120, 33)],
    });
    expect(proofOf(made.madeUp).slice(6, 10)).toEqual([
      "page 4, verso",
      "1.65   4 [120 × 33]",
      "   5 6.5 a tower",
      "   7   2 king golden castle",
    ]);
  });

  test("a note called in a caption stands at the foot of the page of its figure", () => {
    const made = make(documentOf([opening(2), figure("tower", "a tower", call("a"))], [noteOf("a", 1)]), {
      images: [picture("tower", 120, 23)],
    });
    expect(proofOf(made.madeUp).slice(3)).toEqual([
      "page 4, verso",
      "1.65   4 [120 × 23]",
      "   4   6 a tower1",
      "  10   2 1 stone lemon candle",
    ]);
  });

  test("a figure larger than the page is made as large as it may be", () => {
    const made = make(documentOf([opening(1), figure("map")]), { images: [picture("map", 400, 1000)] });
    const [placed] = textPages(made)
      .flatMap(({ body }) => body)
      .filter(({ kind }) => kind === "figure");
    expect(placed).toMatchObject({ figure: { height: expect.closeTo(200 / 3, 6) as number } });
    expect(codes(made)).toEqual([]);
  });
});

describe("tables", () => {
  const head = row(["Town"], ["No."]);
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row([six[index]!], [String(index)]));
  const columns = [undefined, "right"] as const;
  const told = ({ diagnostics }: ReturnType<typeof make>) =>
    diagnostics.map(({ code, message }) => `${code} ${message}`);

  test("stand in the middle with their rules, on the grid below their heads, and the text comes back to it", () => {
    const made = make(documentOf([opening(1), table(columns, head, ...rows(2)), indented(2)]));
    expect(proofOf(made.madeUp)).toEqual([
      "page 3, recto",
      "   3   0 golden castle forest",
      "4.75   5 Town",
      "4.75  12 No.",
      "   6   5 golden",
      "   6  14 0",
      "   7   5 castle",
      "   7  14 1",
      "   9   2 king golden castle",
      "  10   0 forest bridge candle",
    ]);
    // The baselines are at 77.5, 90 and 100; a rule is 8.2 over one or 4.6 under it.
    const rules = made.madeUp.pages[2]!.rules.map(({ x, y, width }) => [x, y, width].map((each) => each.toFixed(1)));
    expect(rules).toEqual([
      ["100.0", "69.3", "100.0"],
      ["100.0", "82.1", "100.0"],
      ["100.0", "104.6", "100.0"],
    ]);
  });

  test("a note called in a cell stands at the foot of the page of its row, and the head stands once", () => {
    const called = row(["silken"], ["6", call("a")]);
    const made = make(documentOf([opening(3), table(columns, head, ...rows(5), called, ...rows(2))], [noteOf("a", 1)]));
    expect(proofOf(made.madeUp).slice(1)).toEqual([
      "   3   0 golden castle forest",
      "   4   0 bridge candle bottle",
      "   5   0 silken hidden garden",
      "6.75   5 Town",
      "6.75  12 No.",
      "   8   5 golden",
      "   8  14 0",
      "   9   5 castle",
      "   9  14 1",
      "  10   5 forest",
      "  10  14 2",
      "page 4, verso",
      "   1   5 bridge",
      "   1  14 3",
      "   2   5 candle",
      "   2  14 4",
      "   3   5 silken",
      "   3  13 61",
      "   4   5 golden",
      "   4  14 0",
      "   5   5 castle",
      "   5  14 1",
      "  10   2 1 stone lemon candle",
    ]);
    expect(made.madeUp.pages.slice(2, 4).map(({ rules }) => rules.length)).toEqual([2, 1]);
    expect(told(made)).toEqual([]);
  });

  test("the head goes over to the next page with the first row", () => {
    const made = make(documentOf([opening(6), table(columns, head, ...rows(2))]));
    expect(proofOf(made.madeUp).slice(6)).toEqual([
      "   8   0 silken hidden garden",
      "page 4, verso",
      "1.25   5 Town",
      "1.25  12 No.",
      " 2.5   5 golden",
      " 2.5  14 0",
      " 3.5   5 castle",
      " 3.5  14 1",
    ]);
  });

  test("a last row that stands alone on a page is told of as such", () => {
    const tall = row(["golden ".repeat(9)], ["1"]);
    const made = make(documentOf([table(columns, head, tall, tall)]));
    expect(told(made)).toEqual(["T004 the last row of a table stands alone at the head of page 4"]);
  });

  test("a first row that stands alone is told of, and a head that is parted from the rows (each was taken for the other)", () => {
    const tall = (lines: number) => row(["golden castle ".repeat(lines)], ["1"]);
    // Page 3 has eight lines, of which the head takes one and a half; with a row of ten no page has room for it.
    expect(told(make(documentOf([table(columns, head, tall(3), tall(4), tall(4)), opening(2)])))).toEqual([
      "T004 the first row of a table stands alone at the foot of page 3",
    ]);
    expect(told(make(documentOf([table(columns, head, tall(10), tall(1), tall(1)), opening(2)])))).toEqual([
      "T004 the head of a table is parted from its rows at the foot of page 3",
    ]);
  });

  test("a row that no page can hold is told of", () => {
    const made = make(documentOf([table(columns, head, row(["golden ".repeat(30)], ["1"]))]));
    expect(told(made)).toContain("T003 page 4 has no room for a row so tall");
  });
});

describe("furniture", () => {
  test("is the title over the opening, then the author on versos and the title on rectos, and the folio on all", () => {
    const { madeUp } = make(documentOf([opening(28)]));
    const shown = madeUp.pages.map(
      ({ number, furniture }) => `${number}: ${furniture.map(({ line }) => textOfLine(line)).join(", ")}`,
    );
    expect(shown).toEqual(["1: ", "2: ", "3: A Title, 3", "4: A. Writer, 4", "5: A Title, 5", "6: "]);
    const [opening_, , recto] = textPages({ madeUp, document: documentOf([]), diagnostics: [] });
    expect(opening_!.furniture.map(({ y }) => y)).toEqual([50, 160]);
    expect(recto!.furniture.map(({ y }) => y)).toEqual([20, 160]);
  });
});
