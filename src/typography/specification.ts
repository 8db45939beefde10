import type { FaceName } from "./faces.ts";
import { mm } from "./units.ts";

/** How characters look. */
export interface TextStyle {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
  /** OpenType features besides the face's usual ones. */
  readonly features: readonly string[];
  /** Space added after each letter, in 1/1000 em; only for capitals and small capitals. */
  readonly tracking?: number;
}

/** Glyphs as the face has them. */
export const noExpansion: Expansion = { usual: 0, most: 0, reserve: 0 };

export type Alignment = "justified" | "left" | "centre" | "right";

/** How a paragraph is set. */
export interface ParagraphStyle {
  readonly text: TextStyle;
  readonly alignment: Alignment;
  /** Indents in points: of all lines at either side, and of the first line besides. */
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly hyphenate: boolean;
  /** Whether every space counts, as in code. */
  readonly spacesKept?: boolean;
  /** Whether a line begins as the first does wherever the author ended the one before it, as in verse. */
  readonly verse?: boolean;
}

/** How far glyphs may be widened or narrowed, as a share of their width (Hàn Thế Thành 2000, ch. 3). */
export interface Expansion {
  readonly usual: number;
  /** The limit, for lines whose word spaces would give way by more than `reserve` of what they can. */
  readonly most: number;
  readonly reserve: number;
}

/** Word spaces in ems, and how lines are judged (Knuth and Plass 1981, p. 1128). */
export interface Justification {
  readonly space: { readonly width: number; readonly stretch: number; readonly shrink: number };
  readonly expansion: Expansion;
  /** Worst badness of a line without hyphenation, and with it. */
  readonly pretolerance: number;
  readonly tolerance: number;
  readonly linePenalty: number;
  /** What the usual expansion adds to a line's badness. */
  readonly expansionBadness: number;
  /** How much of a line's fitness is its expansion, where that of its spaces is 1. */
  readonly expansionFitness: number;
  readonly hyphenPenalty: number;
  /** For a hyphen in a word that has one of its own, or that begins with a capital: in a name, as a rule. */
  readonly compoundPenalty: number;
  readonly namePenalty: number;
  /** For a break after an explicit hyphen, a dash or a slash. */
  readonly explicitPenalty: number;
  readonly consecutiveHyphens: number;
  readonly finalHyphen: number;
  /** For a last line that is nothing but the end of a divided word. */
  readonly fragment: number;
  /** For a loose line beside a tight one. */
  readonly adjacent: number;
  /** For a last line shorter than the indent of a paragraph. */
  readonly runt: number;
}

/** What a page may cost, in demerits; see src/makeup/weigh.ts. */
export interface PageCosts {
  readonly widow: number;
  readonly orphan: number;
  /** At the foot of a verso; twice as much at the foot of a recto. */
  readonly hyphen: number;
  /** For a line left empty at the foot of a page, and over its notes; with the square of their number. */
  readonly shortLine: number;
  readonly whiteOverNotes: number;
  /** For a foot half a line above the grid. */
  readonly halfLine: number;
  /** For each page of a spread that is a line longer or shorter than the others. */
  readonly longSpread: number;
  readonly shortSpread: number;
  /** For each line by which the feet of facing pages are not level. */
  readonly unequalSpread: number;
  readonly splitNote: number;
  /** For a page without text. */
  readonly notesAlone: number;
  /** For a last page of fewer lines. */
  readonly fewLines: { readonly lines: number; readonly cost: number };
  /** For a quotation with a whole line before it rather than half of one. */
  readonly opened: number;
  /** For a paragraph set longer or shorter than its best: at the least, and for each demerit that its lines cost more. */
  readonly looseness: { readonly least: number; readonly perDemerit: number };
}

export interface HeadingStyle {
  readonly paragraph: ParagraphStyle;
  /** Lines of the grid before and after it. */
  readonly before: number;
  readonly after: number;
}

