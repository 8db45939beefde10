import type { Image } from "../document/image.ts";
import type { Specification } from "../typography/specification.ts";
import type { SetFigure } from "./galley.ts";

/** Resolution at which an image is shown in its own size, if it fits: dots per inch. */
const resolution = 200;

/** Returns a figure centred on the measure, no wider than it and no taller than two thirds of the page; points. */
export function setFigure(image: Image, alt: string, measure: number, { leading, depth }: Specification): SetFigure {
  const tallest = (leading * depth * 2) / 3;
  const scale = Math.min(72 / resolution, measure / image.width, tallest / image.height);
  const width = image.width * scale;
  return { image, alt, x: (measure - width) / 2, width, height: image.height * scale };
}
