import type { ParagraphStyle, Specification, TextStyle } from "./specification.ts";
import { mm } from "./units.ts";

const figures = ["onum", "pnum"] as const;
const smallCapitals = ["smcp", "c2sc", "onum", "pnum"] as const;

const body: TextStyle = { face: "roman", size: 11, features: figures };
const text: ParagraphStyle = { text: body, alignment: "justified", left: 0, right: 0, first: 12, hyphenate: true };
const quotation: ParagraphStyle = { ...text, text: { ...body, size: 10.25 }, left: 12, right: 12, first: 0 };
/** Figures of one width stand under one another. */
const tabular: TextStyle = { ...body, size: 10, features: ["onum", "tnum"] };
const centred: ParagraphStyle = { ...text, alignment: "centre", first: 0, hyphenate: false };

/** The letter's specification: an A5 pamphlet in EB Garamond, 11 on 14 points, to a measure of 24½ picas. */
export const letter: Specification = {
  trim: { width: mm(148), height: mm(210) },
  margins: { inner: 50, outer: mm(148) - 50 - 294 },
  firstBaseline: 66,
  headBaseline: 40,
  folioBaseline: 556,
  leading: 14,
  depth: 34,
  sink: 8,
  justification: {
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
    runt: 40000,
  },
  pageCosts: {
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
    looseness: { least: 400, perDemerit: 0.06 },
  },
  text,
  opening: {
    paragraph: { ...text, first: 0 },
    capitals: { face: "roman", size: 11, features: ["smcp", ...figures], tracking: 40 },
  },
  quotation,
  verse: { ...quotation, alignment: "left", left: 36, first: -24, hyphenate: false, verse: true },
  code: { ...text, text: { ...body, size: 10 }, alignment: "left", left: 12, first: 0, hyphenate: false },
  signature: { ...text, text: { ...body, face: "italic" }, alignment: "right", right: 12, first: 0, hyphenate: false },
  caption: { ...centred, text: { ...body, face: "italic", size: 9.5 } },
  table: {
    paragraph: { ...text, text: tabular, alignment: "left", first: 0, hyphenate: false },
    head: { ...tabular, face: "italic" },
    gap: 14,
    rules: { outer: 0.7, inner: 0.4 },
  },
  ornament: { paragraph: centred, text: "❦" },
  headings: [
    { paragraph: { ...centred, text: { face: "roman", size: 15, features: figures } }, before: 2, after: 1 },
    {
      paragraph: { ...centred, text: { face: "roman", size: 11, features: smallCapitals, tracking: 50 } },
      before: 1,
      after: 0,
    },
    { paragraph: { ...centred, text: { ...body, face: "italic" }, alignment: "left" }, before: 1, after: 0 },
  ],
  listIndent: 18,
  callFeatures: ["sups"],
  notes: {
    paragraph: { ...text, text: { ...body, size: 9 }, first: 0 },
    leading: 11,
    arrangement: "stacked",
    gutter: 14,
    runInLines: 2,
    above: 8,
    below: 5,
    rule: { width: 48, weight: 0.4 },
    number: 13,
  },
  head: { face: "roman", size: 9, features: smallCapitals, tracking: 70 },
  folio: { face: "roman", size: 10, features: figures },
  dropHead: {
    paragraph: { ...centred, text: { face: "italic", size: 15, features: figures } },
    baseline: 66 + 4 * 14 - 7,
  },
};
