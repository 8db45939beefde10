import type { ParagraphStyle, TextStyle } from "../../src/typography/specification.ts";

const centred = (text: TextStyle): ParagraphStyle => ({
  text,
  alignment: "centre",
  left: 0,
  right: 0,
  first: 0,
  hyphenate: false,
});

/** The title of the work, in a size in points. */
export const title = (size: number): ParagraphStyle => centred({ face: "roman", size, features: ["onum", "pnum"] });

/** Spaced small capitals of a size in points. */
export const capitals = (size: number): ParagraphStyle =>
  centred({ face: "roman", size, features: ["smcp", "onum", "pnum"], tracking: 90 });

/** Italics of a size in points. */
export const italic = (size: number): ParagraphStyle => centred({ face: "italic", size, features: ["onum", "pnum"] });

/** The text of the colophon. */
export const small = centred({ face: "roman", size: 9, features: ["onum", "pnum"] });
