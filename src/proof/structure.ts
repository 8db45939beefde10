import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Block, Document, Figure } from "../document/document.ts";

/** Proves the elements of the text other than notes. Diagnostics: S005. */
export function proveStructure({ source, blocks, notes }: Document): Diagnostic[] {
  const figures = [...blocks, ...notes.flatMap((note) => note.blocks)].flatMap(figuresIn);
  return figures
    .filter((figure) => figure.alt === "")
    .map(({ src, span }) => ({
      code: "S005",
      place: { source, span },
      message: `image \`${src}\` has no alternative text`,
      hint: `say between the brackets what it shows: \`![A portrait of the author](${src})\``,
    }));
}

function figuresIn(block: Block): Figure[] {
  switch (block.type) {
    case "figure":
      return [block];
    case "quotation":
    case "item":
      return block.children.flatMap(figuresIn);
    case "list":
      return block.items.flatMap(figuresIn);
    default:
      return [];
  }
}
