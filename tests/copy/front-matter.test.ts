import { describe, expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";

const required = { title: "T", author: "A", publisher: "P", date: "2004-03-23", language: "en-GB" };

/** Reads front matter with the required fields, some of them given otherwise. */
function read(fields: Readonly<Record<string, string>>, { eol = "\n", start = "---" } = {}) {
  const lines = Object.entries({ ...required, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return readText([start, ...lines, "---", "Body[^a]", ""].join(eol));
}

function readText(text: string) {
  const source = { path: "m.md", text };
  const { value, diagnostics } = readManuscript(source);
  const said = diagnostics.map(({ code, place, message, caption, hint }) => {
    return [code, "span" in place ? text.slice(place.span.start, place.span.end) : "", message, caption, hint].filter(
      (part) => part !== undefined,
    );
  });
  return { document: value, metadata: value?.metadata, said, codes: diagnostics.map(({ code }) => code) };
}

describe("fields", () => {
  test("every field is read as the author typed it", () => {
    const { metadata, said } = read({
      title: "1984",
      subtitle: "'A: B'",
      modified: "2026-01-31",
      description: '"x"',
      rights: "true",
      identifier: "urn:isbn:0451450523",
      subject: "[a, b]",
      shortTitle: "null",
      colophon: "~",
      hyphenation: "[Trot-sky-ist, Lenin]",
    });
    expect(said).toEqual([]);
    expect(metadata).toEqual({
      ...required,
      title: "1984",
      subtitle: "A: B",
      modified: "2026-01-31",
      description: "x",
      rights: "true",
      identifier: "urn:isbn:0451450523",
      subject: ["a", "b"],
      shortTitle: "null",
      colophon: "~",
      hyphenation: ["Trot-sky-ist", "Lenin"],
    });
  });

  test("blocks, folded texts and one subject without brackets are taken", () => {
    const { metadata, said } = read({
      description: ">\n  one\n  two",
      subject: "peace",
      hyphenation: "\n  - a-b\n  - c",
    });
    expect(said).toEqual([]);
    expect(metadata).toMatchObject({ description: "one two", subject: ["peace"], hyphenation: ["a-b", "c"] });
  });

  test("an optional field that is left blank is not given", () => {
    const { metadata, said } = read({ subtitle: "", identifier: '""', subject: "[]" });
    expect(said).toEqual([]);
    expect(metadata).toEqual(required);
  });

  test.each([
    ["date", "2004-02-30"],
    ["date", "23/03/2004"],
    ["date", "2004"],
    ["date", "0000-01-01"],
    ["identifier", "urn:isbn:9783161484101"],
    ["identifier", "urn:uuid:not-a-uuid"],
    ["modified", "tomorrow"],
    ["language", "english"],
    ["language", "en-"],
    ["identifier", "978-3-16-148410-1"],
    ["identifier", "no such thing"],
    ["title", "{ a: b }"],
    ["author", "[A, B]"],
    ["subject", "{ a: b }"],
  ])("%s: %s is refused, with its place and what was expected", (name, value) => {
    const { said } = read({ [name]: value });
    expect(said).toHaveLength(1);
    expect(said[0]!.slice(0, 3)).toEqual(["M004", value, `field \`${name}\` is not of the form it must have`]);
    expect(said[0]![3]).toMatch(/^expected /);
  });

  test.each([
    "978-3-16-148410-0",
    "ISBN 0-306-40615-2",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "https://example.org/a",
  ])("identifier: %s is taken", (identifier) => {
    expect(read({ identifier }).said).toEqual([]);
  });

  test("each item of a list is named where it is wrong", () => {
    const places = read({ hyphenation: "[a-b, a b, c, '-d']", subject: "[a, '']" }).said.map(([, text]) => text);
    expect(places).toEqual(["''", "a b", "'-d'"]);
  });

  test("an edition older than the work is refused", () => {
    expect(read({ modified: "2004-03-22" }).codes).toEqual(["M004"]);
    expect(read({ modified: "2004-03-23" }).codes).toEqual([]);
  });

  test("an unknown field is a warning, with the nearest field", () => {
    expect(read({ Title: "x", shorttitle: "y" }).said.map(([code, text, , hint]) => [code, text, hint])).toEqual([
      ["M005", "Title", "did you mean `title`?"],
      ["M005", "shorttitle", "did you mean `shortTitle`?"],
    ]);
    expect(read({ __proto__x: "1", constructor: "2" }).codes).toEqual(["M005", "M005"]);
    expect(readText("---\n__proto__: 1\n---\n").codes.filter((code) => code !== "M003")).toEqual(["M005"]);
  });

  test("every missing field is named in one run, and the faults of the text are still found", () => {
    const { said, document } = readText("---\ntitle: T\n---\n<b>x</b>");
    expect(said.map(([code, , message]) => `${code} ${message}`)).toEqual([
      "M003 the front matter lacks the field `author`",
      "M003 the front matter lacks the field `publisher`",
      "M003 the front matter lacks the field `date`",
      "M003 the front matter lacks the field `language`",
      "S002 raw HTML `<b>` is not shown",
    ]);
    expect(document!.metadata).toEqual({ title: "T", author: "", publisher: "", date: "", language: "" });
  });

  test("the signature ends the text, its span in the front matter", () => {
    const { document } = read({ signature: '"A. B., May"' });
    const { blocks, source } = document!;
    const signature = blocks.at(-1)!;
    expect(signature).toMatchObject({ type: "signature", children: [{ type: "text", value: "A. B., May" }] });
    expect(source.text.slice(signature.span.start, signature.span.end)).toBe('"A. B., May"');
  });
});

describe("the form of the front matter", () => {
  test.each([
    ["Windows line ends", { eol: "\r\n" }],
    ["a byte order mark", { start: "\ufeff---" }],
    ["a language that is YAML", { start: "---yaml" }],
    ["blanks after the hyphens", { start: "---  " }],
  ])("%s change nothing", (_, form) => {
    const { document, metadata, said } = read({}, form);
    expect(said).toEqual([]);
    expect(metadata).toEqual(required);
    expect(document!.calls.map(({ span }) => document!.source.text.slice(span.start, span.end))).toEqual(["[^a]"]);
  });

  test.each([
    ["none", "Text", ["M001"]],
    ["an empty file", "", ["M001"]],
    ["an ornament", "----\nText", ["M001"]],
    ["never closed", "---\ntitle: T\n", ["M002"]],
    ["empty", "---\n---\n", ["M003", "M003", "M003", "M003", "M003"]],
    ["comments only", "---\n# a\n---\n", ["M003", "M003", "M003", "M003", "M003"]],
    ["text", "---\njust text\n---\n", ["M002"]],
    ["a list", "---\n- a\n---\n", ["M002"]],
    ["a tab", "---\n\ttitle: T\n---\n", ["M002"]],
    ["an open bracket", "---\ntitle: [a\n---\n", ["M002"]],
    ["a carriage return alone", "---\rtitle: T\n---\nText", ["M002"]],
    ["JavaScript", "---js\n{}\n---\nText", ["M006"]],
    ["JavaScript, never closed", "---javascript\n{}", ["M006"]],
    ["CoffeeScript", "--- coffee\na: 1\n---\n", ["M006"]],
    ["JSON", '---json\n{"title": "T"}\n---\n', ["M006"]],
    ["a property of every object", "---constructor\na\n---\n", ["M006"]],
  ])("%s", (_, text, codes) => {
    expect(readText(text).codes).toEqual(codes);
  });

  test("a line within that begins with three hyphens loses no field without a word", () => {
    const { said } = readText("---\ntitle: T\ncolophon: |\n  One\n---- two\nrights: All mine\n---\nText");
    expect(said.map(([code, text]) => [code, text])).toContainEqual(["M002", "---- two"]);
  });

  test("blanks after the opening hyphens shift no place", () => {
    expect(
      readText("---  \ntitel: T\n---\n")
        .said.filter(([code]) => code === "M005")
        .map(([, text]) => text),
    ).toEqual(["titel"]);
  });

  test("code is never run", () => {
    readText('---js\n(globalThis.ran = true, { title: "T" })\n---\n');
    expect(globalThis).not.toHaveProperty("ran");
  });

  test("a field given twice, an anchor, an alias, a tag and an early end are refused where they stand", () => {
    const { said } = readText(
      "---\ntitle: &a T\n'title': U\nauthor: *a\npublisher: !!binary aGk=\n...\nrights: lost\n---\n",
    );
    expect(said.filter(([code]) => code === "M002").map(([, text, message]) => [text, message])).toEqual([
      ["...", "a line of three dots ends the fields"],
      ["'title'", "field `title` is given twice"],
      ["T", "front matter takes no YAML anchor"],
      ["*a", "front matter takes no YAML alias"],
      ["aGk=", "front matter takes no YAML tag"],
    ]);
  });

  test("names that every object has are names like others, and change nothing", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
    const { said, metadata } = readText(
      `---\n${names.map((name) => `${name}: x`).join("\n")}\n__proto__:\n  title: X\ntitle: T\n---\n`,
    );
    expect(said.filter(([code]) => code === "M005").map(([, text]) => text)).toEqual([...names, "__proto__"]);
    expect(said.filter(([code]) => code === "M002").map(([, text]) => text)).toEqual(["__proto__"]);
    expect(metadata).toEqual({ title: "T", author: "", publisher: "", date: "", language: "" });
    expect({}).not.toHaveProperty("title");
  });

  test.each([
    ["brackets", `title: ${"[".repeat(500)}${"]".repeat(500)}`],
    ["brackets without end", `title: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["braces", `title: ${"{a: ".repeat(5_000)}${"}".repeat(5_000)}`],
    ["hyphens", `title:\n  ${"- ".repeat(20_000)}a`],
    ["keys in keys", `${"? ".repeat(20_000)}a`],
    ["ever deeper lines", Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("%s in one another are refused", (_, yaml) => {
    expect(readText(`---\n${yaml}\n---\nText`).codes).toContain("M009");
  });

  test("what is longer than any fields is told to be so, and a value of any length is measured", () => {
    const long = readText(`---\ntitle: ${"a".repeat(10_000_000)}\n---\nText`);
    expect(long.said.map(([code, , message]) => [code, message])).toEqual([
      ["M002", "the front matter is not closed within its first 65,536 characters"],
    ]);
    expect(read({ title: "a".repeat(60_000) }).codes).toEqual(["M004"]);
  });

  test("a bomb of aliases, and brackets without end, end soon", () => {
    const bomb = [
      "a: &a [x, x]",
      ..."bcdefghij".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefghij"[i]},`.repeat(9)}]`),
    ];
    expect(readText(`---\n${bomb.join("\n")}\n---\n`).codes).toContain("M002");
    expect(readText(`---\na: ${"[".repeat(50_000)}\n---\n`).codes).toEqual(["M009"]);
    expect(readText(`---\n${"\n".repeat(100_000)}---\n`).codes).toEqual(["M002"]);
  });
});
