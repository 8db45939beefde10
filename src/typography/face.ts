import { create, type Font, type GlyphRun } from "fontkit";

/** One glyph of a face, with its own advance in 1/1000 em: what the font itself says, before kerning. */
export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advance: number;
}

/** A glyph in its place: the advance in 1/1000 em with kerning, and how far it is moved. */
export interface SetGlyph {
  readonly glyph: Glyph;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A string turned into glyphs; its width in 1/1000 em. */
export interface Shaped {
  readonly text: string;
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
  /** Whether the face has no glyph for something in it. */
  readonly lacks: boolean;
}

/** A cut of a type family, at any size. Lengths are in 1/1000 em. */
export interface Face {
  /** The PostScript name, by which editions know the face. */
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  /** Whether it is an italic. */
  readonly slanted: boolean;
  /** The font file. */
  readonly bytes: Uint8Array;
  /** Whether the face has a glyph for a character. */
  has(character: string): boolean;
  /** Returns the white on either side of a character's ink; less than none where the ink stands out of its body. */
  bearings(character: string): { readonly left: number; readonly right: number };
  /** Returns the outline of a glyph as the path data of an SVG, 1/1000 em, downwards. */
  outline(glyph: number): string;
  /** Shapes a string with some OpenType features switched on besides the usual ones; each distinct call is done once. */
  shape(text: string, features: readonly string[]): Shaped;
}

/** Opens a TrueType or OpenType font file as a face. */
export function openFace(bytes: Uint8Array): Face {
  const font = create(Buffer.from(bytes)) as Font;
  const scale = 1000 / font.unitsPerEm;
  const shapings = new Map<string, Map<string, Shaped>>();
  const byList = new Map<readonly string[], Map<string, Shaped>>();
  const bearings = new Map<string, { left: number; right: number }>();
  return {
    name: font.postscriptName,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    xHeight: font.xHeight * scale,
    capHeight: font.capHeight * scale,
    slanted: font.italicAngle !== 0,
    bytes,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
    bearings(character) {
      let known = bearings.get(character);
      if (known === undefined) bearings.set(character, (known = bearingsIn(font, character, scale)));
      return known;
    },
    outline: (glyph) => font.getGlyph(glyph).path.scale(scale, -scale).toSVG(),
    shape(text, features) {
      let cache = byList.get(features);
      if (cache === undefined) {
        const key = features.join();
        cache = shapings.get(key) ?? new Map<string, Shaped>();
        shapings.set(key, cache);
        byList.set(features, cache);
      }
      let shaped = cache.get(text);
      if (shaped === undefined) cache.set(text, (shaped = shape(font, text, features, scale)));
      return shaped;
    },
  };
}

function bearingsIn(font: Font, character: string, scale: number): { left: number; right: number } {
  const { bbox, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0)!);
  return { left: bbox.minX * scale, right: (advanceWidth - bbox.maxX) * scale };
}

function shape(font: Font, text: string, features: readonly string[], scale: number): Shaped {
  const run = layOut(font, text, features);
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index]!;
    return {
      glyph: { id: glyph.id, codePoints: glyph.codePoints, advance: glyph.advanceWidth * scale },
      advance: position.xAdvance * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
    };
  });
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return { text, glyphs, width, lacks: run.glyphs.some(({ id }) => id === 0) };
}

/** fontkit keeps each glyph with the characters that it first stood for; where they are others, it must forget them. */
function layOut(font: Font, text: string, features: readonly string[]): GlyphRun {
  const run = font.layout(text, [...features]);
  const said = run.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join("");
  if (said === text) return run;
  (font as unknown as { _glyphs: object })._glyphs = {};
  return font.layout(text, [...features]);
}

/**
 * Returns the widths, in 1/1000 em, of the first characters of a shaped string, from none of them to all; a ligature is
 * shared out evenly.
 */
export function widthsOfPrefixes({ text, glyphs }: Shaped): Float64Array {
  const widths = new Float64Array(text.length + 1);
  let [width, seen] = [0, 0];
  for (const { glyph, advance } of glyphs) {
    const length = glyph.codePoints.reduce((sum, point) => sum + (point > 0xffff ? 2 : 1), 0);
    for (let own = 1; own < length; own += 1) widths[seen + own] = width + (advance * own) / length;
    seen += length;
    width += advance;
    widths[seen] = width;
  }
  return widths.fill(width, seen);
}
