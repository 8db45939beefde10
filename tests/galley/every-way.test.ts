import fc from "fast-check";
import { expect, test } from "vitest";
import { breakpointsOf } from "../../src/galley/breakpoints.ts";
import { fitLines, type Rules } from "../../src/galley/fit.ts";
import { box, finish, forbidden, glue, penalty, type Item } from "../../src/galley/items.ts";
import { letter } from "../../src/typography/letter.ts";
import { noExpansion } from "../../src/typography/specification.ts";

/** Demerits as in TeX (The TeXbook, p. 98), and for a last line that is too short. */
const judged: Rules = {
  ...letter.justification,
  measure: 12,
  tolerance: 800,
  lineStretch: 0,
  expansion: noExpansion,
  expansionFitness: 0,
  veryLoose: 0,
  linePenalty: 10,
  consecutiveHyphens: 3000,
  finalHyphen: 2000,
  fragment: 2000,
  adjacent: 4000,
  runtLength: 3,
  runt: 1500,
  overfull: false,
};

/** Words of one to six letters, divided or not, with spaces between them. */
const lists: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      first: fc.integer({ min: 1, max: 6 }),
      second: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      cost: fc.constantFrom(0, 50, 200),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((words) =>
    words.flatMap(({ first, second, cost }) => [
      box(first),
      ...(second === undefined ? [] : [penalty(cost, 1, true), box(second)]),
      glue(1, 1, 0.5),
    ]),
  )
  .map((items) => [...items.slice(0, -1), ...finish()]);

interface Way {
  readonly lines: number;
  readonly demerits: number;
}

/** Every way to break a list that the rules allow, tried one after another and judged as the books say. */
function everyWay(items: readonly Item[], rules: Rules): Way[] {
  const ways: Way[] = [];
  const go = (start: number, lines: number, fitness: number, hyphened: boolean, demerits: number): void => {
    for (let at = start; at < items.length; at += 1) {
      const item = items[at]!;
      const legal =
        item.kind === "glue" ? items[at - 1]!.kind === "box" : item.kind === "penalty" && item.cost < forbidden;
      if (!legal) continue;
      const last = at === items.length - 1;
      const taken = items.slice(start, at);
      const sum = (of: (item: Item) => number): number => taken.reduce((total, each) => total + of(each), 0);
      const hyphen = item.kind === "penalty" && item.flagged;
      const width = sum((each) => (each.kind === "penalty" ? 0 : each.width)) + (hyphen ? item.width : 0);
      const missing = rules.measure - width;
      const room = sum((each) => (each.kind !== "glue" ? 0 : missing > 0 ? each.stretch : each.shrink));
      const ratio = missing === 0 ? 0 : room === 0 ? Infinity : missing / room;
      const badness = 100 * Math.abs(ratio) ** 3;
      if (ratio < -1 || badness > rules.tolerance) continue;
      const own = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
      const cost =
        (rules.linePenalty + badness) ** 2 +
        (item.kind === "penalty" && !last ? item.cost ** 2 : 0) +
        (hyphen && hyphened ? rules.consecutiveHyphens : 0) +
        (last && hyphened ? rules.finalHyphen : 0) +
        (last && lines > 0 && width < rules.runtLength ? rules.runt : 0) +
        (Math.abs(own - fitness) > 1 ? rules.adjacent : 0);
      if (last) ways.push({ lines: lines + 1, demerits: demerits + cost });
      else go(at + 1, lines + 1, own, hyphen, demerits + cost);
    }
  };
  go(0, 0, 1, false, 0);
  return ways;
}

/** The cheapest of each number of lines, the cheapest of all first. */
function cheapest(ways: readonly Way[]): Way[] {
  const best = new Map<number, Way>();
  for (const way of ways) if (way.demerits < (best.get(way.lines)?.demerits ?? Infinity)) best.set(way.lines, way);
  return [...best.values()].sort((a, b) => a.demerits - b.demerits || a.lines - b.lines);
}

const rounded = (ways: readonly Way[]): string[] =>
  ways.map(({ lines, demerits }) => `${lines} lines: ${demerits.toFixed(3)}`).sort();

test("by hand: words of 5, 5 and 1 to a measure of 12", () => {
  const items = [box(5), glue(1, 1, 0.5), box(5), glue(1, 1, 0.5), box(1), ...finish()];
  // One line of 13 shrinks by all it can: (10 + 100)². Two: 11 stretches by 1, (10 + 100)², and a runt follows, 10² + 1500.
  expect(rounded(cheapest(everyWay(items, judged)))).toEqual(["1 lines: 12100.000", "2 lines: 13700.000"]);
});

test("total fit finds, for each number of lines, the cheapest of all ways there are", () => {
  let several = 0;
  fc.assert(
    fc.property(lists, (items) => {
      const every = cheapest(everyWay(items, judged));
      const found = fitLines(breakpointsOf(items), judged).map(({ lines, demerits }) => ({
        lines: lines.length,
        demerits,
      }));
      expect(rounded(found)).toEqual(rounded(every));
      if (every.length > 0) expect(found[0]!.demerits).toBeCloseTo(every[0]!.demerits, 6);
      if (every.length > 1) several += 1;
    }),
    { numRuns: 300 },
  );
  expect(several).toBeGreaterThan(20);
});

test.each(["linePenalty", "consecutiveHyphens", "finalHyphen", "adjacent", "runt"] as const)(
  "a fit that forgot the cost %s would be seen",
  (cost) => {
    const samples = fc.sample(lists, { numRuns: 600, seed: 1 });
    const differing = samples.filter((items) => {
      const found = fitLines(breakpointsOf(items), { ...judged, [cost]: 0 });
      return (
        String(rounded(found.map(({ lines, demerits }) => ({ lines: lines.length, demerits })))) !==
        String(rounded(cheapest(everyWay(items, judged))))
      );
    });
    expect(differing.length).toBeGreaterThan(0);
  },
);
