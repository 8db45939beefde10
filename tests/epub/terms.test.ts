import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test, vi } from "vitest";
import { colophonOf } from "../../src/document/colophon.ts";
import type { Metadata } from "../../src/document/document.ts";
import { plainEdition } from "../../src/epub/edition-order.ts";
import { composeEdition } from "../../src/epub/edition.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { makeUpBody } from "../pdf/print.ts";
import { modified, textOfFile } from "./sample/sample.ts";

vi.mock(import("../../src/epub/fonts.ts"), async (original) => ({
  ...(await original()),
  subsetFace: async () => new Uint8Array(4),
}));

const metadata: Metadata = {
  title: "Un titre",
  author: "A. Writer",
  publisher: "A Press",
  date: "2004-03-23",
  language: "fr",
};

test.each([
  ["en-GB", "23 March 2004.", "Set in EB Garamond"],
  ["de", "23. März 2004.", "Gesetzt aus der EB Garamond"],
  ["es", "23 de marzo de 2004.", "Compuesto en EB Garamond"],
  ["fr-CA", "23 mars 2004.", "Composé en EB Garamond"],
  ["ru", "23 марта 2004 г.", "Набрано гарнитурой EB Garamond"],
])("the colophon speaks the language of the work: %s", (language, date, made) => {
  const [work, how] = colophonOf({ ...metadata, language });
  expect(work?.replace(/\s/g, " ")).toBe(`Un titre. A. Writer. A Press, ${date}`);
  expect(how?.startsWith(made)).toBe(true);
});

test.each(["What Is to Be Done?", "“Halt!”", "And so on…"])(
  "a title that ends as a sentence does gets no full stop: %s",
  (title) => {
    expect(colophonOf({ ...metadata, title })[0]).toBe(`${title} A. Writer. A Press, 23 mars 2004.`);
  },
);

test("a French PDF and a French EPUB say the same in French", async () => {
  const { document: english, apparatus, madeUp } = makeUpBody("Un appel.[^a]\n\n[^a]: Une note.\n");
  const document = { ...english, metadata };
  const files = await composeEdition(document, apparatus, new Map(), modified, { ...plainEdition, face: "print" });
  const pdf = await drawReadingEdition(document, apparatus, madeUp, modified);
  const outline = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getOutline();
  expect(outline.map(({ title }) => title)).toEqual(["Un titre", "Texte", "Colophon"]);
  const printed = (await readPdf(pdf)).at(-1)!.display.replace(/\s/g, "");
  for (const paragraph of colophonOf(metadata)) {
    expect(printed).toContain(paragraph.replace(/\s/g, ""));
    expect(textOfFile(files, "index.xhtml")).toContain(`<p>${paragraph}</p>`);
  }
});
