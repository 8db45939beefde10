import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breakpointsOf, type Breakpoints } from "../../src/galley/breakpoints.ts";
import { fitLines, type Fitting, type Rules } from "../../src/galley/fit.ts";
import { squareJustification } from "./square-face.ts";
import { read, type Case } from "./tex/breaks.ts";
import { lineOf, listOf } from "./tex/list.ts";

/*
 * TeX's own lines, in tex/breaks.txt, and ours from the same lists. The two part where ways to break a paragraph cost
 * the same but for rounding, where a badness is the tolerance but for rounding, and where, given a looseness, nothing
 * fits and some line must be too long. None of the cases is such; tex/make.ts has TeX make them again.
 */

/** The passes that TeX makes over a paragraph, as long as they find no way to set it. */
function passesFor({ measure, parameters }: Case): Rules[] {
  const { pretolerance, tolerance, emergencystretch } = parameters;
  const second: Rules = {
    ...squareJustification,
    measure,
    tolerance,
    lineStretch: 0,
    linePenalty: parameters.linepenalty,
    consecutiveHyphens: parameters.doublehyphendemerits,
    finalHyphen: parameters.finalhyphendemerits,
    fragment: parameters.finalhyphendemerits,
    adjacent: parameters.adjdemerits,
    expansionBadness: 0,
    runtLength: 0,
    runt: 0,
    overfull: emergencystretch === 0,
  };
  const first = { ...second, tolerance: pretolerance, overfull: false };
  const third = { ...second, lineStretch: emergencystretch, overfull: true };
  return [...(pretolerance < 0 ? [] : [first]), second, ...(emergencystretch > 0 ? [third] : [])];
}

/** Fits lines as TeX does: in the last pass with any looseness, in the others only with that which is asked for. */
function fit(points: Breakpoints, [rules, ...others]: readonly Rules[], looseness: number): Fitting {
  const fittings = fitLines(points, rules!);
  const wanted = fittings.find(({ lines }) => lines.length === fittings[0]!.lines.length + looseness);
  return wanted ?? (others.length > 0 ? fit(points, others, looseness) : fittings[0]!);
}

/**
 * How far TeX's demerits may be from ours: its badness is a whole number, counted from a ratio cut off to a 297th, and
 * the cube of 297 is not quite the hundredfold of 2^18, by which TeX divides (Knuth, TeX: The Program, section 108).
 */
const rounding = ({ lines }: Fitting, linePenalty: number): number =>
  lines
    .map(({ ratio, badness }) => ({ base: linePenalty + badness, most: 1 + ratio ** 2 + badness / 1000 }))
    .reduce((sum, { base, most }) => sum + (2 * base + most) * most, 0);

const cases = read(readFileSync(new URL("tex/breaks.txt", import.meta.url), "utf8"));
const titleOf = ({ text, measure, setting }: Case): string =>
  `“${text.replaceAll("·", "").split(/\s/).slice(0, 3).join(" ")} …” to ${measure}, ${setting}`;

describe("lines are broken where TeX breaks them", () => {
  test.each(cases.map((one) => [titleOf(one), one] as const))("%s", (_title, one) => {
    const { parameters, demerits } = one;
    const list = listOf(one.text, parameters);
    const points = breakpointsOf(list.items);
    const fitting = fit(points, passesFor(one), parameters.looseness);
    expect(fitting.lines.map(({ from, to }) => lineOf(list, points.next[from]!, points.item[to]!))).toEqual(one.lines);
    if (demerits !== undefined)
      expect(Math.abs(fitting.demerits - demerits)).toBeLessThan(rounding(fitting, parameters.linepenalty));
  });
});
