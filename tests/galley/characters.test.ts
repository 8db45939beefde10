import { expect, test } from "vitest";
import { charactersIn } from "../../src/galley/characters.ts";

const letter = "o\u0323\u0302";

test("a character begins with its letter, wherever in a long text", () => {
  expect(charactersIn("")).toEqual([]);
  expect(charactersIn(`a${letter}b`)).toEqual([0, 1, 4]);
  for (const before of [0, 1, 2])
    expect(charactersIn("a".repeat(before) + letter.repeat(300)).slice(before)).toEqual(
      Array.from({ length: 300 }, (_, index) => before + 3 * index),
    );
});

test("one with more marks than a stretch has room for is whole", () => {
  expect(charactersIn(`a${`b${"\u0301".repeat(1000)}`.repeat(2)}`)).toEqual([0, 1, 1002]);
});

test("flags are two signs each, and an emoji is not parted from its colour", () => {
  expect(charactersIn("🇮🇪".repeat(101)).slice(-2)).toEqual([396, 400]);
  expect(charactersIn("👍🏽👍")).toEqual([0, 4]);
});
