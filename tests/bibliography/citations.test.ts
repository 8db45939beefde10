import { existsSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../src/build.ts";
import { entriesByCall, pairNotes } from "../../src/document/apparatus.ts";
import { callsIn, inlinesOf } from "../../src/document/traversal.ts";
import { folder, notesOf, put, textOf } from "./works.ts";

const source = (path: string) => ({ path, text: readFileSync(folder + path, "utf8") });
const files = [source("sources.json"), source("lenin.bib")];

/** What the notes of a body say that calls each of some notes once, in their order. */
async function said(notes: readonly string[], fields?: string): Promise<string[]> {
  const body = notes.map((note, index) => `A.[^${index}]\n\n[^${index}]: ${note}\n`).join("\n");
  const { document, diagnostics } = await put(body, files, fields);
  expect(diagnostics).toEqual([]);
  return notesOf(document).map((note) => note.replace(/^\d+ /, ""));
}

describe("a manuscript with two bibliographies", async () => {
  const { value, diagnostics } = await check([`${folder}cited.md`]);
  const { document } = value[0]!;

  /** UPDATE_GOLDENS=1 writes the golden again; read every difference. */
  test("has notes as in the golden", () => {
    expect(diagnostics).toEqual([]);
    const golden = `${folder}cited.txt`;
    const notes = `${notesOf(document).join("\n")}\n`;
    if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(golden, notes);
    expect(existsSync(golden) ? readFileSync(golden, "utf8") : "").toBe(notes);
  });

  test("is the same each time", async () => {
    const again = await check([`${folder}cited.md`]);
    expect(again.value[0]!.document).toEqual(document);
  });

  test("is put into words in the text as well", () => {
    expect(textOf(document)).toContain("journal, Hume, Enquiry, chap. 5 may stand");
  });
});

describe("ibid.", () => {
  const full = "David Hume, *An Enquiry Concerning Human Understanding* (London: A. Millar, 1748)";

  test("with the same place, another and none", async () => {
    const notes = ["[@hume, 3].", "[@hume, 3].", "[@hume, ch. 3].", "[@hume].", "[@hume]."];
    expect(await said(notes)).toEqual([`${full}, p. 3.`, "Ibid.", "Ibid., chap. 3.", "Hume, *Enquiry*.", "Ibid."]);
  });

  test("not after a note of two sources, of none, nor after text that cites", async () => {
    expect((await said(["[@hume; @smith1776]", "[@smith1776]"]))[1]).toBe("Smith, *The Wealth of Nations*");
    expect((await said(["[@hume]", "So.", "[@hume]"]))[2]).toBe("Hume, *Enquiry*");
    const body = "A.[^1] [@smith1776] B.[^2] [@hume]\n\n[^1]: [@hume]\n\n[^2]: [@hume]\n";
    const { document } = await put(body, files);
    expect(notesOf(document)).toEqual([`1 ${full}`, "2 Hume, *Enquiry*"]);
    expect(textOf(document)).toMatch(/Hume, Enquiry$/);
  });

  test("in one note, of the source right before", async () => {
    expect(await said(["[@hume; @hume, 3]", "[@smith1776]; [@hume]; and [@hume]"])).toEqual([
      `${full}; ibid., p. 3`,
      "Adam Smith, *The Wealth of Nations* (London: W. Strahan and T. Cadell, 1776); Hume, *Enquiry*; and ibid.",
    ]);
  });

  test("by the order of the calls, not of the definitions", async () => {
    const { document } = await put("A.[^b] B.[^a]\n\n[^a]: [@hume, 2]\n\n[^b]: [@hume, 1]\n", files);
    expect(notesOf(document)).toEqual([`1 ${full}, p. 1`, "2 Ibid., p. 2"]);
  });
});

test.each([
  ["de", ["Bd. 32", "S. 56–57"], "Ebd., S. 3"],
  ["ru", ["т. 32", "сс. 56–57"], "Там же, с. 3"],
  ["fr", ["vol. 32", "p. 56‑57"], "Ibid., p. 3"],
  ["es", ["vol. 32", "pp. 56-57"], "Ibid., p. 3"],
  ["la-VA", ["t. 32", "pp. 56–57"], "Ibid., p. 3"],
  ["tlh", ["vol. 32", "pp. 56–57"], "Ibid., p. 3"],
])("in the terms of %s", async (language, terms, ibid) => {
  const [first, second] = await said(["[@lenin-cw32, pp. 56-57]", "[@lenin-cw32, p. 3]"], `language: ${language}\n`);
  for (const term of terms) expect(first).toContain(term);
  expect(second).toBe(ibid);
});

test("what was typed round a source is not touched, and full stops do not meet", async () => {
  const typed = `[see "it's" <i>&amp; x</i> @hume, 3, "so" -- he...; and @hume, 3]. Two: [@hume, 3]...`;
  const [note] = await said([typed]);
  expect(note).toMatch(/^see "it's" <i>& x<\/i> David Hume, .*, p\. 3, "so" -- he\.\.\.; and ibid\. Two: ibid\.\.\.$/);
});

describe("a document with its citations in words", async () => {
  const body =
    "A *b [@hume] c*[^1] d[^2]\n\n- e [@hume]\n\n| [@hume] | f |\n|--|--|\n| g[^1] | [@smith1776] |\n\n> h\n\n[^1]: i [@hume, 3] j[^2]\n\n[^2]: k\n";
  const { before, document } = await put(body, files);

  test("has the calls of the manuscript, and the spans of its blocks", () => {
    expect(document.calls).toBe(before.calls);
    expect(callsIn(document.blocks)).toEqual(callsIn(before.blocks));
    const entries = entriesByCall(pairNotes(document));
    for (const call of document.calls) expect(entries.get(call)).toBeDefined();
    expect(document.blocks.map(({ span }) => span)).toEqual(before.blocks.map(({ span }) => span));
    for (const [index, { span }] of document.notes.entries()) expect(span).toBe(before.notes[index]!.span);
  });

  test("keeps what cites nothing as it was", () => {
    expect(document.notes[1]).toBe(before.notes[1]);
    expect(document.blocks.at(-1)).toBe(before.blocks.at(-1));
    expect(document.blocks[0]).not.toBe(before.blocks[0]);
  });

  test("has no citation left, and words that bear the citation's span", () => {
    const inlines = document.blocks.flatMap((block) => [...inlinesOf(block)]);
    expect(inlines.filter((inline) => "citation" in inline)).toEqual([]);
    const title = inlines.find((inline) => "value" in inline && inline.value.startsWith("An Enquiry"))!;
    expect(before.source.text.slice(title.span.start, title.span.end)).toBe("[@hume]");
  });
});

test("citations in any order are put into words, the first of each source with its title", async () => {
  const titles = {
    hume: "An Enquiry Concerning Human Understanding",
    smith1776: "The Wealth of Nations",
    luxemburg: "Organisationsfragen der russischen Sozialdemokratie",
    "lenin-cw31": "Collected Works",
    "lenin-cw32": "Collected Works",
    mueller: "Logic",
  };
  const item = fc
    .tuple(
      fc.constantFrom("", "see ", "-"),
      fc.constantFrom(...(Object.keys(titles) as (keyof typeof titles)[])),
      fc.constantFrom("", ", 3", ", p. 4", ", ch. II", ", so", " {x}"),
    )
    .map(([before, key, after]) => ({ key, typed: `${before}@${key}${after}` }));
  const place = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
    isNote: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 8 }), async (places) => {
      const typed = places.map(({ items }) => `[${items.map((each) => each.typed).join("; ")}]`);
      const body = places.map(({ isNote }, index) =>
        isNote ? `A.[^${index}]\n\n[^${index}]: ${typed[index]}\n` : `A ${typed[index]}.\n`,
      );
      const { document, diagnostics } = await put(body.join("\n"), files);
      expect(diagnostics).toEqual([]);
      const words = [textOf(document), ...notesOf(document)].join("\n");
      for (const { key } of places.flatMap(({ items }) => items)) expect(words).toContain(titles[key]);
      expect(words).not.toMatch(/@|[\uE000\uE001]|\[object|undefined/);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100) },
  );
});
