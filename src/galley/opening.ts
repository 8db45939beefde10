import type { Inline } from "../document/document.ts";
import type { TextStyle } from "../typography/specification.ts";
import { breakpointsOf, type Breakpoints } from "./breakpoints.ts";
import { bestFirstLine, type FittedLine } from "./fit.ts";
import { horizontalList, type HorizontalList } from "./horizontal.ts";
import { forbidden } from "./items.ts";
import { rulesFor, spacingOf, type ParagraphSetting } from "./rules.ts";
import { wordsOf, type Word } from "./words.ts";

/** A first line in capitals. */
interface Opening {
  readonly words: readonly Word[];
  readonly list: HorizontalList;
  readonly points: Breakpoints;
  readonly first: FittedLine;
}

/** Sets the first line's words in the opening style, as many as fill the line best, and ends the line there. */
export function openingOf(words: readonly Word[], inlines: readonly Inline[], setting: ParagraphSetting): Word[] {
  const { words: styled, list, points, first } = bestTracked(inlines, setting, setting.capitals!);
  const end = points.item[first.to]!;
  const count = list.matter.slice(0, end).filter((matter) => matter?.kind === "space").length + 1;
  if (points.cost[first.to]! <= -forbidden) return [...styled.slice(0, count), ...words.slice(count)];
  if (list.matter[end]?.kind !== "space") return [...words];
  return [...styled.slice(0, count - 1), { ...styled[count - 1]!, after: "full-line-end" }, ...words.slice(count)];
}

/** Capitals bear other tracking than their style's, as a share of it; that of the style comes first. */
const trackings = [1, 0.9, 1.1, 0.8, 1.2, 0.7, 1.3];

/** Tracks capitals so that they fill their line without help of the spaces. */
function bestTracked(inlines: readonly Inline[], setting: ParagraphSetting, style: TextStyle): Opening {
  const { tracking = 0 } = style;
  const openings = (tracking === 0 ? [1] : trackings).map((share) =>
    fitOpening(inlines, setting, { ...style, tracking: tracking * share }),
  );
  return openings.reduce((best, other) => (other.first.badness < best.first.badness ? other : best));
}

function fitOpening(inlines: readonly Inline[], setting: ParagraphSetting, style: TextStyle): Opening {
  const words = wordsOf(inlines, { ...setting, style });
  const list = horizontalList(words, {
    justification: spacingOf(setting),
    firstIndent: setting.style.first,
    lineIndent: 0,
    hyphenate: undefined,
    widest: Infinity,
  });
  const points = breakpointsOf(list.items);
  const pass = { hyphens: false, tolerance: Infinity, lineStretch: 0, overfull: false };
  return { words, list, points, first: bestFirstLine(points, rulesFor(setting, pass)) };
}
