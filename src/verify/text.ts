import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import { colophonOf } from "../document/colophon.ts";
import type { Document } from "../document/document.ts";
import { bodyWords, noteWords, wordsOfPart } from "./edition-text.ts";
import { manuscriptText, wordsOf } from "./manuscript-text.ts";
import { elementsIn, means, type XmlFile } from "./xml.ts";

/** Returns E008 where the text, the notes, the title page or the colophon of an edition do not say what the manuscript says. */
export function verifyText(
  pages: readonly XmlFile[],
  document: Document,
  apparatus: Apparatus,
  shown: string,
): Diagnostic[] {
  const expected = manuscriptText(document, apparatus);
  const notes = pages.flatMap(({ root }) => [...elementsIn(root)].filter((element) => means(element, "footnote")));
  const findings = [
    departure("the text", expected.body, bodyWords(pages)),
    ...expected.notes.map((words, index) => {
      const note = notes[index];
      return note === undefined
        ? `note ${index + 1} is missing`
        : departure(`note ${index + 1}`, words, noteWords(note));
    }),
    notes.length > expected.notes.length
      ? `it has ${notes.length} notes, the manuscript calls ${expected.notes.length}`
      : undefined,
    ...missingNames(document, wordsOfPart(pages, "titlepage")),
    ...missingParagraphs(document, wordsOfPart(pages, "colophon")),
  ];
  return findings
    .filter((finding) => finding !== undefined)
    .map((message) => ({ code: "E008", place: { path: shown }, message }));
}

/** Says where words depart from those of the manuscript, or returns undefined where they are the same. */
function departure(part: string, expected: readonly string[], found: readonly string[]): string | undefined {
  const length = Math.max(expected.length, found.length);
  let index = 0;
  while (index < length && expected[index] === found[index]) index += 1;
  if (index === length) return undefined;
  const before = expected.slice(Math.max(0, index - 4), index).join(" ");
  const after = before === "" ? "at its beginning" : `after \`${before}\``;
  return `${part} departs from the manuscript ${after}: ${quote(found[index])} for ${quote(expected[index])}`;
}

function quote(word: string | undefined): string {
  return word === undefined ? "nothing" : `\`${word}\``;
}

function missingNames({ metadata }: Document, words: readonly string[]): string[] {
  const { title, subtitle, author, publisher } = metadata;
  return Object.entries({ title, subtitle, author, publisher })
    .filter(([, name]) => name !== undefined && !says(words, name))
    .map(([field, name]) => `the title page lacks the ${field}, \`${name}\``);
}

function missingParagraphs({ metadata }: Document, words: readonly string[]): string[] {
  return colophonOf(metadata, false)
    .filter((paragraph) => !says(words, paragraph))
    .map((paragraph) => `the colophon lacks \`${paragraph}\``);
}

function says(words: readonly string[], text: string): boolean {
  return ` ${words.join(" ")} `.includes(` ${wordsOf(text).join(" ")} `);
}
