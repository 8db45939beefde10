import type { NoteElement } from "../../templates/epub/notes.tsx";
import type { PageStart } from "../document/pagination.ts";

/** How an edition is wanted. */
export interface EditionOrder {
  readonly notes: NoteElement;
  /** Whether text is set in the reader's own face, or in that of the print edition, which is then embedded. */
  readonly face: "reader" | "print";
}

/** The edition that is made where nothing else is asked for. */
export const plainEdition: EditionOrder = { notes: "div", face: "reader" };

/** What an edition takes over from the print edition. */
export interface PrintEdition {
  /** A URN. */
  readonly identifier: string;
  readonly pages: readonly PageStart[];
}

/** What an edition is made with besides the document. */
export interface Making extends EditionOrder {
  readonly print?: PrintEdition;
  /** The picture for the shelf, as PNG. */
  readonly cover?: Uint8Array;
}
