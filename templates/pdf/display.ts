import type { Metadata } from "../../src/document/document.ts";
import type { Typesetter } from "../../src/galley/display.ts";

/** What a page of display matter is given: the words, a typesetter, and the type area in points from the trim's top left. */
export interface DisplayProps {
  readonly metadata: Metadata;
  /** The date of the work, in words of its language. */
  readonly date: string;
  /** The paragraphs of the colophon. */
  readonly colophon: readonly string[];
  readonly typesetter: Typesetter;
  readonly left: number;
  readonly top: number;
  readonly measure: number;
  readonly height: number;
}
