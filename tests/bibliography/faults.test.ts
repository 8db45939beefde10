import { readFileSync } from "node:fs";
import net from "node:net";
import { describe, expect, test, vi } from "vitest";
import { readEntries } from "../../src/bibliography/entries.ts";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { readCitationFiles } from "../../src/files/citation-files.ts";
import { folder, notesOf, put } from "./works.ts";

/** What is found in a file: code, the text of the place, and the message. */
async function said(path: string, text: string): Promise<string[]> {
  const { diagnostics } = await readEntries([{ path, text }]);
  return diagnostics.map(({ code, place, message }) => {
    const marked = "span" in place ? place.source.text.slice(place.span.start, place.span.end) : place.path;
    return `${code} ${marked}: ${message}`;
  });
}

const isOf = (field: string): string => `field \`${field}\` of source \`a\` is not of the form it must have`;

test.each([
  ["an empty list", "C011 a.json: bibliography `a.json` holds no source", "[]"],
  ["an empty file", "C011 : the file is not JSON", ""],
  ["a comma too many", "C011 ]: the file is not JSON", '[{"id": "a"},]'],
  ["an end too early", "C011 }: the file is not JSON", '[{"id": "a"}'],
  ["no list", "C011 {: the file is JSON, but no list of sources", '{"id": "a"}'],
  ["no object", "C011 3: an item of the list is no source", '[{"id": "x"}, 3]'],
  ["no id", "C011 {: a source has no `id`", '[{"id": "x"}, {"title": "id", "author": [{"family": "id"}]}]'],
  ["names as text", `C011 "a": ${isOf("author")}`, '[{"title": "id", "id": "a", "author": "David Hume"}]'],
  ["a date as text", `C011 "a": ${isOf("issued")}`, '[{"id": "a", "issued": "1748"}]'],
  ["dates without parts", `C011 "a": ${isOf("issued")}`, '[{"id": "a", "issued": {"date-parts": [[]]}}]'],
  ["a title as a list", `C011 "a": ${isOf("title")}`, '[{"id": "a", "title": ["A"]}]'],
  ["a key twice", 'C012 "a": key `a` is given to two sources', '[{"id": "a"}, {"id": "b"}, {"id": "a"}]'],
])("CSL-JSON: %s", async (_, finding, text) => {
  expect(await said("a.json", text)).toEqual([finding]);
});

test.each([
  ["a text", "C011 a.bib: bibliography `a.bib` holds no source", "To whom it may concern"],
  ["an address", "C011 a.bib: bibliography `a.bib` holds no source", "https://example.org/sources.bib"],
  ["a brace that stays open", "C011 a: the file is not BibTeX", "@book{x, title={a"],
  ["no comma", "C011 y: the file is not BibTeX", "@book{x, title={a} year=3}"],
  ["no key", "C011 =: the file is not BibTeX", "\n@book{title = {a}}"],
  [
    "LaTeX without its end",
    "C011 b: a field of source `b` is not LaTeX that can be read",
    "@book{a, title={a}} @book{b, title={$b}}",
  ],
  ["a key twice", "C012 a: key `a` is given to two sources", "@book{a, title={b}}\n@misc{ a , title={c}}"],
])("BibTeX: %s", async (_, finding, text) => {
  expect(await said("a.bib", text)).toEqual([finding]);
});

test("keys that are names of our language's own are keys", async () => {
  const text = '[{"id": "__proto__", "title": "One"}, {"id": "constructor", "title": "Two"}]';
  const { document, diagnostics } = await put("A.[^1]\n\n[^1]: [@__proto__; @constructor]\n", [
    { path: "a.json", text },
  ]);
  expect(diagnostics).toEqual([]);
  expect(notesOf(document)).toEqual(["1 *One*; *Two*"]);
});

