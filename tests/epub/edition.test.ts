import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline } from "../../src/document/document.ts";
import { plainEdition } from "../../src/epub/edition-order.ts";
import { composeEdition } from "../../src/epub/edition.ts";
import { text } from "./documents.ts";
import { modified, sample, textOfFile, type Sample } from "./sample/sample.ts";

const span = { start: 0, end: 0 };

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
      "images/figure-1.png image/png",
      "index.xhtml application/xhtml+xml",
      "nav.xhtml application/xhtml+xml",
      "package.opf application/oebps-package+xml",
      "style.css text/css",
      "toc.ncx application/x-dtbncx+xml",
    ]);
  });

  test("is set in the reader's own face unless that of print is asked for", async () => {
    const css = textOfFile(made.files, "style.css");
    expect(css).not.toMatch(/@font-face|font-family:(?! ui-monospace)/);
    expect(css).not.toMatch(/(?:^|[\s;{])(?:color|background(?:-color)?):(?! inherit)/);
    const embedded = await sample({ face: "print" });
    expect(textOfFile(embedded.files, "style.css")).toContain('font-family: "EB Garamond", Georgia, serif');
    expect(embedded.files.map(({ path }) => path).filter((path) => path.startsWith("fonts/"))).toEqual([
      "fonts/EBGaramond-Bold.woff2",
      "fonts/EBGaramond-BoldItalic.woff2",
      "fonts/EBGaramond-Italic.woff2",
      "fonts/EBGaramond-Regular.woff2",
    ]);
  });

  test("has its notes as asides where that is asked for", async () => {
    const { files } = await sample({ notes: "aside" });
    expect(textOfFile(files, "index.xhtml")).toContain('<aside id="fn3" epub:type="footnote" role="doc-footnote">');
  });

  test("carries bold faces only where something is set in them", async () => {
    const plain = { ...made.document, blocks: made.document.blocks.filter(({ type }) => type === "signature") };
    const files = await composeEdition(
      plain,
      { entries: [], unresolved: [], uncalled: [], duplicates: [] },
      new Map(),
      modified,
      { ...plainEdition, face: "print" },
    );
    expect(files.map(({ path }) => path).filter((path) => path.startsWith("fonts/"))).toEqual([
      "fonts/EBGaramond-Italic.woff2",
      "fonts/EBGaramond-Regular.woff2",
    ]);
    expect(textOfFile(files, "index.xhtml")).not.toContain("doc-endnotes");
  });

  test("carries a bold italic for what is strong in the italics of a head, unless it is emphasised", async () => {
    const apparatus = { entries: [], unresolved: [], uncalled: [], duplicates: [] };
    const facesOf = async (...head: readonly Inline[]): Promise<string[]> => {
      const row = { cells: [{ children: head, span }], span };
      const blocks: Block[] = [{ type: "table", columns: [undefined], head: row, rows: [], span }];
      const files = await composeEdition({ ...made.document, blocks }, apparatus, new Map(), modified, {
        ...plainEdition,
        face: "print",
      });
      return files.flatMap(({ path }) => /EBGaramond-(Bold\w*)/.exec(path)?.[1] ?? []);
    };
    const strong = (...children: readonly Inline[]): Inline => ({ type: "strong", children, span });
    expect(await facesOf(strong(text("a")))).toEqual(["BoldItalic"]);
    expect(await facesOf({ type: "emphasis", children: [strong(text("a"))], span })).toEqual(["Bold"]);
  });

  test("is the same, byte by byte, when it is made again", async () => {
    for (const [index, { path, bytes }] of (await sample()).files.entries())
      expect(Buffer.from(bytes).equals(made.files[index]!.bytes), path).toBe(true);
  });
});
