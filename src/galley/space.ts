import type { Block } from "../document/document.ts";
import type { HeadingStyle, Specification } from "../typography/specification.ts";

/** Half lines of the grid on either side of a block. */
const besides: Readonly<Record<Exclude<Block["type"], "heading">, number>> = {
  paragraph: 0,
  item: 0,
  quotation: 1,
  list: 1,
  "code-block": 1,
  figure: 1,
  table: 1,
  ornament: 1,
  signature: 2,
};

/** Returns the space between two blocks in half lines of the grid: the larger of what each asks for. */
export function spaceBetween(previous: Block, block: Block, specification: Specification): number {
  const before = block.type === "heading" ? 2 * headingStyle(block.level, specification).before : besides[block.type];
  const after =
    previous.type === "heading" ? 2 * headingStyle(previous.level, specification).after : besides[previous.type];
  return Math.max(before, after);
}

/** Returns the style of a heading; below the last that has its own, all look alike. */
export function headingStyle(level: number, { headings }: Specification): HeadingStyle {
  return headings[level - 1] ?? headings.at(-1)!;
}
