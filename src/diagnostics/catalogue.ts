import { bibliographyFindings } from "./catalogue/bibliography.ts";
import type { Entry } from "./catalogue/entry.ts";
import { citationFindings } from "./catalogue/citations.ts";
import { epubFindings } from "./catalogue/epub.ts";
import { fileFindings } from "./catalogue/files.ts";
import { metadataFindings } from "./catalogue/metadata.ts";
import { noteFindings } from "./catalogue/notes.ts";
import { pdfFindings } from "./catalogue/pdf.ts";
import { structureFindings } from "./catalogue/structure.ts";
import { typeFindings } from "./catalogue/type.ts";

export type { Entry, Severity } from "./catalogue/entry.ts";

const entries = {
  ...fileFindings,
  ...metadataFindings,
  ...noteFindings,
  ...citationFindings,
  ...structureFindings,
  ...bibliographyFindings,
  ...typeFindings,
  ...epubFindings,
  ...pdfFindings,
};

export type Code = keyof typeof entries;

/** Every finding that the product knows, by its code. */
export const catalogue: Readonly<Record<Code, Entry>> = entries;
