import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Galley, Slug } from "../galley/galley.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import { breakPages, type Leaf } from "./break.ts";
import { columnWith, topOf } from "./column.ts";
import { furnish } from "./furniture.ts";
import { sideOf, type Page, type PlacedFigure, type PlacedNote, type PlacedText } from "./page.ts";

/** A document made up into pages. */
export interface MadeUp {
  readonly pages: readonly Page[];
  readonly galley: Galley;
  readonly specification: Specification;
  readonly faces: Faces;
  /** What the pages cost, in demerits; 0 is a setting without a fault. */
  readonly cost: number;
}

/** The text opens on the first recto after the title page. */
const firstTextPage = 3;

/** Returns the pages of a document: title page, text, colophon. */
export function makeUp(document: Document, galley: Galley, specification: Specification, faces: Faces): Checked<MadeUp> {
  const leaves = breakPages(galley, specification, firstTextPage);
  const text = leaves.map((leaf, index) => pageOf(leaf, galley, specification, index === 0));
  const front = [plainPage(1, "title"), plainPage(2, "blank")];
  const colophon = firstTextPage + text.length;
  const back = sideOf(colophon) === "verso" ? [plainPage(colophon, "colophon")] : [plainPage(colophon, "blank"), plainPage(colophon + 1, "colophon")];
  const pages = [...front, ...text, ...back].map((page) => ({ ...page, furniture: furnish(page, document.metadata, specification, faces, firstTextPage) }));
  const cost = leaves.reduce((sum, leaf) => sum + leaf.cost, 0);
  return { value: { pages, galley, specification, faces, cost }, diagnostics: leaves.flatMap((_, index) => faultsOf(leaves.slice(index), document, galley)) };
}

function plainPage(number: number, kind: Page["kind"]): Page {
  return { number, side: sideOf(number), kind, body: [], notes: [], furniture: [] };
}

/** Returns the left edge of the type area in points. */
function leftOf(number: number, { margins }: Specification): number {
  return sideOf(number) === "recto" ? margins.inner : margins.outer;
}

function pageOf(leaf: Leaf, galley: Galley, specification: Specification, first: boolean): Page {
  const x = leftOf(leaf.number, specification);
  const notes = placeNotes(leaf, galley, specification, x);
  const { notes: style } = specification;
  const top = notes[0] && notes[0].y - style.leading * 0.72 - style.below;
  return {
    ...plainPage(leaf.number, "text"),
    body: placeBody(leaf, galley, specification, x, first),
    notes,
    rule: top === undefined ? undefined : { x, y: Math.round(top * 100) / 100, width: Math.min(style.rule.width, measureOf(specification)), weight: style.rule.weight },
    furniture: [],
  };
}

function placeBody(leaf: Leaf, galley: Galley, specification: Specification, x: number, first: boolean): (PlacedText | PlacedFigure)[] {
  const { leading, firstBaseline, sink } = specification;
  const half = leading / 2;
  let column = first ? 2 * sink : 0;
  return slugsOn(leaf, galley).map((slug) => {
    const top = firstBaseline - leading + topOf(column, slug) * half;
    column = columnWith(column, slug);
    const { matter, block } = slug;
    if (matter.kind === "line") return { kind: "line", x, y: top + leading, line: matter.line, block };
    const spare = slug.height * half - matter.figure.height;
    return { kind: "figure", x: x + matter.figure.x, y: top + leading * 0.3 + spare / 2, figure: matter.figure, block };
  });
}

/** Notes stand on the last line of the page, whatever is above them. */
function placeNotes({ foot }: Leaf, galley: Galley, specification: Specification, x: number): PlacedNote[] {
  const { firstBaseline, depth, leading, notes } = specification;
  const lines = foot.parts.flatMap(({ note, from, to }) =>
    galley.notes[note - 1]!.lines.slice(from, to).map((line, index) => ({ note, first: from + index === 0, line })),
  );
  const bottom = firstBaseline + (depth - 1) * leading;
  return lines.map((line, index) => ({ ...line, x, y: bottom - (lines.length - 1 - index) * notes.leading }));
}

/** Returns the slugs of a page from top to bottom. */
function slugsOn({ takes }: Leaf, { strips }: Galley): readonly Slug[] {
  return takes.flatMap(({ strip, variant, from, to }) => strips[strip]!.variants[variant]!.slugs.slice(from, to));
}

/** What is wrong with the first of some pages. T003: it holds more than it has room for; T004: a widow or an orphan that nothing could avoid. */
function faultsOf([leaf, ...following]: readonly Leaf[], document: Document, galley: Galley): Diagnostic[] {
  const last = leaf?.takes.at(-1);
  if (leaf === undefined || last === undefined) return [];
  const { slugs } = galley.strips[last.strip]!.variants[last.variant]!;
  const place = { source: document.source, span: slugs[last.to - 1]!.span };
  const found: Diagnostic[] = [];
  if (leaf.overfull) {
    found.push({ code: "T003", place, message: `page ${leaf.number} has more on it than it has room for`, hint: "shorten what stands here, or give a long note fewer lines" });
  }
  const hint = "a few words more or less in this paragraph, or before it, mend it";
  if (last.to === slugs.length - 1) {
    const next = following.find(({ takes }) => takes.length > 0);
    found.push({ code: "T004", place, message: `the last line of a paragraph stands alone at the head of page ${next?.number}`, hint });
  } else if (last.to === 1 && slugs.length > 1) {
    found.push({ code: "T004", place, message: `the first line of a paragraph stands alone at the foot of page ${leaf.number}`, hint });
  }
  return found;
}
