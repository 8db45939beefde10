import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Galley, Slug } from "../galley/galley.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import { breakPages, type Leaf, type Take } from "./break.ts";
import { columnWith, topOf } from "./column.ts";
import { furnish, setHeads } from "./furniture.ts";
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
export function makeUp(
  document: Document,
  galley: Galley,
  specification: Specification,
  faces: Faces,
): Checked<MadeUp> {
  const leaves = breakPages(galley, specification, firstTextPage);
  const text = leaves.map((leaf, index) => pageOf(leaf, galley, specification, index === 0));
  const front = [plainPage(1, "title"), plainPage(2, "blank")];
  const colophon = firstTextPage + text.length;
  const blank = sideOf(colophon) === "verso" ? [] : [plainPage(colophon, "blank")];
  const back = [...blank, plainPage(colophon + blank.length, "colophon")];
  const heads = setHeads(document, specification, faces);
  const pages = [...front, ...text, ...back].map((page) => {
    return { ...page, furniture: furnish(page, heads.value, specification, faces, firstTextPage) };
  });
  const cost = leaves.reduce((sum, leaf) => sum + leaf.cost, 0);
  const faults = leaves.flatMap((_, index) => faultsOf(leaves, index, document, galley));
  return { value: { pages, galley, specification, faces, cost }, diagnostics: [...heads.diagnostics, ...faults] };
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
    rule:
      top === undefined
        ? undefined
        : {
            x,
            y: Math.round(top * 100) / 100,
            width: Math.min(style.rule.width, measureOf(specification)),
            weight: style.rule.weight,
          },
    furniture: [],
  };
}

function placeBody(
  leaf: Leaf,
  galley: Galley,
  specification: Specification,
  x: number,
  first: boolean,
): (PlacedText | PlacedFigure)[] {
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

/** What is wrong with a page. T003: it holds more than it has room for; T004: a widow or an orphan that nothing could avoid. */
function faultsOf(leaves: readonly Leaf[], index: number, document: Document, galley: Galley): Diagnostic[] {
  const leaf = leaves[index]!;
  const following = leaves.slice(index + 1);
  const last = leaves
    .slice(0, index + 1)
    .findLast(({ takes }) => takes.length > 0)
    ?.takes.at(-1);
  if (last === undefined) return [];
  const { slugs } = galley.strips[last.strip]!.variants[last.variant]!;
  const place = { source: document.source, span: slugs[last.to - 1]!.span };
  const crowded: Diagnostic[] = leaf.overfull ? [{ code: "T003", place, ...crowding(leaf) }] : [];
  if (leaf.takes.length === 0) return crowded;
  const alone = aloneAt(last, slugs.length, leaf, following);
  if (alone === undefined) return crowded;
  const hint = "a few words more or less in this paragraph, or before it, mend it";
  return [...crowded, { code: "T004", place, message: alone, hint }];
}

/** Says which line of a block a page break leaves alone, and where. */
function aloneAt({ to }: Take, lines: number, leaf: Leaf, following: readonly Leaf[]): string | undefined {
  if (to === lines - 1) {
    const next = following.find(({ takes }) => takes.length > 0);
    return `the last line of a paragraph stands alone at the head of page ${next?.number}`;
  }
  if (to > 1 || lines === 1) return undefined;
  return `the first line of a paragraph stands alone at the foot of page ${leaf.number}`;
}

/** Says what a page has too much of. */
function crowding({ number, foot: { parts } }: Leaf): Pick<Diagnostic, "message" | "hint"> {
  const notes = [...new Set(parts.map(({ note }) => note))];
  if (notes.length === 0)
    return { message: `a figure is taller than page ${number} has room for`, hint: "make the figure smaller" };
  const named = notes.length === 1 ? `note ${notes[0]}` : `notes ${notes[0]} to ${notes.at(-1)}`;
  return {
    message: `page ${number} has no room for ${named} together with what calls them`,
    hint: "call some of them further on in the text, or join them into one note",
  };
}
