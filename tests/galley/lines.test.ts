import { describe, expect, test } from "vitest";
import type { Inline, NoteCall } from "../../src/document/document.ts";
import { setParagraph, setVariants } from "../../src/galley/paragraph.ts";
import type { ParagraphSetting } from "../../src/galley/rules.ts";
import type { Face } from "../../src/typography/face.ts";
import type { Alignment } from "../../src/typography/specification.ts";
import { inlinesOf, proofOf, squareSetting } from "./proof.ts";
import { squareFace, squareFaces, squareJustification, squareStyle, squareText } from "./square-face.ts";

/*
 * Settings in, lines out, worked out by hand: every character is one point wide, a space one point, which stretches by
 * one and shrinks by half. The columns: from where to where, how wide the spaces are, the text.
 */
const smith = "in the old house the smith makes a pan and a bell he lends them to the children";

function set(
  measure: number,
  parts: string | readonly (string | Inline)[],
  own: Partial<ParagraphSetting> = {},
): string[] {
  return proofOf(
    setParagraph(inlinesOf(...(typeof parts === "string" ? [parts] : parts)), squareSetting(measure, own)),
  );
}

const call: NoteCall = { type: "call", label: "a", span: { start: 0, end: 0 } };
const lineBreak: Inline = { type: "line-break", span: { start: 0, end: 0 } };

/** Divides the words it is given: `farm-house`. */
const dividing =
  (...words: readonly string[]) =>
  (word: string): number[] =>
    words
      .filter((divided) => divided.replaceAll("-", "") === word)
      .flatMap((divided) => [...divided.matchAll(/-/g)].map(({ index }, hyphens) => index - hyphens));

/** Glyphs give way by 3 % at the most. */
const narrowing = { ...squareJustification, expansion: { usual: 0.02, most: 0.03, reserve: 0.2 } };

describe("justified", () => {
  test("tightens a line so that the next ones are better: first fit would leave “in the old” 5 points short", () => {
    expect(set(15, smith)).toEqual([
      "0 to 15, spaces 0.667: in the old house", // 13 letters, 3 spaces: (15 − 13) / 3
      "0 to 15, spaces 1: the smith makes", // 13, 2: exact
      "0 to 15, spaces 0.75: a pan and a bell", // 12, 4: (15 − 12) / 4
      "0 to 15, spaces 0.667: he lends them to", // 13, 3
      "0 to 11.667, spaces 0.667: the children", // last, spaced as the line before it
    ]);
  });

  test("a line that the author ends may hang as any other", () => {
    const lines = set(13, ["dictatorship —", lineBreak, "a"], { justification: narrowing });
    expect(lines[0]).not.toContain("too long");
  });

  test("fills lines exactly where words allow it", () => {
    expect(set(20, smith)).toEqual([
      "0 to 20, spaces 1: in the old house the",
      "0 to 20, spaces 0.75: smith makes a pan and", // 17, 4
      "0 to 20, spaces 1: a bell he lends them",
      "0 to 15, spaces 1: to the children",
    ]);
  });

  test("sets the first line in, and all of them at either side", () => {
    expect(set(18, "in the old house the smith", { style: { ...squareStyle, first: 2 } })).toEqual([
      "2 to 18, spaces 1: in the old house",
      "0 to 9, spaces 1: the smith",
    ]);
    expect(set(18, "in the old house the smith", { style: { ...squareStyle, left: 1.5, right: 0.5 } })).toEqual([
      "1.5 to 17.5, spaces 1: in the old house",
      "1.5 to 10.5, spaces 1: the smith",
    ]);
  });

  test("offers a setting a line longer, and what it costs more", () => {
    // To 19: four lines at 506 + 1571 + 100 + 1571, five at 12100 + 1571 + 506 + 1571 + 100 demerits.
    const variants = setVariants(inlinesOf(smith), squareSetting(19));
    expect(variants.map(({ lines, cost }) => [lines.length, Math.round(cost)])).toEqual([
      [4, 0],
      [5, 12100],
    ]);
    expect(proofOf(variants[1]!.lines)).toEqual([
      "0 to 19, spaces 2: in the old house", // 13, 3
      "0 to 19, spaces 1.667: the smith makes a", // 14, 3
      "0 to 19, spaces 1.5: pan and a bell he", // 13, 4
      "0 to 19, spaces 1.667: lends them to the", // 14, 3
      "0 to 8: children",
    ]);
  });
});

