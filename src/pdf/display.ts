import type { CoverProps } from "../../templates/pdf/cover.tsx";
import { colophonOf } from "../document/colophon.ts";
import type { Document } from "../document/document.ts";
import { dateInWords } from "../document/edition-date.ts";
import { typesetterFor } from "../galley/display.ts";
import type { MadeUp } from "../makeup/makeup.ts";

/** What the pages of display matter are drawn from. */
export type Display = Pick<CoverProps, "metadata" | "date" | "colophon" | "typesetter" | "art">;

/** Returns it for a document. */
export function displayOf({ metadata, cover }: Document, { galley, specification, faces }: MadeUp): Display {
  return {
    metadata,
    typesetter: typesetterFor(metadata, specification, faces),
    date: dateInWords(metadata),
    colophon: colophonOf(metadata),
    art: cover && galley.cover && { image: galley.cover, alt: cover.alt },
  };
}
