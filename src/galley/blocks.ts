import type { Block, CodeBlock, Figure, Inline, List, Paragraph, Quotation, Table } from "../document/document.ts";
import { textOf } from "../document/traversal.ts";
import type { ParagraphStyle, TextStyle } from "../typography/specification.ts";
import { codeLinesOf } from "./code.ts";
import type { Composition } from "./composition.ts";
import type { GalleyBlock, Strip } from "./galley.ts";
import { markOf, type Mark } from "./mark.ts";
import { headingStyle, spaceBetween } from "./space.ts";
import { figureStrip, stripOf, type Copy } from "./strip.ts";
import { tableStrip } from "./table.ts";

/** The galley as it grows: strips, what each of them is, and the marks that wait for the next line. */
interface Stick {
  readonly composition: Composition;
  readonly strips: Strip[];
  readonly blocks: GalleyBlock[];
  readonly marks: Mark[];
}

/** Where a block stands among others. */
interface Surroundings {
  /** Points by which lists and quotations set it in. */
  readonly left: number;
  readonly right: number;
  readonly quoted: boolean;
  /** Whether a first line is set in: not where a series begins, nor after a heading or an ornament. */
  readonly indented: boolean;
  /** Whether it opens the text. */
  readonly opening: boolean;
  /** Whether a signature follows it, which takes its last line along. */
  readonly signed: boolean;
  /** Half lines of space before it. */
  readonly before: number;
}

/** Returns the blocks of a text, set line by line. */
export function setBlocks(
  blocks: readonly Block[],
  composition: Composition,
): { strips: Strip[]; blocks: GalleyBlock[] } {
  const stick: Stick = { composition, strips: [], blocks: [], marks: [] };
  setSeries(stick, blocks, {
    left: 0,
    right: 0,
    quoted: false,
    indented: true,
    opening: true,
    signed: false,
    before: 0,
  });
  return stick;
}

function setSeries(stick: Stick, blocks: readonly Block[], around: Surroundings): void {
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    const signed = blocks[index + 1]?.type === "signature";
    if (previous === undefined) return setBlock(stick, block, { ...around, signed, indented: false });
    setBlock(stick, block, {
      ...around,
      signed,
      opening: false,
      indented: around.indented && previous.type !== "heading" && previous.type !== "ornament",
      before: spaceBetween(previous, block, stick.composition.specification),
    });
  });
}

function setBlock(stick: Stick, block: Block, around: Surroundings): void {
  const { specification } = stick.composition;
  const { span } = block;
  switch (block.type) {
    case "paragraph":
      return setParagraphBlock(stick, block, around);
    case "heading": {
      const { paragraph } = headingStyle(block.level, specification);
      const role = { role: "heading", level: block.level, text: textOf(block.children) } as const;
      return put(stick, { inlines: block.children, block: role, style: paragraph, span }, around);
    }
    case "signature": {
      const role = { role: "signature", text: textOf(block.children) } as const;
      return put(stick, { inlines: block.children, block: role, style: specification.signature, span }, around);
    }
    case "quotation":
      return setQuotation(stick, block, around);
    case "list":
      return setList(stick, block, around);
    case "item":
      return setSeries(stick, block.children, around);
    case "code-block":
      return setCode(stick, block, around);
    case "ornament": {
      const { paragraph, text } = specification.ornament;
      return put(
        stick,
        { inlines: [plain(text, span)], block: { role: "ornament", text: "" }, style: paragraph, span },
        around,
      );
    }
    case "figure":
      return putFigure(stick, block, around);
    case "table":
      return putTable(stick, block, around);
  }
}

/** Text as it comes to `put`, before its surroundings are taken into account. */
interface Matter {
  readonly inlines: readonly Inline[];
  readonly block: GalleyBlock;
  readonly style: ParagraphStyle;
  readonly capitals?: TextStyle;
  /** What a page break after it would make, besides what its own lines say. */
  readonly keep?: Copy["keep"];
  readonly span: Block["span"];
}

function put(stick: Stick, { inlines, block, style, capitals, keep, span }: Matter, around: Surroundings): void {
  const { left, right, quoted, before } = around;
  const set = { ...style, left: style.left + left, right: style.right + right };
  const kept = around.signed ? "signed" : keep;
  const copy = {
    inlines,
    block,
    style: set,
    capitals,
    marks: [...stick.marks],
    keep: kept,
    before,
    onGrid: !quoted,
    span,
  } as const;
  const strip = stripOf(copy, stick.blocks.length, stick.composition);
  if (strip === undefined) return;
  stick.marks.length = 0;
  stick.blocks.push(block);
  stick.strips.push(strip);
}

