import type { Metadata } from "./document.ts";
import { dateInWords } from "./edition-date.ts";

/** Returns the paragraphs of the colophon: what the front matter says, and how the edition was made. */
export function colophonOf(metadata: Metadata): string[] {
  const { title, author, publisher, rights, colophon } = metadata;
  const work = `${title}, by ${author}, was published by ${publisher} on ${dateInWords(metadata)}.`;
  const made = "Set in EB Garamond, Georg Duffner’s and Octavio Pardo’s revival of Claude Garamont’s types, and made by Pamphleteer.";
  return [work, ...(colophon === undefined ? [] : [colophon]), made, ...(rights === undefined ? [] : [rights])];
}
