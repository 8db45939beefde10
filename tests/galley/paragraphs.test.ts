import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfLine, type Line } from "../../src/galley/line.ts";
import { setParagraph, setVariants } from "../../src/galley/paragraph.ts";
import type { ParagraphSetting } from "../../src/galley/rules.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { hyphenationFor } from "../../src/typography/hyphenation.ts";
import { letter } from "../../src/typography/letter.ts";
import { noExpansion, type Alignment, type ParagraphStyle } from "../../src/typography/specification.ts";
import { faultsOf, samples, type Sample } from "./paragraphs.ts";
import { inlinesOf, squareSetting } from "./proof.ts";
import { squareJustification, squareStyle, squareText } from "./square-face.ts";

const hyphenate = hyphenationFor("en-GB");
const alignments = fc.constantFrom<Alignment>("justified", "justified", "justified", "left", "centre", "right");

/** Shows a setting in short, where a property fails. */
const shown = (setting: unknown): object => ({ [fc.toStringMethod]: () => JSON.stringify(setting) });

const squareSettings: fc.Arbitrary<ParagraphSetting> = fc
  .record({
    measure: fc.integer({ min: 12, max: 60 }),
    style: fc.record({
      alignment: alignments,
      left: fc.constantFrom(0, 0, 2),
      right: fc.constantFrom(0, 0, 1),
      first: fc.constantFrom(0, 0, 3),
      hyphenate: fc.boolean(),
    }),
    expansion: fc.constantFrom(noExpansion, { usual: 0.02, most: 0.03, reserve: 0.2 }),
  })
  .map(({ measure, style, expansion }) => ({
    ...squareSetting(measure, {
      style: { ...squareStyle, ...style },
      justification: { ...squareJustification, expansion },
      hyphenate,
    }),
    ...shown({ measure, style, expansion }),
  }));

const faces = loadFaces();
const styles = fc.constantFrom<ParagraphStyle>(
  letter.text,
  letter.quotation,
  letter.notes.paragraph,
  letter.code,
  letter.caption,
  letter.signature,
  letter.headings[0].paragraph,
);
const garamondSettings: fc.Arbitrary<ParagraphSetting> = fc
  .record({ measure: fc.double({ min: 110, max: 340, noNaN: true }), style: styles })
  .map(({ measure, style }) => ({
    ...squareSetting(measure, { style, faces, justification: letter.justification, hyphenate }),
    callFeatures: letter.callFeatures,
    ...shown({ measure, style }),
  }));

function expectNoFaults(sample: Sample, setting: ParagraphSetting, kerning = 0): void {
  for (const { lines } of setVariants(sample.inlines, setting))
    expect(faultsOf(lines, sample, setting, kerning)).toEqual([]);
}

