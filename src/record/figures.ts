import type { Block, Document } from "../document/document.ts";
import { cellsOf, textOf } from "../document/traversal.ts";
import type { Proved } from "../make.ts";
import { sha256Of } from "./digest.ts";

/** What there is to say of a manuscript that was read. */
export interface Figures {
  readonly path: string;
  /** Of its text in UTF-8, without a byte order mark. */
  readonly sha256: string;
  /** Of the text and its notes, as runs between white space. */
  readonly words: number;
  /** All that are called or defined; those that have both a call and a text. */
  readonly notes: { readonly total: number; readonly resolved: number };
  readonly calls: number;
}

/** Returns the figures of a manuscript. */
export function figuresOf({ document, apparatus }: Proved): Figures {
  const undefinedLabels = new Set(apparatus.unresolved.map(({ label }) => label)).size;
  const resolved = apparatus.entries.length;
  return {
    path: document.source.path,
    sha256: sha256Of(document.source.text),
    words: wordsIn(document),
    notes: { total: resolved + undefinedLabels + apparatus.uncalled.length + apparatus.duplicates.length, resolved },
    calls: document.calls.length,
  };
}

function wordsIn(document: Document): number {
  const blocks = [...document.blocks, ...document.notes.flatMap((note) => note.blocks)];
  return blocks.flatMap(textsOf).reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return [textOf(block.children)];
    case "quotation":
    case "item":
      return block.children.flatMap(textsOf);
    case "list":
      return block.items.flatMap(textsOf);
    case "code-block":
      return [block.value];
    case "figure":
      return [textOf(block.caption ?? [])];
    case "table":
      return cellsOf(block).map(({ children }) => textOf(children));
    case "ornament":
      return [];
  }
}
