import { pairNotes } from "../../src/document/apparatus.ts";
import type { Document } from "../../src/document/document.ts";
import type { Image, Images } from "../../src/document/image.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { setGalley } from "../../src/galley/set.ts";
import { makeUp, type MadeUp } from "../../src/makeup/makeup.ts";
import { letter } from "../../src/typography/letter.ts";
import type { ParagraphStyle, Specification } from "../../src/typography/specification.ts";
import { squareFaces, squareJustification, squareStyle, squareText } from "../galley/square-face.ts";

const text: ParagraphStyle = { ...squareStyle, text: { ...squareText, size: 10 }, first: 20 };
const flush: ParagraphStyle = { ...text, first: 0 };
const centred: ParagraphStyle = { ...flush, alignment: "centre" };

/**
 * A page of ten lines of twenty characters: every character is ten points wide, every line ten points high. A foot is
 * a line high, the space about its rule, and a line for each line of its notes, of eighteen characters.
 */
export const squarePage: Specification = {
  ...letter,
  trim: { width: 280, height: 180 },
  margins: { inner: 50, outer: 30 },
  firstBaseline: 40,
  headBaseline: 20,
  folioBaseline: 160,
  leading: 10,
  depth: 10,
  sink: 2,
  justification: { ...squareJustification },
  text,
  opening: { paragraph: flush, capitals: text.text },
  quotation: { ...flush, left: 20, right: 20 },
  verse: { ...flush, alignment: "left", left: 40, right: 20, first: -20, hyphenate: false, verse: true },
  code: { ...flush, alignment: "left", left: 20 },
  signature: { ...flush, alignment: "right" },
  caption: centred,
  table: {
    paragraph: { ...flush, alignment: "left", hyphenate: false },
    head: text.text,
    gap: 10,
    rules: { outer: 1, inner: 0.5 },
  },
  ornament: { paragraph: centred, text: "*" },
  headings: [
    { paragraph: centred, before: 2, after: 1 },
    { paragraph: centred, before: 1, after: 0 },
    { paragraph: { ...flush, alignment: "left" }, before: 1, after: 0 },
  ],
  listIndent: 20,
  callFeatures: [],
  notes: {
    paragraph: flush,
    leading: 10,
    arrangement: "stacked",
    gutter: 20,
    runInLines: 2,
    above: 5,
    below: 5,
    rule: { width: 50, weight: 1 },
    number: 20,
  },
  head: text.text,
  folio: text.text,
  dropHead: { paragraph: centred, baseline: 50 },
};

/** An image that is some points wide and high, where there is room for it. */
export const picture = (src: string, width: number, height: number): Image => ({
  src,
  bytes: new Uint8Array(),
  mediaType: "image/png",
  width: (width * 200) / 72,
  height: (height * 200) / 72,
});

export interface Made {
  readonly document: Document;
  readonly madeUp: MadeUp;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets a document and makes it up, in the square face unless another specification is given. */
export function make(
  document: Document,
  own: { images?: readonly Image[]; specification?: Specification; faces?: typeof squareFaces } = {},
): Made {
  const { images = [], specification = squarePage, faces = squareFaces } = own;
  const bySrc: Images = new Map(images.map((image) => [image.src, image]));
  const galley = setGalley(document, pairNotes(document), bySrc, specification, faces);
  const { value, diagnostics } = makeUp(document, galley.value, specification, faces);
  return { document, madeUp: value, diagnostics: [...galley.diagnostics, ...diagnostics] };
}
