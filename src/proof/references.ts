import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { callSign, passagesIn, type Passage } from "./passage.ts";

const before = String.raw`(?<![\p{L}\p{M}])`;
const after = String.raw`(?![\p{L}\p{M}])`;
/** “In the same place”: Latin, German, Spanish, Russian. */
const sameSource = new RegExp(`${before}(?:ibid(?:em)?|ibíd(?:em)?|ebd|ebenda|там же)${after}\\.?`, "giu");
/** “In the work cited”. */
const workCited = new RegExp(
  `${before}(?:(?:op|loc|art|ob)\\.?\\s?cit|a\\.\\s?a\\.\\s?O|указ\\.\\s?соч|цит\\.\\s?соч)${after}\\.?`,
  "giu",
);
const sees = String.raw`(?:see|cf\.?|compare|siehe|s\.|vgl\.?|voir|v\.|véase|cfr\.?|см\.?)\s+(?:also\s+|auch\s+|aussi\s+|también\s+|также\s+)?`;
const aNote = String.raw`(?:foot)?(?:notes?|nn?\.|fn\.?)|Anm(?:erkung|\.)|Fußnote|nota|прим(?:ечание|\.)|сноск[ау]`;
const direction = String.raw`\s*,?\s*(above|below|supra|infra|oben|unten|ci-dessus|ci-dessous|arriba|abajo|выше|ниже)`;
/** “See note 3”, or “note 3 above”; a bare “note 3” is mostly of another book. */
const seeNote = new RegExp(
  `(?:${before}${sees}(?:${aNote})\\s*(\\d{1,6})(?:${direction})?|${before}(?:${aNote})\\s*(\\d{1,6})${direction})${after}`,
  "giu",
);
const upwards = /above|supra|oben|ci-dessus|arriba|выше/iu;

/** Whether a pattern stands anywhere in a text. */
const has = (text: string, pattern: RegExp): boolean => text.search(pattern) !== -1;

/** What names a source: a year, a page, a volume, or a title in italics. */
const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/u;
const page = /(?<![\p{L}])(?:pp?|S|s|стр|с|vol|bd|т)\.\s*\d/giu;

/** A note as the reader of references sees it. */
interface Cited {
  readonly number: number;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Whether it names a source of its own, and whether it means one by “ibid.” or “op. cit.”. */
  readonly names: boolean;
  readonly refers: boolean;
}

/** The notes in their order, and by the names in them. */
interface Shelf {
  readonly notes: readonly Cited[];
  /** The first note that names a source and holds a word with a capital, by that word in lower case. */
  readonly firstWith: ReadonlyMap<string, Cited>;
  /** Numbers of the notes that name a source. */
  readonly sources: readonly number[];
  /** How often it may still be looked for what a reference could mean: a thousand faults cost no more than a thousand times one. */
  suggestions: number;
}

/** Proves that “ibid.”, “op. cit.” and “see note 3” lead to what they mean. Diagnostics: C001 to C003. */
export function proveReferences(document: Document, { entries }: Apparatus): Diagnostic[] {
  const shelf = shelve(entries.map((entry) => citedIn(entry, document.source)));
  const count = entries.length;
  return [
    ...shelf.notes.flatMap((note) => [
      ...proveSameSource(document, shelf, note),
      ...proveWorkCited(document, shelf, note),
      ...note.passages.flatMap((passage) => proveNumbers(document, passage, count, note.number)),
    ]),
    ...passagesIn(document.blocks, document.source).flatMap((passage) => proveNumbers(document, passage, count)),
  ];
}

function shelve(notes: readonly Cited[]): Shelf {
  const sources = notes.filter(({ names }) => names);
  const firstWith = new Map<string, Cited>();
  for (const note of sources)
    for (const name of namesIn(note.text)) if (!firstWith.has(name)) firstWith.set(name, note);
  return { notes, firstWith, sources: sources.map(({ number }) => number), suggestions: 100 };
}

function citedIn({ number, note }: Entry, source: Source): Cited {
  const passages = passagesIn(note.blocks, source);
  const text = passages.map((passage) => passage.text).join("\n");
  const slanted = note.blocks.some(
    (block) => block.type === "paragraph" && block.children.some(({ type }) => type === "emphasis" || type === "link"),
  );
  const refers = has(text, sameSource) || has(text, workCited);
  const names = !refers && (slanted || year.test(text) || has(text, page));
  return { number, text, passages, names, refers };
}

function proveSameSource(document: Document, shelf: Shelf, note: Cited): Diagnostic[] {
  return note.passages.flatMap((passage) =>
    [...passage.text.matchAll(sameSource)].slice(0, 1).flatMap((found) => {
      // After another source in the same note it means that one.
      const own = passage.text.slice(0, found.index);
      const why = has(own, year) || has(own, page) ? undefined : whyNotSame(shelf.notes[note.number - 2]);
      if (why === undefined) return [];
      const message = `“${found[0]}” means the source of the note before: ${why}`;
      return tell(document, "C001", passage, found, message, candidates(shelf, note));
    }),
  );
}

