import { beforeAll, describe, expect, test } from "vitest";
import { pairNotes, type Entry } from "../../src/document/apparatus.ts";
import type { Block, Inline, NoteCall } from "../../src/document/document.ts";
import { readProfile } from "../../src/files/profiles.ts";
import { drawPressEdition, drawReadingEdition } from "../../src/pdf/editions.tsx";
import { markOf } from "../../src/galley/mark.ts";
import { doctored, makeUpBody, makeUpFile, modified, type Printed } from "./print.ts";
import { nodesIn, outlineOf, PDFDict, PDFName, readingOf, readStructure, type Node, type Tagged } from "./structure.ts";

const draw = ({ document, apparatus, madeUp }: Printed): Promise<Uint8Array> =>
  drawReadingEdition(document, apparatus, madeUp, modified);

/** Letters and figures: a small capital does not tell its case, and spaces at line ends are not asked for here. */
const solid = (text: string): string => text.replace(/[\s\u00AD]/g, "").toLowerCase();

/** What a document says in the order in which it is to be read: each note right after its first call. */
function readingOfBlocks(blocks: readonly Block[], entries: readonly Entry[], called: Set<NoteCall>): string {
  const inlines = (children: readonly Inline[]): string =>
    children.map((child) => readingOfInline(child, entries, called)).join("");
  const series = (children: readonly Block[]): string => readingOfBlocks(children, entries, called);
  return blocks
    .map((block): string => {
      switch (block.type) {
        case "paragraph":
        case "heading":
        case "signature":
          return inlines(block.children);
        case "quotation":
        case "item":
          return series(block.children);
        case "list":
          return block.items.map((item, index) => markOf(block, index) + series([item])).join("");
        case "table":
          return [block.head, ...block.rows]
            .flatMap(({ cells }) => cells.map(({ children }) => inlines(children)))
            .join("");
        case "code-block":
          return block.value;
        case "figure":
          return inlines(block.caption ?? []);
        case "ornament":
          return "";
      }
    })
    .join("");
}

function readingOfInline(inline: Inline, entries: readonly Entry[], called: Set<NoteCall>): string {
  if (inline.type === "line-break") return "";
  if (inline.type !== "call")
    return "children" in inline
      ? inline.children.map((child) => readingOfInline(child, entries, called)).join("")
      : inline.value;
  const { number, calls, note } = entries.find((entry) => entry.calls.includes(inline))!;
  const isFirst = calls[0] === inline && !called.has(inline);
  called.add(inline);
  return isFirst ? `${number}${number}${readingOfBlocks(note.blocks, entries, called)}` : String(number);
}

const spansIn = (node: Node): string[] =>
  nodesIn(node)
    .filter(({ type }) => type === "Span")
    .map((span) => `${span.lang}: ${readingOf(span).replace(/\s+/g, " ").trim()}`);

const sectionsOf = ({ root }: Tagged): Node[] => root.kids as Node[];

