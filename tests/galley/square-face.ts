import type { Face, Shaped } from "../../src/typography/face.ts";
import type { Faces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import {
  noExpansion,
  type Justification,
  type ParagraphStyle,
  type TextStyle,
} from "../../src/typography/specification.ts";

/** A character that the square face lacks. */
export const missing = "☃";

/** A face whose every glyph is one em wide, so that at one point a line is as many points long as it has characters. */
export const squareFace: Face = {
  name: "Square",
  ascent: 800,
  descent: -200,
  xHeight: 500,
  capHeight: 700,
  slanted: false,
  bytes: new Uint8Array(),
  has: (character) => character !== missing,
  bearings: (character) => ({ left: 50, right: character === "-" ? 30 : 50 }),
  outline: () => "M0 0H1000V-700H0Z",
  shape: (text): Shaped => {
    const glyphs = Array.from(text, (character) => {
      const glyph = {
        id: character === missing ? 0 : character.codePointAt(0)!,
        codePoints: [character.codePointAt(0)!],
        advance: 1000,
      };
      return { glyph, advance: 1000, xOffset: 0, yOffset: 0 };
    });
    return { text, glyphs, width: 1000 * glyphs.length, lacks: text.includes(missing) };
  },
};

export const squareFaces: Faces = { roman: squareFace, italic: squareFace, bold: squareFace, boldItalic: squareFace };

/** One point: every character is one point wide. */
export const squareText: TextStyle = { face: "roman", size: 1, features: [] };

export const squareStyle: ParagraphStyle = {
  text: squareText,
  alignment: "justified",
  left: 0,
  right: 0,
  first: 0,
  hyphenate: true,
};

/** Spaces of one point, which stretch by one and shrink by half; no expansion; costs as in plain TeX. */
export const squareJustification: Justification = {
  ...letter.justification,
  space: { width: 1, stretch: 1, shrink: 0.5 },
  expansion: noExpansion,
  expansionFitness: 0,
  veryLoose: 0,
  pretolerance: 100,
  tolerance: 200,
  linePenalty: 10,
  hyphenPenalty: 50,
  explicitPenalty: 50,
  consecutiveHyphens: 10_000,
  finalHyphen: 5_000,
  adjacent: 10_000,
  runt: 0,
};
