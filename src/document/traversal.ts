import type { Block, Figure, Inline, ListItem, NoteCall, Table, TableCell } from "./document.ts";

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
    case "table":
      for (const cell of cellsOf(block)) for (const child of cell.children) yield* descend(child);
      return;
    case "figure":
      for (const child of block.caption ?? []) yield* descend(child);
      return;
    case "code-block":
    case "ornament":
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

/** Returns the cells of a table in reading order, the head first. */
export function cellsOf({ head, rows }: Table): TableCell[] {
  return [head, ...rows].flatMap(({ cells }) => cells);
}

/** Returns the figures of some blocks in reading order. */
export function figuresIn(blocks: readonly Block[]): Figure[] {
  return leavesOf(blocks).filter((block) => block.type === "figure");
}

/** Returns the tables of some blocks in reading order. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  return leavesOf(blocks).filter((block) => block.type === "table");
}

/** Returns the items of all lists in some blocks, in reading order. */
export function itemsIn(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return block.items.flatMap((item) => [item, ...itemsIn(item.children)]);
    return block.type === "quotation" ? itemsIn(block.children) : [];
  });
}

/** Returns the blocks that hold no others. */
export function leavesOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return leavesOf(block.items);
    return block.type === "quotation" || block.type === "item" ? leavesOf(block.children) : [block];
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
