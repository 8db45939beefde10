import type { Span } from "../diagnostics/source.ts";
import type { CitedItem } from "../document/document.ts";
import { readLocator } from "./locators.ts";

/** A source that is cited; the place of its key is that in the text that was read. */
export type TypedItem = Omit<CitedItem, "keySpan"> & { readonly keyPlace: Span };

// Semicolons part items, but for those that end an entity or have a backslash before them.
const part = /(?:\\[^]|&(?:#\w+|\w+);|[^;])+/g;
// A key begins with a letter, a digit or _ and ends with one; in braces it is anything. An @ within a word is none.
const key = /(?<![\p{L}\p{N}\\@._-])(-?)@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]*[\p{L}\p{N}_])*))/u;

/**
 * Returns the items of what stands between a citation's brackets, or none where it names no source. What stands between
 * semicolons and names none belongs to what stands before it, or at the head to what follows.
 */
export function itemsIn(text: string, { start, end }: Span, plain: (text: string) => string): TypedItem[] {
  const own = text.slice(start, end);
  if (!own.includes("@")) return [];
  const parts: Span[] = [];
  let isNamed = false;
  for (const { index, 0: typed } of own.matchAll(part)) {
    const place = { start: start + index, end: start + index + typed.length };
    const names = key.test(typed);
    if (parts.length === 0 || (names && isNamed)) parts.push(place);
    else parts.push({ start: parts.pop()!.start, end: place.end });
    isNamed ||= names;
  }
  return parts.flatMap((place) => readItem(text, place, plain));
}

function readItem(text: string, { start, end }: Span, plain: (text: string) => string): TypedItem[] {
  const own = text.slice(start, end);
  const match = key.exec(own);
  if (match === null) return [];
  const [{ length }, minus, braced, bare] = match;
  const after = match.index + length;
  const prefix = plain(own.slice(0, match.index)).trim();
  const { locator, label, rest } = readLocator(plain(own.slice(after)));
  return [
    {
      key: braced ?? bare!,
      keyPlace: { start: start + match.index + minus!.length, end: start + after },
      ...(prefix !== "" && { prefix: `${prefix} ` }),
      ...(locator !== undefined && { locator, label }),
      ...(rest.trim() !== "" && { suffix: spaced(rest.trimEnd()) }),
      ...(minus === "-" && { suppressAuthor: true }),
    },
  ];
}

/** A suffix stands apart from the source, unless it begins with a point. */
function spaced(suffix: string): string {
  const text = suffix.trimStart();
  return /^[,.;:!?)\]]/.test(text) ? text : ` ${text}`;
}
