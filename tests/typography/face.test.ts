import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widthsOfPrefixes, type Shaped } from "../../src/typography/face.ts";
import { loadFaces } from "../../src/typography/faces.ts";

const faces = loadFaces();
const { roman } = faces;

const idsOf = ({ glyphs }: Shaped): number[] => glyphs.map(({ glyph }) => glyph.id);
const charactersOf = ({ glyphs }: Shaped): string[] =>
  glyphs.map(({ glyph }) => String.fromCodePoint(...glyph.codePoints));

describe("EB Garamond", () => {
  test.each([
    ["roman", "EBGaramond-Regular"],
    ["italic", "EBGaramond-Italic"],
    ["bold", "EBGaramond-SemiBold"],
    ["boldItalic", "EBGaramond-SemiBoldItalic"],
  ] as const)("its %s is %s", (name, postscriptName) => {
    expect(faces[name].name).toBe(postscriptName);
    expect(faces[name]).toBe(faces[name]);
  });

  test("its heights are those of an old-style roman, in thousandths of an em", () => {
    expect(roman.xHeight).toBeGreaterThan(350);
    expect(roman.xHeight).toBeLessThan(roman.capHeight);
    expect(roman.capHeight).toBeLessThan(roman.ascent);
    expect(roman.descent).toBeLessThan(0);
  });
});

describe("features give other glyphs of the face's own", () => {
  test.each([
    ["old-style figures", "0123456789", ["onum"]],
    ["proportional figures", "0123456789", ["pnum"]],
    ["small capitals", "abcdefghijklmnopqrstuvwxyz", ["smcp"]],
    ["small capitals for capitals", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", ["c2sc"]],
    ["superior figures", "0123456789", ["sups"]],
  ])("%s", (_, characters, features) => {
    for (const character of characters) {
      const [plain, other] = [roman.shape(character, []), roman.shape(character, features)];
      expect(idsOf(other)).not.toContain(0);
      expect(charactersOf(other)).toEqual([character]);
      expect(idsOf(other), character).not.toEqual(idsOf(plain));
    }
  });

  test("lining figures are what it has without being asked", () => {
    expect(idsOf(roman.shape("1928", ["lnum"]))).toEqual(idsOf(roman.shape("1928", [])));
  });

  test("superiors are narrower than figures, small capitals wider than small letters", () => {
    expect(roman.shape("2", ["sups"]).width).toBeLessThan(roman.shape("2", ["onum", "pnum"]).width);
    expect(roman.shape("trotsky", ["smcp"]).width).toBeGreaterThan(roman.shape("trotsky", []).width);
  });
});

describe("shaping", () => {
  test("kerns: To is narrower than T and o, and the T alone says what the font says", () => {
    const [t, o] = [roman.shape("T", []), roman.shape("o", [])];
    const shaped = roman.shape("To", []);
    expect(shaped.width).toBeLessThan(t.width + o.width);
    expect(shaped.glyphs[0]!.glyph.advance).toBe(t.glyphs[0]!.glyph.advance);
    expect(shaped.glyphs[0]!.advance).toBe(shaped.width - o.width);
  });

  test.each(["fi", "fl", "ff", "ffi", "ffl"])("%s is one glyph, which knows its letters", (ligature) => {
    expect(charactersOf(roman.shape(ligature, []))).toEqual([ligature]);
  });

  test("a character that the face lacks is glyph 0", () => {
    expect(idsOf(roman.shape("a😀", []))).toEqual([roman.shape("a", []).glyphs[0]!.glyph.id, 0]);
  });

  test("the same call gives the same object, another feature another", () => {
    expect(roman.shape("word", ["onum"])).toBe(roman.shape("word", ["onum"]));
    expect(roman.shape("word", ["smcp"])).not.toBe(roman.shape("word", ["onum"]));
  });
});

describe("the widths of a string's first characters", () => {
  test("are sums of advances, kerning included", () => {
    const shaped = roman.shape("Tone", []);
    const [t, o] = shaped.glyphs;
    expect(widthsOfPrefixes(shaped)[0]).toBe(0);
    expect(widthsOfPrefixes(shaped)[1]).toBe(t!.advance);
    expect(widthsOfPrefixes(shaped)[2]).toBe(t!.advance + o!.advance);
    expect(widthsOfPrefixes(shaped)[4]).toBe(shaped.width);
  });

  test("share a ligature out evenly", () => {
    const shaped = roman.shape("office", []);
    const [o, ffi] = shaped.glyphs;
    expect(widthsOfPrefixes(shaped)[2]).toBeCloseTo(o!.advance + ffi!.advance / 3, 9);
    expect(widthsOfPrefixes(shaped)[3]).toBeCloseTo(o!.advance + (2 * ffi!.advance) / 3, 9);
    expect(widthsOfPrefixes(shaped)[4]).toBe(o!.advance + ffi!.advance);
  });

  test("count as a string does: two for a character beyond the basic plane, one for each of letter and accent", () => {
    const shaped = roman.shape("😀a", []);
    expect(widthsOfPrefixes(shaped)[2]).toBe(shaped.glyphs[0]!.advance);
    expect(widthsOfPrefixes(shaped)[3]).toBe(shaped.width);
    expect(widthsOfPrefixes(roman.shape("e\u0301a", []))[3]).toBe(roman.shape("e\u0301a", []).width);
  });

  test("never fall as characters are added, and end at the whole", () => {
    const words = fc.string({ unit: fc.constantFrom(..."abefghilotTVAW,.-’”é"), maxLength: 12 });
    fc.assert(
      fc.property(words, fc.constantFrom([], ["onum", "pnum"], ["smcp"]), (word, features) => {
        const shaped = roman.shape(word, features);
        const widths = [...widthsOfPrefixes(shaped)];
        widths.slice(1).forEach((width, index) => expect(width).toBeGreaterThanOrEqual(widths[index]!));
        expect(widths.at(-1)).toBeCloseTo(shaped.width, 9);
      }),
    );
  });
});
