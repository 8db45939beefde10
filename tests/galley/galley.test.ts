import { describe, expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Block, Document, Inline, Note } from "../../src/document/document.ts";
import type { Galley } from "../../src/galley/galley.ts";
import { setGalley } from "../../src/galley/set.ts";
import type { Line } from "../../src/galley/line.ts";
import { call, code, documentOf, heading, list, note, paragraph, quotation, signature } from "../makeup/documents.ts";
import { squarePage } from "../makeup/square-page.ts";
import { proofOf } from "./proof.ts";
import { missing, squareFaces } from "./square-face.ts";

/* Set in characters of ten points, twenty to the line. */
function set(
  blocks: readonly Block[],
  notes: readonly Note[] = [],
  own: Partial<Document> = {},
): { galley: Galley; codes: string[]; messages: string[] } {
  const document = { ...documentOf(blocks, notes), ...own };
  const { value, diagnostics } = setGalley(document, pairNotes(document), new Map(), squarePage, squareFaces);
  return {
    galley: value,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

const linesOf = ({ strips }: Galley): Line[] =>
  strips
    .flatMap(({ variants }) => variants[0]!.slugs)
    .flatMap(({ matter }) => (matter.kind === "line" ? [matter.line] : []));
const marksOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ pieces }) =>
    pieces.filter(({ mark }) => mark).map(({ shaped, x, width }) => `${shaped.text} to ${x + width}`),
  );

describe("blocks", () => {
  test("only a paragraph after a paragraph is set in", () => {
    const { galley } = set([
      paragraph("golden"),
      paragraph("castle"),
      heading(2, "bell"),
      paragraph("forest"),
      quotation(paragraph("bridge"), paragraph("candle")),
      paragraph("bottle"),
    ]);
    expect(proofOf(linesOf(galley))).toEqual([
      "0 to 60: golden",
      "20 to 80: castle",
      "80 to 120: bell",
      "0 to 60: forest",
      "20 to 80: bridge",
      "40 to 100: candle",
      "20 to 80: bottle",
    ]);
  });

  test("verse keeps the lines that the author ended; what is turned over is set in further", () => {
    const line: Inline = { type: "line-break", span: { start: 0, end: 0 } };
    const { galley } = set([quotation(paragraph("golden castle by bridge", line, "so it is"))]);
    expect(proofOf(linesOf(galley))).toEqual([
      "20 to 180, spaces 10: golden castle by",
      "40 to 100: bridge",
      "20 to 100, spaces 10: so it is",
    ]);
  });

  test("a quotation in a note is set in further than the first line of a paragraph in it", () => {
    const { galley } = set(
      [paragraph("golden", call("a"))],
      [note("a", paragraph("stone"), quotation(paragraph("lemon")), paragraph("candle"))],
    );
    expect(proofOf(galley.notes[0]!.lines)).toEqual(["20 to 70: stone", "40 to 90: lemon", "30 to 90: candle"]);
  });

  test("a list's items hang from their marks, which are no part of the text", () => {
    const { galley } = set([
      list(9, [paragraph("golden castle so bridge")], [paragraph("so it is")]),
      list(undefined, [paragraph("golden"), list(undefined, [paragraph("castle")])]),
    ]);
    const lines = linesOf(galley);
    expect(proofOf(lines)).toEqual([
      "20 to 200, spaces 20: golden castle so",
      "20 to 80: bridge",
      "20 to 100, spaces 10: so it is",
      "20 to 80: golden",
      "40 to 100: castle",
    ]);
    expect(marksOf(lines)).toEqual(["9. to 15.5", "10. to 15.5", "• to 15.5", "• to 35.5"]);
  });

  test("code stands line by line as it was typed, set in by half an em for a space", () => {
    const { galley } = set([code("if a\n    then b\nend\n")]);
    expect(proofOf(linesOf(galley))).toEqual([
      "20 to 60, spaces 10: if a",
      "40 to 100, spaces 10: then b",
      "20 to 50: end",
    ]);
  });

  test("code keeps its runs of spaces, and a tab goes to the next fourth column", () => {
    const [kept, tabbed] = linesOf(set([code("x    = 1\n\ty\tz\n")]).galley);
    expect(kept!.pieces.map(({ x }) => x)).toEqual([20, 70, 90]);
    expect(tabbed!.pieces.map(({ x }) => x)).toEqual([40, 80]);
  });

  test("a line of code too long for the measure is turned over at a space and set in", () => {
    const { galley, codes } = set([code("golden castle so bridge\n")]);
    expect(proofOf(linesOf(galley))).toEqual(["20 to 180, spaces 10: golden castle so", "35 to 95: bridge"]);
    expect(codes).toEqual([]);
  });

  test("code that opens an item has its mark once, on its first line", () => {
    const lines = linesOf(set([list(undefined, [code("if a\nend\n")])]).galley);
    expect(lines.map((line) => marksOf([line]))).toEqual([["• to 15.5"], []]);
  });

  test("an item that opens with a list shows both marks, and an empty one its own", () => {
    const lines = linesOf(set([list(1, [list(undefined, [paragraph("golden")])], [])]).galley);
    expect(lines.map((line) => marksOf([line]))).toEqual([["1. to 15.5", "• to 35.5"], ["2. to 15.5"]]);
  });

  test("code in a note keeps its indentation", () => {
    const { galley } = set([paragraph("golden", call("a"))], [note("a", paragraph("stone"), code("if\n  b\n"))]);
    expect(proofOf(galley.notes[0]!.lines)).toEqual(["20 to 70: stone", "20 to 40: if", "30 to 40: b"]);
  });

  describe("set in deeper and deeper keep half the measure (nothing was left of it)", () => {
    const nested = (depth: number, around: (block: Block) => Block): Block =>
      depth === 0 ? paragraph("golden so it") : around(nested(depth - 1, around));
    const quoted = (depth: number): Block => nested(depth, (block) => quotation(block));
    const listed = (depth: number): Block => nested(depth, (block) => list(undefined, [paragraph("so"), block]));

    test("quotations", () => {
      expect(proofOf(linesOf(set([quoted(2)]).galley))).toEqual(["40 to 160, spaces 10: golden so it"]);
      const { galley, codes } = set([quoted(30)]);
      expect(proofOf(linesOf(galley))).toEqual(["40 to 160, spaces 10: golden so it"]);
      expect(codes).toEqual([]);
    });

    test("lists, in which a mark never hangs over another", () => {
      const { galley, codes } = set([listed(30)]);
      expect(proofOf(linesOf(galley)).at(-1)).toBe("100 to 155, spaces 15: so it");
      expect(codes).toEqual([]);
      const opening = linesOf(set([nested(7, (block) => list(undefined, [block]))]).galley);
      expect(opening.map((line) => marksOf([line]).map((mark) => mark.slice(2)))).toEqual([
        ["to 15.5", "to 35.5", "to 55.5", "to 75.5", "to 95.5"],
        ["to 95.5"],
        ["to 95.5"],
        [],
      ]);
    });

    test("both in notes", () => {
      // A number's 20, and 10 and 10 four times, or 15 five times.
      const deep = [
        [quoted(30), /^60 to /],
        [listed(30), /^95 to /],
      ] as const;
      for (const [block, at] of deep) {
        const { galley, codes } = set([paragraph("golden", call("a"))], [note("a", block)]);
        expect(proofOf(galley.notes[0]!.lines).at(-1)).toMatch(at);
        expect(codes).toEqual([]);
      }
    });
  });

  test("a page may not end between a text and its signature (it stood alone on a last page)", () => {
    const { strips } = set([paragraph("golden"), paragraph("castle"), signature("A. Writer")]).galley;
    expect(strips.map(({ variants }) => variants[0]!.slugs.at(-1)!.breakCost)).toEqual([0, Infinity, 0]);
  });

  test("code keeps to the rules of widows and orphans, line by line (its first line stood alone)", () => {
    const { strips } = set([code("a\nb\nc\nd\n")]).galley;
    const { orphan, widow } = squarePage.pageCosts;
    expect(strips.map(({ variants }) => variants[0]!.slugs[0]!.breakCost)).toEqual([orphan, 0, widow, 0]);
  });

  test("a blank line of code is a line of space", () => {
    const { strips } = set([paragraph("golden"), code("if a\n\nend\n")]).galley;
    expect(strips.map(({ variants }) => variants[0]!.slugs[0]!.before)).toEqual([0, 1, 2]);
  });

  test("a note's paragraphs after its first are set in, all of it beside its number", () => {
    const { galley } = set([paragraph("golden", call("a"))], [note("a", paragraph("stone"), paragraph("lemon"))]);
    const [{ lines, number }] = galley.notes as [Galley["notes"][number]];
    expect(number).toBe(1);
    expect(proofOf(lines)).toEqual(["20 to 70: stone", "30 to 80: lemon"]);
    expect(marksOf(lines)).toHaveLength(1);
  });
});

