import type { NoteCall } from "../document/document.ts";
import type { Images } from "../document/image.ts";
import type { Faces } from "../typography/faces.ts";
import type { Hyphenate } from "../typography/hyphenation.ts";
import type { ParagraphStyle, Specification, TextStyle } from "../typography/specification.ts";
import type { ParagraphSetting } from "./rules.ts";

/** What the setting of every block of a document has in common. */
export interface Composition {
  readonly specification: Specification;
  /** The width of the column, in points. */
  readonly measure: number;
  readonly faces: Faces;
  readonly images: Images;
  readonly hyphenate: Hyphenate;
  readonly numberOf: (call: NoteCall) => string;
  /** Returns the numbers of the notes whose first call is among some calls. */
  readonly notesFirstCalledBy: (calls: readonly NoteCall[]) => number[];
}

/** Returns how a paragraph of a style is set to the measure of a composition. */
export function settingOf(composition: Composition, style: ParagraphStyle, capitals?: TextStyle): ParagraphSetting {
  const { faces, hyphenate, numberOf, measure, specification } = composition;
  const { justification, callFeatures } = specification;
  return {
    style,
    capitals,
    faces,
    hyphenate,
    numberOf,
    justification,
    callFeatures,
    measure,
  };
}
