import { createRequire } from "node:module";

/** Returns the offsets at which a word may be divided, in rising order. */
export type Hyphenate = (word: string) => readonly number[];

/** Fewest letters before and after a division. */
const minima = { left: 2, right: 3 };
const shortest = minima.left + minima.right + 1;

interface Hyphenator {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
}

/** Returns a function that divides words by a language's patterns, exceptions first; without patterns it divides none. */
export function hyphenationFor(language: string, exceptions: readonly string[] = []): Hyphenate {
  const hyphenator = loadPatterns(language);
  const known = new Map(exceptions.map((word) => [word.replaceAll("-", "").toLowerCase(), offsetsOf(word, "-")]));
  const cache = new Map<string, readonly number[]>();
  return (word) => {
    let offsets = cache.get(word);
    if (offsets === undefined) {
      offsets = known.get(word.toLowerCase()) ?? divide(hyphenator, word);
      cache.set(word, offsets);
    }
    return offsets;
  };
}

function divide(hyphenator: Hyphenator | undefined, word: string): readonly number[] {
  if (hyphenator === undefined || word.length < shortest || word === word.toUpperCase()) return [];
  const divided = hyphenator.hyphenateSync(word, { hyphenChar: "\u00AD", minWordLength: shortest });
  return offsetsOf(divided, "\u00AD").filter((offset) => offset >= minima.left && word.length - offset >= minima.right);
}

function offsetsOf(divided: string, mark: string): number[] {
  const parts = divided.split(mark);
  let offset = 0;
  return parts.slice(0, -1).map((part) => (offset += part.length));
}

/** Finds the patterns of a BCP 47 language, from the most to the least specific name. */
function loadPatterns(language: string): Hyphenator | undefined {
  const require = createRequire(import.meta.url);
  const subtags = language.toLowerCase().split("-");
  for (let length = subtags.length; length > 0; length -= 1) {
    try {
      return require(`hyphen/${subtags.slice(0, length).join("-")}`) as Hyphenator;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return undefined;
}
