import { expect, test } from "vitest";
import type { Foreign } from "../../src/document/document.ts";
import { horizontalList } from "../../src/galley/horizontal.ts";
import { setParagraph } from "../../src/galley/paragraph.ts";
import { setGalley } from "../../src/galley/set.ts";
import { wordsOf } from "../../src/galley/words.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { documentOf, metadata, paragraph } from "../makeup/documents.ts";
import { squarePage } from "../makeup/square-page.ts";
import { inlinesOf, squareSetting, text } from "./proof.ts";
import { squareFaces, squareJustification, squareText } from "./square-face.ts";

const justification = {
  ...squareJustification,
  hyphenPenalty: 50,
  compoundPenalty: 300,
  namePenalty: 200,
  explicitPenalty: 30,
};

/** The costs of the breaks within a word whose letters could be parted after the fourth and the eighth. */
function costsIn(word: string | Foreign): number[] {
  const words = wordsOf(inlinesOf(word), {
    faces: squareFaces,
    style: squareText,
    callFeatures: [],
    numberOf: () => "",
  });
  const { items } = horizontalList(words, {
    justification,
    firstIndent: 0,
    lineIndent: 0,
    hyphenate: ({ length }) => [4, 8].filter((offset) => offset < length - 2),
    widest: Infinity,
  });
  return items.flatMap((item) => (item.kind === "penalty" && Math.abs(item.cost) < 10_000 ? [item.cost] : []));
}

test.each([
  ["a common word", "farmhouse", [50]],
  ["a name, with what opens before it", "“Farmhouse", [200]],
  ["a compound, in whose parts a hyphen is dear and after whose own it is cheap", "farmhouse-keepers", [300, 30, 300]],
  ["a name that the author divided himself", "Farm\u00ADhouse", [50]],
])("a hyphen costs what it should in %s", (_, word, costs) => {
  expect(costsIn(word)).toEqual(costs);
});

const foreign = (language: string, ...children: Foreign["children"]): Foreign => ({
  type: "foreign",
  language,
  children,
  span: { start: 0, end: 0 },
});

test("a capital is no sign of a name in a passage whose language writes its nouns with one", () => {
  expect(costsIn(foreign("de-AT", text("Farmhouse")))).toEqual([50]);
  expect(costsIn(foreign("fr", text("Farmhouse")))).toEqual([200]);
});

test("words of a passage are divided in its language, those of a passage within it in theirs; pieces bear it", () => {
  const inner = foreign("la", text("agricola"));
  const inlines = inlinesOf("farmers, ", foreign("de", text("Bauern "), inner, text(" Haus")), ", house");
  const asked: string[] = [];
  const hyphenate = (word: string, language = "none"): number[] => {
    asked.push(`${word} ${language}`);
    return [];
  };
  const [line] = setParagraph(inlines, squareSetting(60, { hyphenate }));
  expect([...new Set(asked)]).toEqual(["farmers none", "Bauern de", "agricola la", "Haus de", "house none"]);
  expect(line!.pieces.map(({ shaped, language }) => [shaped.text, language])).toEqual([
    ["farmers,", undefined],
    ["Bauern", "de"],
    ["agricola", "la"],
    ["Haus", "de"],
    [",", undefined],
    ["house", undefined],
  ]);
});

test("an added hyphen and the figure of a call: the one is of the passage, the other is not", () => {
  const called = foreign("de", text("Bauern\u00ADhaus"), { type: "call", label: "a", span: { start: 0, end: 0 } });
  const lines = setParagraph(inlinesOf(called), squareSetting(8));
  expect(lines.flatMap(({ pieces }) => pieces.map(({ shaped, language }) => [shaped.text, language]))).toEqual([
    ["Bauern", "de"],
    ["-", "de"],
    ["haus", "de"],
    ["1", undefined],
  ]);
});

test("a capital is no sign of a name where nouns are written with one", () => {
  const spaced = { ...squarePage.justification, tolerance: 2000, hyphenPenalty: 50, namePenalty: 9000 };
  const linesIn = (language: string): string[] => {
    const document = {
      ...documentOf([paragraph("so"), paragraph("ein altes alt Bauernhofmuseum")]),
      metadata: { ...metadata, language },
    };
    const specification = { ...squarePage, justification: spaced };
    const { value } = setGalley(document, pairNotes(document), new Map(), specification, squareFaces);
    return value.strips[1]!.variants[0]!.slugs.map(({ matter }) =>
      matter.kind === "line" && matter.line.hyphenated ? "divided" : "whole",
    );
  };
  expect(linesIn("de")).toContain("divided");
  expect(linesIn("en")).not.toContain("divided");
});
