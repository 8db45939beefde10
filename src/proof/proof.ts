import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { proveLabels } from "./labels.ts";
import { proveMetadata } from "./metadata.ts";
import { proveNotes } from "./notes.ts";
import { proveQuotations } from "./quotations.ts";
import { proveReferences } from "./references.ts";
import { proveStructure } from "./structure.ts";

/** Returns every fault of a manuscript that can be known from its document alone. */
export function proveDocument(document: Document, apparatus: Apparatus): Diagnostic[] {
  return [
    ...proveLabels(document),
    ...proveNotes(document, apparatus),
    ...proveReferences(document, apparatus),
    ...proveQuotations(document),
    ...proveStructure(document),
    ...proveMetadata(document),
  ];
}
