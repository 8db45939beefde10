import type { Hyphenate } from "../typography/hyphenation.ts";
import { noExpansion, type Justification, type ParagraphStyle, type TextStyle } from "../typography/specification.ts";
import type { Rules } from "./fit.ts";
import type { Setting } from "./words.ts";

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

/** One try at a paragraph, more forbearing than the one before it. */
export interface Pass {
  /** Whether words may be divided with added hyphens. */
  readonly hyphens: boolean;
  readonly tolerance: number;
  readonly lineStretch: number;
  /** Whether words too wide for the measure are cut, and lines are too long where even that does not help. */
  readonly overfull: boolean;
}

/** Returns the tries at a paragraph: without hyphenation, with it, with stretch for an emergency, and with lines too long. */
export function passesFor({ style, justification }: ParagraphSetting): Pass[] {
  const { pretolerance, tolerance } = justification;
  const ragged = style.alignment === "justified" ? 0 : 3 * style.text.size;
  const plain = { hyphens: false, lineStretch: ragged, overfull: false };
  const full = { ...plain, hyphens: true };
  return [
    { ...plain, tolerance: pretolerance },
    { ...full, tolerance },
    { ...full, tolerance: Infinity, lineStretch: ragged + style.text.size },
    { ...full, tolerance: Infinity, lineStretch: ragged + style.text.size, overfull: true },
  ];
}

/** Spaces of lines that are not justified stand as they are: one that could shrink would let in a word too many. */
export function spacingOf({ style, justification }: ParagraphSetting): Justification {
  return style.alignment === "justified"
    ? justification
    : { ...justification, space: { ...justification.space, shrink: 0 } };
}

/** Returns how the lines of a paragraph are judged in a try. */
export function rulesFor({ style, justification, measure }: ParagraphSetting, pass: Pass): Rules {
  return {
    measure: measure - style.left - style.right,
    tolerance: pass.tolerance,
    lineStretch: pass.lineStretch,
    overfull: pass.overfull,
    expansion: style.alignment === "justified" ? justification.expansion : noExpansion,
    expansionBadness: justification.expansionBadness,
    expansionFitness: justification.expansionFitness,
    linePenalty: justification.linePenalty,
    consecutiveHyphens: justification.consecutiveHyphens,
    finalHyphen: justification.finalHyphen,
    fragment: justification.fragment,
    adjacent: justification.adjacent,
    veryLoose: style.alignment === "justified" ? justification.veryLoose : 0,
    runtLength: Math.max(style.first, 2 * style.text.size),
    runt: justification.runt,
  };
}
