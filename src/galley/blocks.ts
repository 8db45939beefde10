import type { Block, CodeBlock, Document, Inline, List, NoteCall } from "../document/document.ts";
import { textOf } from "../document/traversal.ts";
import { measureOf, type ParagraphStyle, type Specification, type TextStyle } from "../typography/specification.ts";
import { settingOf, type Composition } from "./composition.ts";
import { setFigure } from "./figure.ts";
import type { GalleyBlock, Slug, Strip } from "./galley.ts";
import type { Line } from "./line.ts";
import { hangMark } from "./mark.ts";
import { setVariants } from "./paragraph.ts";

/** The galley as it grows: strips, and what each of them is. */
interface Stick {
  readonly composition: Composition;
  readonly strips: Strip[];
  readonly blocks: GalleyBlock[];
}

/** Where a block stands among others. */
interface Surroundings {
  /** Points by which lists and quotations set it in. */
  readonly left: number;
  readonly right: number;
  readonly quoted: boolean;
  /** Whether a first line is set in: not after a heading, at the start or in a quotation's first paragraph. */
  readonly indented: boolean;
  readonly opening?: boolean;
  /** Half lines of space before it. */
  readonly before: number;
  /** The mark of a list item, before its first line. */
  readonly mark?: string;
}

const topLevel: Surroundings = { left: 0, right: 0, quoted: false, indented: true, before: 0 };

/** Returns the blocks of a text, set line by line. */
export function setBlocks(blocks: Document["blocks"], composition: Composition): { strips: Strip[]; blocks: GalleyBlock[] } {
  const stick: Stick = { composition, strips: [], blocks: [] };
  setSeries(stick, blocks, { ...topLevel, opening: true });
  return stick;
}

function setSeries(stick: Stick, blocks: readonly Block[], around: Surroundings): void {
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    const first = previous === undefined;
    setBlock(stick, block, {
      ...around,
      opening: around.opening && first,
      indented: around.indented && !first && previous.type !== "heading" && previous.type !== "ornament",
      before: first ? around.before : spaceBetween(previous, block, stick.composition.specification),
      mark: first ? around.mark : undefined,
    });
  });
}

/** A quotation of no more lines is not justified: no other line is there to hide a wide space or a hyphen. */
const shortQuotation = 2;

/** Returns the space between two blocks in half lines of the grid: the larger of what each asks for. */
function spaceBetween(previous: Block, block: Block, { headings }: Specification): number {
  const before = block.type === "heading" ? 2 * headings[headingIndex(block.level)].before : besides[block.type];
  const after = previous.type === "heading" ? 2 * headings[headingIndex(previous.level)].after : previous.type === "signature" ? 0 : besides[previous.type];
  return Math.max(before, after);
}

/** Half lines of space on either side of a block. */
const besides: Readonly<Record<Exclude<Block["type"], "heading">, number>> = {
  paragraph: 0,
  item: 0,
  quotation: 1,
  list: 1,
  "code-block": 1,
  figure: 1,
  ornament: 1,
  signature: 2,
};

/** Headings of the third level and below look alike. */
const headingIndex = (level: number): 0 | 1 | 2 => (Math.min(level, 3) - 1) as 0 | 1 | 2;

function setBlock(stick: Stick, block: Block, around: Surroundings): void {
  const { specification } = stick.composition;
  switch (block.type) {
    case "paragraph": {
      const base = around.quoted ? specification.quotation : specification.text;
      const opens = around.opening === true;
      const style = opens ? specification.opening.paragraph : { ...base, first: around.indented ? specification.text.first : 0 };
      return setText(stick, block.children, { role: around.quoted ? "quotation" : "paragraph", text: "" }, style, around, block.span, opens ? specification.opening.capitals : undefined);
    }
    case "heading": {
      const { paragraph } = specification.headings[headingIndex(block.level)];
      return setText(stick, block.children, { role: "heading", level: block.level, text: textOf(block.children) }, paragraph, around, block.span);
    }
    case "signature":
      return setText(stick, block.children, { role: "signature", text: textOf(block.children) }, specification.signature, around, block.span);
    case "quotation": {
      const { left, right } = specification.quotation;
      return setSeries(stick, block.children, { ...around, left: around.quoted ? around.left + left : around.left, right: around.quoted ? around.right + right : around.right, quoted: true, indented: true });
    }
    case "list":
      return setList(stick, block, around);
    case "item":
      return setSeries(stick, block.children, around);
    case "code-block":
      return setCode(stick, block, around);
    case "ornament":
      return setText(stick, [{ type: "text", value: specification.ornament.text, span: block.span }], { role: "ornament", text: "" }, specification.ornament.paragraph, around, block.span);
    case "figure": {
      const image = stick.composition.images.get(block.src);
      if (image === undefined) return;
      putFigure(stick, image, block, around);
      if (block.caption === undefined) return;
      return setText(stick, [{ type: "text", value: block.caption, span: block.span }], { role: "caption", text: block.caption }, specification.caption, { ...around, before: 0 }, block.span);
    }
  }
}

