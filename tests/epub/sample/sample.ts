import { readFileSync } from "node:fs";
import { readManuscript } from "../../../src/copy/manuscript.ts";
import { pairNotes, type Apparatus } from "../../../src/document/apparatus.ts";
import type { Span } from "../../../src/diagnostics/source.ts";
import type { Block, Document } from "../../../src/document/document.ts";
import type { Images } from "../../../src/document/image.ts";
import type { PageStart } from "../../../src/document/pagination.ts";
import { plainEdition, type EditionOrder } from "../../../src/epub/edition-order.ts";
import { composeEdition, type EditionFile } from "../../../src/epub/edition.ts";
import { png } from "../../files/pictures.ts";

/** A manuscript with every element, and its edition. */
export interface Sample {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly images: Images;
  readonly files: readonly EditionFile[];
  /** How many pages are marked. */
  readonly pages: number;
}

export const modified = new Date("2000-01-01T00:00:00Z");

/** Reads the sample manuscript and composes its edition. */
export async function sample(order: Partial<EditionOrder> = {}): Promise<Sample> {
  const text = readFileSync(new URL("manuscript.md", import.meta.url), "utf8");
  const { value: document, diagnostics } = readManuscript({ path: "manuscript/sample.md", text });
  if (document === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  const apparatus = pairNotes(document);
  const images: Images = new Map([
    ["mouse.png", { src: "mouse.png", bytes: png(320, 200), mediaType: "image/png", width: 320, height: 200 }],
  ]);
  const starts = startsIn(document);
  const making = {
    ...plainEdition,
    ...order,
    print: { identifier: "urn:uuid:a7c3ba44-49c4-8c3f-9f0a-0d1f2a3b4c5d", pages: starts },
  };
  const files = await composeEdition(document, apparatus, images, modified, making);
  return { document, apparatus, images, files, pages: starts.length };
}

/** Pages as a make-up might have them: they begin with a block, within a word, in a list, in code and in a table. */
function startsIn({ blocks }: Document): PageStart[] {
  const first = <Type extends Block["type"]>(type: Type): Extract<Block, { type: Type }> =>
    blocks.find((block): block is Extract<Block, { type: Type }> => block.type === type)!;
  const inText = ({ span }: { readonly span: Span }, letters: number): object => ({
    part: "text",
    node: span,
    letters,
  });
  const starts: object[] = [
    { part: "title-page" },
    inText(first("paragraph"), 0),
    inText(first("paragraph"), 0),
    inText(first("paragraph"), "PRINTERS’micegnawattype&pa".length),
    inText(first("heading"), 0),
    inText(first("list").items[1]!.children[0]!, 0),
    inText(first("code-block"), "if(a<b){".length),
    inText(first("figure"), 0),
    inText(first("table").rows[0]!.cells[0]!, 0),
    { part: "colophon" },
    { part: "colophon" },
  ];
  return starts.map((start, index) => ({ ...start, number: index + 1 }) as PageStart);
}

/** Returns the text of a file of an edition. */
export function textOfFile(files: readonly EditionFile[], path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)!.bytes);
}
