import { readFileSync } from "node:fs";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes, type Apparatus } from "../../src/document/apparatus.ts";
import type { Document } from "../../src/document/document.ts";
import type { Images } from "../../src/document/image.ts";
import { readImages } from "../../src/files/read.ts";
import { setGalley } from "../../src/galley/set.ts";
import { imposeBooklet, type Booklet } from "../../src/imposition/booklet.ts";
import { plainOrder, type BookletOrder } from "../../src/imposition/order.ts";
import { makeUp, type MadeUp } from "../../src/makeup/makeup.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import type { Specification } from "../../src/typography/specification.ts";

export const modified = new Date("2026-01-02T00:00:00Z");
const faces = loadFaces();

/** A manuscript, made up and ready to be drawn. */
export interface Printed {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly madeUp: MadeUp;
}

/** Makes up a manuscript of the repository. */
export async function makeUpFile(path: string): Promise<Printed> {
  const { value: document } = readManuscript({ path, text: readFileSync(path, "utf8") });
  return makeUpDocument(document!, (await readImages(document!)).value);
}

/** Makes up a body under plain front matter, by the letter's specification or another. */
export function makeUpBody(body: string, title = "A Title", specification: Specification = letter): Printed {
  const frontMatter = `---\ntitle: ${JSON.stringify(title)}\nauthor: A. Writer\npublisher: A Press\ndate: 2004-03-23\nlanguage: en-GB\n---\n\n`;
  return makeUpDocument(readManuscript({ path: "test.md", text: frontMatter + body }).value!, new Map(), specification);
}

/** Makes up a manuscript that is given whole, with its images. */
export function makeUpManuscript(text: string, images: Images, specification: Specification): Printed {
  return makeUpDocument(readManuscript({ path: "test.md", text }).value!, images, specification);
}

function makeUpDocument(document: Document, images: Images, specification: Specification = letter): Printed {
  const apparatus = pairNotes(document);
  const galley = setGalley(document, apparatus, images, specification, faces);
  return { document, apparatus, madeUp: makeUp(document, galley.value, specification, faces).value };
}

/** Imposes made-up pages, with what is said of the order that is plain otherwise. */
export function imposedOf(madeUp: MadeUp, order: Partial<BookletOrder> = {}): Booklet {
  return imposeBooklet(madeUp, { ...plainOrder, ...order }, "test-booklet.pdf").value!;
}

/** Returns a PDF with one text of the same length put for another, wherever it stands outside of streams. */
export function doctored(pdf: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error("offsets would no longer hold");
  const text = Buffer.from(pdf).toString("latin1");
  if (!text.includes(from)) throw new Error(`there is no ${from} to replace`);
  return Buffer.from(text.replaceAll(from, to), "latin1");
}
