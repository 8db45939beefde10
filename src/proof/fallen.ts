import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Block, Document, Note } from "../document/document.ts";

/** A block that was meant for a note, and the blanks before it, which are too few. */
export interface Fallen {
  readonly note: Note;
  readonly indent: Span;
  /** By how many columns it is indented from where the note begins. */
  readonly by: number;
}

/** Proves that what follows a note was not meant to be in it. Diagnostics: N010. */
export function proveFallen(document: Document): Diagnostic[] {
  return fallenFrom(document).map(({ note, indent, by }) => ({
    code: "N010",
    place: { source: document.source, span: indent },
    message: `a paragraph has fallen out of note \`[^${note.label}]\``,
    caption: `indented by ${by}, not by 4`,
    labels: [{ span: note.labelSpan, text: "the note" }],
    hint: "indent it by four spaces, counted from where the note begins; if it is text, take its spaces out",
  }));
}

/**
 * Returns the paragraphs that follow a note and are indented by one to three columns from where it begins, and any
 * other block that does so without a blank line between.
 */
export function fallenFrom({ source: { text }, blocks, notes }: Document): Fallen[] {
  const starts = new Map([...blocks, ...notes.flatMap((note) => note.blocks)].flatMap(withinBlock));
  return notes.flatMap((note) => {
    const { column, depth } = placeOf(text, note.span.start);
    const fallen: Fallen[] = [];
    for (let end = note.span.end; ;) {
      const next = lineAfter(text, end, depth);
      const block = starts.get(next.start);
      const by = placeOf(text, next.start).column - column;
      if (block === undefined || by < 1 || by > 3 || (next.afterBlank && block.type !== "paragraph")) return fallen;
      fallen.push({ note, indent: { start: next.start - next.blanks, end: next.start }, by });
      end = block.span.end;
    }
  });
}

/** Returns a block and all below it, by where they start; of those that start together the outermost is the last. */
function withinBlock(block: Block): (readonly [number, Block])[] {
  const children =
    block.type === "list" ? block.items : block.type === "quotation" || block.type === "item" ? block.children : [];
  return [...children.flatMap(withinBlock), [block.span.start, block]];
}

/** Returns the column, from 0, in which an offset stands, and how many signs of quotation stand before it. */
function placeOf(text: string, offset: number): { column: number; depth: number } {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  let [column, depth] = [0, 0];
  for (let at = start; at < offset; at++) {
    if (text[at] === "\t") column += 4 - (column % 4);
    // A quotation may be written with a space after its sign or without.
    else column += text[at] === ">" && !isBlank(text[at + 1]) ? 2 : 1;
    if (text[at] === ">") depth += 1;
  }
  return { column, depth };
}

/** Returns where the next line that is not blank begins, its signs of quotation and its blanks left out. */
function lineAfter(text: string, from: number, depth: number): { start: number; blanks: number; afterBlank: boolean } {
  let at = from;
  for (let lines = 0; ; lines++) {
    while (at < text.length && !isLineEnd(text[at])) at += 1;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    for (let signs = 0; ; signs++) {
      const first = at;
      while (isBlank(text[at])) at += 1;
      if (signs < depth && text[at] === ">") at += 1;
      else if (isLineEnd(text[at])) break;
      else return { start: at, blanks: at - first, afterBlank: lines > 0 };
    }
  }
}

const isBlank = (character: string | undefined): boolean => character === " " || character === "\t";
const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";
