/** An image file as it was read, known to be of a kind that every edition can show. */
export interface Image {
  /** The path as the manuscript writes it: the key by which a `Figure` finds its image. */
  readonly src: string;
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The images of a document by their `src`. */
export type Images = ReadonlyMap<string, Image>;
