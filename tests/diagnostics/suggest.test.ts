import { expect, test } from "vitest";
import { didYouMean } from "../../src/diagnostics/suggest.ts";

test.each([
  ["hume", ["locke", "hume1", "kant"], "hume1"],
  ["truht", ["truth", "trust"], "truth"],
  ["Hume", ["hume"], "hume"],
  ["A", ["a"], "a"],
  ["descripton", ["subject", "description"], "description"],
  ["3", ["1", "2", "4"], undefined],
  ["smith", ["jones"], undefined],
  ["", ["a"], undefined],
  ["x".repeat(1000), ["x".repeat(999)], undefined],
])("didYouMean(%j)", (word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected);
});

test("the nearest wins, and of equals the first", () => {
  expect(didYouMean("lenin-1915", ["lenin-1917", "lenin-1916", "lenin-191"])).toBe("lenin-1917");
  expect(didYouMean("marxism", ["marxist", "Marxism"])).toBe("Marxism");
});
