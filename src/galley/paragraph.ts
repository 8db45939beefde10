import type { Inline } from "../document/document.ts";
import { breakpointsOf, type Breakpoints } from "./breakpoints.ts";
import { fitLines, type Fitting } from "./fit.ts";
import { horizontalList, type HorizontalList } from "./horizontal.ts";
import { setLine, type Line } from "./line.ts";
import { openingOf } from "./opening.ts";
import { passesFor, rulesFor, spacingOf, type ParagraphSetting, type Pass } from "./rules.ts";
import { wordsOf, type Word } from "./words.ts";

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
  return setWords(setting.capitals === undefined ? plain : openingOf(plain, inlines, setting), setting);
}

/** The same of words that are shaped already. */
export function setWords(words: readonly Word[], setting: ParagraphSetting): ParagraphVariant[] {
  if (words.length === 0) return [];
  const lists = listsOf(words, setting);
  const passes = passesFor(setting);
  for (const [index, pass] of passes.entries()) {
    const found = attempt(lists, setting, pass);
    if (found.length > 0)
      return withNeighbours(found, index === 0 ? () => attempt(lists, setting, passes[1]!) : () => []);
  }
  throw new Error("a paragraph could not be set");
}

/** Returns the width in points of the longest stretch of some words without a break, a word as a rule. */
export function longestStretch(words: readonly Word[], setting: ParagraphSetting): number {
  if (words.length === 0) return 0;
  const { count, startWidth, endWidth } = breakpointsOf(listsOf(words, setting)(false).items);
  let longest = 0;
  for (let at = 1; at < count; at += 1) longest = Math.max(longest, endWidth[at]! - startWidth[at - 1]!);
  return longest;
}

/** Returns the list of a paragraph, and that in which words too wide for the measure may be cut; each is made once. */
function listsOf(words: readonly Word[], setting: ParagraphSetting): (cut: boolean) => HorizontalList {
  const { style, measure, hyphenate } = setting;
  const rules = {
    justification: spacingOf(setting),
    firstIndent: style.first,
    lineIndent: style.verse ? style.first : 0,
    hyphenate: style.hyphenate ? hyphenate : undefined,
  };
  const room = measure - style.left - style.right - Math.max(0, style.first);
  let whole: HorizontalList | undefined;
  return (cut) =>
    cut
      ? horizontalList(words, { ...rules, widest: room })
      : (whole ??= horizontalList(words, { ...rules, widest: Infinity }));
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

function attempt(lists: (cut: boolean) => HorizontalList, setting: ParagraphSetting, pass: Pass): Candidate[] {
  const list = lists(pass.overfull);
  const points = breakpointsOf(list.items, pass.hyphens);
  return fitLines(points, rulesFor(setting, pass)).map((fitting) => ({
    fitting,
    set: () => lines(list, points, fitting, setting),
  }));
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
