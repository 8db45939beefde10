import { expect, test } from "vitest";
import { horizontalList } from "../../src/galley/horizontal.ts";
import { setGalley } from "../../src/galley/set.ts";
import { wordsOf } from "../../src/galley/words.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { documentOf, metadata, paragraph } from "../makeup/documents.ts";
import { squarePage } from "../makeup/square-page.ts";
import { inlinesOf } from "./proof.ts";
import { squareFaces, squareJustification, squareText } from "./square-face.ts";

const justification = {
  ...squareJustification,
  hyphenPenalty: 50,
  compoundPenalty: 300,
  namePenalty: 200,
  explicitPenalty: 30,
};

/** The costs of the breaks within a word whose letters could be parted after the fourth and the eighth. */
function costsIn(word: string): number[] {
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
