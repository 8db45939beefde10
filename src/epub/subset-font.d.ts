declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    /** OpenType feature tags; without the option all are kept. */
    readonly keepFeatures?: readonly string[];
    /** Ids of the `name` table to keep besides HarfBuzz's own choice. */
    readonly preserveNameIds?: readonly number[];
  }
  /** Returns a face that holds the glyphs of a text and no others. */
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
