import type { Source, Span } from "../diagnostics/source.ts";
import type { Line } from "./line.ts";

/** How much longer than what is set the source may be from one word that is found to the next: an address, entities. */
const allowance = 100;

/**
 * Returns where the text of each line of a block stands in its source, found by its words one after the other; where
 * none of them is found, as in text that was written with entities, the place at which the line before it ended. A word
 * that is written otherwise where it stands may come again much further on, and is not looked for there.
 */
export function spansOfLines({ text }: Source, block: Span, lines: readonly Line[]): Span[] {
  const own = text.slice(block.start, block.end);
  let at = 0;
  let passed = 0;
  return lines.map(({ pieces }) => {
    let start: number | undefined;
    passed += lengthOf(pieces);
    for (const { shaped, mark, added, call } of pieces) {
      if (mark || added || call) continue;
      const found = own.slice(at, at + passed + allowance).indexOf(shaped.text);
      if (found === -1) continue;
      start ??= at + found;
      at += found + shaped.text.length;
      passed = lengthOf(pieces);
    }
    return { start: block.start + (start ?? at), end: block.start + at };
  });
}

/** Returns how long the text of some pieces is, spaces included. */
const lengthOf = (pieces: Line["pieces"]): number =>
  pieces.reduce((sum, { shaped }) => sum + shaped.text.length + 1, 0);
