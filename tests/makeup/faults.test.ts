import { describe, expect, test } from "vitest";
import type { Page, PlacedFigure, PlacedText } from "../../src/makeup/page.ts";
import { call, documentOf, heading, note, paragraph, quotation, row, table } from "./documents.ts";
import { faultsOf } from "./faults.ts";
import { make, type Made } from "./square-page.ts";

describe("a fault is seen", () => {
  const six = ["golden", "castle", "forest", "bridge", "candle", "bottle", "silken"];
  const words = (count: number): string =>
    Array.from({ length: 3 * count }, (_, index) => six[index % six.length]).join(" ");
  const made = make(
    documentOf(
      [
        paragraph(words(3)),
        heading(2, "bell"),
        paragraph(words(2), call("a"), " ", words(6)),
        paragraph(words(5), call("b")),
        quotation(paragraph(words(3))),
      ],
      [note("a", paragraph(words(3), call("c"))), note("b", paragraph(words(5))), note("c", paragraph(words(1)))],
    ),
  );

  const textPages = made.madeUp.pages.filter(({ kind }) => kind === "text");

  /** The document with its pages of text changed one by one. */
  function doctored(change: (page: Page, index: number) => Partial<Page>): Made {
    const first = made.madeUp.pages.findIndex(({ kind }) => kind === "text");
    const pages = made.madeUp.pages.map((page, index) =>
      page.kind === "text" ? { ...page, ...change(page, index - first) } : page,
    );
    return { ...made, madeUp: { ...made.madeUp, pages } };
  }
  const bodies = (own: (placed: PlacedText | PlacedFigure, at: number) => PlacedText | PlacedFigure): Made =>
    doctored(({ body }) => ({ body: body.map(own) }));
  /** The pages with all but some lines of a page moved to the end of the page before. */
  const moved = (page: number, left: number): Made =>
    doctored(({ body }, index) => {
      const next = textPages[page]!.body;
      if (index === page - 1) return { body: [...body, ...next.slice(0, -left)] };
      return index === page ? { body: next.slice(-left) } : {};
    });

  const tabled = make(
    documentOf(
      [
        paragraph("golden"),
        table([undefined, undefined], row(["a"], ["b"]), row(["c", call("a")], ["d"]), row(["e"], ["f"])),
      ],
      [note("a", paragraph("stone"))],
    ),
  );
  /** The table with its page of text changed: its lines are a word, two of the head, and two of each row. */
  const retabled = (change: (page: Page) => Partial<Page>): Made => {
    const pages = tabled.madeUp.pages.map((page) => (page.kind === "text" ? { ...page, ...change(page) } : page));
    return { ...tabled, madeUp: { ...tabled.madeUp, pages } };
  };
  const lines = (own: (placed: PlacedText, at: number) => Partial<PlacedText>): Made =>
    retabled(({ body }) => ({
      body: body.map((placed, at) => ({ ...placed, ...own(placed as PlacedText, at) }) as PlacedText),
    }));

  /** The table with all but some of its lines moved to a page of their own. */
  const divided = (left: number): Made => {
    const page = tabled.madeUp.pages.find(({ kind }) => kind === "text")!;
    const parts = [page.body.slice(0, left), page.body.slice(left)].map((body) => ({ ...page, body }));
    return { ...tabled, madeUp: { ...tabled.madeUp, pages: parts } };
  };

  test("in a table that has none, none", () => {
    expect(faultsOf(tabled)).toEqual([]);
  });

  test.each<[string, Made, RegExp]>([
    ["a cell lost", retabled(({ body }) => ({ body: body.toSpliced(2, 1) })), /^text/],
    [
      "two cells in each other's place",
      retabled(({ body }) => ({ body: body.with(3, body[4]!).with(4, body[3]!) })),
      /^text/,
    ],
    ["a cell on another", lines(({ x }, at) => (at === 4 ? { x: x - 30 } : {})), /cells on top of one another/],
    ["a cell out of its row", lines(({ y }, at) => (at === 4 ? { y: y - 5 } : {})), /cells on top of one another/],
    ["a row on another", lines(({ y }, at) => (at === 5 || at === 6 ? { y: y - 5 } : {})), /type on top of other type/],
    ["the head alone at the foot", divided(3), /ends with a heading/],
    ["a rule lost", retabled(({ rules }) => ({ rules: rules.slice(1) })), /has 2 rules of tables, not 3/],
    [
      "a rule through type",
      retabled(({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, y: rule.y - 5 })) })),
      /a rule through type/,
    ],
    ["a row off the grid", lines(({ y }, at) => (at > 4 ? { y: y + 0.1 } : {})), /off the grid/],
    [
      "a note of a cell on no page",
      retabled(() => ({ notes: [], rule: undefined })),
      /is called on page 3 and begins on page undefined/,
    ],
  ])("%s", (_, pages, fault) => {
    expect(faultsOf(pages).some((each) => fault.test(each))).toBe(true);
  });

  test("in pages that have none, none", () => {
    expect(faultsOf(made)).toEqual([]);
    // What the faults below are planted in: a page without notes, one where a note begins, one on which a note goes on.
    expect(textPages[0]!.notes).toEqual([]);
    expect(textPages.some(({ notes }) => notes[0]?.first === true)).toBe(true);
    expect(textPages.some(({ notes }) => notes[0]?.first === false)).toBe(true);
  });

  test.each<[string, Made, RegExp]>([
    ["a line lost", doctored(({ body }, index) => (index === 0 ? { body: body.slice(1) } : {})), /^text/],
    ["a line doubled", doctored(({ body }, index) => (index === 0 ? { body: [body[0]!, ...body] } : {})), /^text/],
    [
      "two lines in each other's place",
      doctored(({ body: [first, second, ...rest] }, index) =>
        index === 0 ? { body: [second!, first!, ...rest] } : {},
      ),
      /^text/,
    ],
    ["a line of a note lost", doctored(({ notes }, index) => (index === 1 ? { notes: notes.slice(1) } : {})), /^notes/],
    ["notes out of order", doctored(({ notes }) => ({ notes: notes.toReversed() })), /is out of order/],
    [
      "a note that begins on another page",
      doctored((_, index) => ({ notes: textPages[index + 1]?.notes ?? [] })),
      /is called on page/,
    ],
    [
      "a note with a line alone",
      doctored(({ notes }, index) => (index === 3 ? { notes: notes.slice(0, 1) } : {})),
      /leaves a line alone/,
    ],
    [
      "a note that runs on from nowhere",
      doctored(({ notes }, index) => (index === 3 ? { notes: [...notes, { ...notes[0]!, note: 1 }] } : {})),
      /does not run on/,
    ],
    [
      "text that comes down into the notes",
      bodies((placed) => ({ ...placed, y: placed.y + 10 })),
      /too full and does not say so/,
    ],
    [
      "a page that says it is too full",
      { ...made, diagnostics: [{ code: "T003", place: { path: "test.md" }, message: "page 3 has more on it" }] },
      /says that it is too full and is not/,
    ],
    [
      "type on type",
      bodies((placed, at) => (at === 1 ? { ...placed, y: placed.y - 5 } : placed)),
      /type on top of other type/,
    ],
    ["type in the sink", bodies((placed) => ({ ...placed, y: placed.y - 10 })), /above the type area/],
    ["a line off the grid", bodies((placed) => ({ ...placed, y: placed.y + 0.1 })), /off the grid/],
    [
      "notes that hang in the air",
      doctored(({ notes }) => ({ notes: notes.map((line) => ({ ...line, y: line.y - 1 })) })),
      /do not end with the page/,
    ],
    ["no rule over notes", doctored(() => ({ rule: undefined })), /no rule over its notes/],
    ["a rule without notes", doctored(({ rule }) => ({ notes: [], rule })), /a rule without notes/],
    ["type in the other side's margin", bodies((placed) => ({ ...placed, x: placed.x + 20 })), /beside the margin/],
    ["a verso that calls itself recto", doctored(() => ({ side: "recto" })), /is out of order/],
    [
      "a page without its folio",
      doctored(({ furniture }) => ({ furniture: furniture.slice(1) })),
      /lacks its head or folio/,
    ],
    ["a widow that is not told of", moved(3, 3), /a lone line/],
    [
      "a widow told of that is none",
      {
        ...made,
        diagnostics: [
          {
            code: "T004",
            place: { path: "test.md" },
            message: "the last line of a paragraph stands alone at the head of page 4",
          },
        ],
      },
      /a lone line/,
    ],
    [
      "a heading at the foot",
      doctored(({ body }, index) => (index === 0 ? { body: body.slice(0, 4) } : {})),
      /ends with a heading/,
    ],
  ])("%s", (_, pages, fault) => {
    expect(faultsOf(pages).some((each) => fault.test(each))).toBe(true);
  });
});
