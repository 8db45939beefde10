import renderPdf from "@react-pdf/render";
import type { ReactElement } from "react";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { termsFor } from "../document/terms.ts";
import { printIdentifiers } from "../document/identifiers.ts";
import type { Booklet } from "../imposition/booklet.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import { bookmarksFor } from "./bookmarks.ts";
import { displayOf } from "./display.ts";
import { DeskContext } from "./elements.tsx";
import { layOut } from "./lay-out.ts";
import { linkPage, linkTargets } from "./links.ts";
import { pressPen, type Printing } from "./pen.ts";
import { presetOf, type Preset, type PresetName } from "./presets.ts";
import { preparePage, PressPages, slugForMarks } from "./press-sheets.tsx";
import { bytesOf, openPress, type OutputIntent, type PressWork } from "./press.ts";
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
  const identifiers = printIdentifiers(document, modified, madeUp.specification.trim, "reading");
  const press = openPress(document.metadata, modified, { structure, conformance: archived, identifiers });
  const targets = linkTargets(document, apparatus, madeUp.galley);
  const linking = { targets, tagging, terms: termsFor(document.metadata.language) };
  const bookmark = bookmarksFor(press, document.metadata, madeUp);
  const onDrawn = (page: MadeUp["pages"][number]): void => {
    linkPage(press, page, linking);
    bookmark(page);
  };
  return print({ press, tagging }, <SinglePages {...drawingOf(document, madeUp)} onDrawn={onDrawn} />);
}

/** Returns the pamphlet to print at home: sheets of paper, to be folded. */
export async function drawBooklet(
  document: Document,
  madeUp: MadeUp,
  booklet: Booklet,
  modified: Date,
): Promise<Uint8Array> {
  const press = openPress(document.metadata, modified);
  return print({ press }, <FoldedSheets {...drawingOf(document, madeUp)} booklet={booklet} />);
}

/** What a press edition is made for. */
export interface PressOrder {
  readonly preset: PresetName;
  readonly marks: boolean;
  readonly profile: Pick<OutputIntent, "condition" | "description"> & { readonly bytes: Uint8Array };
}

/** Returns the pamphlet for a printer: its pages in black ink alone, on paper that goes beyond the trim, without links. */
export async function drawPressEdition(
  document: Document,
  apparatus: Apparatus,
  madeUp: MadeUp,
  modified: Date,
  { preset: name, marks, profile }: PressOrder,
): Promise<Uint8Array> {
  const preset = presetOf[name];
  const { trim } = madeUp.specification;
  const format = { trim, bleed: preset.bleed, slug: marks && preset.marks ? slugForMarks : 0 };
  const tagging = preset.metadata ? tagDocument(document, apparatus, openStructure(), false) : undefined;
  const identifiers = printIdentifiers(document, modified, trim, "press");
  const work = workFor(preset, profile, identifiers);
  const press = openPress(document.metadata, modified, { ...work, structure: tagging?.structure });
  press.on("pageAdded", () => preparePage(press, format));
  const bookmark = preset.bookmarks ? bookmarksFor(press, document.metadata, madeUp) : undefined;
  const drawing = { ...drawingOf(document, madeUp), bleed: preset.bleed, onDrawn: bookmark };
  return print({ press, tagging }, <PressPages {...drawing} format={format} />);
}

/** What a file declares itself to be, and how it says so, by its preset. */
function workFor(
  { standard, version }: Preset,
  profile: PressOrder["profile"],
  identifiers: PressWork["identifiers"],
): PressWork {
  const intent = { profile: profile.bytes, condition: profile.condition, description: profile.description };
  const trapped = { Trapped: "/False" };
  if (standard === "PDF/X-4") {
    return {
      version,
      conformance: { ...archived, pdfx: standard },
      intent: { ...intent, subtypes: ["GTS_PDFX", "GTS_PDFA1"] },
      info: trapped,
      identifiers,
    };
  }
  if (standard === undefined) return { version, conformance: undefined, info: trapped };
  const declared = { GTS_PDFXVersion: "PDF/X-1:2001", GTS_PDFXConformance: "PDF/X-1a:2001" };
  return {
    version,
    conformance: undefined,
    intent: { ...intent, subtypes: ["GTS_PDFX"] },
    info: { ...trapped, ...declared },
  };
}

function drawingOf(document: Document, madeUp: MadeUp): Drawing {
  const { pages, specification } = madeUp;
  return { pages, specification, display: displayOf(document, madeUp) };
}

/** Lays elements out by react-pdf and draws them into a PDF; one page of ours is one page of react-pdf's. */
async function print(printing: Printing, edition: ReactElement): Promise<Uint8Array> {
  const { press } = printing;
  const desk = { printing, pen: pressPen(printing) };
  const laidOut = await layOut(<DeskContext value={desk}>{edition}</DeskContext>);
  const bytes = bytesOf(press);
  renderPdf(press as never, laidOut);
  return bytes;
}
