/** What stands between two marks of a text, by their offsets. */
export interface Enclosed {
  readonly mark: string;
  readonly open: number;
  readonly close: number;
}

/** A mark that opens, and its offset. */
export interface Opening {
  readonly mark: string;
  readonly at: number;
}

/** The marks of a text: those that close, and those that never do. */
export interface Marks {
  readonly closed: readonly Enclosed[];
  readonly open: readonly Opening[];
}

const brackets = { "(": ")", "[": "]", "{": "}" };
const english = { "“": "”", "‘": "’" };
const guillemets = { "«": "»", "‹": "›" };
const low = { "„": "“", "‚": "‘" };

/** How languages quote: marks that open, with those that close them. */
const quotesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ...low, "»": "«", "›": "‹" },
  cs: { ...low, "»": "«", "›": "‹" },
  sk: { ...low, "»": "«", "›": "‹" },
  pl: { "„": "”", "‚": "’", "«": "»" },
  hu: { "„": "”", "»": "«" },
  ro: { "„": "”", "«": "»" },
  ru: { ...guillemets, ...low },
  uk: { ...guillemets, ...low },
  bg: low,
};

/** Whether a mark is one of quotation and not a bracket. */
export const isQuote = (mark: string): boolean => !(mark in brackets);

/**
 * Pairs the marks of quotation and the brackets of a text, in the manner of a language (BCP 47), from those that are
 * open when it begins. An apostrophe looks like the mark that closes: between letters it is none, elsewhere it closes
 * what is open.
 */
export function pairMarks(text: string, language: string, before: readonly Opening[] = []): Marks {
  const quotes = quotesOf[language.toLowerCase().split("-")[0]!] ?? { ...english, ...guillemets };
  const closers: Readonly<Record<string, string>> = { ...quotes, ...brackets, '"': '"' };
  const stack: Opening[] = [];
  /** How many wait for each mark that closes. */
  const waiting = new Map<string, number>();
  const count = ({ mark }: Opening, by: number): void => {
    const closer = closers[mark]!;
    waiting.set(closer, (waiting.get(closer) ?? 0) + by);
  };
  const push = (opening: Opening): void => {
    stack.push(opening);
    count(opening, 1);
  };
  before.filter(({ mark }) => mark in closers).forEach(push);
  const closed: Enclosed[] = [];
  const unclosed: Opening[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’«»‹›„‚"()[\]{}]/gu)) {
    const opens = mark === '"' ? opensWord(text, index) : mark in closers;
    if ((waiting.get(mark) ?? 0) > 0 && !(mark === '"' && opens) && !isApostrophe(text, index)) {
      const opening = stack.findLastIndex((open) => closers[open.mark] === mark);
      const [first, ...above] = stack.splice(opening) as [Opening, ...Opening[]];
      for (const each of [first, ...above]) count(each, -1);
      closed.push({ mark: first.mark, open: first.at, close: index });
      unclosed.push(...above);
    } else if (opens) push({ mark, at: index });
  }
  return { closed, open: [...unclosed, ...stack].sort((a, b) => a.at - b.at) };
}

/** Whether a straight mark stands where one opens: at the start, after a space, or after what opens itself. */
function opensWord(text: string, at: number): boolean {
  return at === 0 || /[\s([{—–‘“]/u.test(text[at - 1]!);
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "’" && /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");
}