describe("expansion", () => {
  const justification = { ...squareJustification, expansion: { usual: 0.02, most: 0.02, reserve: 0 } };

  test("is taken up before the spaces give way", () => {
    // 13 letters can be 0.26 wider: the 0.2 that are missing come from them alone, 0.2 / 13 = 0.015 each.
    expect(set(15.2, "the smith makes the children", { justification })).toEqual([
      "0 to 15.2, spaces 1 ×1.015: the smith makes",
      // Last, and as wide as the line before it: 11 × 1.0154 and a space.
      "0 to 12.169, spaces 1 ×1.015: the children",
    ]);
  });

  test("ends at its limit, and spaces take the rest", () => {
    // 0.26 of the 0.5 that are missing, the other 0.24 from two spaces.
    expect(set(15.5, "the smith makes the children", { justification })[0]).toBe(
      "0 to 15.5, spaces 1.12 ×1.02: the smith makes",
    );
    // 0.2 too long: narrower by 0.2 / 13.
    expect(set(14.8, "the smith makes the children", { justification })[0]).toBe(
      "0 to 14.8, spaces 1 ×0.985: the smith makes",
    );
  });

  test("narrows a last line that is a little too long", () => {
    expect(set(11.9, "the children", { justification })).toEqual(["0 to 11.9, spaces 1 ×0.991: the children"]);
  });

  test("goes beyond what is usual only where the spaces would give way too far, and never beyond its limit", () => {
    const further = { ...squareJustification, expansion: { usual: 0.02, most: 0.03, reserve: 0.1 } };
    const first = (measure: number): string =>
      set(measure, "the smith makes the children", { justification: further })[0]!;
    // 0.26 from the letters, 0.14 from two spaces that would give 0.2 for the asking.
    expect(first(15.4)).toBe("0 to 15.4, spaces 1.07 ×1.02: the smith makes");
    // 0.26 and 0.2, and the 0.04 that are still missing from the letters again.
    expect(first(15.5)).toBe("0 to 15.5, spaces 1.1 ×1.023: the smith makes");
    // 0.39 from the letters at their limit, the rest from the spaces.
    expect(first(16)).toBe("0 to 16, spaces 1.305 ×1.03: the smith makes");
  });

  test("is not for lines that are not justified", () => {
    expect(
      set(15.2, "the smith makes the children", { justification, style: { ...squareStyle, alignment: "left" } })[0],
    ).toBe("0 to 15, spaces 1: the smith makes");
  });
});

test("a last line takes after a loose one by half of what its spaces can stretch, and not where it would not fit", () => {
  expect(set(14, "in the olds house the")).toEqual([
    "0 to 14, spaces 2.5: in the olds",
    "0 to 9.5, spaces 1.5: house the",
  ]);
  // With spaces of 1.5 the last line would be 11 long.
  expect(set(10, "in the ol forest n a")).toEqual(["0 to 10, spaces 1.5: in the ol", "0 to 10, spaces 1: forest n a"]);
});

describe("breaks within words", () => {
  // A hyphen at the end stands out by 0.17, a dash by 0.15: 13 letters and signs, 3 spaces.
  test("a hyphen is added where the words alone cannot be set", () => {
    expect(set(15, "in the old farmhouse he sells pans", { hyphenate: dividing("farm-house") })).toEqual([
      "0 to 15.17, spaces 0.723: in the old farm¬",
      "0 to 15, spaces 1.5: house he sells",
      "0 to 4: pans",
    ]);
  });

  test("no hyphen is added where they can", () => {
    expect(set(20, smith, { hyphenate: dividing("smi-th", "mak-es") })).toEqual(set(20, smith));
  });

  test("an author's soft hyphen is obeyed without patterns, and is not seen elsewhere", () => {
    const style = { ...squareStyle, hyphenate: false };
    expect(set(15, "in the old farm\u00ADhouse he sells pans", { style })).toEqual([
      "0 to 15.17, spaces 0.723: in the old farm¬",
      "0 to 15, spaces 1.5: house he sells",
      "0 to 4: pans",
    ]);
    expect(set(40, "the farm\u00ADhouse", { style })).toEqual(["0 to 13, spaces 1: the farmhouse"]);
  });

  test("a hyphen of its own is broken after and stays", () => {
    expect(set(15, "in the old farm-house he sells pans")).toEqual([
      "0 to 15.17, spaces 0.723: in the old farm-",
      "0 to 15, spaces 1.5: house he sells",
      "0 to 4: pans",
    ]);
  });

  test("so are a dash and a slash", () => {
    expect(set(15, "in the old farm—he sells pans")).toEqual([
      "0 to 15.15, spaces 0.717: in the old farm—",
      "0 to 12.433, spaces 0.717: he sells pans",
    ]);
    expect(set(15, "in the old farm/house he sells pans")[0]).toBe("0 to 15, spaces 0.667: in the old farm/");
  });

  test("a line that ends in a hyphen of either kind counts as hyphenated, one that ends in a dash or a slash does not", () => {
    const hyphenated = (text: string): boolean => setParagraph(inlinesOf(text), squareSetting(15))[0]!.hyphenated;
    expect(
      ["farm\u00ADhouse", "farm-house", "farm—house", "farm/house"].map((word) =>
        hyphenated(`in the old ${word} he sells pans`),
      ),
    ).toEqual([true, true, false, false]);
  });

  test("a hyphen between figures is no break: spaces open as far as they must", () => {
    expect(set(15, "in the old 1914-18 pans he sells")).toEqual([
      "0 to 15, spaces 3.5: in the old", // 8, 2
      "0 to 15, spaces 1: 1914-18 pans he",
      "0 to 5: sells",
    ]);
  });
});

