import { createHash } from "node:crypto";
import type { Metadata } from "../document/document.ts";

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

/** Returns a UUID of version 8 that holds the beginning of a SHA-256 (RFC 9562 sections 5.8 and B.2). */
function uuidOf(name: string): string {
  const bytes = createHash("sha256").update(name.normalize("NFC"), "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