describe("whatever the paragraph, its measure and its style, every setting of it is without a fault", () => {
  test("in the square face", () => {
    fc.assert(
      fc.property(samples, squareSettings, (sample, setting) => expectNoFaults(sample, setting)),
      { numRuns: 250 },
    );
  });

  test("in EB Garamond", () => {
    fc.assert(
      fc.property(samples, garamondSettings, (sample, setting) => expectNoFaults(sample, setting, 0.1)),
      { numRuns: 80 },
    );
  });

  test("with an opening in capitals, which end with their line", () => {
    const capitals = { ...squareText, features: ["smcp"], tracking: 0 };
    fc.assert(
      fc.property(samples, squareSettings, (sample, own) => {
        const setting = { ...own, capitals };
        expectNoFaults(sample, setting);
        const lines = setParagraph(sample.inlines, setting);
        const kinds = lines.map(
          ({ pieces }) =>
            new Set(pieces.filter(({ call }) => !call).map(({ style }) => style.features.includes("smcp"))),
        );
        // Of words that had to be cut to make a line at all, the rest is in capitals too.
        const cut = lines.findIndex(({ cut }) => !cut);
        expect(kinds[0]!.size).toBeLessThan(2);
        expect(kinds.slice(cut + 1).filter((kind) => kind.has(true))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("no line is too long where every word fits", () => {
    // The longest that holds together: “V. I. Lenin” or two words, each with a call, joined by a space that holds.
    const roomy = fc
      .tuple(samples, squareSettings)
      .filter(([{ held }, { measure, style }]) =>
        held.every((text) => text.length < measure - style.left - style.right - style.first),
      );
    fc.assert(
      fc.property(
        roomy,
        ([{ inlines }, setting]) =>
          void expect(setParagraph(inlines, setting).filter(({ overfull, cut }) => overfull || cut)).toEqual([]),
      ),
      { numRuns: 150 },
    );
  });

  test("a word wider than the measure is cut, and only that", () => {
    fc.assert(
      fc.property(samples, samples, squareSettings, (before, after, setting) => {
        const long = "w".repeat(setting.measure + 2);
        const lines = setParagraph([...before.inlines, ...inlinesOf(` o ${long} o `), ...after.inlines], setting);
        expect(lines.some(({ cut }) => cut)).toBe(true);
        expect(lines.map(textOfLine).join("")).toContain(` ${long} `);
        expect(lines.some(({ pieces }) => pieces.some(({ shaped }) => shaped.text === long))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test("a paragraph without a word has no lines", () => {
    for (const empty of ["", " ", "\u00A0", "\n"]) {
      expect(setParagraph(inlinesOf(empty), squareSetting(20))).toEqual([]);
      expect(setParagraph(inlinesOf(empty), squareSetting(20, { capitals: squareText }))).toEqual([]);
    }
  });
});

describe("a fault is seen", () => {
  const words = "in the old house the smith makes V. I. Lenin a pan and a bell he lends them to the children";
  const sample: Sample = {
    inlines: inlinesOf(words),
    segments: [words],
    held: words
      .replace("V. I. Lenin", "V._I._Lenin")
      .split(" ")
      .map((each) => each.replaceAll("_", " ")),
  };
  const setting = squareSetting(16);
  const set = setParagraph(sample.inlines, setting);
  const change = (index: number, own: (line: Line) => Partial<Line>): Line[] =>
    set.map((line, at) => (at === index ? { ...line, ...own(line) } : line));
  const pieces = (index: number, own: (line: Line["pieces"][number], at: number) => Line["pieces"][number]): Line[] =>
    change(index, (line) => ({ pieces: line.pieces.map(own) }));

  test("in lines that have none, none", () => {
    expect(faultsOf(set, sample, setting)).toEqual([]);
  });

  test.each<[string, Line[], RegExp]>([
    ["a line lost", set.slice(1), /^text/],
    ["a line doubled", [set[0]!, ...set], /^text/],
    ["two lines in each other's place", [set[1]!, set[0]!, ...set.slice(2)], /^text/],
    ["a word lost", change(0, ({ pieces }) => ({ pieces: pieces.slice(0, -1) })), /^text/],
    ["a line set in", pieces(0, (piece) => ({ ...piece, x: piece.x + 1 })), /^line 1 begins at/],
    [
      "a line that does not reach the measure",
      pieces(0, (piece, at) => ({ ...piece, x: piece.x - 0.2 * at })),
      /^line 1 ends at/,
    ],
    ["a line too long", pieces(0, (piece, at) => ({ ...piece, x: piece.x + at })), /too long and does not say so/],
    ["a line that says so without need", change(0, () => ({ overfull: true })), /could be shorter/],
    ["uneven spaces", pieces(0, (piece, at) => ({ ...piece, x: piece.x + (at === 1 ? 0.1 : 0) })), /uneven/],
    ["spaces too narrow", pieces(0, (piece, at) => ({ ...piece, x: piece.x - 0.6 * at })), /too narrow/],
    ["type that is expanded", change(0, () => ({ expansion: 0.01 })), /expanded too far/],
    ["a piece of another width", pieces(0, (piece) => ({ ...piece, width: piece.width + 0.01 })), /another width/],
    ["a word cut without need", change(0, () => ({ cut: true })), /cut without need/],
    [
      "a line that begins with a call",
      pieces(0, (piece, at) =>
        at === 0 ? { ...piece, call: { type: "call", label: "a", span: { start: 0, end: 0 } } } : piece,
      ),
      /begins with a call/,
    ],
  ])("%s", (_, lines, fault) => {
    expect(faultsOf(lines, sample, setting).join("\n")).toMatch(new RegExp(fault.source, "m"));
  });

  test("words parted that belong together", () => {
    const lines = ["in the sea V. I.", "Lenin it is"].flatMap((line) => setParagraph(inlinesOf(line), setting));
    const parted: Sample = { inlines: [], segments: ["in the sea V. I. Lenin it is"], held: [] };
    expect(faultsOf([{ ...lines[0]!, endsInSpace: true }, lines[1]!], parted, setting)).toContain(
      "“V. I. Lenin” is parted",
    );
  });

  test("a line break that is not obeyed", () => {
    expect(faultsOf(set, { ...sample, segments: ["in the", words.slice("in the ".length)] }, setting)[0]).toMatch(
      /^text/,
    );
  });
});
