import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import type { Block, Document, Inline, NoteCall } from "../document/document.ts";

/** What an edition of a manuscript has to say, as words; a call is `⟦3⟧`, an image `⟦its text⟧`. */
export interface ManuscriptText {
  readonly body: readonly string[];
  /** Of each note in the order of the numbers; the first word is the number. */
  readonly notes: readonly (readonly string[])[];
}

/** Returns the words of a manuscript, taken from it alone. */
export function manuscriptText(document: Document, apparatus: Apparatus): ManuscriptText {
  const entries = entriesByCall(apparatus);
  const numberOf = (call: NoteCall): string => String(entries.get(call)?.number ?? call.label);
  return {
    body: wordsOf(sayBlocks(document.blocks, numberOf)),
    notes: apparatus.entries.map(({ number, note }) => wordsOf(`${number} ${sayBlocks(note.blocks, numberOf)}`)),
  };
}

/** Returns the words of a text: what XML admits of it (XML 1.0 section 2.2), parted at the white space of XML. */
export function wordsOf(text: string): string[] {
  const admitted = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return admitted.split(/[ \t\r\n]+/).filter((word) => word !== "");
}

/** Returns text that is kept as typed, its white space made visible, so that none of it is lost in comparing. */
export function keepSpace(text: string): string {
  return text.replace(/\r\n?|\n/g, "⏎").replace(/ /g, "␣").replace(/\t/g, "⇥");
}

function sayBlocks(blocks: readonly Block[], numberOf: (call: NoteCall) => string): string {
  return blocks.map((block) => sayBlock(block, numberOf)).join("\n");
}

function sayBlock(block: Block, numberOf: (call: NoteCall) => string): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return sayInlines(block.children, numberOf);
    case "quotation":
    case "item":
      return sayBlocks(block.children, numberOf);
    case "list":
      return sayBlocks(block.items, numberOf);
    case "code-block":
      return keepSpace(block.value);
    case "ornament":
      return "";
    case "figure":
      return `⟦${block.alt}⟧ ${block.caption ?? ""}`;
  }
}

function sayInlines(inlines: readonly Inline[], numberOf: (call: NoteCall) => string): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "code":
          return inline.value;
        case "line-break":
          return " ";
        case "call":
          return `⟦${numberOf(inline)}⟧`;
        default:
          return sayInlines(inline.children, numberOf);
      }
    })
    .join("");
}
