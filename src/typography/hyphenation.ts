import { createRequire } from "node:module";

/** Returns the offsets at which a word may be divided, in rising order; in another language, BCP 47, where one is named. */
export type Hyphenate = (word: string, language?: string) => readonly number[];

/** Fewest letters before and after a division. */
const minima = { left: 2, right: 3 };
const shortest = minima.left + minima.right + 1;

interface Hyphenator {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
  /** Levels, patterns, and the words that the patterns' author excepts from them. */
  readonly patterns: readonly [unknown, unknown, Readonly<Record<string, readonly number[]>>?];
}

/** A language's patterns and its exceptions, word by word. */
interface Patterns {
  readonly hyphenator: Hyphenator;
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

/**
 * Returns a function that divides words by the patterns of a language, or of another that it is told, exceptions first;
 * without patterns it divides none.
 */
export function hyphenationFor(language: string, exceptions: readonly string[] = []): Hyphenate {
  const own = new Map(exceptions.map((word) => [word.replaceAll("-", "").toLowerCase(), offsetsOf(word, "-")]));
  const native = divider(language, own);
  const foreign = new Map<string, Hyphenate>();
  return (word, other) => {
    if (other === undefined) return native(word);
    let divide = foreign.get(other);
    if (divide === undefined) foreign.set(other, (divide = divider(other, own)));
    return divide(word);
  };
}

/** Returns what divides the words of one language, each of them once. */
function divider(language: string, own: ReadonlyMap<string, readonly number[]>): Hyphenate {
  const patterns = patternsOf(language);
  const cache = new Map<string, readonly number[]>();
  return (word) => {
    let offsets = cache.get(word);
    if (offsets === undefined) {
      offsets = own.get(word.toLowerCase()) ?? divide(patterns, word);
      cache.set(word, offsets);
    }
    return offsets;
  };
}

/** Returns whether a language writes its nouns with capitals, so that a capital is no sign of a name. */
export function capitalisesNouns(language: string): boolean {
  return /^(?:de|lb)\b/i.test(language);
}

function divide(patterns: Patterns | undefined, word: string): readonly number[] {
  if (patterns === undefined || word.length < shortest || word === word.toUpperCase()) return [];
  return patterns.exceptions.get(word.toLowerCase()) ?? byPatterns(patterns, word);
}

function byPatterns({ hyphenator }: Patterns, word: string): number[] {
  const divided = hyphenator.hyphenateSync(word, { hyphenChar: "\u00AD", minWordLength: shortest });
  return longEnough(word, offsetsOf(divided, "\u00AD"));
}

function longEnough(word: string, offsets: readonly number[]): number[] {
  return offsets.filter((offset) => offset >= minima.left && word.length - offset >= minima.right);
}

function offsetsOf(divided: string, mark: string): number[] {
  const parts = divided.split(mark);
  let offset = 0;
  return parts.slice(0, -1).map((part) => (offset += part.length));
}

const loaded = new Map<string, Patterns>();

/** Finds the patterns of a BCP 47 language, from the most to the least specific name. */
function patternsOf(language: string): Patterns | undefined {
  const subtags = language.toLowerCase().split("-");
  for (let length = subtags.length; length > 0; length -= 1) {
    const name = subtags.slice(0, length).join("-");
    const patterns = loaded.get(name) ?? loadPatterns(name);
    if (patterns === undefined) continue;
    loaded.set(name, patterns);
    return patterns;
  }
  return undefined;
}

function loadPatterns(name: string): Patterns | undefined {
  try {
    const hyphenator = createRequire(import.meta.url)(`hyphen/${name}`) as Hyphenator;
    return typeof hyphenator.hyphenateSync === "function"
      ? { hyphenator, exceptions: exceptionsOf(hyphenator) }
      : undefined;
  } catch (error) {
    // Church Slavonic comes with a file that does not parse: it is set without hyphenation.
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND" && !(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/**
 * Reads the exceptions of a hyphenator that has not been used yet, as it adds the words that it divides to them.
 * They are counted with their hyphens: `uni-ver-sity` stands there as 3 and 7.
 */
function exceptionsOf({ patterns: [, , exceptions = {}] }: Hyphenator): Map<string, readonly number[]> {
  return new Map(
    Object.entries(exceptions).map(([word, counted]) => [
      word,
      longEnough(
        word,
        counted.map((offset, hyphens) => offset - hyphens),
      ),
    ]),
  );
}
