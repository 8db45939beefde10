import { beforeAll, describe, expect, test } from "vitest";
import { letter } from "../../src/typography/letter.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { verifyPdf } from "../../src/verify/pdf.ts";
import { doctored, makeUpBody, modified, type Printed } from "./print.ts";

const paragraph = "The quick brown fox jumps over the lazy dog while the printer sleeps. ".repeat(60);
const body = `One call.[^a] ${paragraph}\n\nAnother call.[^b]\n\n${paragraph}\n\n[^a]: The first note.\n\n[^b]: The other note.\n`;

let printed: Printed;
let sound: Uint8Array;
beforeAll(async () => {
  printed = makeUpBody(body);
  sound = await draw(printed);
});

const draw = ({ document, apparatus, madeUp }: Printed): Promise<Uint8Array> =>
  drawReadingEdition(document, apparatus, madeUp, modified);

/** Returns what verification says of a PDF of the manuscript. */
async function findings(
  bytes: Uint8Array,
  { document, apparatus }: Pick<Printed, "document" | "apparatus"> = printed,
): Promise<string[]> {
  const found = await verifyPdf(bytes, document, apparatus, "test.pdf");
  return found.map(({ code, message }) => `${code} ${message}`);
}

describe.each(["columns", "run-in"] as const)("notes set %s", (arrangement) => {
  const many = Array.from({ length: 40 }, (_, index) => index + 1);
  const called = many.map((number) => `${paragraph.slice(0, 140)}[^${number}]`).join(" ");
  const defined = many.map((number) =>
    number % 8 === 0
      ? `[^${number}]: Long note ${number}. ${paragraph.slice(0, 280)}\n\n    > A quotation in it.\n`
      : `[^${number}]: Short note ${number}, with *emphasis*.\n`,
  );
  const set = makeUpBody(`${called}\n\n${defined.join("\n")}`, "A Title", {
    ...letter,
    notes: { ...letter.notes, arrangement },
  });

  test("are found in the finished file each on the page of its call, with links both ways", async () => {
    const shared = set.madeUp.pages.flatMap(({ notes }) =>
      notes.filter((note, index) =>
        notes.some(({ y, note: other }, at) => at < index && y === note.y && other !== note.note),
      ),
    );
    expect(shared.length).toBeGreaterThan(10);
    expect(await findings(await draw(set), set)).toEqual([]);
  });

  test("P002: a word of one is another", async () => {
    const other = makeUpBody(`${called}\n\n${defined.join("\n").replace("Short note 3,", "Other note 3,")}`);
    expect(await findings(await draw(set), other)).toEqual([expect.stringMatching(/^P002 note 3 departs/)]);
  });
});

describe("a finished reading edition is held against its manuscript", () => {
  test("a sound one passes", async () => {
    expect(await findings(sound)).toEqual([]);
  });

  test("P001: it is no PDF", async () => {
    expect(await findings(new TextEncoder().encode("not a PDF"))).toEqual([expect.stringMatching(/^P001 /)]);
  });

  test("P002: a word is another", async () => {
    expect(await findings(sound, makeUpBody(body.replace("lazy", "hazy")))).toEqual([
      expect.stringMatching(/^P002 the text departs .*“.*lazydog.*” for “.*hazydog/),
    ]);
  });

  test("P002: a word of a note is missing", async () => {
    const other = makeUpBody(body.replace("The other note.", "The one other note."));
    expect(await findings(sound, other)).toEqual([expect.stringMatching(/^P002 note 2 departs/)]);
  });

  test("P002: another title stands on the title page", async () => {
    const { document, apparatus } = printed;
    const renamed = { ...document, metadata: { ...document.metadata, title: "Another Title" } };
    expect(await findings(sound, { document: renamed, apparatus })).toEqual([
      "P002 the title page lacks “Another Title”",
      "P002 the colophon lacks “Another Title. A. Writer. A Press, 23 March 2004.”",
    ]);
  });

  test("P002: the title page lacks its subtitle and has another publisher", async () => {
    const { document, apparatus } = printed;
    const other = { ...document, metadata: { ...document.metadata, subtitle: "A Subtitle", publisher: "B Press" } };
    const found = await findings(sound, { document: other, apparatus });
    expect(found.slice(0, 2)).toEqual([
      "P002 the title page lacks “A Subtitle”",
      "P002 the title page lacks “B Press”",
    ]);
  });

  test("P002: the colophon lacks the rights", async () => {
    const { document, apparatus } = printed;
    const other = { ...document, metadata: { ...document.metadata, rights: "Public domain." } };
    expect(await findings(sound, { document: other, apparatus })).toEqual(["P002 the colophon lacks “Public domain.”"]);
  });

  test("P002: a page's text is drawn twice", async () => {
    const { pages } = printed.madeUp;
    const doubled = pages.map((page, index) =>
      page.kind === "text" && index > 2 ? { ...page, body: [...page.body, ...page.body.slice(0, 1)] } : page,
    );
    const bytes = await draw({ ...printed, madeUp: { ...printed.madeUp, pages: doubled } });
    expect((await findings(bytes))[0]).toMatch(/^P002 the text departs/);
  });

  test("P003: a note begins on the page after its call", async () => {
    const { pages } = printed.madeUp;
    const at = pages.findIndex(({ notes }) => notes.some(({ note }) => note === 1));
    const moved = pages.map((page, index) =>
      index === at
        ? { ...page, notes: page.notes.filter(({ note }) => note !== 1) }
        : index === at + 1
          ? { ...page, notes: [...pages[at]!.notes.filter(({ note }) => note === 1), ...page.notes] }
          : page,
    );
    const bytes = await draw({ ...printed, madeUp: { ...printed.madeUp, pages: moved } });
    expect(await findings(bytes)).toContain(
      `P003 note 1 begins on page ${at + 2}, and is first called on page ${at + 1}`,
    );
  });

  test("P003: a note is not on the pages", async () => {
    const pages = printed.madeUp.pages.map((page) => ({ ...page, notes: page.notes.filter(({ note }) => note !== 2) }));
    const found = await findings(await draw({ ...printed, madeUp: { ...printed.madeUp, pages } }));
    expect(found).toContain("P003 note 2 begins on no page");
    expect(found).toContain("P002 note 2 is missing");
  });

  const linked = makeUpBody(
    "# One\n\nTo [the second](#two), and [the web](https://example.org/a).\n\n# Two\n\nText, [again](#two).\n",
  );

  test("P004: a link leads to another address, or to another heading, or is missing", async () => {
    const pdf = await draw(linked);
    expect(await findings(pdf, linked)).toEqual([]);
    expect(await findings(doctored(pdf, "example.org/a", "example.org/b"), linked)).toEqual([
      "P004 the link to `https://example.org/a` is missing",
      "P004 a link leads to `https://example.org/b`, where none of the manuscript leads",
    ]);
    expect(await findings(doctored(pdf, "/Dest (block-2)", "/Dest (block-0)"), linked)).toContain(
      "P004 the link to `#two` does not lead to its heading",
    );
    expect(await findings(doctored(pdf, "/Subtype /Link", "/Subtype /Lonk"), linked)).toContain(
      "P004 the link to `#two` is missing",
    );
  });

  test("P002: an empty box stands for a character that the face lacks", async () => {
    const lacking = makeUpBody("A snowman: ☃.");
    expect(await findings(await draw(lacking), lacking)).toEqual([
      expect.stringMatching(/^P002 the text departs .*“asnowman:□\..* for .*☃/),
    ]);
  });

  test("P004: a call leads to another's note", async () => {
    expect(await findings(doctored(sound, "/Dest (note-1)", "/Dest (note-2)"))).toContain(
      "P004 note 1 is called 1 times, and 0 links lead to it",
    );
  });

  test("P004: a way back leads to another's call", async () => {
    expect(await findings(doctored(sound, "/Dest (call-2-1)", "/Dest (call-1-1)"))).toEqual([
      "P004 no link leads from note 2 back to its call",
    ]);
  });

  test("P004: a link leads nowhere", async () => {
    const found = await findings(doctored(sound, "(note-2) [", "(note-x) ["));
    expect(found).toContain("P004 a link to note 2 leads elsewhere");
  });

  test("P005: a font is not embedded", async () => {
    expect(await findings(doctored(sound, "/FontFile2", "/FontFileX"))).toContainEqual(
      expect.stringMatching(/^P005 the font .*EBGaramond-Regular is not embedded/),
    );
  });
});

