import { drawCover } from "../../src/cover/cover.tsx";
import type { Apparatus } from "../../src/document/apparatus.ts";
import type { Document } from "../../src/document/document.ts";
import { printIdentifiers } from "../../src/document/identifiers.ts";
import type { Images } from "../../src/document/image.ts";
import { plainEdition, type EditionOrder } from "../../src/epub/edition-order.ts";
import { composeEdition, type EditionFile } from "../../src/epub/edition.ts";
import { pageStartsOf } from "../../src/makeup/page-starts.ts";
import { letter } from "../../src/typography/letter.ts";
import { makeUpManuscript, modified } from "../pdf/print.ts";

/** An edition as a build makes it, and what it is made from. */
export interface Whole {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly files: readonly EditionFile[];
  /** How many pages the print edition has. */
  readonly pages: number;
}

/** Returns the edition of a manuscript, with its cover and the pages of its print edition. */
export async function wholeEdition(
  manuscript: string,
  images: Images = new Map(),
  order: Partial<EditionOrder> = {},
): Promise<Whole> {
  const { document, apparatus, madeUp } = makeUpManuscript(manuscript, images, letter);
  const identifier = `urn:uuid:${printIdentifiers(document, modified, letter.trim, "reading").document}`;
  const print = { identifier, pages: pageStartsOf(madeUp.pages) };
  const cover = (await drawCover(document, madeUp)).value;
  const making = { ...plainEdition, ...order, print, cover };
  const files = await composeEdition(document, apparatus, images, modified, making);
  return { document, apparatus, files, pages: madeUp.pages.length };
}
