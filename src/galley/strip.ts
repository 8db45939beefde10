import type { Span } from "../diagnostics/source.ts";
import type { Figure, Inline, NoteCall } from "../document/document.ts";
import type { Image } from "../document/image.ts";
import type { PageCosts, ParagraphStyle, TextStyle } from "../typography/specification.ts";
import { settingOf, type Composition } from "./composition.ts";
import { setFigure } from "./figure.ts";
import type { GalleyBlock, Slug, Strip, Variant } from "./galley.ts";
import type { Line } from "./line.ts";
import { hangMarks, type Mark } from "./mark.ts";
import { setVariants, type ParagraphVariant } from "./paragraph.ts";

/** Text to be set as one strip. */
export interface Copy {
  readonly inlines: readonly Inline[];
  readonly block: GalleyBlock;
  readonly style: ParagraphStyle;
  /** The style of its first line, where it opens the text. */
  readonly capitals?: TextStyle;
  /** The marks of list items, before its first line. */
  readonly marks: readonly Mark[];
  /** What a page break after it would make: an orphan, a widow, a signature by itself. */
  readonly keep?: "orphan" | "widow" | "signed";
  /** Half lines of space before it. */
  readonly before: number;
  /** Whether its lines stand on whole lines of the grid. */
  readonly onGrid: boolean;
  readonly span: Span;
}

/** Returns the strip of a text, in every length that it can be set to; undefined where there is nothing to set. */
export function stripOf(copy: Copy, index: number, composition: Composition): Strip | undefined {
  const variants = variantsOf(copy, composition).map(({ lines, cost }): Variant => {
    const marked = hangMarks(lines, copy.marks, copy.style.text, composition);
    return { slugs: marked.map((_, line) => slugOf(marked, line, copy, index, composition)), cost };
  });
  if (variants.length === 0) return undefined;
  return { variants: copy.before === 1 && !copy.onGrid ? [...variants, ...variants.map(opened)] : variants };
}

/** A setting with a whole line before it, which leaves it on the grid. */
function opened({ slugs: [first, ...rest], cost }: Variant): Variant {
  return { slugs: [{ ...first!, before: 2 }, ...rest], cost, opened: true };
}

/** A quotation of no more lines is not justified: no other line is there to hide a wide space or a hyphen. */
const shortQuotation = 2;

function variantsOf({ inlines, block, style, capitals, marks }: Copy, composition: Composition): ParagraphVariant[] {
  const variants = setVariants(inlines, settingOf(composition, style, capitals));
  if (variants.length === 0 && marks.length > 0) return [{ lines: [], cost: 0 }];
  const isShort = block.role === "quotation" && (variants[0]?.lines.length ?? 0) <= shortQuotation;
  if (!isShort) return variants;
  return setVariants(inlines, settingOf(composition, { ...style, alignment: "left", hyphenate: false }));
}

function slugOf(lines: readonly Line[], at: number, copy: Copy, block: number, composition: Composition): Slug {
  const line = lines[at]!;
  return {
    matter: { kind: "line", line },
    height: 2,
    before: at === 0 ? copy.before : 0,
    onGrid: copy.onGrid,
    breakCost: breakCost(lines, at, copy, composition.specification.pageCosts),
    notes: composition.notesFirstCalledBy(callsOn(line)),
    block,
    span: copy.span,
  };
}

/** Returns the calls of a line in order. */
export const callsOn = (line: Line): NoteCall[] =>
  line.pieces.flatMap(({ call }) => (call === undefined ? [] : [call]));

/** What a page break after a line costs: a widow, an orphan, a hyphen; a heading or a signature is never parted. */
function breakCost(lines: readonly Line[], at: number, { block, keep }: Copy, costs: PageCosts): number {
  const left = lines.length - 1 - at;
  if (block.role === "heading" || (left === 0 && keep === "signed")) return Infinity;
  if (left === 0) return keep === undefined || keep === "signed" ? 0 : costs[keep];
  const hyphen = lines[at]!.hyphenated ? costs.hyphen : 0;
  return (left === 1 ? costs.widow : 0) + (at === 0 ? costs.orphan : 0) + hyphen;
}

/** Returns the strip of a figure, which keeps to its caption. */
export function figureStrip(
  figure: Figure,
  image: Image,
  before: number,
  block: number,
  composition: Composition,
): Strip {
  const { measure, specification } = composition;
  const set = setFigure(image, figure.alt, measure, specification);
  const slug: Slug = {
    matter: { kind: "figure", figure: set },
    height: 2 * Math.ceil(set.height / specification.leading),
    before,
    onGrid: true,
    breakCost: figure.caption === undefined ? 0 : Infinity,
    notes: [],
    block,
    span: figure.span,
  };
  return { variants: [{ slugs: [slug], cost: 0 }] };
}
