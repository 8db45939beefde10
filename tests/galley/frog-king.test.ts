import { describe, expect, test } from "vitest";
import { breakpointsOf } from "../../src/galley/breakpoints.ts";
import { fitLines, type FittedLine, type Rules } from "../../src/galley/fit.ts";
import { box, finish, glue, penalty, type Item } from "../../src/galley/items.ts";
import { letter } from "../../src/typography/letter.ts";
import { noExpansion } from "../../src/typography/specification.ts";

/*
 * The example of Knuth and Plass 1981, reprinted in Knuth, Digital Typography, ch. 3: widths on p. 75, in units of 1/18 em,
 * and the breaks and adjustment ratios for measures of 390 and 500 units on pp. 81-82. A dot is an optional hyphen.
 */
const frogKing = `In olden times when wish·ing still helped one, there lived a king whose daugh·ters were all beau·ti·ful; and the
  young·est was so beau·ti·ful that the sun it·self, which has seen so much, was aston·ished when·ever it shone in her face.
  Close by the king’s castle lay a great dark for·est, and un·der an old lime-tree in the for·est was a well, and when the
  day was very warm, the king’s child went out into the for·est and sat down by the side of the cool foun·tain; and when she
  was bored she took a golden ball, and threw it up on high and caught it; and this ball was her favor·ite play·thing.`;

const widths: Readonly<Record<number, string>> = {
  5: "il.,;’",
  6: "fjI-",
  7: "rst",
  8: "cez",
  9: "agov",
  10: "bdhknpquxy",
  13: "wC",
  15: "m",
};
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum + Number(Object.entries(widths).find(([, characters]) => characters.includes(character))![0]),
    0,
  );

const spaceAfter: Readonly<Record<string, Item>> = { ",": glue(6, 4, 2), ";": glue(6, 4, 1), ".": glue(8, 6, 1) };
const hyphenPenalty = 50;
const indent = 18;

/** The list of p. 75, and what each item says. */
function listOf(text: string): { items: Item[]; says: string[] } {
  const items: Item[] = [box(indent)];
  const says = [""];
  const put = (item: Item, what: string): void => void (items.push(item), says.push(what));
  for (const token of text.split(/(\s+|·|(?<=-))/)) {
    if (token === "·") put(penalty(hyphenPenalty, widthOf("-"), true), "·");
    else if (token === "") put(penalty(hyphenPenalty, 0, true), "");
    else if (/\s/.test(token)) put(spaceAfter[says.at(-1)!.at(-1)!] ?? glue(6, 3, 2), " ");
    else put(box(widthOf(token)), token);
  }
  for (const item of finish()) put(item, "");
  return { items, says };
}

/** Demerits as in the paper: the square of 1 and the badness and the penalty; a tolerance of 1 is a badness of 100. */
const rules: Rules = {
  ...letter.justification,
  measure: 390,
  tolerance: 100,
  lineStretch: 0,
  expansion: noExpansion,
  expansionFitness: 0,
  veryLoose: 0,
  linePenalty: 1,
  consecutiveHyphens: 3000,
  finalHyphen: 0,
  adjacent: 3000,
  runtLength: 0,
  runt: 0,
  overfull: false,
};

const { items, says } = listOf(frogKing);
const points = breakpointsOf(items);

function textOf({ from, to }: FittedLine): string {
  const text = says.slice(points.next[from], points.item[to]).join("").replaceAll("·", "");
  return says[points.item[to]!] === "·" ? `${text}-` : text;
}

function fit(measure: number): { lines: string[]; ratios: number[] } {
  const [best] = fitLines(points, { ...rules, measure });
  return { lines: best!.lines.map(textOf), ratios: best!.lines.map(({ ratio }) => Math.round(ratio * 1000) / 1000) };
}

describe("the Frog King", () => {
  test("is as wide as the paper says", () => {
    // I + n = 6 + 10, o + l + d + e + n = 9 + 5 + 10 + 8 + 10, a comma and what follows it 5 and (6, 4, 2).
    expect(items.slice(0, 4)).toEqual([box(18), box(16), glue(6, 3, 2), box(42)]);
    const comma = says.indexOf("one,");
    expect(items.slice(comma, comma + 2)).toEqual([box(9 + 10 + 8 + 5), glue(6, 4, 2)]);
  });

  test("to a measure of 390 units, as on p. 81", () => {
    const { lines, ratios } = fit(390);
    expect(lines).toEqual([
      "In olden times when wishing still helped one,",
      "there lived a king whose daughters were all beau-",
      "tiful; and the youngest was so beautiful that the",
      "sun itself, which has seen so much, was aston-",
      "ished whenever it shone in her face. Close by the",
      "king’s castle lay a great dark forest, and under an",
      "old lime-tree in the forest was a well, and when",
      "the day was very warm, the king’s child went out",
      "into the forest and sat down by the side of the",
      "cool fountain; and when she was bored she took a",
      "golden ball, and threw it up on high and caught",
      "it; and this ball was her favorite plaything.",
    ]);
    expect(ratios.slice(0, -1)).toEqual([0.857, 0, 0.28, 1, 0.067, -0.278, 0.536, -0.167, 0.7, -0.176, 0.357]);
  });

  test("to a measure of 500 units, as on p. 82: no word is divided", () => {
    const { lines, ratios } = fit(500);
    expect(lines).toEqual([
      "In olden times when wishing still helped one, there lived a",
      "king whose daughters were all beautiful; and the youngest was",
      "so beautiful that the sun itself, which has seen so much, was",
      "astonished whenever it shone in her face. Close by the king’s",
      "castle lay a great dark forest, and under an old lime-tree in the",
      "forest was a well, and when the day was very warm, the king’s",
      "child went out into the forest and sat down by the side of the",
      "cool fountain; and when she was bored she took a golden ball,",
      "and threw it up on high and caught it; and this ball was her",
      "favorite plaything.",
    ]);
    expect(ratios.slice(0, -1)).toEqual([0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575]);
  });

  test("its last line is filled, not stretched", () => {
    for (const measure of [390, 500]) expect(Math.abs(fit(measure).ratios.at(-1)!)).toBeLessThan(0.01);
  });
});
