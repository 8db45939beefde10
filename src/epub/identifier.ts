import type { Metadata } from "../document/document.ts";
import { uuidOf } from "../document/uuid.ts";

/**
 * Returns the unique identifier of the publication: the front matter's, or a UUID made of what names the work, so
 * that a corrected edition keeps it, as EPUB 3.3 section 5.5.3.1 asks.
 */
export function identifierOf(metadata: Metadata): string {
  const { identifier, title, subtitle, author, publisher, date, language } = metadata;
  if (identifier !== undefined) return asUrn(identifier.trim());
  return `urn:uuid:${uuidOf(JSON.stringify([title, subtitle ?? "", author, publisher, date, language]))}`;
}

function asUrn(identifier: string): string {
  const digits = identifier
    .replace(/^(urn:)?isbn:?/i, "")
    .replace(/[\s-]/g, "")
    .toUpperCase();
  return /^(\d{12}|\d{9})[\dX]$/.test(digits) ? `urn:isbn:${digits}` : identifier;
}
