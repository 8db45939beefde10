import { capitalisesNouns, type Hyphenate } from "../typography/hyphenation.ts";
import { protrusionOf } from "../typography/protrusion.ts";
import type { Justification, TextStyle } from "../typography/specification.ts";
import { charactersIn } from "./characters.ts";
import { box, finish, forbidden, glue, penalty, type Item } from "./items.ts";
import { innerBreaks, tied, type InnerBreak } from "./ties.ts";
import { textOfWord, widthOf, widthsIn, type Part, type Word } from "./words.ts";

/** What an item says: part of a word, a space, a hyphen to be added, or nothing where a word is cut for want of room. */
export type Matter =
  | { readonly kind: "slice"; readonly part: Part; readonly from: number; readonly to: number }
  | { readonly kind: "space"; readonly style: TextStyle }
  | { readonly kind: "hyphen"; readonly part: Part }
  | { readonly kind: "cut" }
  | undefined;

/** A horizontal list and, item by item, the matter that it stands for. */
export interface HorizontalList {
  readonly items: readonly Item[];
  readonly matter: readonly Matter[];
}

/** How words become a list. */
export interface ListRules {
  readonly justification: Justification;
  /** Points: of the first line, and of each line after one that the author ended. */
  readonly firstIndent: number;
  readonly lineIndent: number;
  /** Divides words; absent in a pass without hyphenation. */
  readonly hyphenate: Hyphenate | undefined;
  /** Words wider than this may be cut anywhere, where nothing else is left; points. */
  readonly widest: number;
}

interface Builder {
  readonly items: Item[];
  readonly matter: Matter[];
  readonly rules: ListRules;
}