/** Says why a note cannot be what “ibid.” in the next one means. */
function whyNotSame(last: Cited | undefined): string | undefined {
  if (last === undefined) return "there is none";
  if (last.refers) return undefined;
  if (!last.names) return `note ${last.number} names no source`;
  const places = last.text
    .split(/[;\n]/u)
    .filter((part) => has(part, page) && /\p{Lu}\p{L}+.*\p{Lu}\p{L}+/u.test(part));
  return places.length > 1 ? `note ${last.number} names several` : undefined;
}

function proveWorkCited(document: Document, shelf: Shelf, note: Cited): Diagnostic[] {
  return note.passages.flatMap((passage) =>
    [...passage.text.matchAll(workCited)].flatMap((found) => {
      const author = authorBefore(passage.text.slice(Math.max(0, found.index - 200), found.index));
      if (author === undefined ? isOnlySource(shelf, note) : isNamedBefore(shelf, note, author)) return [];
      const message =
        author === undefined
          ? `“${found[0]}” does not say whose work it means`
          : `no earlier note names a work of ${author}, which “${found[0]}” means`;
      const meant = author === undefined ? undefined : nearestName(shelf, note, author);
      const hint = meant === undefined ? candidates(shelf, note) : `did you mean that of ${titled(meant)}?`;
      return tell(document, "C002", passage, found, message, hint);
    }),
  );
}

function isNamedBefore({ firstWith }: Shelf, { number }: Cited, author: string): boolean {
  return (firstWith.get(author.toLowerCase())?.number ?? Infinity) < number;
}

/** Whether one source alone was named before a note. */
function isOnlySource({ sources }: Shelf, { number }: Cited): boolean {
  return (sources[0] ?? Infinity) < number && (sources[1] ?? Infinity) >= number;
}

function nearestName(shelf: Shelf, { number }: Cited, author: string): Cited | undefined {
  if (shelf.suggestions-- <= 0) return undefined;
  const known = [...shelf.firstWith].filter(([, note]) => note.number < number).map(([name]) => name);
  return shelf.firstWith.get(didYouMean(author.toLowerCase(), known) ?? "");
}

/** Returns the surname that stands last before a reference, in the sentence or after the semicolon that it is in. */
function authorBefore(text: string): string | undefined {
  const own = text.slice(text.search(/[^;\n]*$/u));
  const name = /(\p{Lu}[\p{L}\p{M}’'-]*\p{L})(?:[’']s?)?[\s,:.]*(?:\(?\d{4}\)?[\s,:.]*)?$/u.exec(own)?.[1];
  return name?.replace(/[’']s$/u, "");
}

/** Returns the words with a capital in a text, in lower case. */
function namesIn(text: string): Set<string> {
  const words = text.match(/\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/[’']s$/u, "").toLowerCase()));
}

function proveNumbers(document: Document, passage: Passage, count: number, own?: number): Diagnostic[] {
  return [...passage.text.matchAll(seeNote)].flatMap((found) => {
    const number = Number(found[1] ?? found[3]);
    const where = found[2] ?? found[4];
    const why =
      number < 1 || number > count
        ? `there is no note ${number}: the notes are ${count === 0 ? "none" : `1 to ${count}`}`
        : number === own
          ? `note ${number} is this one`
          : own !== undefined && where !== undefined && upwards.test(where) !== number < own
            ? `note ${number} stands ${number < own ? "above" : "below"} this one, and not “${where}”`
            : undefined;
    if (why === undefined) return [];
    return tell(
      document,
      "C003",
      passage,
      found,
      why,
      "notes are numbered by their first call; a number that is typed goes out of date",
    );
  });
}

/** Returns a finding, unless the words are not the author's own: citations that are put into words are right. */
function tell(
  { source }: Document,
  code: "C001" | "C002" | "C003",
  { spanOf }: Passage,
  found: RegExpMatchArray,
  message: string,
  hint: string | undefined,
): Diagnostic[] {
  const span = spanOf(found.index!, found.index! + found[0].length);
  const isTyped = source.text.startsWith(found[0].slice(0, 2), span.start);
  return isTyped ? [{ code, place: { source, span }, message, hint }] : [];
}

/** Names the notes before one that it may mean, the nearest first. */
function candidates({ notes }: Shelf, { number }: Cited): string {
  const near = notes.slice(Math.max(0, number - 30), number - 1).filter(({ names }) => names);
  const named = near.slice(-3).reverse().map(titled);
  return named.length === 0 ? "name the source" : `name the source: is it that of ${named.join(", or ")}?`;
}

function titled({ number, text }: Cited): string {
  const plain = text.replaceAll(callSign, "").trim().replace(/\s+/gu, " ");
  return `note ${number} (“${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}”)`;
}
