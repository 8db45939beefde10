import type { Span } from "../diagnostics/source.ts";

/**
 * Where a page of the print edition begins: on the title page, in the colophon, or in the text, before a letter of what
 * is set from a node. A page without text begins where the next one does.
 */
export type PageStart =
  | { readonly number: number; readonly part: "title-page" | "colophon" }
  | {
      readonly number: number;
      readonly part: "text";
      /** The span of the node: a paragraph, a heading, a cell of a table. */
      readonly node: Span;
      /** How many letters of the node stand before it. */
      readonly letters: number;
    };

const notLetters = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}]/gu;

/** Returns how many letters a text has: characters that are seen, spaces left out. */
export function countLetters(text: string): number {
  let count = 0;
  for (const _ of text.replace(notLetters, "")) count += 1;
  return count;
}

/** Returns the offset in a text of the letter before which so many others stand, or its length where there is none. */
export function offsetOfLetter(text: string, letters: number): number {
  let before = 0;
  let offset = 0;
  for (const character of text) {
    if (countLetters(character) === 1) {
      if (before === letters) return offset;
      before += 1;
    }
    offset += character.length;
  }
  return text.length;
}
