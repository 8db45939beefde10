import type { Element } from "xast";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { inlinesOf } from "../document/traversal.ts";
import { wordsOfElement } from "./edition-text.ts";
import { wordsOfInlines } from "./manuscript-text.ts";
import { elementsIn, means, type XmlFile } from "./xml.ts";

/** Words in another language, as a manuscript or an edition has them. */
interface Passage {
  readonly words: string;
  /** Of `lang` and of `xml:lang`. */
  readonly languages: readonly (string | undefined)[];
}

/**
 * Returns E015 where the passages of an edition in another language are not those of the manuscript: first those of the
 * text, then those of its notes, each in the order of reading. `lang` and `xml:lang` have to name the language both.
 */
export function verifyPassages(
  pages: readonly XmlFile[],
  document: Document,
  apparatus: Apparatus,
  shown: string,
): Diagnostic[] {
  const expected = passagesOf(document, apparatus);
  const found = ["bodymatter", "footnote"].flatMap((part) => markedIn(pages, part));
  const length = Math.max(expected.length, found.length);
  const index = Array.from({ length }, (_, at) => at).find((at) => saying(expected[at]) !== saying(found[at]));
  if (index === undefined) return [];
  const message = `the edition has ${saying(found[index])} where the manuscript has ${saying(expected[index])}`;
  return [{ code: "E015", place: { path: shown }, message }];
}

function passagesOf({ blocks }: Document, apparatus: Apparatus): Passage[] {
  const wordsOf = wordsOfInlines(apparatus);
  return [...blocks, ...apparatus.entries.flatMap(({ note }) => note.blocks)]
    .flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "foreign"))
    .map(({ children, language }) => ({ words: wordsOf(children).join(" "), languages: [language, language] }));
}

/** Returns the elements with a language in a part of the edition, parents before children. */
function markedIn(pages: readonly XmlFile[], part: string): Passage[] {
  const parts = pages.flatMap(({ root }) => [...elementsIn(root)].filter((element) => means(element, part)));
  return parts.flatMap((element) => [...elementsIn(element)].flatMap(passageIn));
}

function passageIn(element: Element): Passage[] {
  const languages = ["lang", "xml:lang"].map((name) => element.attributes[name] ?? undefined);
  return languages.every((language) => language === undefined)
    ? []
    : [{ words: wordsOfElement(element).join(" "), languages }];
}

function saying(passage: Passage | undefined): string {
  if (passage === undefined) return "no passage";
  const [lang = "nothing", xmlLang = "nothing"] = passage.languages;
  const language = lang === xmlLang ? lang : `${lang} by \`lang\` and ${xmlLang} by \`xml:lang\``;
  return `\`${passage.words}\` in ${language}`;
}
