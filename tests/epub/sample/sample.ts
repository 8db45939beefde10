import { readFileSync } from "node:fs";
import { readManuscript } from "../../../src/copy/manuscript.ts";
import { pairNotes, type Apparatus } from "../../../src/document/apparatus.ts";
import type { Document } from "../../../src/document/document.ts";
import type { Images } from "../../../src/document/image.ts";
import { composeEdition, type EditionFile } from "../../../src/epub/edition.ts";
import { png } from "../../files/pictures.ts";

/** A manuscript with every element, and its edition. */
export interface Sample {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly files: readonly EditionFile[];
}

export const modified = new Date("2000-01-01T00:00:00Z");

/** Reads the sample manuscript and composes its edition. */
export async function sample(): Promise<Sample> {
  const text = readFileSync(new URL("manuscript.md", import.meta.url), "utf8");
  const { value: document, diagnostics } = readManuscript({ path: "manuscript/sample.md", text });
  if (document === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  const apparatus = pairNotes(document);
  const images: Images = new Map([
    ["mouse.png", { src: "mouse.png", bytes: png(320, 200), mediaType: "image/png", width: 320, height: 200 }],
  ]);
  return { document, apparatus, files: await composeEdition(document, apparatus, images, modified) };
}

/** Returns the text of a file of an edition. */
export function textOfFile(files: readonly EditionFile[], path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)!.bytes);
}
