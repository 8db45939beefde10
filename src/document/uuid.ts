import { createHash } from "node:crypto";

/** Returns a UUID of version 8 that holds the beginning of a SHA-256 (RFC 9562 sections 5.8 and B.2). */
export function uuidOf(name: string): string {
  const bytes = createHash("sha256").update(name.normalize("NFC"), "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