describe.each([
  ["the letter", () => makeUpFile("manuscript/open-letter.md")],
  ["a document with every kind of block", () => makeUpFile("tests/pdf/sample/manuscript.md")],
  [
    "a note that runs over three pages",
    () =>
      Promise.resolve(
        makeUpBody(`Text[^a] goes on.\n\nMore.\n\n[^a]: ${"A long note that goes on and on. ".repeat(400)}\n`),
      ),
  ],
] as const)("the structure of %s", (_, make) => {
  let printed: Printed;
  let tagged: Tagged;
  beforeAll(async () => {
    printed = await make();
    tagged = await readStructure(await draw(printed));
  });

  test("says what the manuscript says, in the order in which it is to be read", () => {
    const { document } = printed;
    const expected = readingOfBlocks(document.blocks, pairNotes(document).entries, new Set());
    expect(solid(readingOf(sectionsOf(tagged)[1]!))).toBe(solid(expected));
  });

  test("knows each content and each link of each page, and they know it", () => {
    expect(tagged.faults).toEqual([]);
  });

  test("has each note once, right after the call, with an identifier of its own and its label first", () => {
    const { entries } = printed.apparatus;
    const notes = nodesIn(tagged.root).filter(({ type }) => type === "Note");
    expect(notes.map(({ id }) => id).sort()).toEqual(entries.map(({ number }) => `note-${number}`).sort());
    for (const note of notes) expect((note.kids[0] as Node).type).toBe("Lbl");
    for (const parent of nodesIn(tagged.root))
      parent.kids.forEach((kid, index) => {
        if ("type" in kid && kid.type === "Note") expect((parent.kids[index - 1] as Node).type).toBe("Reference");
      });
  });

  test("calls are Reference > Link > Lbl with the annotation in the link; annotations lie on the page that is said", () => {
    const references = nodesIn(tagged.root).filter(({ type }) => type === "Reference");
    expect(references).toHaveLength(printed.document.calls.length);
    for (const reference of references) {
      const [link] = reference.kids as Node[];
      expect(link!.type).toBe("Link");
      expect(link!.kids.map((kid) => ("type" in kid ? kid.type : "reference" in kid ? "annotation" : "text"))).toEqual([
        "Lbl",
        "annotation",
      ]);
    }
    const pages = tagged.pdf.getPages().map(({ node }) => (node.Annots()?.asArray() ?? []).map(String));
    for (const link of nodesIn(tagged.root).filter(({ type }) => type === "Link"))
      for (const kid of link.kids) if ("reference" in kid) expect(pages[kid.page]).toContain(kid.reference);
  });

  test("no heading leaves a level out", () => {
    const levels = nodesIn(tagged.root).flatMap(({ type }) =>
      type === "Title" ? [1] : /^H\d$/.test(type) ? [Number(type[1])] : [],
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  test("the catalog says that the file is tagged, in what language it is, and shows its title", () => {
    const { catalog } = tagged.pdf;
    expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).toString()).toMatch(/\/Marked true/);
    expect(catalog.get(PDFName.of("Lang"))?.toString()).toBe("(en-GB)");
    expect(catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict).toString()).toMatch(/\/DisplayDocTitle true/);
    for (const { node } of tagged.pdf.getPages()) expect(node.get(PDFName.of("Tabs"))?.toString()).toBe("/S");
  });
});

test("the structure of a small document, for a person to read", async () => {
  const body = `# One[^a]

> To be, or not to be:[^b]\\
> that is the question.

- first
- second

| A | B |
|---|---|
| c[^c] | [d](https://example.org/) |

[^a]: Note one.

[^b]: Note two.

    Its second paragraph.

[^c]: Note three.
`;
  const tagged = await readStructure(await draw(makeUpBody(body)));
  expect(outlineOf(sectionsOf(tagged)[1]!)).toEqual([
    "Sect",
    "  H2: One",
    "    Reference",
    "      Link",
    "        Lbl: 1",
    "    Note #note-1",
    "      Lbl",
    "        Link: 1",
    "      P: Note one.",
    "  BlockQuote",
    "    P: To be, or not to be:|that is the question.",
    "      Reference",
    "        Link",
    "          Lbl: 2",
    "      Note #note-2",
    "        Lbl",
    "          Link: 2",
    "        P: Note two.",
    "        P: Its second paragraph.",
    "  L",
    "    LI",
    "      Lbl: •",
    "      LBody",
    "        P: first",
    "    LI",
    "      Lbl: •",
    "      LBody",
    "        P: second",
    "  Table",
    "    THead",
    "      TR",
    "        TH: A",
    "        TH: B",
    "    TBody",
    "      TR",
    "        TD: c",
    "          Reference",
    "            Link",
    "              Lbl: 3",
    "          Note #note-3",
    "            Lbl",
    "              Link: 3",
    "            P: Note three.",
    "        TD",
    "          Link: d",
  ]);
});

