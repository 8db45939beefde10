import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Block, CodeBlock, Inline, List } from "../document/document.ts";
import type { ParagraphStyle } from "../typography/specification.ts";
import { codeLinesOf } from "./code.ts";
import { settingOf, type Composition } from "./composition.ts";
import type { SetNote } from "./galley.ts";
import type { Line } from "./line.ts";
import type { Span } from "../diagnostics/source.ts";
import { hangMarks, markOf, type Mark } from "./mark.ts";
import { setParagraph } from "./paragraph.ts";
import { callsOn } from "./strip.ts";

/** Returns every note that is called, set to the measure, in the order of their numbers. */
export function setNotes(apparatus: Apparatus, composition: Composition): SetNote[] {
  return apparatus.entries.map((entry) => {
    const set = setNote(entry, composition);
    const lines = set.map(({ line }) => line);
    const spans = set.map(({ of }) => of);
    const called = lines.map((line) => composition.notesFirstCalledBy(callsOn(line)));
    const first = called.findIndex((numbers) => numbers.length > 0);
    const notes = called.flat();
    const firstCall = first === -1 ? lines.length : first;
    return { number: entry.number, lines, spans, notes, firstCall, short: isShort(entry, lines, notes, composition) };
  });
}

/** Whether a note is one paragraph of few lines that calls no other, so that it may be run on. */
function isShort(
  { note }: Entry,
  lines: readonly Line[],
  notes: readonly number[],
  { specification }: Composition,
): boolean {
  const { arrangement, runInLines } = specification.notes;
  const isParagraph = note.blocks.length === 1 && note.blocks[0]!.type === "paragraph";
  return arrangement === "run-in" && isParagraph && lines.length <= runInLines && notes.length === 0;
}

/** A line, and the span of the block that it is from. */
interface NoteLine {
  readonly line: Line;
  readonly of: Span;
}

function setNote({ number, note }: Entry, composition: Composition): readonly NoteLine[] {
  const { paragraph, number: width } = composition.specification.notes;
  const style = { ...paragraph, left: paragraph.left + width };
  const mark = { text: String(number), left: style.left };
  return markFirst(setSeries(note.blocks, style, composition), mark, style, note.span, composition);
}

/** Hangs a mark before the first of some lines; where there is none, it stands on a line of its own. */
function markFirst(
  lines: readonly NoteLine[],
  mark: Mark,
  style: ParagraphStyle,
  own: Span,
  composition: Composition,
): readonly NoteLine[] {
  const [first, ...rest] = lines;
  const [line] = hangMarks(first === undefined ? [] : [first.line], [mark], style.text, composition);
  return [{ line: line!, of: first?.of ?? own }, ...rest];
}

function setSeries(blocks: readonly Block[], style: ParagraphStyle, composition: Composition): readonly NoteLine[] {
  return blocks.flatMap((block, index) => setBlock(block, style, composition, index > 0));
}

/** Returns the lines of a block in a note; the proof lets neither a figure nor a table stand there. */
function setBlock(
  block: Block,
  style: ParagraphStyle,
  composition: Composition,
  indented: boolean,
): readonly NoteLine[] {
  const { span: of } = block;
  const from = (lines: readonly Line[]): NoteLine[] => lines.map((line) => ({ line, of }));
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return from(setText(block.children, { ...style, first: indented ? style.text.size : 0 }, composition));
    case "quotation":
      return setSeries(block.children, setIn(style, composition, 2 * style.text.size, style.text.size), composition);
    case "list":
      return setList(block, setIn(style, composition, 1.5 * style.text.size), composition);
    case "item":
      return setSeries(block.children, style, composition);
    case "code-block":
      return from(setCode(block, style, composition));
    case "ornament": {
      const { text } = composition.specification.ornament;
      const inlines: Inline[] = [{ type: "text", value: text, span: of }];
      return from(setText(inlines, { ...style, alignment: "centre" }, composition));
    }
    case "figure":
    case "table":
      return [];
  }
}

function setText(inlines: readonly Inline[], style: ParagraphStyle, composition: Composition): readonly Line[] {
  return setParagraph(inlines, settingOf(composition, style));
}

/** Sets in further what stands in another block, as long as that leaves half the measure to it. */
function setIn(style: ParagraphStyle, { measure }: Composition, left: number, right = 0): ParagraphStyle {
  const set = { ...style, left: style.left + left, right: style.right + right };
  return set.left + set.right > measure / 2 ? style : set;
}

function setList(list: List, style: ParagraphStyle, composition: Composition): readonly NoteLine[] {
  return list.items.flatMap((item, index) => {
    const mark = { text: markOf(list, index), left: style.left };
    return markFirst(setSeries(item.children, style, composition), mark, style, item.span, composition);
  });
}

/** Sets code line by line; blank lines are left out. */
function setCode(block: CodeBlock, style: ParagraphStyle, composition: Composition): readonly Line[] {
  const ragged: ParagraphStyle = { ...style, alignment: "left", hyphenate: false };
  return codeLinesOf(block, ragged).flatMap((line) => setText(line.inlines, line.style, composition));
}
