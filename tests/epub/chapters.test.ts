import { beforeAll, describe, expect, test } from "vitest";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { composeEdition, packEpub, type EditionFile } from "../../src/epub/edition.ts";
import { verifyXhtml } from "../../src/verify/xhtml.ts";
import { modified, textOfFile } from "./sample/sample.ts";

const manuscript = `---
title: Of Mice
author: A. N. Author
publisher: The Sample Press
date: 1999-12-31
language: en-GB
---

Before the first chapter.[^a]

# One

A call[^b] and one more,[^c] and a link to [the next](#two) and [this](#one).

## A section

# Two

[Encore]{lang=fr} called once more.[^b] And first here.[^d]

[^a]: Of the [*ouverture*]{lang=fr}.
[^b]: Of the first chapter, called in the second too.
[^c]: It calls another.[^e]
[^d]: Of the second chapter.
[^e]: Of a note of the first.
`;

async function compose(text: string): Promise<{ files: EditionFile[]; findings: unknown[] }> {
  const document = readManuscript({ path: "chapters.md", text }).value!;
  const apparatus = pairNotes(document);
  const files = await composeEdition(document, apparatus, new Map(), modified);
  return { files, findings: verifyXhtml(files, { document, apparatus, pages: 0 }, "chapters/") };
}

const idsIn = (files: readonly EditionFile[], path: string, type: string): string[] =>
  [...textOfFile(files, path).matchAll(new RegExp(`id="([^"]+)"[^>]* epub:type="${type}"`, "g"))].map(([, id]) => id!);

describe("a manuscript of several chapters", () => {
  let files: EditionFile[];
  let findings: unknown[];
  beforeAll(async () => {
    ({ files, findings } = await compose(manuscript));
  });

  test("has a file for each chapter, one for what stands before, and one for the colophon", () => {
    expect(files.map(({ path }) => path).filter((path) => path.endsWith(".xhtml"))).toEqual([
      "chapter-1.xhtml",
      "chapter-2.xhtml",
      "colophon.xhtml",
      "index.xhtml",
      "nav.xhtml",
    ]);
    expect(textOfFile(files, "package.opf").match(/idref="[^"]+"/g)).toEqual([
      'idref="index.xhtml"',
      'idref="chapter-1.xhtml"',
      'idref="chapter-2.xhtml"',
      'idref="colophon.xhtml"',
    ]);
    expect(textOfFile(files, "chapter-2.xhtml")).toContain("<title>Two</title>");
  });

  test("keeps notes with the chapter that calls them first, those of notes too", () => {
    expect(idsIn(files, "index.xhtml", "footnote")).toEqual(["fn1"]);
    expect(idsIn(files, "chapter-1.xhtml", "footnote")).toEqual(["fn2", "fn3", "fn4"]);
    expect(idsIn(files, "chapter-2.xhtml", "footnote")).toEqual(["fn5"]);
  });

  test("has calls, ways back, links and contents lead from file to file", () => {
    const [one, two] = ["chapter-1.xhtml", "chapter-2.xhtml"].map((path) => textOfFile(files, path));
    expect(two).toContain('<a id="fnref2-2" href="chapter-1.xhtml#fn2"');
    expect(one).toContain('<a href="chapter-2.xhtml#fnref2-2" epub:type="backlink"');
    expect(one).toContain('<a href="chapter-2.xhtml#two">the next</a>');
    expect(one).toContain('<a href="#one">this</a>');
    const nav = textOfFile(files, "nav.xhtml");
    expect(nav.match(/href="[^"]+"/g)?.slice(1, 6)).toEqual([
      'href="index.xhtml#text"',
      'href="chapter-1.xhtml#one"',
      'href="chapter-1.xhtml#a-section"',
      'href="chapter-2.xhtml#two"',
      'href="colophon.xhtml#colophon"',
    ]);
  });

  test("has no fault of ours, and none that EPUBCheck knows", async () => {
    expect(findings).toEqual([]);
    expect((await EpubCheck.validate(packEpub(files))).messages).toEqual([]);
  });
});

test("where nothing stands before the first chapter, the first file is the title page, and readers open at the chapter", async () => {
  const { files, findings } = await compose(
    manuscript.replace("Before the first chapter.[^a]\n", "").replace(/\[\^a\]:.*\n/, ""),
  );
  expect(findings).toEqual([]);
  expect(textOfFile(files, "index.xhtml")).not.toContain("<main");
  expect(textOfFile(files, "nav.xhtml")).toContain('<a epub:type="bodymatter" href="chapter-1.xhtml#text">');
});

test("a heading of the first level that stands alone divides nothing", async () => {
  const { files } = await compose(manuscript.replace("# Two", "## Two"));
  expect(files.map(({ path }) => path)).toContain("index.xhtml");
  expect(files.map(({ path }) => path)).not.toContain("chapter-1.xhtml");
});

test("a note that a note calls first stands with it, though a later chapter calls it too", async () => {
  const text = manuscript.replace("And first here.[^d]", "And first here.[^d] And this once more.[^e]");
  const { files, findings } = await compose(text);
  expect(findings).toEqual([]);
  expect(idsIn(files, "chapter-1.xhtml", "footnote")).toEqual(["fn2", "fn3", "fn4"]);
});
