import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { inlinesOf } from "../document/traversal.ts";

/** Proves what the front matter says against the text. Diagnostics: M007. */
export function proveMetadata(document: Document): Diagnostic[] {
  const { hyphenation = [] } = document.metadata;
  if (hyphenation.length === 0) return [];
  const used = wordsOf(document);
  const unused = hyphenation.filter((word) => !used.has(word.replaceAll("-", "").toLowerCase()));
  return unused.map((word) => ({
    code: "M007",
    place: placeOf(document, word),
    message: `hyphenation \`${word}\` is never used: the word does not stand in the text`,
    hint: "every form of a word needs its own: is one letter wrong, or one missing?",
  }));
}

/** The words of everything that is set as text, in lower case. */
function wordsOf({ blocks, notes, metadata }: Document): ReadonlySet<string> {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const inlines = all.flatMap((block) => [...inlinesOf(block)]);
  const texts = inlines.flatMap((inline) => (inline.type === "text" ? [inline.value] : []));
  const { title, subtitle, author, publisher, description, rights, colophon } = metadata;
  const said = [...texts, title, subtitle, author, publisher, description, rights, colophon].join("\n").toLowerCase();
  return new Set([...said.matchAll(/[\p{L}\p{M}'’]+/gu)].flatMap(([word]) => [word, ...word.split(/['’]/)]));
}

/** The front matter comes first in the source, so the first place that reads as the word does is the field's. */
function placeOf({ source }: Document, word: string): Place {
  const start = source.text.indexOf(word);
  return start === -1 ? { path: source.path } : { source, span: { start, end: start + word.length } };
}