const plain = (value: string, span: Block["span"]): Inline => ({ type: "text", value, span });

function setParagraphBlock(stick: Stick, { children: inlines, span }: Paragraph, around: Surroundings): void {
  const { opening, quotation, text, verse } = stick.composition.specification;
  const block: GalleyBlock = { role: around.quoted ? "quotation" : "paragraph", text: "" };
  if (around.opening)
    return put(stick, { inlines, block, style: opening.paragraph, capitals: opening.capitals, span }, around);
  if (around.quoted && isVerse(inlines)) return put(stick, { inlines, block, style: verse, span }, around);
  const style = { ...(around.quoted ? quotation : text), first: around.indented ? text.first : 0 };
  put(stick, { inlines, block, style, span }, around);
}

/** Whether the author ended lines of a text himself. */
const isVerse = (inlines: readonly Inline[]): boolean => inlines.some(({ type }) => type === "line-break");

/** The style of a quotation sets it in; one within another is set in again. */
function setQuotation(stick: Stick, { children }: Quotation, around: Surroundings): void {
  const { composition } = stick;
  const { left, right } = composition.specification.quotation;
  const further = around.quoted ? setIn(around, left, right, composition) : around;
  setSeries(stick, children, { ...further, quoted: true, indented: true, opening: false });
}

function setList(stick: Stick, list: List, around: Surroundings): void {
  const { left, right } = setIn(around, stick.composition.specification.listIndent, 0, stick.composition);
  list.items.forEach((item, index) => {
    const before = index === 0 ? around.before : list.tight ? 0 : 1;
    const within = { ...around, left, right, indented: true, opening: false, before };
    // A mark that hangs where the one of the item around it does needs a line of its own.
    if (left === around.left) putMarks(stick, item, around);
    stick.marks.push({ text: markOf(list, index), left });
    setBlock(stick, item, within);
    putMarks(stick, item, within);
  });
}

/** Sets in further what stands in another block, as long as that leaves half the measure to it. */
function setIn(around: Surroundings, left: number, right: number, composition: Composition): Surroundings {
  const { quotation } = composition.specification;
  const own = around.quoted ? quotation.left + quotation.right : 0;
  if (own + around.left + around.right + left + right > composition.measure / 2) return around;
  return { ...around, left: around.left + left, right: around.right + right };
}

/** Marks for which no line of text came stand on a line by themselves. */
function putMarks(stick: Stick, { span }: Block, around: Surroundings): void {
  if (stick.marks.length === 0) return;
  put(
    stick,
    { inlines: [], block: { role: "paragraph", text: "" }, style: stick.composition.specification.text, span },
    around,
  );
}

/** Sets code line by line; a blank line is a line of space before the next. */
function setCode(stick: Stick, block: CodeBlock, around: Surroundings): void {
  const { code } = stick.composition.specification;
  const lines = codeLinesOf(block, code);
  lines.forEach(({ inlines, style, blank }, index) => {
    const before = (index === 0 ? around.before : 0) + 2 * blank;
    const text = textOf(inlines);
    const keep = index === 0 && lines.length > 1 ? "orphan" : index === lines.length - 2 ? "widow" : undefined;
    put(stick, { inlines, block: { role: "code", text }, style, keep, span: block.span }, { ...around, before });
  });
}

function putFigure(stick: Stick, figure: Figure, around: Surroundings): void {
  const { composition, blocks, strips } = stick;
  const { caption, span } = figure;
  const image = composition.images.get(figure.src);
  if (image === undefined) return;
  putMarks(stick, figure, around);
  strips.push(figureStrip(figure, image, around.before, blocks.length, composition));
  blocks.push({ role: "figure", text: figure.alt });
  if (caption === undefined) return;
  const style = composition.specification.caption;
  put(
    stick,
    { inlines: caption, block: { role: "caption", text: textOf(caption) }, style, span },
    { ...around, before: 0 },
  );
}

function putTable(stick: Stick, table: Table, around: Surroundings): void {
  const { composition, blocks, strips } = stick;
  putMarks(stick, table, around);
  const { left, right } = around.quoted ? composition.specification.quotation : { left: 0, right: 0 };
  const place = { ...around, left: around.left + left, right: around.right + right };
  strips.push(tableStrip(table, place, blocks.length, composition));
  blocks.push({ role: "table", text: "" });
}
