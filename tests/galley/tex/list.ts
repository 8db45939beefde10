import { box, finish, glue, penalty, type Item } from "../../../src/galley/items.ts";

/** Parameters by the names that TeX has for them; `emergencystretch` in points. */
export const parameterNames = [
  "pretolerance",
  "tolerance",
  "emergencystretch",
  "linepenalty",
  "hyphenpenalty",
  "exhyphenpenalty",
  "adjdemerits",
  "doublehyphendemerits",
  "finalhyphendemerits",
  "looseness",
] as const;

export type Parameters = Readonly<Record<(typeof parameterNames)[number], number>>;

/** A horizontal list and, item by item, what it says. */
export interface SpokenList {
  readonly items: readonly Item[];
  readonly says: readonly string[];
}

/**
 * Widths of Computer Modern Roman in whole units of 1/18 em, as in Knuth, Digital Typography, p. 75; the paper has no
 * capitals but C and I, no figures and few signs: those are of cmr10.tfm, rounded. A unit is a point here.
 */
const widths: Readonly<Record<number, string>> = {
  5: "il.,;:!‘’",
  6: "fjI-",
  7: "rst()",
  8: "cez",
  9: "agov0123456789J/?",
  10: "bdhknpquxyS",
  11: "LZ",
  12: "EFP",
  13: "wBCRT",
  14: "ADGHKNOQUVXY",
  15: "m",
  17: "M",
  19: "W",
};

const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum + Number(Object.entries(widths).find(([, characters]) => characters.includes(character))![0]),
    0,
  );

/**
 * The spaces of the same page, but for a hundredth that they give more. With whole numbers many a line would stretch by
 * just what it can, and be loose for the paper (p. 1155 of 1981), but very loose for TeX, which rounds the badness.
 */
const space = (width: number, stretch: number, shrink: number): Item => glue(width, stretch * 1.01, shrink * 1.01);
const spaceAfter: Readonly<Record<string, Item>> = { ",": space(6, 4, 2), ";": space(6, 4, 1), ".": space(8, 6, 1) };
const indent = 18;

/** Returns the list of a text: a dot is an optional hyphen; words may be broken after their own hyphens too. */
export function listOf(text: string, { hyphenpenalty, exhyphenpenalty }: Parameters): SpokenList {
  const items: Item[] = [box(indent)];
  const says = [""];
  const put = (item: Item, what: string): void => void (items.push(item), says.push(what));
  for (const token of text.split(/(\s+|·|(?<=-))/)) {
    if (token === "·") put(penalty(hyphenpenalty, widthOf("-"), true), "·");
    else if (token === "") put(penalty(exhyphenpenalty, 0, true), "");
    else if (/\s/.test(token)) put(spaceAfter[says.at(-1)!.at(-1)!] ?? space(6, 3, 2), " ");
    else put(box(widthOf(token)), token);
  }
  for (const item of finish()) put(item, "");
  return { items, says };
}

/** Returns what a line says that has these items and is broken at the one after them. */
export function lineOf({ says }: SpokenList, from: number, to: number): string {
  return says.slice(from, to).join("").replaceAll("·", "") + (says[to] === "·" ? "-" : "");
}
