import type { Source, Span } from "../diagnostics/source.ts";
import type { Acknowledgement, Block, Note } from "../document/document.ts";
import { inlinesOf, leavesOf } from "../document/traversal.ts";

/** Returns what comments of a body acknowledge: `<!-- acknowledge C005 -->`, which in code is code. */
export function acknowledgementsIn(
  { text }: Source,
  bodyStart: number,
  blocks: readonly Block[],
  notes: readonly Note[],
): Acknowledgement[] {
  const found = [...text.slice(bodyStart).matchAll(/<!--\s*acknowledge\s+([A-Z]\d{3})\s*-->/g)];
  if (found.length === 0) return [];
  const code = codeIn([...blocks, ...notes.flatMap((note) => note.blocks)]);
  return found
    .map(({ 0: comment, 1: name, index }) => {
      const start = bodyStart + index;
      return { code: name!, span: { start, end: start + comment.length } };
    })
    .filter(({ span }) => !code.some(({ start, end }) => start <= span.start && span.end <= end));
}

function codeIn(blocks: readonly Block[]): Span[] {
  return leavesOf(blocks).flatMap((block) =>
    block.type === "code-block"
      ? [block.span]
      : [...inlinesOf(block)].flatMap((inline) => (inline.type === "code" ? [inline.span] : [])),
  );
}
