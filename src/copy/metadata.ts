import * as v from "valibot";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { fitText } from "../document/characters.ts";
import type { Figure, Metadata, Signature } from "../document/document.ts";
import type { Field } from "./fields.ts";
import { isCalendarDay, isHyphenated, isIdentifier, isLanguage, isWebAddress } from "./forms.ts";
import type { FrontMatter } from "./front-matter.ts";

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
  cover: v.optional(text),
  coverAlt: v.optional(text),
  certifiedBy: v.optional(text),
  certifierCredential: v.optional(text),
  certifierReport: v.optional(v.pipe(text, v.check(isWebAddress))),
} satisfies Record<keyof Metadata | "signature" | "cover" | "coverAlt", v.GenericSchema>);

/** Required fields are looked for by ourselves, so that each is named where it should stand. */
const optionalSchema = v.partial(schema);

type Name = keyof typeof schema.entries;
/** The names of all fields. */
export const fieldNames = Object.keys(schema.entries) as readonly Name[];
const required = ["title", "author", "publisher", "date", "language"] as const satisfies readonly Name[];
const examples = {
  title: "An Open Letter",
  author: "A. Writer",
  publisher: "The Example Press",
  date: "2004-03-23",
  language: "en-GB",
};
const blank: Metadata = { title: "", author: "", publisher: "", date: "", language: "" };

const aText = "a text";
const aTextUpTo = (characters: number): string => `a text of at most ${characters} characters`;
const aDay = "a day of the calendar, written YYYY-MM-DD";
/** What is expected of each field. */
const forms: Readonly<Record<Name, string>> = {
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
  cover: "the path of a PNG or JPEG file",
  coverAlt: aText,
  certifiedBy: aText,
  certifierCredential: aText,
  certifierReport: "a web address, such as https://example.org/report",
};

export interface ReadMetadata {
  /** A required field that is missing or of the wrong form is empty. */
  readonly metadata: Metadata;
  readonly signature?: Signature;
  readonly cover?: Figure;
}

/** Reads the fields of the front matter. Diagnostics: M003, M004, M005, M008. */
export function readMetadata(source: Source, { fields, opening, complete }: FrontMatter): Checked<ReadMetadata> {
  const given = fields.filter((field) => isName(field.name) && !isEmpty(field));
  const { issues = [] } = v.safeParse(optionalSchema, recordOf(given));
  const faulty = issues.map((issue) => ({
    name: keyOf(issue, 0) as Name,
    item: keyOf(issue, 1) as number | undefined,
  }));
  const sound = given.filter((field) => !faulty.some(({ name }) => name === field.name));
  const { signature, cover, coverAlt = "", ...metadata } = v.parse(optionalSchema, recordOf(sound));

  const missing = complete ? required.filter((name) => !given.some((field) => field.name === name)) : [];
  const find = (name: Name): Field | undefined => fields.find((field) => field.name === name);
  return {
    value: {
      metadata: { ...blank, ...metadata },
      ...(signature !== undefined && { signature: signatureOf(source, find("signature")!, signature) }),
      ...(cover !== undefined && {
        cover: { type: "figure", src: cover, alt: coverAlt, span: find("cover")!.valueSpan },
      }),
    },
    diagnostics: [
      ...missing.map((name) => missingField(source, name, find(name), opening)),
      ...faulty.map(({ name, item }) => wrongForm(source, find(name)!, forms[name], item)),
      ...fields.filter(({ name }) => !isName(name)).map((field) => unknownField(source, field)),
      ...checkOrder(source, sound),
      ...checkCompany(source, sound),
    ],
  };
}

function missingField(
  source: Source,
  name: (typeof required)[number],
  field: Field | undefined,
  opening: Span,
): Diagnostic {
  const hint = `add a line such as \`${name}: ${examples[name]}\``;
  if (field === undefined)
    return {
      code: "M003",
      place: { source, span: opening },
      message: `the front matter lacks the field \`${name}\``,
      hint,
    };
  const place = { source, span: field.nameSpan };
  return {
    code: "M003",
    place,
    message: `field \`${name}\` is empty`,
    hint: `give it a value, such as \`${name}: ${examples[name]}\``,
  };
}

function wrongForm(source: Source, field: Field, form: string, item: number | undefined): Diagnostic {
  const span = (item === undefined ? undefined : field.itemSpans[item]) ?? field.valueSpan;
  const message = `field \`${field.name}\` is not of the form it must have`;
  const hyphenated = String(field.value).replaceAll("_", "-");
  const hint = field.name === "language" && isLanguage(hyphenated) ? `did you mean \`${hyphenated}\`?` : undefined;
  return { code: "M004", place: { source, span }, message, caption: `expected ${form}`, hint };
}

function unknownField(source: Source, { name, nameSpan }: Field): Diagnostic {
  const suggestion = didYouMean(name, fieldNames);
  const hint = suggestion === undefined ? `the fields are ${fieldNames.join(", ")}` : `did you mean \`${suggestion}\`?`;
  return { code: "M005", place: { source, span: nameSpan }, message: `field \`${name}\` is unknown`, hint };
}

/** An edition cannot be older than the work. */
function checkOrder(source: Source, sound: readonly Field[]): readonly Diagnostic[] {
  const date = sound.find(({ name }) => name === "date");
  const modified = sound.find(({ name }) => name === "modified");
  if (date === undefined || modified === undefined || String(modified.value) >= String(date.value)) return [];
  const message = "field `modified` is earlier than `date`";
  const labels = [{ span: date.valueSpan, text: "the date of the work" }];
  const hint = "`modified` is the day of this edition, `date` that of the work itself";
  return [{ code: "M004", place: { source, span: modified.valueSpan }, message, labels, hint }];
}

/** Fields that say something of another, and nothing without it. */
const companions: readonly (readonly [name: Name, other: Name])[] = [
  ["coverAlt", "cover"],
  ["certifierCredential", "certifiedBy"],
  ["certifierReport", "certifiedBy"],
];

function checkCompany(source: Source, sound: readonly Field[]): readonly Diagnostic[] {
  const find = (wanted: Name): Field | undefined => sound.find(({ name }) => name === wanted);
  return companions.flatMap(([name, other]): Diagnostic[] => {
    const field = find(name);
    if (field === undefined || find(other) !== undefined) return [];
    const message = `field \`${name}\` says nothing without \`${other}\``;
    return [
      {
        code: "M008",
        place: { source, span: field.nameSpan },
        message,
        hint: `add a line \`${other}:\`, or take this one out`,
      },
    ];
  });
}

function signatureOf(source: Source, { valueSpan: span }: Field, value: string): Signature {
  const at = source.text.slice(span.start, span.end).indexOf(value);
  const inner = at === -1 ? span : { start: span.start + at, end: span.start + at + value.length };
  return { type: "signature", children: [{ type: "text", value, span: inner }], span };
}

function isName(name: string): name is Name {
  return fieldNames.includes(name as Name);
}

/** Whether a field is there by name only, as in a form that was not filled in. */
function isEmpty({ value }: Field): boolean {
  return typeof value === "string" ? value.trim() === "" : value?.length === 0;
}

function recordOf(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

function keyOf(issue: v.BaseIssue<unknown>, depth: number): unknown {
  return issue.path?.[depth]?.key;
}
