import { describe, expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Metadata } from "../../src/document/document.ts";
import { widthOfLine } from "../../src/galley/label.ts";
import { setGalley } from "../../src/galley/set.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { measureOf } from "../../src/typography/specification.ts";
import { documentOf, metadata, paragraph } from "./documents.ts";

const faces = loadFaces();
const long = "What Is to Be Done About the Communist Party of Great Britain in the Present Hour of the Long Crisis";

/** Makes up four pages of text under some front matter. */
function furnitureOf(own: Partial<Metadata>): { pages: { text: string; widest: number }[]; codes: string[] } {
  const blocks = Array.from({ length: 30 }, () => paragraph("The quick brown fox jumps over the lazy dog. ".repeat(9)));
  const document = { ...documentOf(blocks), metadata: { ...metadata, ...own } };
  const galley = setGalley(document, pairNotes(document), new Map(), letter, faces);
  const made = makeUp(document, galley.value, letter, faces);
  const pages = made.value.pages
    .filter(({ kind }) => kind === "text")
    .map(({ furniture }) => ({
      text: furniture.map(({ line }) => line.pieces.map(({ shaped }) => shaped.text).join(" ")).join(" | "),
      widest: Math.max(...furniture.map(({ line }) => widthOfLine(line))),
    }));
  return { pages: pages.slice(0, 3), codes: [...galley.diagnostics, ...made.diagnostics].map(({ code }) => code) };
}

describe("running heads", () => {
  test("a verso has the author, a recto the title, and the page on which the text opens its title", () => {
    const { pages, codes } = furnitureOf({});
    expect(pages.map(({ text }) => text)).toEqual(["A Title | 3", "A. Writer | 4", "A Title | 5"]);
    expect(codes).toEqual([]);
  });

  test("a long title is set in several lines over the text, and left out where it would be a running head (it ran off the paper)", () => {
    const { pages, codes } = furnitureOf({ title: long });
    expect(codes).toEqual(["T005"]);
    expect(pages.map(({ text }) => text.split(" | ").length)).toEqual([3, 2, 1]);
    expect(Math.max(...pages.map(({ widest }) => widest))).toBeLessThanOrEqual(measureOf(letter));
  });

  test("its short form takes its place", () => {
    const { pages, codes } = furnitureOf({ title: long, shortTitle: "What Is to Be Done" });
    expect(codes).toEqual([]);
    expect(pages[2]!.text).toBe("What Is to Be Done | 5");
  });

  test("a long author is left out and told of", () => {
    expect(
      furnitureOf({
        author: "Aleksandra Mikhailovna Kollontai, Inessa Fyodorovna Armand and Konkordiya Nikolayevna Samoilova",
      }).codes,
    ).toEqual(["T005"]);
  });

  test("a character of the title that no face has is told of", () => {
    expect(furnitureOf({ title: "共産党宣言" }).codes).toEqual(["T002"]);
  });
});