describe("faults", () => {
  test("lines that fit and characters that the face has are none", () => {
    expect(set([paragraph("golden castle")]).codes).toEqual([]);
  });

  test("T001 tells of a word that had to be cut, once, in text and in notes", () => {
    const { codes, messages } = set([paragraph("golden ", "w".repeat(50))]);
    expect(codes).toEqual(["T001"]);
    expect(messages[0]).toMatch(/too long for the measure/);
    expect(set([paragraph("golden", call("a"))], [note("a", paragraph("o".repeat(19)))]).codes).toEqual(["T001"]);
  });

  test("T001 points at the line in the manuscript, wherever in its paragraph it is", () => {
    const long = "w".repeat(50);
    const text = `golden castle golden castle ${long} castle`;
    const span = { start: 0, end: text.length };
    const block: Block = { type: "paragraph", children: [{ type: "text", value: text, span }], span };
    const document = { ...documentOf([paragraph("so"), block]), source: { path: "test.md", text } };
    const { diagnostics } = setGalley(document, pairNotes(document), new Map(), squarePage, squareFaces);
    expect(diagnostics).toHaveLength(1);
    const { place } = diagnostics[0]!;
    const told = "span" in place ? text.slice(place.span.start, place.span.end) : "";
    expect(told).toMatch(/^(?:castle )?w+$/);
  });

  test("T001 tells of words that belong together and have no room", () => {
    expect(set([paragraph("Vol.\u00A0golden\u00A0castle\u00A0bridge")]).codes).toEqual(["T001"]);
  });

  test("a word that may be divided is no fault", () => {
    expect(set([paragraph("golden ", `${"w".repeat(15)}\u00AD${"o".repeat(15)}`)]).codes).toEqual([]);
  });

  test("T002 tells of a character that the face lacks, once, at its place", () => {
    const text = `golden ${missing} castle ${missing}`;
    const span = { start: 0, end: text.length };
    const block: Block = { type: "paragraph", children: [{ type: "text", value: text, span }], span };
    const document = { ...documentOf([block]), source: { path: "test.md", text } };
    const { diagnostics } = setGalley(document, pairNotes(document), new Map(), squarePage, squareFaces);
    expect(diagnostics).toMatchObject([
      { code: "T002", place: { span: { start: 7, end: 8 } }, message: "Square has no glyph for “☃” (U+2603)" },
    ]);
  });
});
