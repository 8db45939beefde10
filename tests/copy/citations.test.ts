import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CitedItem, Text } from "../../src/document/document.ts";
import { inlinesOf } from "../../src/document/traversal.ts";
import { nodesOf, outline, read } from "./manuscripts.ts";

/** The citations of a body: what was typed, and its items without the places of their keys. */
function cited(body: string): { typed: string; items: Omit<CitedItem, "keySpan">[]; keys: string[] }[] {
  const { document, slice } = read(body);
  const blocks = [...document.blocks, ...document.notes.flatMap((note) => note.blocks)];
  const texts = blocks
    .flatMap((block) => [...inlinesOf(block)])
    .filter((inline): inline is Text => "citation" in inline);
  return texts.map((text) => ({
    typed: slice(text),
    items: text.citation!.map(({ keySpan: _, ...item }) => item),
    keys: text.citation!.map(({ keySpan }) => slice({ ...text, span: keySpan })),
  }));
}

const itemsOf = (body: string): Omit<CitedItem, "keySpan">[] => cited(body).flatMap(({ items }) => items);

test("a citation is a text that says what was typed, with its sources", () => {
  expect(cited("So it is.[^a]\n\n[^a]: [see @hume, ch. 2; -@smith1776, 5]; so.")).toEqual([
    {
      typed: "[see @hume, ch. 2; -@smith1776, 5]",
      items: [
        { key: "hume", prefix: "see ", locator: "2", label: "chapter" },
        { key: "smith1776", locator: "5", label: "page", suppressAuthor: true },
      ],
      keys: ["@hume", "@smith1776"],
    },
  ]);
  expect(outline(read("a [@b] c"))).toBe(`paragraph «a [@b] c»
  text value="a " «a »
  text value="[@b]" «[@b]»
  text value=" c" « c»`);
});

test.each([
  ["pp. 56-57", { locator: "56-57", label: "page" }],
  ["p.57", { locator: "57", label: "page" }],
  ["p.&nbsp;xii", { locator: "xii", label: "page" }],
  ["33, 35–37 and 40, and nowhere else", { locator: "33, 35–37 and 40", label: "page", suffix: ", and nowhere else" }],
  ["12n", { locator: "12n", label: "page" }],
  ["vol. 2, p. 3", { locator: "2", label: "volume", suffix: ", p. 3" }],
  ["§§ 3.2-4", { locator: "3.2-4", label: "section" }],
  ["Kap. II", { locator: "II", label: "chapter" }],
  ["S. 12f.", { locator: "12f", label: "page", suffix: "." }],
  ["гл. 4", { locator: "4", label: "chapter" }],
  ["{book I, app.}, says he", { locator: "book I, app.", label: "page", suffix: ", says he" }],
  ["{ch. 3}", { locator: "3", label: "chapter" }],
  ["{}", {}],
  ["who says so", { suffix: ", who says so" }],
  ["I am told", { suffix: ", I am told" }],
  ["p. so", { suffix: ", p. so" }],
])("after the key, %s", (typed, rest) => {
  expect(itemsOf(`[@a, ${typed}]`)).toEqual([{ key: "a", ...rest }]);
});

describe("keys", () => {
  test("end with a letter, a digit or _, or stand in braces", () => {
    const body = "[@a.b:c/d, 1] [@a.] [@_x] [@{a b}] [@{a;b}] [@ленин-32] [@9]";
    expect(itemsOf(body).map(({ key }) => key)).toEqual(["a.b:c/d", "a", "_x", "a;b", "ленин-32", "9"]);
  });

  test("parts without one belong to their neighbours", () => {
    expect(itemsOf("[see; and see @a; so; @b; ]")).toEqual([
      { key: "a", prefix: "see; and see ", suffix: "; so" },
      { key: "b", suffix: ";" },
    ]);
  });

  test("entities and escapes are read, and part nothing", () => {
    expect(itemsOf("[&amp; \\[so\\]\\; @a, a&nbsp;b \\@c]")).toEqual([
      { key: "a", prefix: "& [so]; ", suffix: ", a\u00A0b @c" },
    ]);
  });
});

test("what is code, a link, a passage, an address or escaped is no citation, and what names no key", () => {
  const body =
    "`[@a]` [@a](b) [@a]{lang=de} <a@b.c> [a@b.c] \\[@a] [\\@a] [@] [@ a] [@a [^b]] [@a\n\n[@r]\n\n[@r]: https://a.b";
  expect(cited(body)).toEqual([]);
});

test("a citation may hold brackets and a line end, and stand in a link", () => {
  expect(itemsOf("[@a, p. 3 [sic]]")).toEqual([{ key: "a", locator: "3", label: "page", suffix: " [sic]" }]);
  expect(cited("> a [@b, so\n> c] d")[0]).toMatchObject({ items: [{ suffix: ", so c" }], keys: ["@b"] });
  expect(outline(read("[see [@a]](https://b.c)"))).toBe(`paragraph «[see [@a]](https://b.c)»
  link href="https://b.c" «[see [@a]](https://b.c)»
    text value="see " «see »
    text value="[@a]" «[@a]»`);
});

test("brackets and semicolons without end are read in time", () => {
  for (const body of [
    "[".repeat(20_000),
    "[a ".repeat(20_000),
    `[${"a;".repeat(50_000)}@b]`,
    `[${"@a;".repeat(20_000)}]`,
  ])
    read(body);
});

test("every citation is its own source, and each of its keys", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "@",
    "@a",
    "-@b",
    ";",
    ", ",
    " p. 3",
    "{",
    "}",
    "\\",
    "*",
    "x",
    " ",
    "&amp;",
    "\n",
    "[^n]",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { document, slice } = read(pieces.join(""));
      for (const node of nodesOf(document)) {
        if (!("type" in node) || node.type !== "text" || node.citation === undefined) continue;
        expect(slice(node)).toMatch(/^\[.*\]$/s);
        for (const { key, keySpan } of node.citation)
          expect([`@${key}`, `@{${key}}`]).toContain(slice({ ...node, span: keySpan }));
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 500) },
  );
});