/** Sets code line by line; a blank line is a line of space before the next. */
function setCode(stick: Stick, { value, span }: CodeBlock, around: Surroundings): void {
  let { before } = around;
  for (const line of value.trimEnd().split("\n")) {
    const blank = line.trim() === "";
    if (!blank) setCodeLine(stick, line, { ...around, before }, span);
    before = blank ? before + 2 : 0;
  }
}

/** Spaces at the head of a line of code set it in by half an em each. */
function setCodeLine(stick: Stick, line: string, around: Surroundings, span: Slug["span"]): void {
  const { code } = stick.composition.specification;
  const text = line.trimStart();
  const left = around.left + (line.length - text.length) * 0.5 * code.text.size;
  const inlines: Inline[] = [{ type: "code", value: text.replaceAll(" ", "\u00A0"), span }];
  setText(stick, inlines, { role: "code", text }, code, { ...around, left }, span);
}

function setList(stick: Stick, list: List, around: Surroundings): void {
  const { listIndent } = stick.composition.specification;
  list.items.forEach((item, index) => {
    const mark = list.start === undefined ? "•" : `${list.start + index}.`;
    const before = index === 0 ? around.before : list.tight ? 0 : 1;
    setBlock(stick, item, { ...around, left: around.left + listIndent, indented: true, before, mark });
  });
}

function putFigure(stick: Stick, image: Parameters<typeof setFigure>[0], block: Extract<Block, { type: "figure" }>, around: Surroundings): void {
  const { specification } = stick.composition;
  const figure = setFigure(image, block.alt, measureOf(specification), specification);
  const height = 2 * Math.ceil(figure.height / specification.leading);
  const breakCost = block.caption === undefined ? 0 : Infinity;
  const slug: Slug = { matter: { kind: "figure", figure }, height, before: around.before, onGrid: true, breakCost, notes: [], block: stick.blocks.length, span: block.span };
  stick.blocks.push({ role: "figure", text: block.alt });
  stick.strips.push({ variants: [{ slugs: [slug], cost: 0 }] });
}

function setText(stick: Stick, inlines: readonly Inline[], block: GalleyBlock, base: ParagraphStyle, around: Surroundings, span: Slug["span"], capitals?: TextStyle): void {
  const style = { ...base, left: base.left + around.left, right: base.right + around.right };
  const justified = setVariants(inlines, settingOf(stick.composition, style, capitals));
  const isShort = block.role === "quotation" && (justified[0]?.lines.length ?? 0) <= shortQuotation;
  const ragged = { ...style, alignment: "left", hyphenate: false } as const;
  const variants = (isShort ? setVariants(inlines, settingOf(stick.composition, ragged)) : justified).map(({ lines, cost }) => {
    const marked = around.mark === undefined ? lines : hangMark(lines, around.mark, style, stick.composition);
    return { slugs: slugsOf(stick, marked, block, around, span), cost };
  });
  if (variants.length === 0) return;
  stick.blocks.push(block);
  stick.strips.push({ variants });
}

function slugsOf({ composition, blocks }: Stick, lines: readonly Line[], block: GalleyBlock, around: Surroundings, span: Slug["span"]): Slug[] {
  return lines.map((line, index) => ({
    matter: { kind: "line", line },
    height: 2,
    before: index === 0 ? around.before : 0,
    onGrid: !around.quoted,
    breakCost: breakCost(composition, block, lines, index),
    notes: composition.notesFirstCalledBy(callsOn(line)),
    block: blocks.length,
    span,
  }));
}

const callsOn = (line: Line): NoteCall[] => line.pieces.flatMap(({ call }) => (call === undefined ? [] : [call]));

/** What a page break after a line costs: a widow, an orphan, a stranded heading, a hyphen. */
function breakCost({ specification }: Composition, block: GalleyBlock, lines: readonly Line[], index: number): number {
  const { pageCosts } = specification;
  if (block.role === "heading") return Infinity;
  const left = lines.length - 1 - index;
  const hyphen = lines[index]!.hyphenated ? pageCosts.hyphen : 0;
  if (left === 0) return 0;
  return (left === 1 ? pageCosts.widow : 0) + (index === 0 ? pageCosts.orphan : 0) + hyphen;
}
