import type { Span } from "../diagnostics/source.ts";
import type { Block, CodeBlock, Document, Inline } from "../document/document.ts";
import { offsetOfLetter, type PageStart } from "../document/pagination.ts";
import { cellsOf } from "../document/traversal.ts";

/** The numbers of pages that begin at one place. */
export type Numbers = readonly number[];

/** What holds the letters of a text: a text, code, or a call. */
export type Leaf = Inline | CodeBlock;

/** A page of the print edition that begins within a text: its number, and the offset in the text. */
export interface Break {
  readonly number: number;
  readonly offset: number;
}

/** Where the pages of the print edition begin. */
export interface PageBreaks {
  readonly titlePage: Numbers;
  readonly colophon: Numbers;
  /** Before the first letter of a node, by its span. */
  readonly before: ReadonlyMap<Span, Numbers>;
  readonly within: ReadonlyMap<Leaf, readonly Break[]>;
}

/** Returns where pages begin in the nodes of a document; a word that a page break divides stays whole after it. */
export function placeBreaks(document: Document, starts: readonly PageStart[]): PageBreaks {
  const numbersOf = (part: PageStart["part"]): number[] =>
    starts.filter((start) => start.part === part).map(({ number }) => number);
  const leaves = new Map(document.blocks.flatMap(textsIn));
  const before = new Map<Span, number[]>();
  const within = new Map<Leaf, Break[]>();
  for (const start of starts) {
    if (start.part !== "text") continue;
    const place = placeIn(leaves.get(start.node) ?? [], start.letters);
    if (place === undefined) push(before, start.node, start.number);
    else push(within, place.leaf, { number: start.number, offset: place.offset });
  }
  return { titlePage: numbersOf("title-page"), colophon: numbersOf("colophon"), before, within };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Returns what is set from a block and the blocks in it: spans of nodes, and what holds their letters. */
function textsIn(block: Block): (readonly [Span, readonly Leaf[]])[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return [[block.span, leavesOf(block.children)]];
    case "figure":
      return [[block.span, leavesOf(block.caption ?? [])]];
    case "code-block":
      return [[block.span, [block]]];
    case "quotation":
    case "item":
      return block.children.flatMap(textsIn);
    case "list":
      return block.items.flatMap(textsIn);
    case "table":
      return cellsOf(block).map(({ span, children }) => [span, leavesOf(children)]);
    case "ornament":
      return [];
  }
}

function leavesOf(inlines: readonly Inline[]): Leaf[] {
  return inlines.flatMap((inline) => ("children" in inline ? leavesOf(inline.children) : [inline]));
}

/** Returns the leaf before whose letter others stand, and the offset of that letter's word in it; undefined before the first word. */
function placeIn(leaves: readonly Leaf[], letters: number): { leaf: Leaf; offset: number } | undefined {
  const text = leaves.map(textOf).join("");
  const at = wordStart(text, offsetOfLetter(text, letters));
  if (text.slice(0, at).trim() === "") return undefined;
  let end = 0;
  for (const leaf of leaves) {
    const start = end;
    end += textOf(leaf).length;
    if (at < end) return { leaf, offset: isDivisible(leaf) ? at - start : 0 };
  }
  return undefined;
}

/** A call counts as a letter, which is part of no word. */
function textOf(leaf: Leaf): string {
  if ("value" in leaf) return leaf.value;
  return leaf.type === "call" ? "\uFFFC" : " ";
}

const isDivisible = ({ type }: Leaf): boolean => type === "text" || type === "code-block";

function wordStart(text: string, offset: number): number {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset))) return offset;
  return offset - /[\p{L}\p{M}\p{N}\u00AD'’‐-]*$/u.exec(text.slice(0, offset))![0].length;
}