describe("lines that must hold together", () => {
  test("initials and their name", () => {
    // “the sea and V.” would fill 14 exactly. V stands out to the left by 0.04.
    expect(set(14, "the sea and V. I. Lenin")).toEqual([
      "0 to 14, spaces 2.5: the sea and",
      "-0.04 to 11.96, spaces 1.5: V. I. Lenin",
    ]);
  });

  test.each([
    ["page and number", "p. 11"],
    ["pages and numbers", "pp. 11–12"],
    ["volume and number", "Vol. 32"],
    ["a chapter in Roman figures", "ch. iv"],
    ["number and unit", "10 km"],
    ["a no-break space", "la\u00A0mer"],
    ["a word and the dash after it", "sea —"],
  ])("%s", (_, tied) => {
    const short = tied.replace("\u00A0", " ");
    const [head] = short.split(" ") as [string];
    // Room for the head of it on the first line, and not for the whole.
    const lines = set(9 + 1 + head.length, `in the sea ${tied} at last it is`);
    expect(lines.filter((line) => line.includes(short))).toHaveLength(1);
  });

  test("a call and the word before it; its figure stands out by 0.06", () => {
    expect(set(17, ["in the old house", call, " the smith"])).toEqual([
      "0 to 17.06, spaces 1.02: in the old house1",
      "0 to 9.02, spaces 1.02: the smith",
    ]);
    // To 16 the house would fit without its call: three spaces of half a point are the least.
    expect(set(15.5, ["in the old house", call, " the smith"])).toEqual([
      "0 to 15.56, spaces 0.52: in the old house1",
      "0 to 8.52, spaces 0.52: the smith",
    ]);
    expect(set(15, ["in the old house", call, " it is"])[0]).toBe("0 to 15, spaces 3.5: in the old");
  });
});

describe("lines that end where they must", () => {
  test("a line break, which leaves its line as it falls", () => {
    expect(set(20, ["the smith", lineBreak, "makes a pan"])).toEqual([
      "0 to 9, spaces 1: the smith",
      "0 to 11, spaces 1: makes a pan",
    ]);
  });

  test("two line breaks in a row are one, one at either end is none", () => {
    expect(set(20, [lineBreak, "the smith", lineBreak, lineBreak, "makes", lineBreak])).toEqual([
      "0 to 9, spaces 1: the smith",
      "0 to 5: makes",
    ]);
  });
});

