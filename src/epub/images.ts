import type { Block } from "../document/document.ts";
import type { Image, Images } from "../document/image.ts";
import { figuresIn } from "../document/traversal.ts";
import type { EditionFile } from "./edition-file.ts";

/** The image files of an edition, and where a figure finds its own. */
export interface Plates {
  readonly files: readonly EditionFile[];
  /** By the `src` of the figures. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Returns the images that blocks show, numbered in the order of their first showing: `images/figure-1.png`. */
export function platesOf(blocks: readonly Block[], images: Images): Plates {
  const shown = new Set(figuresIn(blocks).map(({ src }) => src));
  const plates = [...shown]
    .flatMap((src) => images.get(src) ?? [])
    .map((image, index) => ({ image, path: pathOf(image, index + 1) }));
  return {
    files: plates.map(({ image, path }) => ({ path, mediaType: image.mediaType, bytes: image.bytes })),
    paths: new Map(plates.map(({ image, path }) => [image.src, path])),
  };
}

function pathOf(image: Image, number: number): string {
  return `images/figure-${number}.${image.mediaType === "image/png" ? "png" : "jpg"}`;
}
