import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { callsIn } from "../../src/document/traversal.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { verifyPdf } from "../../src/verify/pdf.ts";
import { verifyXhtml } from "../../src/verify/xhtml.ts";
import { wholeEdition, type Whole } from "../epub/whole.ts";
import { letter } from "../../src/typography/letter.ts";
import { makeUpManuscript, modified } from "../pdf/print.ts";

/** Notes in a circle, in a quotation, in a list, called twice, called from a heading, with labels in any letters. */
const manuscript = `---
title: A Title
author: A. Writer
publisher: A Press
date: 2004-03-23
language: en-GB
---

# Of mice[^Мышь]

They gnaw,[^round] and gnaw[^twice] again.[^twice]

> As was said.[^quoted]
>
> [^quoted]: In a quotation.

- At night.[^listed]

  [^listed]: In a list.

[^Мышь]: Of the heading.[^e\u0301]
[^\u00e9]: Of a note.
[^twice]: Called twice.

[^round]: Goes round[^back] and round.

[^back]: Comes back.[^round]
`;

/** The notes in the order of their numbers. */
const notes = [
  "Of the heading.2",
  "Of a note.",
  "Goes round4 and round.",
  "Comes back.3",
  "Called twice.",
  "In a quotation.",
  "In a list.",
];
const printed = makeUpManuscript(manuscript, new Map(), letter);

describe("the reading edition", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await drawReadingEdition(printed.document, printed.apparatus, printed.madeUp, modified);
  });

  test("has every note on its call's page, under its number", async () => {
    expect(await verifyPdf(bytes, printed.document, printed.apparatus, "test.pdf")).toEqual([]);
    const page = (await readPdf(bytes)).find((each) => each.notes.length > 0)!;
    expect(page.notes.map(({ mark }) => mark)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(page.notes.map(({ text }) => text.replaceAll(/\s+/g, " ").trim())).toEqual(notes);
  });

  test("leads from each call to its note and back to the first, and names the heading without its call", async () => {
    const names = (await readPdf(bytes)).flatMap(({ links }) => links.map(({ name }) => name));
    const numbers = notes.map((_, index) => index + 1);
    const back = names.filter((name) => name?.startsWith("call-"));
    expect(back.sort()).toEqual(numbers.map((number) => `call-${number}-1`));
    const calls = printed.apparatus.entries.flatMap(({ number, calls }) => calls.map(() => `note-${number}`));
    expect(names.filter((name) => name?.startsWith("note-")).sort()).toEqual(calls.sort());
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(["A Title", "Of mice", "Colophon"]);
  });
});

describe("the XHTML edition", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await wholeEdition(manuscript);
  });
  const textOf = (path: string): string =>
    new TextDecoder().decode(whole.files.find((file) => file.path === path)!.bytes);

  test("has every note once, with a way back to each call", () => {
    expect(verifyXhtml(whole.files, whole, "test/")).toEqual([]);
    const text = textOf("index.xhtml");
    const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
    expect(count(/role="doc-noteref"/g)).toBe(
      callsIn([...whole.document.blocks, ...whole.document.notes.flatMap(({ blocks }) => blocks)]).length,
    );
    expect(count(/role="doc-backlink"/g)).toBe(count(/role="doc-noteref"/g));
    expect(text.slice(0, text.indexOf("doc-endnotes"))).not.toMatch(/In a (quotation|list)\./);
  });

  test("names the heading without its call in the contents", () => {
    expect(textOf("nav.xhtml")).toContain(">Of mice</a>");
    expect(textOf("toc.ncx")).toContain("<text>Of mice</text>");
  });
});
