import type { Faces } from "../typography/faces.ts";
import type { TextStyle } from "../typography/specification.ts";
import { emptyLine, type Line, type Piece } from "./line.ts";

/** Returns a single line that is not part of the text, a running head or a folio, from x = 0 in its natural width. */
export function setLabel(text: string, style: TextStyle, faces: Faces): Line {
  const face = faces[style.face];
  const space = (0.25 * style.size * 1000 + (style.tracking ?? 0) * style.size) / 1000;
  let pen = 0;
  const pieces = text.split(" ").map((word, index): Piece => {
    const shaped = face.shape(word, style.features);
    const width = ((shaped.width + (style.tracking ?? 0) * shaped.glyphs.length) * style.size) / 1000;
    const x = index === 0 ? 0 : pen + space;
    pen = x + width;
    return { x, width, shaped, face, style, spaced: index > 0 };
  });
  return { ...emptyLine, pieces };
}

/** Returns the width of a line's type in points. */
export function widthOfLine({ pieces }: Line): number {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first === undefined || last === undefined
    ? 0
    : last.x + last.width - ((last.style.tracking ?? 0) * last.style.size) / 1000 - first.x;
}
