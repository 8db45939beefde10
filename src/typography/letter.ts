import { marginsFor, type Canon } from "./canon.ts";
import type { Justification, PageCosts, ParagraphStyle, Specification, TextStyle } from "./specification.ts";
import { trims, type Trim } from "./trim.ts";

const figures = ["onum", "pnum"] as const;
const smallCapitals = ["smcp", "c2sc", "onum", "pnum"] as const;

const justification: Justification = {
  space: { width: 0.225, stretch: 0.11, shrink: 0.065 },
  expansion: { usual: 0.025, most: 0.03, reserve: 0.15 },
  pretolerance: 20,
  tolerance: 600,
  linePenalty: 10,
  expansionBadness: 8,
  expansionFitness: 0.4,
  hyphenPenalty: 160,
  compoundPenalty: 300,
  namePenalty: 200,
  explicitPenalty: 60,
  consecutiveHyphens: 90000,
  finalHyphen: 25000,
  fragment: 600000,
  adjacent: 8000,
  veryLoose: 30000,
  runt: 40000,
};

const pageCosts: PageCosts = {
  widow: 20000,
  orphan: 15000,
  hyphen: 1500,
  shortLine: 5000,
  whiteOverNotes: 1200,
  halfLine: 2500,
  longSpread: 5000,
  shortSpread: 1500,
  unequalSpread: 8000,
  splitNote: 4000,
  notesAlone: 50000,
  fewLines: { lines: 7, cost: 20000 },
  opened: 2500,
  looseness: { least: 400, perDemerit: 0.1 },
};

/** What a format is besides its size. */
export interface Format {
  readonly canon: Canon;
  /** About how many pages the pamphlet will have: a thicker one has wider margins at the fold. */
  readonly pages: number;
}

/** Measures between which the letter's type has its own size; it is smaller on narrower ones and larger on wider; points. */
const fullMeasure = { least: 290, most: 340 };
const fullSize = 11;
const sizes = { least: 9, most: 13 };

/** Least height of the first baseline under the trim, in points of the letter's type in its full size. */
const headRoom = 44;

/** Returns the size of the text for a measure, to a quarter of a point. */
function sizeFor(measure: number): number {
  const share = Math.min(1, measure / fullMeasure.least) * Math.max(1, measure / fullMeasure.most);
  return Math.max(sizes.least, Math.min(sizes.most, Math.round(4 * fullSize * share) / 4));
}

/** Returns the letter's specification for a trim: EB Garamond, 11 on 14 points or in proportion, in the margins of a canon. */
export function letterFor(trim: Trim, { canon = "twelfths", pages = 0 }: Partial<Format> = {}): Specification {
  const { head, foot, inner, outer } = marginsFor(trim, canon, pages);
  const unit = sizeFor(trim.width - inner - outer) / fullSize;
  const leading = 14 * unit;
  const capitals = 0.65 * fullSize * unit;
  // A low page keeps room for its running head.
  const firstBaseline = Math.max(head + capitals, headRoom * unit);
  const depth = Math.max(8, Math.round((trim.height - foot - firstBaseline + capitals) / leading));
  const sink = Math.round(depth / 4.25);
  return {
    trim,
    margins: { inner, outer },
    firstBaseline,
    headBaseline: firstBaseline - 26 * unit,
    folioBaseline: firstBaseline + (depth + 1) * leading,
    leading,
    depth,
    sink,
    justification,
    pageCosts,
    ...stylesFor(unit),
    ...displayFor(unit, firstBaseline + (sink / 2) * leading - 7 * unit),
  };
}

/** The styles of the text and of its notes; `unit` is a point of the letter's type in its full size. */
function stylesFor(unit: number) {
  const body: TextStyle = { face: "roman", size: fullSize * unit, features: figures };
  const first = 12 * unit;
  const text: ParagraphStyle = { text: body, alignment: "justified", left: 0, right: 0, first, hyphenate: true };
  const quoted = { ...body, size: 10.25 * unit };
  const quotation: ParagraphStyle = { ...text, text: quoted, left: first, right: first, first: 0 };
  const smaller = { ...body, size: 10 * unit };
  /** Figures of one width stand under one another. */
  const tabular: TextStyle = { ...smaller, features: ["onum", "tnum"] };
  const centred: ParagraphStyle = { ...text, alignment: "centre", first: 0, hyphenate: false };
  const italic: TextStyle = { ...body, face: "italic" };
  return {
    text,
    opening: {
      paragraph: { ...text, first: 0 },
      capitals: { ...body, features: ["smcp", ...figures], tracking: 40 },
    },
    quotation,
    verse: { ...quotation, alignment: "left", left: 3 * first, first: -2 * first, hyphenate: false, verse: true },
    code: { ...text, text: smaller, alignment: "left", left: first, first: 0, hyphenate: false },
    signature: { ...text, text: italic, alignment: "right", right: first, first: 0, hyphenate: false },
    caption: { ...centred, text: { ...italic, size: 9.5 * unit } },
    table: {
      paragraph: { ...text, text: tabular, alignment: "left", first: 0, hyphenate: false },
      head: { ...tabular, face: "italic" },
      gap: 14 * unit,
      rules: { outer: 0.7, inner: 0.4 },
    },
    listIndent: 18 * unit,
    callFeatures: ["sups"],
    notes: {
      paragraph: { ...text, text: { ...body, size: Math.max(8, 9 * unit) }, first: 0 },
      leading: Math.max(9.75, 11 * unit),
      arrangement: "stacked",
      gutter: 14 * unit,
      runInLines: 2,
      above: 8 * unit,
      below: 5 * unit,
      rule: { width: 48 * unit, weight: 0.4 },
      number: 13 * unit,
    },
  } as const satisfies Partial<Specification>;
}

/** Headings, ornaments, and what stands around the text; the title over the opening on a baseline. */
function displayFor(unit: number, baseline: number) {
  const body: TextStyle = { face: "roman", size: fullSize * unit, features: figures };
  const centred: ParagraphStyle = { text: body, alignment: "centre", left: 0, right: 0, first: 0, hyphenate: false };
  const flushLeft: ParagraphStyle = { ...centred, alignment: "left" };
  const capitals: TextStyle = { ...body, features: smallCapitals, tracking: 50 };
  return {
    ornament: { paragraph: centred, text: "❦" },
    headings: [
      { paragraph: { ...centred, text: { ...body, size: 15 * unit } }, before: 2, after: 1 },
      { paragraph: { ...centred, text: capitals }, before: 2, after: 1 },
      { paragraph: { ...flushLeft, text: { ...body, face: "italic", size: 12.5 * unit } }, before: 1, after: 0 },
      { paragraph: { ...flushLeft, text: { ...body, face: "italic" } }, before: 1, after: 0 },
      { paragraph: { ...flushLeft, text: capitals }, before: 1, after: 0 },
    ],
    head: { ...capitals, size: 9 * unit, tracking: 70 },
    folio: { ...body, size: 10 * unit },
    dropHead: { paragraph: { ...centred, text: { ...body, face: "italic", size: 15 * unit } }, baseline },
  } as const satisfies Partial<Specification>;
}

/** The letter's own: an A5 pamphlet. */
export const letter: Specification = letterFor(trims.a5);
