import layoutDocument from "@react-pdf/layout";
import FontStore from "@react-pdf/font";
import renderPdf from "@react-pdf/render";
import { pdf } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { colophonOf } from "../document/colophon.ts";
import { dateInWords } from "../document/edition-date.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { termsFor } from "../document/terms.ts";
import { typesetterFor } from "../galley/display.ts";
import { imposeSaddle } from "../imposition/saddle.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import { bookmarksFor } from "./bookmarks.ts";
import { DeskContext, type Desk } from "./elements.tsx";
import { linkPage, linkTargets } from "./links.ts";
import { bytesOf, openPress } from "./press.ts";
import { openStructure } from "./structure.ts";
import { tagDocument } from "./tagging.ts";
import type { Conformance } from "./xmp.ts";
import { FoldedSheets, SinglePages, type Drawing } from "./sheets.tsx";

/** A file to be kept, and read by everyone: PDF/A-2a and PDF/UA-1. */
const archived: Conformance = { pdfa: { part: 2, level: "A" }, pdfua: 1 };

/** Returns the pamphlet to read: its pages in order, with bookmarks, and links from each call to its note and back. */
export async function drawReadingEdition(
  document: Document,
  apparatus: Apparatus,
  madeUp: MadeUp,
  modified: Date,
): Promise<Uint8Array> {
  const structure = openStructure();
  const tagging = tagDocument(document, apparatus, structure);
  const press = openPress(document.metadata, modified, { structure, conformance: archived });
  const targets = linkTargets(document, apparatus, madeUp.galley);
  const linking = { targets, tagging, terms: termsFor(document.metadata.language) };
  const bookmark = bookmarksFor(press, document.metadata, madeUp);
  const onDrawn = (page: MadeUp["pages"][number]): void => {
    linkPage(press, page, linking);
    bookmark(page);
  };
  return print({ press, tagging }, <SinglePages {...drawingOf(document, madeUp)} onDrawn={onDrawn} />);
}

/** Returns the pamphlet to print at home: two pages a side on the specification's sheet, to be folded once. */
export async function drawBooklet(document: Document, madeUp: MadeUp, modified: Date): Promise<Uint8Array> {
  const press = openPress(document.metadata, modified);
  return print({ press }, <FoldedSheets {...drawingOf(document, madeUp)} sheets={imposeSaddle(madeUp.pages)} />);
}

function drawingOf(document: Document, { pages, specification, faces }: MadeUp): Drawing {
  const { metadata } = document;
  const typesetter = typesetterFor(metadata, specification, faces);
  return {
    pages,
    specification,
    display: { metadata, typesetter, date: dateInWords(metadata), colophon: colophonOf(metadata) },
  };
}

type DocumentNode = Parameters<typeof layoutDocument>[0];

/** What react-pdf makes of elements; its types leave it out. */
interface Reconciled {
  readonly container: { readonly document: DocumentNode };
}

/** The layout takes the store of faces besides, for text that is not ours. */
type Layout = (document: DocumentNode, faces: FontStore) => ReturnType<typeof layoutDocument>;

/** Lays elements out by react-pdf and draws them into a PDF; one page of ours is one page of react-pdf's. */
async function print(desk: Desk, edition: ReactElement): Promise<Uint8Array> {
  const { press } = desk;
  const { container } = pdf(
    (<DeskContext value={desk}>{edition}</DeskContext>) as Parameters<typeof pdf>[0],
  ) as unknown as Reconciled;
  const laidOut = await (layoutDocument as Layout)(container.document, new FontStore());
  const bytes = bytesOf(press);
  renderPdf(press as never, laidOut);
  return bytes;
}
