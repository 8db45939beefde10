import type { Face, Glyph } from "../typography/face.ts";
import type { Line, Piece } from "../galley/line.ts";
import { useFace, type EmbeddedFont, type Press } from "./press.ts";

/** The text state of a line as it is written: ISO 32000-1, 9.3 and 9.4. */
interface Pen {
  /** Where the next glyph would stand, in points from the start of the line. */
  x: number;
  face: Face;
  font: EmbeddedFont;
  size: number;
  rise: number;
  /** Horizontal scaling, 1 for none. */
  readonly scale: number;
  /** Glyphs and adjustments of the TJ operator that is open. */
  shown: string;
  readonly operators: string[];
}

/** Returns the operator that opens the marked content in which a piece belongs; undefined where that is open already. */
export type Opening = (piece: Piece) => string | undefined;

/** Writes a line of type with its baseline at a place of the current page; points from the top left. */
export function drawLine(press: Press, line: Line, x: number, y: number, openingFor?: Opening): void {
  const [first] = line.pieces;
  if (first === undefined) return;
  const font = useFace(press, first.face);
  const pen: Pen = {
    x: first.x,
    face: first.face,
    font,
    size: first.style.size,
    rise: 0,
    scale: 1 + line.expansion,
    shown: "",
    operators: [],
  };
  pen.operators.push("BT", `/${font.id} ${decimal(pen.size)} Tf`);
  if (line.expansion !== 0) pen.operators.push(`${decimal(100 * pen.scale)} Tz`);
  pen.operators.push(`1 0 0 -1 ${decimal(x + first.x)} ${decimal(y)} Tm`);
  line.pieces.forEach((piece, index) => {
    if (piece.spaced) writeSpace(pen);
    const opening = openingFor?.(piece);
    if (opening !== undefined) open(pen, opening, index > 0);
    writePiece(press, pen, piece);
  });
  if (line.endsInSpace) writeSpace(pen);
  show(pen);
  changeRise(pen, 0);
  if (openingFor !== undefined) pen.operators.push("EMC");
  if (line.expansion !== 0) pen.operators.push("100 Tz");
  pen.operators.push("ET");
  press.addContent(pen.operators.join("\n"));
}

/** Closes the marked content that is open, and opens other. */
function open(pen: Pen, opening: string, isOpen: boolean): void {
  show(pen);
  if (isOpen) pen.operators.push("EMC");
  pen.operators.push(opening);
}

function writePiece(press: Press, pen: Pen, piece: Piece): void {
  changeFont(press, pen, piece);
  const said = piece.added ? "\u00AD" : !piece.mark && needsActualText(pen.font, piece) ? piece.shaped.text : undefined;
  if (said !== undefined) {
    show(pen);
    pen.operators.push(`/Span <</ActualText <${utf16(said)}>>> BDC`);
  }
  const tracking = (piece.style.tracking ?? 0) / 1000;
  let x = piece.x;
  for (const { glyph, advance, xOffset, yOffset } of piece.shaped.glyphs) {
    changeRise(pen, (piece.style.rise ?? 0) + (yOffset * pen.size) / 1000);
    moveTo(pen, x + (xOffset / 1000) * pen.size * pen.scale);
    writeGlyph(pen, glyph);
    x += (advance / 1000 + tracking) * pen.size * pen.scale;
  }
  if (said !== undefined) {
    show(pen);
    pen.operators.push("EMC");
  }
}

function changeFont(press: Press, pen: Pen, { face, style }: Piece): void {
  if (face === pen.face && style.size === pen.size) return;
  const font = useFace(press, face);
  show(pen);
  pen.face = face;
  pen.font = font;
  pen.size = style.size;
  pen.operators.push(`/${font.id} ${decimal(pen.size)} Tf`);
}

function changeRise(pen: Pen, rise: number): void {
  if (rise === pen.rise) return;
  show(pen);
  pen.rise = rise;
  pen.operators.push(`${decimal(rise)} Ts`);
}

/** A space is written in the font at hand, so that words are apart when the text is read or copied. */
function writeSpace(pen: Pen): void {
  const [space] = pen.face.shape(" ", []).glyphs;
  if (space !== undefined) writeGlyph(pen, space.glyph);
}

function writeGlyph(pen: Pen, glyph: Glyph): void {
  const id = pen.font.subset.includeGlyph(glyph.id);
  pen.font.widths[id] ??= glyph.advance;
  pen.font.unicode[id] ??= glyph.codePoints;
  pen.shown += `<${id.toString(16).padStart(4, "0")}>`;
  pen.x += (glyph.advance / 1000) * pen.size * pen.scale;
}

/** Adjusts the next glyph's place, in thousandths of text space; what rounding loses is made good with the next. */
function moveTo(pen: Pen, x: number): void {
  const unit = (pen.size * pen.scale) / 1000;
  const adjustment = Math.round((pen.x - x) / unit);
  if (adjustment === 0) return;
  pen.shown += String(adjustment);
  pen.x -= adjustment * unit;
}

function show(pen: Pen): void {
  if (pen.shown !== "") pen.operators.push(`[${pen.shown.replaceAll("><", "")}] TJ`);
  pen.shown = "";
}

/** A glyph can stand for one text only in the whole font: a small capital r for R or r. */
function needsActualText(font: EmbeddedFont, { shaped }: Piece): boolean {
  return shaped.glyphs.some(({ glyph }) => {
    const known = font.unicode[font.subset.includeGlyph(glyph.id)];
    return known !== undefined && known.join() !== glyph.codePoints.join();
  });
}

const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("")}`;

/** Returns a number as PDF writes it, to a thousandth. */
function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}