describe("words in another language", () => {
  test("are in a span that says which, in the order in which they are read", async () => {
    const { root } = await readStructure(await draw(await makeUpFile("tests/pdf/sample/manuscript.md")));
    expect(spansIn(root)).toEqual([
      "la: nota bene",
      "fr: raison d’être",
      "de: Setzkasten voller",
      "la: typi",
      "fr: l’imprimerie",
    ]);
  });

  test("in headings, notes and links, parted by calls; those in the document's own language have no span", async () => {
    const body = `# On [Aufhebung]{lang=de}

A [mot[^a] juste]{lang=fr}, as [the French]{lang=EN-gb} say in [*[Le Temps]{lang=fr}*, a paper](https://example.org/).

[^a]: [Nota [very]{lang=en-GB} bene]{lang=la}.
`;
    const tagged = await readStructure(await draw(makeUpBody(body)));
    expect(outlineOf(sectionsOf(tagged)[1]!)).toEqual([
      "Sect",
      "  H2: On",
      "    Span (de): Aufhebung",
      "  P: A|, as the French say in|.",
      "    Span (fr): mot",
      "    Reference",
      "      Link",
      "        Lbl: 1",
      "    Note #note-1",
      "      Lbl",
      "        Link: 1",
      "      P: very|.",
      "        Span (la): Nota",
      "        Span (la): bene",
      "    Span (fr): juste",
      "    Link: , a paper",
      "      Span (fr): Le Temps",
    ]);
    expect(tagged.faults).toEqual([]);
    expect(solid(readingOf(sectionsOf(tagged)[1]!))).toBe(
      solid("On Aufhebung A mot 11 Nota very bene. juste, as the French say in Le Temps, a paper."),
    );
  });

  test("are one span, however many lines and pages they run over", async () => {
    const passage = "Wer wagt es, Rittersmann oder Knapp, zu tauchen in diesen Schlund? ".repeat(60).trim();
    const tagged = await readStructure(await draw(makeUpBody(`So he said: [${passage}]{lang=de} And so on.\n`)));
    const spans = nodesIn(tagged.root).filter(({ type }) => type === "Span");
    expect(spans.map(({ lang }) => lang)).toEqual(["de"]);
    expect(solid(readingOf(spans[0]!))).toBe(solid(passage));
    expect(new Set(spans[0]!.kids.map((kid) => "page" in kid && kid.page)).size).toBeGreaterThan(1);
    expect(tagged.faults).toEqual([]);
  });

  test("say it in the press edition too, where there are no links", async () => {
    const { document, apparatus, madeUp } = makeUpBody("A [[mot]{lang=fr}, or two](https://example.org/).\n");
    const profile = await readProfile("uncoated");
    const press = await drawPressEdition(document, apparatus, madeUp, modified, {
      preset: "x4",
      marks: false,
      profile,
    });
    expect(outlineOf(sectionsOf(await readStructure(press))[1]!)).toEqual([
      "Sect",
      "  P: A|, or two.",
      "    Span (fr): mot",
    ]);
  });

  test("a language that is planted in a finished file is seen", async () => {
    const sound = await draw(makeUpBody("A [mot]{lang=fr}.\n"));
    expect(spansIn((await readStructure(sound)).root)).toEqual(["fr: mot"]);
    expect(spansIn((await readStructure(doctored(sound, "/Lang (fr)", "/Lang (de)"))).root)).toEqual(["de: mot"]);
  });
});

describe("planted faults are seen", () => {
  const body = "Text[^a] and [a link](https://example.org/).\n\n[^a]: A note.\n";

  test("a link without a description, an annotation without an element", async () => {
    const sound = await draw(makeUpBody(body));
    expect((await readStructure(sound)).faults).toEqual([]);
    expect((await readStructure(doctored(sound, "/Contents (https", "/Kontents (https"))).faults).toHaveLength(1);
    const [key] = /\/StructParent \d+/.exec(Buffer.from(sound).toString("latin1"))!;
    expect((await readStructure(doctored(sound, key, key.replace("Struct", "Strukt")))).faults).not.toEqual([]);
  });

  test("a note without an identifier", async () => {
    const { root } = await readStructure(doctored(await draw(makeUpBody(body)), "/ID (note-1)", "/IX (note-1)"));
    expect(nodesIn(root).find(({ type }) => type === "Note")?.id).toBeUndefined();
  });

  test("another order than that of reading", async () => {
    const sound = await draw(makeUpBody("One.\n\nTwo.\n"));
    const text = Buffer.from(sound).toString("latin1");
    // The kids of the text's section are its two paragraphs: put the second first.
    const kids = [.../\/S \/Sect[^]*?\/K \[(\d+ 0 R) (\d+ 0 R)\]/g[Symbol.matchAll](text)].map(([, a, b]) => [a!, b!]);
    const [a, b] = kids[0]!;
    const reversed = await readStructure(doctored(sound, `/K [${a} ${b}]`, `/K [${b} ${a}]`));
    expect(solid(readingOf(reversed.root.kids[1] as Node))).toBe("two.one.");
  });
});
