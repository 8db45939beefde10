import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { findAstray } from "./astray.ts";
import { proveCalls } from "./calls.ts";
import { proveCircles } from "./circles.ts";
import { proveColons } from "./colons.ts";
import { proveFallen } from "./fallen.ts";
import { proveCharacters } from "./characters.ts";
import { proveForeignMarks } from "./foreign-marks.ts";
import { proveLabels } from "./labels.ts";
import { proveLimits } from "./limits.ts";
import { proveMetadata } from "./metadata.ts";
import { proveNotes } from "./notes.ts";
import { proveOrder } from "./order.ts";
import { proveQuotations } from "./quotations.ts";
import { proveReferences } from "./references.ts";
import { proveStructure } from "./structure.ts";

/** Returns every fault of a manuscript that can be known from its document alone. */
export function proveDocument(document: Document, apparatus: Apparatus): Diagnostic[] {
  const astray = findAstray(document);
  return [
    ...astray.map(({ diagnostic }) => diagnostic),
    ...proveLabels(document),
    ...proveColons(document, apparatus),
    ...proveNotes(document, apparatus, new Set(astray.map(({ label }) => label))),
    ...proveCalls(document),
    ...proveFallen(document),
    ...proveCircles(document, apparatus),
    ...proveOrder(document),
    ...proveReferences(document, apparatus),
    ...proveQuotations(document),
    ...proveStructure(document),
    ...proveForeignMarks(document),
    ...proveCharacters(document),
    ...proveLimits(document),
    ...proveMetadata(document),
  ];
}
