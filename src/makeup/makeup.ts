import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Galley, Slug } from "../galley/galley.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import { breakPages, type Leaf } from "./break.ts";
import { columnWith, topOf } from "./column.ts";
import { furnish, setHeads } from "./furniture.ts";
import { sideOf, type Page, type PlacedFigure, type PlacedText } from "./page.ts";
import { placeNotes } from "./place-notes.ts";
import { reportPages, takesOf, type PageReport } from "./report.ts";
import type { Taken } from "./ways.ts";

/** A document made up into pages. */
export interface MadeUp {
  readonly pages: readonly Page[];
  readonly galley: Galley;
  readonly specification: Specification;
  readonly faces: Faces;
  /** What stands against the pages, and what that costs. */
  readonly report: PageReport;
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
  const plainPage = (number: number, kind: Page["kind"]) => emptyPage(number, kind, specification.depth);
  const front = [plainPage(1, "title"), plainPage(2, "blank")];
  const colophon = firstTextPage + text.length;
  const blank = sideOf(colophon) === "verso" ? [] : [plainPage(colophon, "blank")];
  const back = [...blank, plainPage(colophon + blank.length, "colophon")];
  const heads = setHeads(document, specification, faces);
  const pages = [...front, ...text, ...back].map((page) => {
    return { ...page, furniture: furnish(page, heads.value, specification, faces, firstTextPage) };
  });
  const report = reportPages(leaves, document.source, galley, specification);
  const faults = leaves.flatMap((_, index) => faultsOf(leaves, index, document, galley));
  return { value: { pages, galley, specification, faces, report }, diagnostics: [...heads.diagnostics, ...faults] };
}

function emptyPage(number: number, kind: Page["kind"], depth: number): Page {
  return { number, side: sideOf(number), kind, depth, body: [], notes: [], furniture: [] };
}

/** Returns the left edge of the type area in points. */
function leftOf(number: number, { margins }: Specification): number {
  return sideOf(number) === "recto" ? margins.inner : margins.outer;
}

function pageOf(leaf: Leaf, galley: Galley, specification: Specification, first: boolean): Page {
  const x = leftOf(leaf.number, specification);
  const { firstBaseline, leading } = specification;
  const depth = specification.depth + leaf.way.run;
  const bottom = firstBaseline + (depth - 1) * leading;
  const notes = placeNotes(leaf.way.foot.parts, galley, specification, { x, bottom });
  return {
    ...emptyPage(leaf.number, "text", depth),
    body: placeBody(leaf, galley, specification, x, first),
    notes,
    rule: notes.length === 0 ? undefined : ruleOver(notes[0]!.y, x, specification),
    furniture: [],
  };
}

/** Returns the rule over notes whose first line stands on a baseline. */
function ruleOver(baseline: number, x: number, specification: Specification): Page["rule"] {
  const { leading, below, rule } = specification.notes;
  const y = Math.round((baseline - leading * 0.72 - below) * 100) / 100;
  return { x, y, width: Math.min(rule.width, measureOf(specification)), weight: rule.weight };
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

/** Returns the slugs of a page from top to bottom. */
function slugsOn(leaf: Leaf, { strips }: Galley): readonly Slug[] {
  return takesOf(leaf).flatMap(({ strip, variant, from, to }) =>
    strips[strip]!.variants[variant]!.slugs.slice(from, to),
  );
}

/** What is wrong with a page. T003: it holds more than it has room for; T004: a widow or an orphan that nothing could avoid. */
function faultsOf(leaves: readonly Leaf[], index: number, document: Document, galley: Galley): Diagnostic[] {
  const leaf = leaves[index]!;
  const last = leaves.slice(0, index + 1).findLast(({ way }) => way.taken !== undefined)?.way.taken;
  if (last === undefined) return [];
  const { slugs } = galley.strips[last.strip]!.variants[last.variant]!;
  const place = { source: document.source, span: slugs[last.to - 1]!.span };
  const crowded: Diagnostic[] = leaf.way.overfull ? [{ code: "T003", place, ...crowding(leaf) }] : [];
  if (leaf.way.taken === undefined) return crowded;
  const alone = aloneAt(last, slugs.length, leaf, leaves.slice(index + 1));
  if (alone === undefined) return crowded;
  const hint = "a few words more or less in this paragraph, or before it, mend it";
  return [...crowded, { code: "T004", place, message: alone, hint }];
}

/** Says which line of a block a page break leaves alone, and where. */
function aloneAt({ to }: Taken, lines: number, leaf: Leaf, following: readonly Leaf[]): string | undefined {
  if (to === lines - 1) {
    const next = following.find(({ way }) => way.taken !== undefined);
    return `the last line of a paragraph stands alone at the head of page ${next?.number}`;
  }
  if (to > 1 || lines === 1) return undefined;
  return `the first line of a paragraph stands alone at the foot of page ${leaf.number}`;
}

/** Says what a page has too much of. */
function crowding({ number, way: { foot } }: Leaf): Pick<Diagnostic, "message" | "hint"> {
  const notes = [...new Set(foot.parts.map(({ note }) => note))];
  if (notes.length === 0)
    return { message: `a figure is taller than page ${number} has room for`, hint: "make the figure smaller" };
  const named = notes.length === 1 ? `note ${notes[0]}` : `notes ${notes[0]} to ${notes.at(-1)}`;
  return {
    message: `page ${number} has no room for ${named} together with what calls them`,
    hint: "call some of them further on in the text, or join them into one note",
  };
}
