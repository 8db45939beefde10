import type { Line } from "../galley/line.ts";
import { coverArea, type Art, type Pen } from "../pdf/pen.ts";

/** A drawing in the making: what stands in it, and where the next element begins; points. */
export interface Drawing {
  readonly parts: string[];
  left: number;
  top: number;
}

/** Returns the pen that adds to a drawing, in the colour of its text. */
export function svgPen(drawing: Drawing): Pen {
  const rectangle = (width: number, height: number): string =>
    `<rect x="${decimal(drawing.left)}" y="${decimal(drawing.top)}" width="${decimal(width)}" height="${decimal(height)}"/>`;
  return {
    lines: (lines) => {
      for (const { line, x, y } of lines) drawing.parts.push(...glyphsOf(line, drawing.left + x, drawing.top + y));
    },
    rule: (width, weight) => void drawing.parts.push(rectangle(width, weight)),
    art: (art, width, height) => void drawing.parts.push(artOf(art, drawing, width, height)),
  };
}

/** Returns the outlines of a line whose baseline begins at a place. */
function glyphsOf({ pieces, expansion }: Line, left: number, baseline: number): string[] {
  return pieces.flatMap(({ x, shaped, face, style }) => {
    const size = style.size / 1000;
    const scale = size * (1 + expansion);
    let pen = left + x;
    return shaped.glyphs.map(({ glyph, advance, xOffset, yOffset }) => {
      const at = `translate(${decimal(pen + xOffset * scale)} ${decimal(baseline - yOffset * size)})`;
      pen += (advance + (style.tracking ?? 0)) * scale;
      return `<path transform="${at} scale(${precise(scale)} ${precise(size)})" d="${face.outline(glyph.id)}"/>`;
    });
  });
}

/** A nested drawing cuts off what stands out of it. */
function artOf({ image }: Art, { left, top }: Drawing, width: number, height: number): string {
  const { x, y, ...size } = coverArea(image, { width, height });
  const data = `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString("base64")}`;
  const place = `x="${decimal(left)}" y="${decimal(top)}" width="${decimal(width)}" height="${decimal(height)}"`;
  const inner = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(size.width)}" height="${decimal(size.height)}"`;
  return `<svg ${place} overflow="hidden"><image ${inner} preserveAspectRatio="none" href="${data}"/></svg>`;
}

/** Returns the drawing as SVG, on a ground of its own. */
export function svgOf(
  { parts }: Drawing,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const size = `width="${decimal(width)}" height="${decimal(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${decimal(width)} ${decimal(height)}">`,
    `<rect ${size} fill="${ground}"/>`,
    `<g fill="${ink}">`,
    ...parts,
    "</g>",
    "</svg>",
  ].join("\n");
}

/** The colours of uncoated paper, and of black ink on it. */
const ground = "#f4efe4";
const ink = "#1d1a17";

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);
const precise = (value: number): string => String(Math.round(value * 1e6) / 1e6);
