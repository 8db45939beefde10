import type { Metadata } from "./document.ts";
import { dateInWords } from "./edition-date.ts";
import { termsFor } from "./terms.ts";

/** Returns the paragraphs of the colophon: what the front matter says, and how the edition was made: in a face of ours, or of the reader's. */
export function colophonOf(metadata: Metadata, isOurFace = true): string[] {
  const { title, author, publisher, language, rights, colophon } = metadata;
  const { face, made } = termsFor(language);
  const work = [title, author, `${publisher}, ${dateInWords(metadata)}`].map(closed).join(" ");
  return [
    work,
    ...(colophon === undefined ? [] : [colophon]),
    isOurFace ? `${face} ${made}` : made,
    ...(rights === undefined ? [] : [rights]),
  ];
}

/** Returns a text with a full stop, unless it ends as a sentence does: `г.`, `Why?`, `“No!”`. */
function closed(text: string): string {
  return /[.!?…][»”’"')\]]*$/.test(text) ? text : `${text}.`;
}