/** Everything about the look of the page that is not in a template: lengths in points. */
export interface Specification {
  readonly trim: { readonly width: number; readonly height: number };
  /** The paper that two pages lie on side by side, to be folded in its middle. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly margins: { readonly inner: number; readonly outer: number };
  /** From the trim's top edge. */
  readonly firstBaseline: number;
  readonly headBaseline: number;
  readonly folioBaseline: number;
  readonly leading: number;
  /** Lines of the grid on a full page. */
  readonly depth: number;
  /** Lines of the grid left free over the opening of the text. */
  readonly sink: number;
  readonly justification: Justification;
  readonly pageCosts: PageCosts;
  readonly text: ParagraphStyle;
  readonly opening: { readonly paragraph: ParagraphStyle; readonly capitals: TextStyle };
  readonly quotation: ParagraphStyle;
  /** A quotation whose lines the author ended: those that are turned over are set in further. */
  readonly verse: ParagraphStyle;
  readonly code: ParagraphStyle;
  readonly signature: ParagraphStyle;
  readonly caption: ParagraphStyle;
  readonly ornament: { readonly paragraph: ParagraphStyle; readonly text: string };
  readonly headings: readonly [HeadingStyle, HeadingStyle, HeadingStyle];
  /** Indent of an item of a list, in which its mark stands. */
  readonly listIndent: number;
  /** A note call, as a style over the text around it. */
  readonly callFeatures: readonly string[];
  readonly notes: {
    readonly paragraph: ParagraphStyle;
    readonly leading: number;
    /** One below the other; in two columns; or short ones, of no more lines than `runInLines`, run on in one paragraph. */
    readonly arrangement: "stacked" | "columns" | "run-in";
    /** Between two columns. */
    readonly gutter: number;
    readonly runInLines: number;
    /** Least space between the text and the rule. */
    readonly above: number;
    /** From the rule to the top of the first note line. */
    readonly below: number;
    readonly rule: { readonly width: number; readonly weight: number };
    /** Width kept for a note's number. */
    readonly number: number;
  };
  readonly head: TextStyle;
  readonly folio: TextStyle;
  /** The title over the opening of the text, and its baseline. */
  readonly dropHead: { readonly paragraph: ParagraphStyle; readonly baseline: number };
}

/** Returns the width of the type area in points. */
export function measureOf({ trim, margins }: Specification): number {
  return trim.width - margins.inner - margins.outer;
}

/** Returns the width to which notes are set in points: of a column, where they stand in two. */
export function measureOfNotes(specification: Specification): number {
  const { arrangement, gutter } = specification.notes;
  const measure = measureOf(specification);
  return arrangement === "columns" ? (measure - gutter) / 2 : measure;
}

const figures = ["onum", "pnum"] as const;
const smallCapitals = ["smcp", "c2sc", "onum", "pnum"] as const;

const body: TextStyle = { face: "roman", size: 11, features: figures };
const text: ParagraphStyle = { text: body, alignment: "justified", left: 0, right: 0, first: 12, hyphenate: true };
const quotation: ParagraphStyle = { ...text, text: { ...body, size: 10.25 }, left: 12, right: 12, first: 0 };
const centred: ParagraphStyle = { ...text, alignment: "centre", first: 0, hyphenate: false };

/** The letter's specification: an A5 pamphlet in EB Garamond, 11 on 14 points, to a measure of 24½ picas. */
export const letter: Specification = {
  trim: { width: mm(148), height: mm(210) },
  sheet: { width: mm(297), height: mm(210) },
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
    hyphenPenalty: 150,
    compoundPenalty: 300,
    namePenalty: 200,
    explicitPenalty: 60,
    consecutiveHyphens: 50000,
    finalHyphen: 60000,
    fragment: 600000,
    adjacent: 8000,
    runt: 10000,
  },
  pageCosts: {
    widow: 20000,
    orphan: 15000,
    hyphen: 1500,
    shortLine: 5000,
    whiteOverNotes: 1200,
    halfLine: 2500,
    longSpread: 2500,
    shortSpread: 1500,
    unequalSpread: 8000,
    splitNote: 4000,
    notesAlone: 50000,
    fewLines: { lines: 7, cost: 20000 },
    opened: 800,
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
