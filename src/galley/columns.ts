import type { ColumnAlignment, Inline, Table } from "../document/document.ts";
import type { ParagraphStyle, TextStyle } from "../typography/specification.ts";
import { settingOf, type Composition } from "./composition.ts";
import { widthOfLine } from "./label.ts";
import { longestStretch, setParagraph } from "./paragraph.ts";
import { widthOf, wordsOf } from "./words.ts";

/** A column of a table: its left edge and its width, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** Whether words are divided in it, since the longest of them has no room. */
  readonly hyphenate: boolean;
  /** Whether the calls at the ends of its cells may stand out of it, where it is flush right. */
  readonly hangs: boolean;
}

/** What a column asks for: the width of its longest word, and that of its longest cell on one line, without what hangs. */
interface Claim {
  readonly least: number;
  readonly natural: number;
}

type HungClaim = Claim & { readonly hang: number };

/** Returns the style of the cells of a column, flush left where the author does not say. */
export function cellStyle(
  alignment: ColumnAlignment | undefined,
  isHead: boolean,
  { specification: { table } }: Composition,
): ParagraphStyle {
  const text: TextStyle = isHead ? table.head : table.paragraph.text;
  return { ...table.paragraph, text, alignment: alignment ?? "left" };
}

/** Returns the columns of a table, centred on a measure. */
export function columnsOf(table: Table, measure: number, composition: Composition): Column[] {
  const hung = claimsOf(table, true, composition);
  const narrowest = gapOf(hung, measure, composition.specification.table.gap);
  const hangs = hung.every(({ hang }) => hang <= gapForCalls * narrowest);
  const claims = hangs ? hung : claimsOf(table, false, composition);
  const gap = gapOf(claims, measure, composition.specification.table.gap);
  const widths = shareOut(claims, measure - gap * (claims.length - 1));
  const whole = sum(widths) + gap * (widths.length - 1);
  let x = Math.max(0, (measure - whole) / 2);
  return widths.map((width, column) => {
    const at = x;
    x += width + gap;
    return { x: at, width, hyphenate: width < claims[column]!.least, hangs };
  });
}

/** How much of a gap the calls that hang in it may take. */
const gapForCalls = 0.8;

/** Columns may stand closer than they should, by this share and in this part of the measure, before a word is divided. */
const leastGap = 0.4;
const gapsAtMost = 0.5;

function gapOf(claims: readonly Claim[], measure: number, gap: number): number {
  const left = (measure - sum(claims.map(({ least }) => least))) / Math.max(1, claims.length - 1);
  return Math.min(Math.max(left, leastGap * gap), gap, (gapsAtMost * measure) / claims.length);
}

/**
 * Gives each column its natural width where there is room. Else a column that asks for no more than an equal part of the
 * room has it, if the others can do with the rest, and those share it out between their least and their natural widths.
 * Where not even the least widths have room, the widest columns alone do with less.
 */
export function shareOut(claims: readonly Claim[], room: number): number[] {
  const natural = sum(claims.map((claim) => claim.natural));
  if (natural <= room) return claims.map((claim) => claim.natural);
  const lavish = claims.map((claim) => (claim.natural <= room / claims.length ? claim.natural : claim.least));
  const plain = claims.map((claim) => claim.least);
  const least = sum(lavish) <= room ? lavish : plain;
  const share = (room - sum(least)) / (natural - sum(least));
  if (share < 0) return cutBack(least, room);
  return claims.map((claim, column) => least[column]! + share * (claim.natural - least[column]!));
}

/** Returns widths that come to a room: those no greater than an equal part of what the lesser ones leave, and that part for each other. */
function cutBack(widths: readonly number[], room: number): number[] {
  let [left, most] = [room, 0];
  widths
    .toSorted((a, b) => a - b)
    .forEach((width, index) => {
      most = left / (widths.length - index);
      left -= Math.min(width, most);
    });
  return widths.map((width) => Math.min(width, most));
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

function claimsOf(table: Table, hangs: boolean, composition: Composition): HungClaim[] {
  return table.columns.map((alignment, column) => {
    const cells = [table.head, ...table.rows].map(({ cells }, row) =>
      claimOfCell(cells[column]!.children, cellStyle(alignment, row === 0, composition), hangs, composition),
    );
    const widest = (width: keyof HungClaim): number => Math.max(...cells.map((cell) => cell[width]));
    return { least: widest("least"), natural: widest("natural"), hang: widest("hang") };
  });
}

/** More than any cell is wide, in points. */
const endless = 1_000_000;

/** Returns what a cell asks for, to the next hundredth of a point, so that no rounding error breaks a line that fits. */
function claimOfCell(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  hangs: boolean,
  composition: Composition,
): HungClaim {
  const setting = { ...settingOf(composition, style), measure: endless };
  const lines = setParagraph(inlines, setting);
  const words = wordsOf(inlines, { ...setting, style: style.text });
  const hang = hangs ? hangOf(inlines, style, composition) : 0;
  const natural = Math.max(0, ...lines.map(widthOfLine)) - hang;
  const longest = longestStretch(words, setting);
  return { least: roundedUp(Math.min(longest, natural)), natural: roundedUp(natural), hang };
}

/** Returns the width of the calls at the end of a cell that is flush right, which stand beside its figures. */
export function hangOf(inlines: readonly Inline[], style: ParagraphStyle, composition: Composition): number {
  if (style.alignment !== "right") return 0;
  const { parts = [] } = wordsOf(inlines, { ...settingOf(composition, style), style: style.text }).at(-1) ?? {};
  const calls = parts.slice(parts.findLastIndex(({ call }) => call === undefined) + 1);
  return calls.length === parts.length ? 0 : sum(calls.map(widthOf));
}

const roundedUp = (width: number): number => Math.ceil(100 * width + 0.01) / 100;
