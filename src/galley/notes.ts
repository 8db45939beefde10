import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Block, CodeBlock, Inline, List } from "../document/document.ts";
import type { ParagraphStyle } from "../typography/specification.ts";
import { settingOf, type Composition } from "./composition.ts";
import type { SetNote } from "./galley.ts";
import type { Line } from "./line.ts";
import { hangMark } from "./mark.ts";
import { setParagraph } from "./paragraph.ts";
import { callsOn } from "./strip.ts";

/** Returns every note that is called, set to the measure, in the order of their numbers. */
export function setNotes(apparatus: Apparatus, composition: Composition): SetNote[] {
  return apparatus.entries.map((entry) => {
    const lines = setNote(entry, composition);
    return { number: entry.number, lines, notes: composition.notesFirstCalledBy(lines.flatMap(callsOn)) };
  });
}

/** From a mark to the text after it, in points. */
const markSpace = 4;

function setNote({ number, note }: Entry, composition: Composition): readonly Line[] {
  const { paragraph, number: width } = composition.specification.notes;
  const style = { ...paragraph, left: paragraph.left + width };
  return hangMark(setSeries(note.blocks, style, composition), `${number}`, style, composition, markSpace);
}

function setSeries(blocks: readonly Block[], style: ParagraphStyle, composition: Composition): readonly Line[] {
  return blocks.flatMap((block, index) => setBlock(block, style, composition, index > 0));
}

/** Returns the lines of a block in a note; the proof lets no figure stand there. */
function setBlock(block: Block, style: ParagraphStyle, composition: Composition, indented: boolean): readonly Line[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return setText(block.children, { ...style, first: indented ? style.text.size : 0 }, composition);
    case "quotation":
      return setSeries(block.children, setIn(style, style.text.size, style.text.size), composition);
    case "list":
      return setList(block, setIn(style, 1.5 * style.text.size), composition);
    case "item":
      return setSeries(block.children, style, composition);
    case "code-block":
      return setCode(block, style, composition);
    case "ornament": {
      const { text } = composition.specification.ornament;
      return setText([{ type: "text", value: text, span: block.span }], { ...style, alignment: "centre" }, composition);
    }
    case "figure":
      return [];
  }
}

function setText(inlines: readonly Inline[], style: ParagraphStyle, composition: Composition): readonly Line[] {
  return setParagraph(inlines, settingOf(composition, style));
}

const setIn = (style: ParagraphStyle, left: number, right = 0): ParagraphStyle => ({
  ...style,
  left: style.left + left,
  right: style.right + right,
});

function setList(list: List, style: ParagraphStyle, composition: Composition): readonly Line[] {
  return list.items.flatMap((item, index) => {
    const mark = list.start === undefined ? "•" : `${list.start + index}.`;
    return hangMark(setSeries(item.children, style, composition), mark, style, composition, markSpace);
  });
}

/** Sets code line by line; spaces at the head of a line set it in by half an em each. */
function setCode({ value, span }: CodeBlock, style: ParagraphStyle, composition: Composition): readonly Line[] {
  const ragged: ParagraphStyle = { ...style, alignment: "left", hyphenate: false };
  return value.trimEnd().split("\n").flatMap((line) => {
    const text = line.trimStart();
    const inlines: Inline[] = [{ type: "code", value: text.replaceAll(" ", "\u00A0"), span }];
    return setText(inlines, setIn(ragged, (line.length - text.length) * 0.5 * style.text.size), composition);
  });
}
