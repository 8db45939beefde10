import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Block, Inline } from "../document/document.ts";
import type { ParagraphStyle } from "../typography/specification.ts";
import { settingOf, type Composition } from "./composition.ts";
import type { SetNote } from "./galley.ts";
import type { Line } from "./line.ts";
import { hangMark } from "./mark.ts";
import { setParagraph } from "./paragraph.ts";

/** Returns every note that is called, set to the measure, in the order of their numbers. */
export function setNotes(apparatus: Apparatus, composition: Composition): SetNote[] {
  return apparatus.entries.map((entry) => {
    const lines = setNote(entry, composition);
    const calls = lines.flatMap((line) => line.pieces.flatMap(({ call }) => (call === undefined ? [] : [call])));
    return { number: entry.number, lines, notes: composition.notesFirstCalledBy(calls) };
  });
}

function setNote({ number, note }: Entry, composition: Composition): Line[] {
  const { paragraph, number: width } = composition.specification.notes;
  const style = { ...paragraph, left: paragraph.left + width };
  const lines = note.blocks.flatMap((block, index) => setNoteBlock(block, style, composition, index > 0));
  return hangMark(lines, `${number}`, style, composition, 4);
}

function setNoteBlock(block: Block, style: ParagraphStyle, composition: Composition, indented: boolean): readonly Line[] {
  const set = (inlines: readonly Inline[], own: ParagraphStyle): readonly Line[] => setParagraph(inlines, settingOf(composition, own));
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return set(block.children, { ...style, first: indented ? style.text.size : 0 });
    case "quotation":
      return block.children.flatMap((child, index) => setNoteBlock(child, { ...style, left: style.left + 9, right: style.right + 9 }, composition, index > 0));
    case "list":
      return block.items.flatMap((item, index) => {
        const own = { ...style, left: style.left + 13 };
        const lines = item.children.flatMap((child, child_index) => setNoteBlock(child, own, composition, child_index > 0));
        return hangMark(lines, block.start === undefined ? "•" : `${block.start + index}.`, own, composition, 4);
      });
    case "item":
      return block.children.flatMap((child, index) => setNoteBlock(child, style, composition, index > 0));
    case "code-block":
      return block.value.replace(/\n$/, "").split("\n").flatMap((line) =>
        set([{ type: "code", value: line.replaceAll(" ", "\u00A0"), span: block.span }], { ...style, alignment: "left", hyphenate: false }));
    case "ornament":
      return set([{ type: "text", value: composition.specification.ornament.text, span: block.span }], { ...style, alignment: "centre" });
    case "figure":
      return set([{ type: "text", value: block.alt, span: block.span }], style);
  }
}
