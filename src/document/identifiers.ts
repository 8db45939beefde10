import type { Document } from "./document.ts";
import { uuidOf } from "./uuid.ts";

/** What tells a printed edition from all others, and a file from other states and forms of it: UUIDs (ISO 16684-1 section 8.6). */
export interface PrintIdentifiers {
  readonly document: string;
  readonly instance: string;
}

/** Returns the identifiers of an edition of some trim in points; they follow from what it is made of. */
export function printIdentifiers(
  { metadata, source }: Document,
  modified: Date,
  { width, height }: { readonly width: number; readonly height: number },
  form: "reading" | "press",
): PrintIdentifiers {
  const edition = [metadata.title, metadata.author, metadata.date, `${width}x${height}`].join("\n");
  return {
    document: uuidOf(edition),
    instance: uuidOf([edition, form, modified.toISOString(), source.text].join("\n")),
  };
}
