import type { Source, Span } from "../diagnostics/source.ts";
import type { Line } from "./line.ts";

/**
 * Returns where the text of each line of a block stands in its source, found by its words one after the other; where
 * none of them is found, as in text that was written with entities, the place at which the line before it ended.
 */
export function spansOfLines({ text }: Source, block: Span, lines: readonly Line[]): Span[] {
  const own = text.slice(block.start, block.end);
  let at = 0;
  return lines.map(({ pieces }) => {
    let start: number | undefined;
    for (const { shaped, mark, added, call } of pieces) {
      const found = mark || added || call ? -1 : own.indexOf(shaped.text, at);
      if (found === -1) continue;
      start ??= found;
      at = found + shaped.text.length;
    }
    return { start: block.start + (start ?? at), end: block.start + at };
  });
}
