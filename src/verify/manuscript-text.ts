import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import type { Block, Document, Inline, NoteCall } from "../document/document.ts";
import { cellsOf } from "../document/traversal.ts";

/** What an edition of a manuscript has to say, as words; a call is `⟦3⟧`, an image `⟦its text⟧`. */
export interface ManuscriptText {
  readonly body: readonly string[];
  /** Of each note in the order of the numbers; the first word is the number. */
  readonly notes: readonly (readonly string[])[];
}

/** How an edition says what is not words. */
export interface Sayings {
  readonly call: (number: string) => string;
  readonly image: (alt: string) => string;
  readonly code: (value: string) => string;
}

/** As an XHTML page says it: a call apart from the words around it, white space kept in code. */
const onPages: Sayings = { call: (number) => `⟦${number}⟧`, image: (alt) => `⟦${alt}⟧`, code: keepSpace };

/** Returns the words of a manuscript, taken from it alone. */
export function manuscriptText(document: Document, apparatus: Apparatus, sayings: Sayings = onPages): ManuscriptText {
  const say = speechFor(apparatus, sayings);
  return {
    body: wordsOf(sayBlocks(document.blocks, say)),
    notes: apparatus.entries.map(({ number, note }) => wordsOf(`${number} ${sayBlocks(note.blocks, say)}`)),
  };
}

/** Returns what gives the words of some inlines, as an XHTML page says them. */
export function wordsOfInlines(apparatus: Apparatus): (inlines: readonly Inline[]) => string[] {
  const say = speechFor(apparatus, onPages);
  return (inlines) => wordsOf(sayInlines(inlines, say));
}

/** Returns the words of a text: what XML admits of it (XML 1.0 section 2.2), parted at the white space of XML. */
export function wordsOf(text: string): string[] {
  const admitted = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return admitted.split(/[ \t\r\n]+/).filter((word) => word !== "");
}

/** Returns text that is kept as typed, its white space made visible, so that none of it is lost in comparing. */
export function keepSpace(text: string): string {
  return text
    .replace(/\r\n?|\n/g, "⏎")
    .replace(/ /g, "␣")
    .replace(/\t/g, "⇥");
}

type Speech = Omit<Sayings, "call"> & { readonly call: (call: NoteCall) => string };

function speechFor(apparatus: Apparatus, sayings: Sayings): Speech {
  const entries = entriesByCall(apparatus);
  const numberOf = (call: NoteCall): string => String(entries.get(call)?.number ?? call.label);
  return { ...sayings, call: (call) => sayings.call(numberOf(call)) };
}

function sayBlocks(blocks: readonly Block[], say: Speech): string {
  return blocks.map((block) => sayBlock(block, say)).join("\n");
}

function sayBlock(block: Block, say: Speech): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return sayInlines(block.children, say);
    case "quotation":
    case "item":
      return sayBlocks(block.children, say);
    case "list":
      return sayBlocks(block.items, say);
    case "code-block":
      return say.code(block.value);
    case "ornament":
      return "";
    case "figure":
      return `${say.image(block.alt)} ${sayInlines(block.caption ?? [], say)}`;
    case "table":
      return cellsOf(block)
        .map(({ children }) => sayInlines(children, say))
        .join("\n");
  }
}

function sayInlines(inlines: readonly Inline[], say: Speech): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "code":
          return inline.value;
        case "line-break":
          return " ";
        case "call":
          return say.call(inline);
        default:
          return sayInlines(inline.children, say);
      }
    })
    .join("");
}
