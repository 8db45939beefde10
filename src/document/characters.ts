/** Kinds of characters that no text is made of; where they stand, something went wrong. */
export const unfit = {
  "control character": /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/u,
  "half of a surrogate pair": /\p{Surrogate}/u,
  noncharacter: /\p{Noncharacter_Code_Point}/u,
  "byte order mark": /\uFEFF/u,
  "object replacement character": /\uFFFC/u,
  "line or paragraph separator": /[\u2028\u2029]/u,
} as const;

/** Those that turn the direction of what follows: embeddings, overrides, isolates (Unicode Standard Annex 9, section 2). */
export const turning = /[\u202A-\u202E\u2066-\u2069]/u;

const separators = new RegExp(unfit["line or paragraph separator"], "gu");
const others = new RegExp(
  Object.values(unfit)
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** Returns a text as editions have it: separators are spaces, other characters that no text is made of are left out. */
export function fitText(text: string): string {
  return text.replace(separators, " ").replace(others, "");
}
