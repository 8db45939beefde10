import type { Metadata, Text } from "../document/document.ts";
import type { Faces } from "../typography/faces.ts";
import { hyphenationFor } from "../typography/hyphenation.ts";
import type { ParagraphStyle, Specification } from "../typography/specification.ts";
import type { Line } from "./line.ts";
import { setParagraph } from "./paragraph.ts";
import type { ParagraphSetting } from "./rules.ts";

/** Sets text that is not in the manuscript's flow, for title pages and colophons; the measure in points. */
export interface Typesetter {
  /** Returns the lines of a text in a style. */
  set(text: string, style: ParagraphStyle, measure: number): readonly Line[];
  /** The same with its lines as equal in length as can be, for titles. */
  balance(text: string, style: ParagraphStyle, measure: number): readonly Line[];
}

/** Returns a typesetter for display matter in a document's language. */
export function typesetterFor(
  metadata: Metadata,
  { justification, callFeatures }: Specification,
  faces: Faces,
): Typesetter {
  const hyphenate = hyphenationFor(metadata.language, metadata.hyphenation);
  const set = (text: string, style: ParagraphStyle, measure: number, left = 0): readonly Line[] => {
    const inline: Text = { type: "text", value: text, span: { start: 0, end: 0 } };
    const setting: ParagraphSetting = {
      style: { ...style, left },
      faces,
      hyphenate,
      justification,
      callFeatures,
      measure,
      numberOf: () => "",
    };
    return setParagraph([inline], setting);
  };
  return {
    set: (text, style, measure) => set(text, style, measure),
    balance: (text, style, measure) => {
      const narrow = narrowest(measure, (width) => set(text, style, width));
      return set(text, style, (measure + narrow) / 2, (measure - narrow) / 2);
    },
  };
}

/** Returns the smallest measure, to a point, that needs no more lines than the full one and has none too long. */
function narrowest(measure: number, set: (measure: number) => readonly Line[]): number {
  const count = set(measure).length;
  let [low, high] = [measure / count / 2, measure];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = set(middle);
    if (lines.length > count || lines.some(({ overfull }) => overfull)) low = middle;
    else high = middle;
  }
  return high;
}
