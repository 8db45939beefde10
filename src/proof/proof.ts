import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { proveCharacters } from "./characters.ts";
import { proveForeignMarks } from "./foreign-marks.ts";
import { proveLabels } from "./labels.ts";
import { proveLimits } from "./limits.ts";
import { proveMetadata } from "./metadata.ts";
import { proveNotes } from "./notes.ts";
import { proveStructure } from "./structure.ts";

/** Returns every fault of a manuscript that can be known from its document alone. */
export function proveDocument(document: Document, apparatus: Apparatus): Diagnostic[] {
  return [
    ...proveLabels(document),
    ...proveNotes(document, apparatus),
    ...proveStructure(document),
    ...proveForeignMarks(document),
    ...proveCharacters(document),
    ...proveLimits(document),
    ...proveMetadata(document),
  ];
}
