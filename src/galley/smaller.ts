import type { Smaller } from "../document/document.ts";
import { textOf } from "../document/traversal.ts";
import type { Faces } from "../typography/faces.ts";
import type { TextStyle } from "../typography/specification.ts";

/** Shares of the size of the text around, and a size that nothing is reduced below; points. */
const shares = { superscript: 0.62, subscript: 0.62, small: 0.85 } as const;
const leastSize = 5;
/** How far those stand from the baseline that the face has no figures or letters for, as a share of the size of the text around. */
const rises = { superscript: 0.34, subscript: -0.14 } as const;
const features = { superscript: ["sups"], subscript: ["subs"] } as const;

/**
 * Returns the style of words that are set smaller. A superscript or a subscript has the face's own figures and letters for
 * it, where the face has them all; one within another is set as that other.
 */
export function reduced(inline: Smaller, style: TextStyle, faces: Faces): TextStyle {
  const { type } = inline;
  if (type === "small") return { ...style, size: smallerThan(style, shares.small) };
  if (isScript(style)) return style;
  const own = { ...style, features: features[type], tracking: 0, rise: 0 };
  if (hasAll(textOf(inline.children), own, faces)) return own;
  return { ...style, size: smallerThan(style, shares[type]), rise: rises[type] * style.size };
}

const isScript = ({ rise }: TextStyle): boolean => rise !== undefined;

/** Nothing that is small already grows. */
const smallerThan = ({ size }: TextStyle, share: number): number => Math.max(share * size, Math.min(size, leastSize));

/** Whether the face has another glyph for each character of a text with some features. */
function hasAll(text: string, { face, features: wanted }: TextStyle, faces: Faces): boolean {
  return Array.from(text.replace(/\s/gu, "")).every((character) => {
    const [plain, own] = [[], wanted].map((each) => faces[face].shape(character, each).glyphs[0]?.glyph.id);
    return own !== plain;
  });
}