describe("files", () => {
  const findings = async (fields: string): Promise<string[]> => {
    const text = `---\ntitle: A\n${fields}---\nA`;
    const { value } = readManuscript({ path: `${folder}m.md`, text });
    return (await readCitationFiles(value!)).diagnostics.map(({ code, message }) => `${code} ${message}`);
  };

  test("are read from the manuscript's folder alone", async () => {
    expect(await findings("bibliography: [sources.json, ./lenin.bib]\ncitationStyle: dates.csl\n")).toEqual([]);
    expect(await findings("bibliography: ../works.ts\n")).toEqual([
      "C011 bibliography `../works.ts` lies outside the manuscript's folder",
    ]);
    expect(await findings("bibliography: https://example.org/a.bib\ncitationStyle: a.csl\n")).toEqual([
      "C011 bibliography `https://example.org/a.bib` is an address, not a file",
      "C014 there is no citation style `a.csl`",
    ]);
  });

  describe("nothing is asked of the network", () => {
    const address = "https://127.0.0.1:9/sources.bib";
    /** Returns how often something asks for a connection. */
    const asked = async (act: () => Promise<unknown>): Promise<number> => {
      const refuse = (): never => {
        throw new Error("asked the network");
      };
      const spies = [
        vi.spyOn(net.Socket.prototype, "connect").mockImplementation(refuse),
        vi.spyOn(globalThis, "fetch").mockImplementation(refuse),
      ];
      await act();
      const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      return count;
    };

    test("whatever stands in a bibliography", async () => {
      const fields = `title = {${address}}, url = {${address}}, doi = {10.1000/1}, file = {${address}}`;
      const json = `[{"id": "a", "title": "${address}", "URL": "${address}", "DOI": "10.1000/1"}]`;
      const count = await asked(async () => {
        for (const text of [address, `@book{a, ${fields}}`]) await said("a.bib", text);
        await put("[@a]", [{ path: "a.json", text: json }]);
      });
      expect(count).toBe(0);
    });

    test("and this test would see it", async () => {
      const { util } = (await import("@citation-js/core")) as unknown as {
        util: { fetchFileAsync: (address: string) => Promise<unknown> };
      };
      expect(await asked(() => util.fetchFileAsync(address).catch(() => undefined))).toBeGreaterThan(0);
    });
  });
});

describe("a style of the author's", () => {
  const sources = [{ path: "sources.json", text: readFileSync(`${folder}sources.json`, "utf8") }];
  const body = "A [@smith1776].[^1] B.[^2]\n\n[^1]: See [@hume, 3; @smith1776].\n\n[^2]: [@hume]\n";
  const dates = readFileSync(`${folder}dates.csl`, "utf8");
  const inStyle = (text: string) => put(body, sources, undefined, { path: "a.csl", text });

  test("is the one that citations are set in, and knows the notes by their numbers", async () => {
    const { document, diagnostics } = await inStyle(dates);
    expect(diagnostics).toEqual([]);
    expect(notesOf(document)).toEqual(["1 See (Hume 1748 3; Smith 1776).", "2 (Hume 1748 1)"]);
  });

  test("leaves the full stop of a note to its author", async () => {
    const { document } = await inStyle(dates.replace('prefix="(" suffix=")"', 'suffix="."'));
    expect(notesOf(document)).toEqual(["1 See Hume 1748 3; Smith 1776.", "2 Hume 1748 1"]);
  });

  test.each([
    ["no XML", "To whom it may concern", "it is not well-formed XML"],
    ["other XML", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "it is not CSL"],
    ["a style that is cut off", dates.slice(0, dates.indexOf("</layout>")), "it is not well-formed XML"],
    [
      "a macro that is not there",
      dates.replace('<text variable="locator"/>', '<text macro="none"/>'),
      "it has no macro `none`",
    ],
    ["a style without citations", dates.replaceAll("citation>", "bibliography>"), "it does not say how to cite"],
  ])("is an error where it is %s", async (_, text, reason) => {
    const { before, document, diagnostics } = await inStyle(text);
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([["C014", { path: "a.csl" }]]);
    expect(diagnostics[0]!.message).toContain(reason);
    expect(notesOf(document)).toEqual(notesOf(before));
  });
});
