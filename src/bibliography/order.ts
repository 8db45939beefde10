import type { Apparatus } from "../document/apparatus.ts";
import type { Block, CitedItem, Document, Inline, Text } from "../document/document.ts";
import { callsIn, inlinesOf } from "../document/traversal.ts";

/** A citation as it stands in the manuscript. */
export type Citation = Text & { readonly citation: readonly CitedItem[] };

/** A citation, and the number of the note that it stands in; undefined in the text. */
export interface Placed {
  readonly citation: Citation;
  readonly note?: number;
}

export function isCitation(inline: Inline): inline is Citation {
  return inline.type === "text" && inline.citation !== undefined;
}

/** Returns all citations of a document, those of its text first. */
export function citationsOf({ blocks, notes }: Document): Citation[] {
  return citationsIn([...blocks, ...notes.flatMap((note) => note.blocks)]);
}

/**
 * Returns the citations of an edition in the order in which they are read: a note where it is called first, and right
 * after it those that it calls.
 */
export function citationsInOrder({ blocks }: Document, { entries }: Apparatus): Placed[] {
  const calledInText = new Set(callsIn(blocks));
  const byFirstCall = new Map(entries.map((entry, index) => [entry.calls[0]!, index]));
  const placed: Placed[] = [];
  for (const inline of blocks.flatMap((block) => [...inlinesOf(block)])) {
    if (isCitation(inline)) placed.push({ citation: inline });
    let index = inline.type === "call" ? byFirstCall.get(inline) : undefined;
    if (index === undefined) continue;
    do {
      const { number, note } = entries[index]!;
      for (const citation of citationsIn(note.blocks)) placed.push({ citation, note: number });
      index += 1;
    } while (index < entries.length && !calledInText.has(entries[index]!.calls[0]!));
  }
  return placed;
}

function citationsIn(blocks: readonly Block[]): Citation[] {
  return blocks.flatMap((block) => [...inlinesOf(block)].filter(isCitation));
}
