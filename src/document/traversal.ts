import type { Block, Figure, Inline, NoteCall } from "./document.ts";

/** Yields every inline node below a block, in reading order, parents before children. */
export function* inlinesOf(block: Block): Generator<Inline> {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      for (const child of block.children) yield* descend(child);
      return;
    case "quotation":
    case "item":
      for (const child of block.children) yield* inlinesOf(child);
      return;
    case "list":
      for (const item of block.items) yield* inlinesOf(item);
      return;
    case "code-block":
    case "ornament":
    case "figure":
      return;
  }
}

function* descend(inline: Inline): Generator<Inline> {
  yield inline;
  if ("children" in inline) for (const child of inline.children) yield* descend(child);
}

/** Returns the calls of some blocks in reading order. */
export function callsIn(blocks: readonly Block[]): NoteCall[] {
  return blocks.flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "call"));
}

/** Returns the figures of some blocks in reading order. */
export function figuresIn(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.type === "figure") return [block];
    if (block.type === "list") return figuresIn(block.items);
    return block.type === "quotation" || block.type === "item" ? figuresIn(block.children) : [];
  });
}

/** Returns what a run of inlines says: calls are left out, a line end is a space. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "code":
          return inline.value;
        case "line-break":
          return " ";
        case "call":
          return "";
        default:
          return textOf(inline.children);
      }
    })
    .join("");
}