const dashAtEnd = /[^\s“‘"'([][–—]$/u;

/** Returns the list of a paragraph's words. */
export function horizontalList(words: readonly Word[], rules: ListRules): HorizontalList {
  const builder: Builder = { items: [], matter: [], rules };
  if (rules.firstIndent !== 0) put(builder, box(rules.firstIndent), undefined);
  words.forEach((word, index) => {
    word.parts.forEach((part, position) => {
      putPart(builder, part, word.parts.length === 1 || part.text.length > 3);
      const following = word.parts[position + 1];
      if (
        following !== undefined &&
        following.call === undefined &&
        dashAtEnd.test(part.text) &&
        /^[\p{L}\p{N}“‘([]/u.test(following.text)
      )
        put(builder, penalty(rules.justification.explicitPenalty), undefined);
    });
    const next = words[index + 1];
    if (next !== undefined && word.after !== "line-end") return putSpace(builder, word, next);
    for (const item of finish()) put(builder, item, undefined);
    if (next !== undefined && rules.lineIndent !== 0) put(builder, box(rules.lineIndent), undefined);
  });
  return builder;
}

function put(builder: Builder, item: Item, matter: Matter): void {
  builder.items.push(item);
  builder.matter.push(matter);
}

function putSpace(builder: Builder, word: Word, next: Word): void {
  const { style } = word.parts.at(-1)!;
  const { width, stretch, shrink } = builder.rules.justification.space;
  // Beside words that are set smaller, a space is one of the words around them.
  const ems = word.spaces * Math.max(style.size, next.parts[0]?.style.size ?? 0);
  const isHeld = word.after === "tie" || (!next.parts[0]?.mark && tied(textOfWord(word), textOfWord(next)));
  if (isHeld) put(builder, penalty(forbidden), undefined);
  if (word.after === "full-line-end") put(builder, penalty(-forbidden), { kind: "space", style });
  else put(builder, glue(width * ems, stretch * ems, shrink * ems), { kind: "space", style });
}

interface Break {
  readonly offset: number;
  readonly item: Item;
  readonly matter: Matter;
}

/** Puts a part as boxes with the breaks between them; where nothing is broken they are drawn as one. */
function putPart(builder: Builder, part: Part, divisible: boolean): void {
  const breaks = part.call ? [] : breaksIn(builder.rules, part, divisible);
  const { length } = part.text;
  if (breaks.length === 0) return putSlice(builder, part, 0, length, widthOf(part));
  const widths = widthsIn(part);
  let from = 0;
  for (const { offset, item, matter } of breaks) {
    putSlice(builder, part, from, offset, widths[offset]! - widths[from]!);
    put(builder, item, matter);
    from = offset;
  }
  putSlice(builder, part, from, length, widths[length]! - widths[from]!);
}

/** Returns a break after every character, with the marks that it bears. */
function cutsIn({ text }: Part): Break[] {
  const item = penalty(cutPenalty);
  return charactersIn(text)
    .slice(1)
    .map((offset) => ({ offset, item, matter: { kind: "cut" } }));
}

const cutPenalty = 5000;

/** Returns the breaks within a part: after its own hyphens and dashes, and where hyphens may be added. */
function breaksIn({ justification, hyphenate, widest }: ListRules, part: Part, divisible: boolean): Break[] {
  if (widest < Infinity && widthOf(part) > widest) return cutsIn(part);
  const own = innerBreaks(part.text);
  const added = divisible ? divisions(part, own, hyphenate) : [];
  const cost = added.length === 0 ? 0 : hyphenCost(part, own.length > 0, justification);
  const hyphens = added.map((offset): Break => ({
    offset,
    item: addedHyphen(part, cost),
    matter: { kind: "hyphen", part },
  }));
  if (own.length === 0 && part.openings.length === 0) return hyphens;
  const open = [...own, ...part.openings.map((offset) => ({ offset, hyphen: false }))];
  const breaks = open.map(({ offset, hyphen }): Break => ({
    offset,
    item: penalty(justification.explicitPenalty, 0, hyphen),
    matter: undefined,
  }));
  return [...breaks, ...hyphens].sort((a, b) => a.offset - b.offset);
}

/**
 * What an added hyphen costs: dear in a compound and in a name, but not where the author asks for it, nor for the capital
 * of a passage in whose language nouns are written with one.
 */
function hyphenCost({ text, softHyphens, language }: Part, compound: boolean, justification: Justification): number {
  if (softHyphens.length > 0) return justification.hyphenPenalty;
  if (compound) return justification.compoundPenalty;
  const isName = capitalised.test(text) && (language === undefined || !capitalisesNouns(language));
  return isName ? justification.namePenalty : justification.hyphenPenalty;
}

const capitalised = /^[^\p{L}]*\p{Lu}/u;

/** Words as patterns know them, an apostrophe between two; figures and signs only around them. */
const letters = /^[^\p{L}]*[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*[^\p{L}]*$/u;

/** Where a part may be divided: where the author says, else by the patterns, each word of a compound by itself. */
function divisions(part: Part, own: readonly InnerBreak[], hyphenate: Hyphenate | undefined): readonly number[] {
  if (part.softHyphens.length > 0) return part.softHyphens;
  if (hyphenate === undefined || part.style.features.includes("smcp")) return [];
  const { text, language } = part;
  if (own.length === 0) return letters.test(text) ? divisionsOf(text, 0, hyphenate, language) : [];
  return [0, ...own.map(({ offset }) => offset)].flatMap((start, index) => {
    const piece = text.slice(start, own[index]?.offset);
    return letters.test(piece) ? divisionsOf(piece, start, hyphenate, language) : [];
  });
}

/** Where the words of a piece of text may be divided, given where it starts and what language it is in. */
function divisionsOf(piece: string, start: number, hyphenate: Hyphenate, language: string | undefined): number[] {
  return [...piece.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((word) =>
    hyphenate(word[0], language).map((offset) => start + word.index + offset),
  );
}

function addedHyphen(part: Part, cost: number): Item {
  const { size, features } = part.style;
  const width = (part.face.shape("-", features).width * size) / 1000;
  return penalty(cost, width, true, (protrusionOf(part.face, "-").right * size) / 1000);
}

function putSlice(builder: Builder, part: Part, from: number, to: number, width: number): void {
  if (from === to) return;
  const { size } = part.style;
  const first = protrusionOf(part.face, characterFrom(part.text, from));
  const last = protrusionOf(part.face, characterBefore(part.text, to));
  const hangs = part.call === undefined;
  const item: Item = {
    kind: "box",
    width,
    expands: true,
    protrudeLeft: hangs ? (first.left * size) / 1000 : 0,
    protrudeRight: ((hangs ? last.right : callProtrusion) + (part.style.tracking ?? 0)) * (size / 1000),
  };
  put(builder, item, { kind: "slice", part, from, to });
}

const characterFrom = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);
const characterBefore = (text: string, at: number): string =>
  /[\uDC00-\uDFFF]/.test(text[at - 1]!) && at > 1 ? text.slice(at - 2, at) : text[at - 1]!;

/** How far a note call stands out of the measure, in 1/1000 em: it is small and light. */
const callProtrusion = 60;
