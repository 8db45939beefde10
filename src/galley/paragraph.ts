import type { Inline } from "../document/document.ts";
import type { Hyphenate } from "../typography/hyphenation.ts";
import { noExpansion, type Justification, type ParagraphStyle, type TextStyle } from "../typography/specification.ts";
import { breakpointsOf, type Breakpoints } from "./breakpoints.ts";
import { bestFirstLine, fitLines, type Fitting, type Rules } from "./fit.ts";
import { horizontalList, type HorizontalList } from "./horizontal.ts";
import { forbidden } from "./items.ts";
import { setLine, type Line } from "./line.ts";
import { wordsOf, type Setting, type Word } from "./words.ts";

/** What setting a paragraph needs besides its text. */
export interface ParagraphSetting extends Omit<Setting, "style"> {
  readonly style: ParagraphStyle;
  readonly justification: Justification;
  readonly hyphenate: Hyphenate;
  /** The width of the column, in points. */
  readonly measure: number;
  /** The style of the opening line, where this paragraph opens the text. */
  readonly capitals?: TextStyle;
}

interface Pass {
  readonly hyphenate: Hyphenate | undefined;
  readonly tolerance: number;
  readonly lineStretch: number;
  /** Whether words too wide for the measure are cut, and lines are too long where even that does not help. */
  readonly overfull: boolean;
}

/** A paragraph set to some number of lines. */
export interface ParagraphVariant {
  readonly lines: readonly Line[];
  /** What the lines cost more than the best, in demerits. */
  readonly cost: number;
}

/** Returns a paragraph's lines: without hyphenation if that is good enough, else with, else as well as can be. */
export function setParagraph(inlines: readonly Inline[], setting: ParagraphSetting): readonly Line[] {
  return setVariants(inlines, setting)[0]?.lines ?? [];
}

/** Returns the best setting of a paragraph first, then those a line longer or shorter that the tolerance allows. */
export function setVariants(inlines: readonly Inline[], setting: ParagraphSetting): ParagraphVariant[] {
  const plain = wordsOf(inlines, { ...setting, style: setting.style.text, spacesKept: setting.style.spacesKept });
  return setWords(setting.capitals === undefined ? plain : openWith(plain, inlines, setting), setting);
}

/** The same of words that are shaped already. */
export function setWords(words: readonly Word[], setting: ParagraphSetting): ParagraphVariant[] {
  if (words.length === 0) return [];
  const passes = passesFor(setting);
  for (const [index, pass] of passes.entries()) {
    const found = attempt(words, setting, pass);
    if (found.length > 0)
      return withNeighbours(found, index === 0 ? () => attempt(words, setting, passes[1]!) : () => []);
  }
  throw new Error("a paragraph could not be set");
}

/** Adds to the best variant those of one line more and one fewer, from this pass or, where it has none, from another. */
function withNeighbours(found: readonly Candidate[], elsewhere: () => readonly Candidate[]): ParagraphVariant[] {
  const [best] = found;
  const count = best!.fitting.lines.length;
  let more: readonly Candidate[] | undefined;
  const neighbours = count < shortestToVary ? [] : [count - 1, count + 1];
  const variants = neighbours.flatMap((lines) => {
    const own = found.find(({ fitting }) => fitting.lines.length === lines);
    const other = own ?? (more ??= elsewhere()).find(({ fitting }) => fitting.lines.length === lines);
    return other === undefined
      ? []
      : [{ lines: other.set(), cost: Math.max(0, other.fitting.demerits - best!.fitting.demerits) }];
  });
  return [{ lines: best!.set(), cost: 0 }, ...variants];
}

/** Paragraphs of fewer lines keep their best setting. */
const shortestToVary = 3;

interface Candidate {
  readonly fitting: Fitting;
  readonly set: () => Line[];
}

function passesFor({ style, justification, hyphenate }: ParagraphSetting): Pass[] {
  const { pretolerance, tolerance } = justification;
  const ragged = style.alignment === "justified" ? 0 : 3 * style.text.size;
  const plain = { hyphenate: undefined, lineStretch: ragged, overfull: false };
  const full = { ...plain, hyphenate: style.hyphenate ? hyphenate : undefined };
  return [
    { ...plain, tolerance: pretolerance },
    { ...full, tolerance },
    { ...full, tolerance: Infinity, lineStretch: ragged + style.text.size },
    { ...full, tolerance: Infinity, lineStretch: ragged + style.text.size, overfull: true },
  ];
}

function attempt(words: readonly Word[], setting: ParagraphSetting, pass: Pass): Candidate[] {
  const { style, measure } = setting;
  const widest = pass.overfull ? measure - style.left - style.right - Math.max(0, style.first) : Infinity;
  const list = horizontalList(words, {
    justification: spacingOf(setting),
    firstIndent: style.first,
    lineIndent: style.verse ? style.first : 0,
    hyphenate: pass.hyphenate,
    widest,
  });
  const points = breakpointsOf(list.items);
  return fitLines(points, rulesFor(setting, pass)).map((fitting) => ({
    fitting,
    set: () => lines(list, points, fitting, setting),
  }));
}

/** Spaces of lines that are not justified stand as they are: one that could shrink would let in a word too many. */
function spacingOf({ style, justification }: ParagraphSetting): Justification {
  return style.alignment === "justified"
    ? justification
    : { ...justification, space: { ...justification.space, shrink: 0 } };
}

function lines(
  list: HorizontalList,
  points: Breakpoints,
  fitting: Fitting,
  { style, measure }: ParagraphSetting,
): Line[] {
  const bounds = { left: style.left, measure: measure - style.left - style.right, alignment: style.alignment };
  return fitting.lines.map((line, index) => setLine(list, points, line, bounds, fitting.lines[index - 1]));
}

function rulesFor({ style, justification, measure }: ParagraphSetting, pass: Pass): Rules {
  return {
    ...justification,
    measure: measure - style.left - style.right,
    tolerance: pass.tolerance,
    lineStretch: pass.lineStretch,
    overfull: pass.overfull,
    expansion: style.alignment === "justified" ? justification.expansion : noExpansion,
    runtLength: Math.max(style.first, 2 * style.text.size),
  };
}

/** Sets the first line's words in the opening style, as many as fill the line best, and ends the line there. */
function openWith(words: readonly Word[], inlines: readonly Inline[], setting: ParagraphSetting): Word[] {
  const styled = wordsOf(inlines, { ...setting, style: setting.capitals! });
  const list = horizontalList(styled, {
    justification: spacingOf(setting),
    firstIndent: setting.style.first,
    lineIndent: 0,
    hyphenate: undefined,
    widest: Infinity,
  });
  const points = breakpointsOf(list.items);
  const first = bestFirstLine(
    points,
    rulesFor(setting, { hyphenate: undefined, tolerance: Infinity, lineStretch: 0, overfull: false }),
  );
  const end = points.item[first.to]!;
  const count = list.matter.slice(0, end).filter((matter) => matter?.kind === "space").length + 1;
  if (points.cost[first.to]! <= -forbidden) return [...styled.slice(0, count), ...words.slice(count)];
  if (list.matter[end]?.kind !== "space") return [...words];
  return [...styled.slice(0, count - 1), { ...styled[count - 1]!, after: "full-line-end" }, ...words.slice(count)];
}
