import type { FaceName } from "./faces.ts";

/** How characters look. */
export interface TextStyle {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
  /** OpenType features besides the face's usual ones. */
  readonly features: readonly string[];
  /** Space added after each letter, in 1/1000 em; only for capitals and small capitals. */
  readonly tracking?: number;
  /** Points by which it stands over the baseline, or under it where less than none. */
  readonly rise?: number;
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
  /** For a line whose spaces are stretched by more than they should. */
  readonly veryLoose: number;
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

/** How tables are set: their cells on the lines of the grid, with rules over the head, under it, and after the last row. */
export interface TableStyle {
  readonly paragraph: ParagraphStyle;
  readonly head: TextStyle;
  /** Between columns. */
  readonly gap: number;
  /** Weights: of the rules over and under the whole, and of the one under the head. */
  readonly rules: { readonly outer: number; readonly inner: number };
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
  readonly table: TableStyle;
  readonly ornament: { readonly paragraph: ParagraphStyle; readonly text: string };
  /** Level by level, from the first. */
  readonly headings: readonly [HeadingStyle, ...HeadingStyle[]];
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
