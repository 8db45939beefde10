import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { sortFindings } from "../../src/diagnostics/report.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { read } from "../copy/manuscripts.ts";

/** Returns what the proof finds in a body, in the order of the report, and how the source reads at a span. */
export function findingsIn(body: string): { found: Diagnostic[]; slice: ReturnType<typeof read>["slice"] } {
  const { document, slice } = read(body);
  return { found: sortFindings(proveDocument(document, pairNotes(document))), slice };
}

/** What the proof says of a body: code, the source that is marked, and the hint where it suggests something. */
export function proved(body: string): string[] {
  const { found, slice } = findingsIn(body);
  return found.map(({ code, place, hint }) => {
    return `${code} ${"span" in place ? slice({ span: place.span } as never) : place.path}${hint?.startsWith("did") ? ` ${hint}` : ""}`;
  });
}

/** What the proof says of a body: code, message, then each other place that is marked with what stands under it. */
export function told(body: string): string[] {
  const { found, slice } = findingsIn(body);
  return found.map(({ code, message, labels = [] }) => {
    return [`${code} ${message}`, ...labels.map(({ span, text }) => `${slice({ span } as never)} ${text}`)].join(" | ");
  });
}
