import type { Image } from "../document/image.ts";
import type { PlacedLine } from "../makeup/page.ts";
import { drawDisplay } from "./draw.ts";
import { drawMarked, drawOwned } from "./marks.ts";
import type { Press } from "./press.ts";
import { append, type Element } from "./structure.ts";
import type { Tagging } from "./tagging.ts";

/** A picture that covers an area, and what it shows to those who do not see it; without that it is decoration. */
export interface Art {
  readonly image: Image;
  readonly alt: string;
}

/** What draws display matter, in points from the top left corner of an element. */
export interface Pen {
  readonly lines: (lines: readonly PlacedLine[], as: "P" | "Title") => void;
  readonly rule: (width: number, weight: number) => void;
  readonly art: (art: Art, width: number, height: number) => void;
}

/** The PDF that is drawn, and its structure where it has one. */
export interface Printing {
  readonly press: Press;
  readonly tagging?: Tagging;
}

/** Returns the pen that draws into a PDF; `section` is the element that display matter is part of. */
export function pressPen(printing: Printing, section?: Element): Pen {
  const { press } = printing;
  return {
    lines: (lines, as) => drawDisplay({ ...printing, section }, lines, as),
    rule: (width, weight) => drawMarked(press, "Artifact", () => press.rect(0, 0, width, weight).fill()),
    art: (art, width, height) => drawArt(printing, section, art, width, height),
  };
}

/** A place and a size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns where an image stands that covers an area, its middle in the middle, as small as it can be. */
export function coverArea({ width, height }: Pick<Image, "width" | "height">, area: Omit<Box, "x" | "y">): Box {
  const scale = Math.max(area.width / width, area.height / height);
  const [wide, high] = [width * scale, height * scale];
  return { x: (area.width - wide) / 2, y: (area.height - high) / 2, width: wide, height: high };
}

function drawArt(
  { press, tagging }: Printing,
  section: Element | undefined,
  { image, alt }: Art,
  width: number,
  height: number,
): void {
  const { x, y, ...size } = coverArea(image, { width, height });
  const draw = (): void => {
    press.save().rect(0, 0, width, height).clip();
    press.image(Buffer.from(image.bytes), x, y, size);
    press.restore();
  };
  if (tagging === undefined || section === undefined || alt === "") return drawMarked(press, "Artifact", draw);
  const [, , , , left, head] = press._ctm;
  const box = [left, head - height, left + width, head];
  const attributes = { O: "Layout", Placement: "Block", BBox: box };
  drawOwned(press, tagging.structure, append(section, "Figure", { alt, attributes }), draw);
}