describe("a table and its notes are held against the manuscript", () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `| A row${at === 35 ? "[^cell]" : ""} | of words in two lines of its cell | ${at} |\n`,
  );
  const table = `Text.\n\n| Head[^head] | *Words* | No. |\n|---|:-:|--:|\n${rows.join("")}\n[^head]: In the head.\n\n[^cell]: In a cell.\n`;
  let tabled: Printed;
  beforeAll(() => {
    tabled = makeUpBody(table);
  });
  const pagesWith = (change: (page: Printed["madeUp"]["pages"][number]) => object): Promise<Uint8Array> =>
    draw({
      ...tabled,
      madeUp: { ...tabled.madeUp, pages: tabled.madeUp.pages.map((page) => ({ ...page, ...change(page) })) },
    });

  test("a sound one passes, on more pages than one", async () => {
    expect(await findings(await draw(tabled), tabled)).toEqual([]);
    const noted = tabled.madeUp.pages.flatMap(({ notes }) => (notes.length > 0 ? [notes.length] : []));
    expect(noted).toEqual([1, 1]);
  });

  test("P002: a word of a cell is another", async () => {
    const other = makeUpBody(table.replace("words in two", "words in ten"));
    expect(await findings(await draw(tabled), other)).toEqual([
      expect.stringMatching(/^P002 the text departs .*intwo/),
    ]);
  });

  test("P002: two cells stand in each other's place", async () => {
    const bytes = await pagesWith(({ body: [text, first, second, ...rest] }) =>
      second === undefined ? {} : { body: [text, second, first, ...rest] },
    );
    expect(await findings(bytes, tabled)).toContainEqual(expect.stringMatching(/^P002 the text departs/));
  });

  test("P003: the note of a cell is on another page", async () => {
    const [first] = tabled.madeUp.pages.filter(({ notes }) => notes.length > 0);
    const bytes = await pagesWith(({ number, notes }) => {
      if (notes.length === 0) return {};
      return { notes: number === first!.number ? tabled.madeUp.pages.flatMap((page) => page.notes) : [] };
    });
    expect(await findings(bytes, tabled)).toContainEqual(
      expect.stringMatching(/^P003 note 2 begins on page 3, and is first/),
    );
  });
});

test("words over and under the line and small ones are said as they are, wherever the line ends", async () => {
  const words = "H<sub>2</sub>SO<sub>4</sub>, 10<sup>−2</sup>, 1<sup>er</sup><small>, in small[^a] words</small> ";
  const set = makeUpBody(`${words.repeat(40)}x<sup>→</sup>\n\nNext.\n\n[^a]: <sup>→ a</sup> note.\n`);
  const pdf = await draw(set);
  expect(await findings(pdf, set)).toEqual([]);
  expect(await findings(pdf, makeUpBody(`${words.repeat(40)}x\n\nNext.\n\n[^a]: <sup>→ a</sup> note.\n`))).toEqual([
    expect.stringMatching(/^P002 the text departs/),
  ]);
});
