import { beforeAll, describe, expect, test } from "vitest";
import { composeEdition } from "../../src/epub/edition.ts";
import { modified, sample, textOfFile, type Sample } from "./sample/sample.ts";

let made: Sample;
beforeAll(async () => {
  made = await sample();
});

describe("the edition of a manuscript with every element", () => {
  test.each(["index.xhtml", "nav.xhtml", "package.opf", "toc.ncx"])("%s is as it is meant to be", async (path) => {
    await expect(textOfFile(made.files, path)).toMatchFileSnapshot(`sample/${path}`);
  });

  test("holds the files it names, in the order of their paths", () => {
    expect(made.files.map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
      "fonts/EBGaramond-Bold.woff2 font/woff2",
      "fonts/EBGaramond-BoldItalic.woff2 font/woff2",
      "fonts/EBGaramond-Italic.woff2 font/woff2",
      "fonts/EBGaramond-Regular.woff2 font/woff2",
      "images/figure-1.png image/png",
      "index.xhtml application/xhtml+xml",
      "nav.xhtml application/xhtml+xml",
      "package.opf application/oebps-package+xml",
      "style.css text/css",
      "toc.ncx application/x-dtbncx+xml",
    ]);
  });

  test("carries bold faces only where something is set in them", async () => {
    const plain = { ...made.document, blocks: made.document.blocks.filter(({ type }) => type === "signature") };
    const files = await composeEdition(
      plain,
      { entries: [], unresolved: [], uncalled: [], duplicates: [] },
      new Map(),
      modified,
    );
    expect(files.map(({ path }) => path).filter((path) => path.startsWith("fonts/"))).toEqual([
      "fonts/EBGaramond-Italic.woff2",
      "fonts/EBGaramond-Regular.woff2",
    ]);
    expect(textOfFile(files, "index.xhtml")).not.toContain("doc-endnotes");
  });

  test("is the same, byte by byte, when it is made again", async () => {
    for (const [index, { path, bytes }] of (await sample()).files.entries())
      expect(Buffer.from(bytes).equals(made.files[index]!.bytes), path).toBe(true);
  });
});