describe("lines that nothing fits", () => {
  test("a word wider than the measure is cut, so that its lines are as even as can be", () => {
    expect(set(10, "a blacksmith smiles")).toEqual(["0 to 1: a", "0 to 10: blacksmith", "0 to 6: smiles"]);
    // Every line may stretch by one more now: “a bla” lacks 4 of 2, “cksmith” 2 of 1; any other cut leaves one of them worse.
    expect(set(9, "a blacksmith smiles")).toEqual(["0 to 9, spaces 5 cut: a bla", "0 to 7: cksmith", "0 to 6: smiles"]);
  });

  test("a word is not cut between a letter and the accents that it bears (lines began with an accent)", () => {
    // Three points each.
    const letter = "o\u0323\u0302";
    expect(set(7, `a ${letter.repeat(6)}`)).toEqual([
      `0 to 7, spaces 3 cut: a ${letter}`,
      `0 to 6 cut: ${letter}${letter}`,
      `0 to 6 cut: ${letter}${letter}`,
      `0 to 3: ${letter}`,
    ]);
  });

  test("a word that is cut is shaped and measured once and line by line (once a letter, so that time grew with the square)", () => {
    let [shaped, read] = [0, 0];
    const face: Face = {
      ...squareFace,
      shape(text, features) {
        const own = squareFace.shape(text, features);
        shaped += text.length > 1 ? 1 : 0;
        return {
          ...own,
          get glyphs() {
            read += 1;
            return own.glyphs;
          },
        };
      },
    };
    const faces = { ...squareFaces, roman: face };
    expect(set(10, "o".repeat(2000), { faces })).toHaveLength(200);
    // In two settings, of 200 lines and one more or fewer.
    expect(shaped).toBeLessThan(3 * 200);
    expect(read).toBeLessThan(3 * 200);
  });

  test("words that belong together are not parted, though they are too long together", () => {
    expect(set(9, "by V. I. Lenin he")).toEqual([
      "0 to 2: by",
      "-0.04 to 9.96, spaces 0.5 too long: V. I. Lenin",
      "0 to 2: he",
    ]);
  });
});

describe("alignment", () => {
  const aligned = (alignment: Alignment): string[] =>
    set(15, "in the old house the smith makes a pan", { style: { ...squareStyle, alignment } });

  test("ragged, centred and flush right lines keep their spaces and stay within the measure", () => {
    // “in the old house” is 16: no space shrinks to let it in.
    expect(aligned("left")).toEqual([
      "0 to 10, spaces 1: in the old",
      "0 to 15, spaces 1: house the smith",
      "0 to 11, spaces 1: makes a pan",
    ]);
    expect(aligned("centre")).toEqual([
      "2.5 to 12.5, spaces 1: in the old",
      "0 to 15, spaces 1: house the smith",
      "2 to 13, spaces 1: makes a pan",
    ]);
    expect(aligned("right")).toEqual([
      "5 to 15, spaces 1: in the old",
      "0 to 15, spaces 1: house the smith",
      "4 to 15, spaces 1: makes a pan",
    ]);
  });
});

describe("an opening in capitals", () => {
  const capitals = { ...squareText, features: ["smcp"] };
  const open = (measure: number, parts: string | readonly (string | Inline)[]) =>
    setParagraph(inlinesOf(...(typeof parts === "string" ? [parts] : parts)), squareSetting(measure, { capitals }));
  const cases = (measure: number, parts: string | readonly (string | Inline)[]): string[] =>
    open(measure, parts).map(({ pieces }) =>
      [...new Set(pieces.map(({ style }) => (style.features.includes("smcp") ? "capitals" : "text")))].join(" and "),
    );

  test("ends with its line, which is the one that fills the measure best", () => {
    expect(proofOf(open(16, smith))[0]).toBe("0 to 16, spaces 1: in the old house");
    expect(cases(16, smith)).toEqual(["capitals", "text", "text", "text", "text"]);
  });

  test("is all of a paragraph that is a line", () => {
    expect(cases(40, "the smith")).toEqual(["capitals"]);
  });

  test("ends at a line break that comes first", () => {
    expect(cases(16, ["the smith", lineBreak, smith]).slice(0, 2)).toEqual(["capitals", "text"]);
    expect(cases(16, [smith, lineBreak, "the smith"])).toEqual(["capitals", "text", "text", "text", "text", "text"]);
  });
});

describe("words as people write them", () => {
  test("an elided article does not keep its noun from being divided", () => {
    expect(set(10, "an l’farmhouse is", { hyphenate: dividing("farm-house") })).toEqual([
      "0 to 10.17, spaces 1.17: an l’farm¬",
      "0 to 8.17, spaces 1.17: house is",
    ]);
  });

  test("a word may be broken at a zero-width space, which is not seen", () => {
    expect(set(6, "one\u200Bfour")).toEqual(["0 to 3: one", "0 to 4: four"]);
  });

  test("characters that are not seen have no width", () => {
    expect(set(8, "aa\u200Dbb ccc dd ee")).toEqual(["0 to 8, spaces 1: aabb ccc", "0 to 5, spaces 1: dd ee"]);
  });
});
