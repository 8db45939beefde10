/** Abbreviations that stay with the number after them. */
const beforeNumber = /^[([‘“"']*(?:pp?|vols?|nos?|chs?|chap|figs?|ff?|art|sect?|ed|cf|vv?|ll?|bd|nr|s)\.?$/iu;
const initial = /^[([‘“"']*\p{Lu}\.$/u;
const number = /^[\d.,]+$/u;
const unit =
  /^(?:[kcmµ]?m|[kmµ]?g|ha|[kcm]?l|[kM]?W|°[CF]?|%|‰|a\.m\.|p\.m\.|AD|BC|mm|km²?|m²|pt|ft|in|lb|oz)[.,;:)\]’”]*$/u;
const dash = /^[-‐–—]$/u;

/** Returns whether two words that stand with a space between them must stay on one line. */
export function tied(before: string, after: string): boolean {
  if (dash.test(after)) return true;
  if (initial.test(before)) return /^\p{Lu}/u.test(after);
  if (beforeNumber.test(before)) return /^[\divxlcm]+(?:\b|[-–—.,;:)])/u.test(after);
  return number.test(before) && unit.test(after);
}

/** A place within a word at which it may be broken without adding a hyphen. */
export interface InnerBreak {
  /** The offset at which the next line starts. */
  readonly offset: number;
  /** Whether the line then ends in a hyphen. */
  readonly hyphen: boolean;
}

const none: readonly InnerBreak[] = [];

const innerBreak = new RegExp(
  [
    /(?<=\p{L})[-‐](?=\p{L})/u,
    /(?<=\p{L})\/(?=\p{L})/u,
    // A dash, but not one that opens a word or joins two numbers, nor before what closes.
    /(?<=[^\s“‘"'([])[–—](?=[\p{L}“‘([])/u,
    /(?<=[^\s\d“‘"'([])[–—](?=\d)/u,
    /(?<=\p{L})(?:…|\.\.\.)(?=\p{L})/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** What a word has, at the least, that may be broken after a sign of its own. */
const sign = /[-‐/–—…]|\.\.\./u;

/** Returns where a word may be broken after a hyphen, a dash, a slash or an ellipsis of its own. */
export function innerBreaks(word: string): readonly InnerBreak[] {
  if (!sign.test(word)) return none;
  return [...word.matchAll(innerBreak)].map((match) => ({
    offset: match.index + match[0].length,
    hyphen: match[0] === "-" || match[0] === "‐",
  }));
}
