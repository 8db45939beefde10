import type { Inline, Text } from "../../src/document/document.ts";
import { textOfLine, type Line, type Piece } from "../../src/galley/line.ts";
import type { ParagraphSetting } from "../../src/galley/rules.ts";
import { squareFaces, squareJustification, squareStyle } from "./square-face.ts";

const span = { start: 0, end: 0 };

export const text = (value: string): Text => ({ type: "text", value, span });

/** Returns how a paragraph is set in the square face to a measure in points. */
export function squareSetting(measure: number, own: Partial<ParagraphSetting> = {}): ParagraphSetting {
  return {
    faces: squareFaces,
    style: squareStyle,
    justification: squareJustification,
    callFeatures: [],
    numberOf: () => "1",
    hyphenate: () => [],
    measure,
    ...own,
  };
}

/** The text and inlines of a paragraph: a string, or inlines as they are. */
export const inlinesOf = (...parts: readonly (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));

/** Where a line's type begins and ends, marks left out, in points from the left edge of the measure. */
export function extentOf({ pieces }: Line): { left: number; right: number } {
  const own = pieces.filter(({ mark }) => !mark);
  const [first, last] = [own[0], own.at(-1)];
  return { left: first?.x ?? 0, right: last === undefined ? 0 : last.x + last.width };
}

/** The widths of a line's word spaces, from left to right. */
export function spacesOf({ pieces }: Line): number[] {
  return pieces.flatMap((piece, index) => (piece.spaced ? [piece.x - rightOf(pieces[index - 1]!)] : []));
}

const rightOf = ({ x, width }: Piece): number => x + width;

/** To three digits, as on a rule. */
const measured = (length: number): string => String(Math.round(length * 1000) / 1000);

/**
 * Lines for a person to check: where the type begins and ends, how wide each word space is, and the text, with ¬ for a
 * hyphen that the setting added.
 */
export function proofOf(lines: readonly Line[]): string[] {
  return lines.map((line) => {
    const { left, right } = extentOf(line);
    const spaces = [...new Set(spacesOf(line).map(measured))].join(" and ");
    const notes = [
      line.expansion === 0 ? "" : ` ×${measured(1 + line.expansion)}`,
      line.overfull ? " too long" : "",
      line.cut ? " cut" : "",
    ].join("");
    return `${measured(left)} to ${measured(right)}${spaces === "" ? "" : `, spaces ${spaces}`}${notes}: ${textOfLine(line).trimEnd().replaceAll("\u00AD", "¬")}`;
  });
}
