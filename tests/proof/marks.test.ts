import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairMarks } from "../../src/proof/marks.ts";

/** Returns what marks leave open, as they stand, and what they enclose. */
function read(text: string, language = "en-GB"): { open: string[]; closed: string[] } {
  const { open, closed } = pairMarks(text, language);
  return {
    open: open.map(({ at }) => text.slice(at, at + 4)),
    closed: closed.map(({ open: from, close }) => text.slice(from, close + 1)),
  };
}

describe("marks of quotation and brackets", () => {
  test.each([
    ["“one” and ‘two’ (three) [four]", ["“one”", "‘two’", "(three)", "[four]"]],
    ["‘the workers’ state and Lenin’s own’", ["‘the workers’"]],
    ["the workers’ state, Lenin’s, ’tis", []],
    ["“he said ‘so’ to me”", ["‘so’", "“he said ‘so’ to me”"]],
    ['"one" ("two")', ['"one"', '"two"', '("two")']],
    ["a) and b), 2) too", []],
  ])("%s", (text, closed) => {
    expect(read(text)).toEqual({ open: [], closed });
  });

  test.each([
    ["de", "„eins “ und »zwei« und ‚drei‘", []],
    ["de", "„eins und zwei", ["„ein"]],
    ["fr", "« un » et “deux”", []],
    ["fr", "« un et deux", ["« un"]],
    ["ru", "«раз» и „два“", []],
    ["pl", "„raz” i «dwa»", []],
    ["es", "«uno “dos” ‘tres’»", []],
    // The mark that closes in German opens in English.
    ["en", "“open", ["“ope"]],
    ["de", "closes nothing“", []],
  ])("in %s: %s", (language, text, open) => {
    expect(read(text, language).open).toEqual(open);
  });

  test.each([
    ["(one “two)", ["“two"]],
    ["[one (two]", ["(two"]],
    ["“one ‘two”", ["‘two"]],
    ['"one "two', ['"one', '"two']],
  ])("what stands open in what is closed is told: %s", (text, open) => {
    expect(read(text).open).toEqual(open);
  });

  test("whatever the text, each mark is told of once, in order, and what is closed never crosses", () => {
    const texts = fc.string({ unit: fc.constantFrom(...'“”‘’«»„"()[] ab’'), maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "de", "fr", "ru", "pl"), (text, language) => {
        const { open, closed } = pairMarks(text, language);
        const places = [...open.map(({ at }) => at), ...closed.flatMap((each) => [each.open, each.close])];
        expect(new Set(places).size).toBe(places.length);
        expect(open.map(({ at }) => at)).toEqual(open.map(({ at }) => at).toSorted((a, b) => a - b));
        for (const a of closed) {
          expect(a.open).toBeLessThan(a.close);
          const crossing = closed.filter((b) => a.open < b.open && b.open < a.close && a.close < b.close);
          expect(crossing).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
