import { expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";

const given = { title: "A Title", author: "A. Writer", publisher: "A Press", date: "2004-03-23", language: "en-GB" };

function codesOf(fields: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries({ ...given, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return readManuscript({ path: "test.md", text: `---\n${lines.join("\n")}\n---\n\nText.\n` }).diagnostics.map(
    ({ code }) => code,
  );
}

test.each([
  ["title", 200],
  ["subtitle", 300],
  ["author", 150],
  ["publisher", 150],
  ["rights", 400],
  ["colophon", 800],
])("%s has room for %i characters and not for one more (it ran into other type)", (name, room) => {
  expect(codesOf({ [name]: "x".repeat(room) })).toEqual([]);
  expect(codesOf({ [name]: "x".repeat(room + 1) })).toEqual(["M004"]);
});
