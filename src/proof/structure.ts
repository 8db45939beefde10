import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Block, Document, Figure } from "../document/document.ts";

/** Proves the elements of the text other than notes. Diagnostics: S005, S007. */
export function proveStructure({ source, blocks, notes }: Document): Diagnostic[] {
  const noted = notes.flatMap((note) => note.blocks).flatMap(figuresIn);
  const figures = [...blocks.flatMap(figuresIn), ...noted];
  return [
    ...figures.filter(({ alt }) => alt === "").map((figure) => withoutAlternative(figure, source)),
    ...noted.map(({ src, span }) => ({
      code: "S007" as const,
      place: { source, span },
      message: `image \`${src}\` stands in a note`,
      hint: "move it into the text, and refer to it from the note",
    })),
  ];
}

function withoutAlternative({ src, span }: Figure, source: Source): Diagnostic {
  return {
    code: "S005",
    place: { source, span },
    message: `image \`${src}\` has no alternative text`,
    hint: `say between the brackets what it shows: \`![A portrait of the author](${src})\``,
  };
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
