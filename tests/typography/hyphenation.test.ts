import { describe, expect, test } from "vitest";
import { hyphenationFor, type Hyphenate } from "../../src/typography/hyphenation.ts";

/** Shows a word with its divisions. */
function divided(word: string, hyphenate: Hyphenate): string {
  const ends = [...hyphenate(word), word.length];
  return ends.map((end, index) => word.slice(ends[index - 1] ?? 0, end)).join("-");
}

const british = hyphenationFor("en-GB");

// Worked out by Liang's method from the patterns of hyph-en-gb.tex (hyph-utf8), independently of the package used here.
const byPatterns = `
  re-volu-tion per-man-ent dic-tat-or-ship pro-let-ariat bour-geoisie ty-po-graphy hy-phen-a-tion let-ter about com-mun-ist
  polit-ics in-ter-na-tional nat-ural pub-lisher chil-dren re-cord present pro-ject table quo-ta-tion wish-ing daugh-ters
  beau-ti-ful young-est as-ton-ished foun-tain fa-vour-ite plaything`;

// The list at the end of hyph-en-gb.tex: what its author excepts from the patterns.
const excepted =
  "uni-ver-sity uni-ver-sit-ies how-ever ma-nu-script ma-nu-scripts re-ci-pro-city through-out some-thing";

const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

describe("British English", () => {
  test.each(wordsOf(byPatterns))("%s, by the patterns", (word) => {
    expect(divided(word.replaceAll("-", ""), british)).toBe(word);
  });

  test.each(wordsOf(excepted))("%s, which the patterns' author excepts", (word) => {
    expect(divided(word.replaceAll("-", ""), british)).toBe(word);
  });

  test("divides a word at the start of a sentence as it does within", () => {
    expect(divided("Revolution", british)).toBe("Re-volu-tion");
    expect(divided("University", british)).toBe("Uni-ver-sity");
  });

  test("leaves two letters before a division and three after it", () => {
    // The patterns alone give a-gainst, aca-dem-ic, be-long-s and an-oth-er.
    expect(divided("against", british)).toBe("against");
    expect(divided("academic", british)).toBe("aca-demic");
    expect(divided("belongs", british)).toBe("be-longs");
    expect(divided("another", british)).toBe("an-other");
  });

  test("leaves words of five letters whole", () => {
    expect(divided("under", british)).toBe("under");
  });

  test("never divides capitals", () => {
    for (const word of ["TROTSKY", "REVOLUTION", "UNIVERSITY", "ÉTERNITÉ"]) expect(british(word)).toEqual([]);
  });
});

describe("American English", () => {
  const american = hyphenationFor("en-US");

  test("has its own patterns", () => {
    expect(divided("typography", american)).toBe("ty-pog-ra-phy");
    expect(divided("hyphenation", american)).toBe("hy-phen-ation");
  });

  // Appendix H of The TeXbook: the list at the end of hyphen.tex.
  test.each(
    wordsOf(
      "as-so-ciate dec-li-na-tion oblig-a-tory phil-an-thropic present project reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion",
    ),
  )("%s, which the patterns' author excepts", (word) => expect(divided(word.replaceAll("-", ""), american)).toBe(word));
});

describe("the exceptions of a manuscript", () => {
  const own = hyphenationFor("en-GB", ["Trot-sky-ist", "manu-script", "Lenin"]);

  test("stand before the patterns and before their author's exceptions, in capitals or not", () => {
    expect(divided("Trotskyist", own)).toBe("Trot-sky-ist");
    expect(divided("trotskyist", own)).toBe("trot-sky-ist");
    expect(divided("manuscript", own)).toBe("manu-script");
  });

  test("forbid what they do not divide", () => {
    expect(own("Lenin")).toEqual([]);
  });

  test("leave other words, and other forms of the word, to the patterns", () => {
    expect(divided("revolution", own)).toBe("re-volu-tion");
    expect(divided("manuscripts", own)).toBe("ma-nu-scripts");
  });
});

describe("languages", () => {
  test("a region without patterns of its own takes those of its language", () => {
    expect(divided("Silbentrennung", hyphenationFor("de-AT"))).toBe(divided("Silbentrennung", hyphenationFor("de")));
    expect(hyphenationFor("de-AT")("Silbentrennung").length).toBeGreaterThan(0);
  });

  test("case does not matter in a tag", () => {
    expect(divided("favourite", hyphenationFor("EN-gb"))).toBe("fa-vour-ite");
  });

  test("a word in another language is divided by the patterns of that, or by what the manuscript says", () => {
    const own = hyphenationFor("en-GB", ["Bau-ern-haus"]);
    const as = (word: string, language?: string): string => divided(word, (each) => own(each, language));
    // Duden: Or|ches|ter.
    expect(as("Orchester", "de")).toBe("Or-ches-ter");
    expect(as("Orchester")).toBe(divided("Orchester", british));
    expect(as("Orchester")).not.toBe("Or-ches-ter");
    expect(as("Orchester", "tlh")).toBe("Orchester");
    expect([as("Bauernhaus"), as("Bauernhaus", "de")]).toEqual(["Bau-ern-haus", "Bau-ern-haus"]);
  });

  test("a language without patterns divides nothing but what the manuscript says", () => {
    const klingon = hyphenationFor("tlh", ["tlh-Ingan"]);
    expect(klingon("revolution")).toEqual([]);
    expect(divided("tlhIngan", klingon)).toBe("tlh-Ingan");
  });
});
