import type { Block, Document, Inline, ListItem, Quotation, TableRow } from "../document/document.ts";
import { isCitation, type Citation } from "./order.ts";

/** Returns the words of a citation; undefined leaves it as it was typed. */
export type Wording = (citation: Citation) => readonly Inline[] | undefined;

/** Returns a document with its citations put into words. Every node in which there is none is the same as before. */
export function replaceCitations(document: Document, wording: Wording): Document {
  const inBlocks = (blocks: readonly Block[]): readonly Block[] => mapped(blocks, (block) => inBlock(block, wording));
  return {
    ...document,
    blocks: inBlocks(document.blocks),
    notes: mapped(document.notes, (note) => changed(note, { blocks: inBlocks(note.blocks) })),
  };
}

function inBlock(block: Block, wording: Wording): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return changed(block, { children: inLine(block.children, wording, true) });
    case "quotation":
    case "item":
      return inContainer(block, wording);
    case "list":
      return changed(block, { items: mapped(block.items, (item) => inContainer(item, wording)) });
    case "table":
      return changed(block, {
        head: inRow(block.head, wording),
        rows: mapped(block.rows, (row) => inRow(row, wording)),
      });
    case "figure":
      return block.caption === undefined ? block : changed(block, { caption: inLine(block.caption, wording, true) });
    default:
      return block;
  }
}

function inContainer<Container extends Quotation | ListItem>(block: Container, wording: Wording): Container {
  return changed(block, { children: mapped(block.children, (child) => inBlock(child, wording)) } as Partial<Container>);
}

function inRow(row: TableRow, wording: Wording): TableRow {
  const cells = mapped(row.cells, (cell) => changed(cell, { children: inLine(cell.children, wording, true) }));
  return changed(row, { cells });
}

/** The inlines that stand side by side; `isOpening` is whether they open their block. */
function inLine(inlines: readonly Inline[], wording: Wording, isOpening: boolean): readonly Inline[] {
  const lines = mapped(inlines, (inline) =>
    "children" in inline ? changed(inline, { children: inLine(inline.children, wording, false) }) : inline,
  );
  if (!lines.some(isCitation)) return lines;
  return lines.flatMap((inline, index) => {
    const words = isCitation(inline) ? wording(inline) : undefined;
    if (words === undefined) return [inline];
    const isFirst = isOpening && index === 0 && (inline as Citation).citation[0]?.prefix === undefined;
    const next = lines[index + 1];
    const ended = next?.type === "text" && next.value.startsWith(".") ? withoutFullStop(words) : words;
    return isFirst ? capitalised(ended) : ended;
  });
}

/** What follows brings its own full stop. */
function withoutFullStop(words: readonly Inline[]): readonly Inline[] {
  const last = words.at(-1);
  if (last?.type !== "text" || !last.value.endsWith(".")) return words;
  return [...words.slice(0, -1), { ...last, value: last.value.slice(0, -1) }];
}

function capitalised(words: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = words;
  if (first?.type !== "text") return words;
  const letter = String.fromCodePoint(first.value.codePointAt(0) ?? 0);
  return [{ ...first, value: letter.toUpperCase() + first.value.slice(letter.length) }, ...others];
}

/** Returns the list itself where nothing in it changes. */
function mapped<T>(list: readonly T[], change: (value: T) => T): readonly T[] {
  const result = list.map(change);
  return result.every((value, index) => value === list[index]) ? list : result;
}

/** Returns the node itself where its parts are those that it has. */
function changed<T extends object>(node: T, parts: Partial<T>): T {
  const isSame = (Object.keys(parts) as (keyof T)[]).every((key) => parts[key] === node[key]);
  return isSame ? node : { ...node, ...parts };
}
