import type { ParagraphStyle } from "../typography/specification.ts";
import type { Composition } from "./composition.ts";
import type { Line, Piece } from "./line.ts";

/** Returns lines with a mark, a number or a bullet, standing before the first of them in its indent. */
export function hangMark(lines: readonly Line[], mark: string, style: ParagraphStyle, { faces }: Composition, space = 5): Line[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const face = faces[style.text.face];
  const shaped = face.shape(mark, style.text.features);
  const width = (shaped.width * style.text.size) / 1000;
  const piece: Piece = { x: style.left - space - width, width, shaped, face, style: style.text, spaced: false, mark: true };
  const [head, ...tail] = first.pieces;
  const pieces = head === undefined ? [piece] : [piece, { ...head, spaced: false }, ...tail];
  return [{ ...first, pieces }, ...rest];
}
