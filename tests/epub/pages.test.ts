import fc from "fast-check";
import { expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Document } from "../../src/document/document.ts";
import { composeEdition } from "../../src/epub/edition.ts";
import { plainEdition } from "../../src/epub/edition-order.ts";
import { readImages } from "../../src/files/read.ts";
import type { Images } from "../../src/document/image.ts";
import type { MadeUp } from "../../src/makeup/makeup.ts";
import { textOfLine } from "../../src/galley/line.ts";
import { pageStartsOf } from "../../src/makeup/page-starts.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { verifyXhtml } from "../../src/verify/xhtml.ts";
import { documentOf } from "../makeup/documents.ts";
import { documents } from "../makeup/generated.ts";
import { make, picture } from "../makeup/square-page.ts";
import { makeUpFile, modified } from "../pdf/print.ts";
import { markedPages, pagesAstray } from "./marked-pages.ts";

async function compose(document: Document, images: Images, { pages }: MadeUp) {
  const print = { identifier: "urn:x:y", pages: pageStartsOf(pages) };
  return composeEdition(document, pairNotes(document), images, modified, { ...plainEdition, print });
}

test.each(["manuscript/open-letter.md", "tests/pdf/sample/manuscript.md"])(
  "the marks stand where the pages of the finished PDF begin: %s",
  async (path) => {
    const { document, apparatus, madeUp } = await makeUpFile(path);
    const pdf = await readPdf(await drawReadingEdition(document, apparatus, madeUp, modified));
    const files = await compose(document, (await readImages(document)).value, madeUp);
    expect(
      pagesAstray(
        markedPages(files),
        pdf.map(({ text }) => text),
      ),
    ).toEqual([]);
  },
);

test("a mark that stands a word too early or too late is seen to be astray", () => {
  const printed = ["", "It was so", "and it stands"];
  expect(pagesAstray(["", "itwasso", "anditstands"], printed)).toEqual([]);
  expect(pagesAstray(["", "itwas", "soanditstands"], printed)).toEqual([]);
  expect(pagesAstray(["", "itwassoand", "itstands"], printed)).toEqual(["page 2 ends with “”"]);
});

test("whatever the document, each of its pages is marked once, in order and where it begins", async () => {
  const image = picture("picture", 120, 33);
  await fc.assert(
    fc.asyncProperty(documents, async (generated) => {
      // Nodes are known by their spans, which made-up documents share.
      const { blocks, notes } = JSON.parse(JSON.stringify(generated)) as Document;
      const document = documentOf(blocks, notes);
      const { madeUp } = make(document, { images: [image] });
      const files = await compose(document, new Map([[image.src, image]]), madeUp);
      const expected = { document, apparatus: pairNotes(document), pages: madeUp.pages.length };
      expect(verifyXhtml(files, expected, "").filter(({ code }) => code === "E016")).toEqual([]);
      const ornaments = new Set(document.blocks.filter(({ type }) => type === "ornament").map(({ span }) => span));
      const printed = madeUp.pages.map(({ body }) =>
        body
          .map((placed) => (placed.kind === "line" && !ornaments.has(placed.of) ? textOfLine(placed.line) : ""))
          .join(""),
      );
      expect(pagesAstray(markedPages(files), printed)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
