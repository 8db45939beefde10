import * as v from "valibot";
import { fitText } from "../document/characters.ts";
import type { Metadata } from "../document/document.ts";
import { isAcknowledgement, isCalendarDay, isHyphenated, isIdentifier, isLanguage, isWebAddress } from "./forms.ts";

const text = v.pipe(
  v.string(),
  v.transform((value) =>
    fitText(value)
      .trim()
      .replace(/\s*\n\s*/g, " "),
  ),
);
/** The title page and the colophon have room for so many characters of a field. */
const room = { title: 200, subtitle: 300, author: 150, publisher: 150, rights: 400, colophon: 800 } as const;
const upTo = (characters: number) => v.pipe(text, v.maxLength(characters));
const day = v.pipe(text, v.check(isCalendarDay));
const listOf = (item: v.GenericSchema<string>) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === "string" ? [value] : value)),
    v.array(item),
  );

type CitationField = "bibliography" | "citationStyle";

const schema = v.object({
  title: upTo(room.title),
  subtitle: v.optional(upTo(room.subtitle)),
  author: upTo(room.author),
  publisher: upTo(room.publisher),
  date: day,
  modified: v.optional(day),
  language: v.pipe(text, v.check(isLanguage)),
  description: v.optional(text),
  rights: v.optional(upTo(room.rights)),
  identifier: v.optional(v.pipe(text, v.check(isIdentifier))),
  subject: v.optional(listOf(v.pipe(text, v.nonEmpty()))),
  shortTitle: v.optional(text),
  colophon: v.optional(upTo(room.colophon)),
  hyphenation: v.optional(listOf(v.pipe(text, v.check(isHyphenated)))),
  signature: v.optional(text),
  acknowledge: v.optional(listOf(v.pipe(text, v.check(isAcknowledgement)))),
  cover: v.optional(text),
  coverAlt: v.optional(text),
  bibliography: v.optional(listOf(v.pipe(text, v.nonEmpty()))),
  citationStyle: v.optional(text),
  certifiedBy: v.optional(text),
  certifierCredential: v.optional(text),
  certifierReport: v.optional(v.pipe(text, v.check(isWebAddress))),
} satisfies Record<
  keyof Metadata | "signature" | "acknowledge" | "cover" | "coverAlt" | CitationField,
  v.GenericSchema
>);

/** Required fields are looked for by ourselves, so that each is named where it should stand. */
export const optionalSchema = v.partial(schema);

export type Name = keyof typeof schema.entries;
/** The names of all fields. */
export const fieldNames = Object.keys(schema.entries) as readonly Name[];
/** The fields that no manuscript does without, and what stands in each, for example. */
export const required = ["title", "author", "publisher", "date", "language"] as const satisfies readonly Name[];
export const examples = {
  title: "An Open Letter",
  author: "A. Writer",
  publisher: "The Example Press",
  date: "2004-03-23",
  language: "en-GB",
};

const aText = "a text";
const aTextUpTo = (characters: number): string => `a text of at most ${characters} characters`;
const aDay = "a day of the calendar, written YYYY-MM-DD";
/** What is expected of each field. */
export const forms: Readonly<Record<Name, string>> = {
  title: aTextUpTo(room.title),
  subtitle: aTextUpTo(room.subtitle),
  author: aTextUpTo(room.author),
  publisher: aTextUpTo(room.publisher),
  date: aDay,
  modified: aDay,
  language: "a BCP 47 tag, such as en-GB",
  description: aText,
  rights: aTextUpTo(room.rights),
  identifier: "a URN, a URI or an ISBN",
  subject: "texts, such as [politics, letters]",
  shortTitle: aText,
  colophon: aTextUpTo(room.colophon),
  hyphenation: "words with their break points marked, such as [Trot-sky-ist, Len-in]",
  signature: aText,
  acknowledge: "codes and the first words of what they are said of, such as [C005 ‘Dialectics is]",
  cover: "the path of a PNG or JPEG file",
  coverAlt: aText,
  bibliography: "the path of a CSL-JSON or BibTeX file, or a list of such",
  citationStyle: "the path of a CSL file",
  certifiedBy: aText,
  certifierCredential: aText,
  certifierReport: "a web address, such as https://example.org/report",
};
