import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Galley, Matter, Slug } from "../galley/galley.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import { breakPages, type Leaf } from "./break.ts";
import { columnWith, topOf } from "./column.ts";
import { furnish, setHeads } from "./furniture.ts";
import { sideOf, type Page } from "./page.ts";
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
  return { number, side: sideOf(number), kind, depth, body: [], rules: [], notes: [], furniture: [] };
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
    ...placeBody(leaf, galley, specification, x, first),
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
): Pick<Page, "body" | "rules"> {
  const { leading, firstBaseline, sink } = specification;
  let column = first ? 2 * sink : 0;
  const placed = slugsOn(leaf, galley).map((slug) => {
    const baseline = firstBaseline + (topOf(column, slug) * leading) / 2;
    column = columnWith(column, slug);
    return placeSlug(slug, x, baseline, leading);
  });
  return { body: placed.flatMap(({ body }) => body), rules: placed.flatMap(({ rules }) => rules) };
}

/** Places a slug by the baseline of its first line. */
function placeSlug(
  { matter, block, height, span: of }: Slug,
  x: number,
  y: number,
  leading: number,
): Pick<Page, "body" | "rules"> {
  if (matter.kind === "line") return { body: [{ kind: "line", x, y, line: matter.line, block, of }], rules: [] };
  if (matter.kind === "figure") {
    const { figure } = matter;
    const spare = (height * leading) / 2 - figure.height;
    const top = y - leading * 0.7 + spare / 2;
    return { body: [{ kind: "figure", x: x + figure.x, y: top, figure, block, of }], rules: [] };
  }
  const { lines, rules } = matter.row;
  return {
    body: lines.map(({ line, down, cell }) => ({ kind: "line", x, y: y + down * leading, line, block, of: cell })),
    rules: rules.map(({ x: from, down, width, weight }) => ({ x: x + from, y: y + down, width, weight })),
  };
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
  const { matter } = slugs[last.to - 1]!;
  const place = { source: document.source, span: slugs[last.to - 1]!.span };
  const crowded: Diagnostic[] = leaf.way.overfull ? [{ code: "T003", place, ...crowding(leaf, matter) }] : [];
  if (leaf.way.taken === undefined) return crowded;
  const isRow = matter.kind === "row";
  const alone = aloneAt(last, slugs.length, isRow, leaf, leaves.slice(index + 1));
  if (alone === undefined) return crowded;
  const hint = `a few words more or less in this ${isRow ? "table" : "paragraph"}, or before it, mend it`;
  return [...crowded, { code: "T004", place, message: alone, hint }];
}

/** Says which line of a paragraph or row of a table a page break leaves alone, and where; the head is no row. */
function aloneAt(
  { from, to }: Taken,
  slugs: number,
  isRow: boolean,
  leaf: Leaf,
  following: readonly Leaf[],
): string | undefined {
  if (to === slugs) return undefined;
  if (isRow && to === 1) return `the head of a table is parted from its rows at the foot of page ${leaf.number}`;
  const named = (which: string): string => (isRow ? `the ${which} row of a table` : `the ${which} line of a paragraph`);
  if (to === slugs - 1) {
    const next = following.find(({ way }) => way.taken !== undefined);
    return `${named("last")} stands alone at the head of page ${next?.number}`;
  }
  return from === 0 && to === (isRow ? 2 : 1)
    ? `${named("first")} stands alone at the foot of page ${leaf.number}`
    : undefined;
}

/** Says what a page has too much of. */
function crowding({ number, way: { foot } }: Leaf, matter: Matter): Pick<Diagnostic, "message" | "hint"> {
  const notes = [...new Set(foot.parts.map(({ note }) => note))];
  if (notes.length === 0 && matter.kind === "row")
    return { message: `page ${number} has no room for a row so tall`, hint: "divide the row of the table in two" };
  if (notes.length === 0)
    return { message: `a figure is taller than page ${number} has room for`, hint: "make the figure smaller" };
  const named = notes.length === 1 ? `note ${notes[0]}` : `notes ${notes[0]} to ${notes.at(-1)}`;
  return {
    message: `page ${number} has no room for ${named} together with what calls them`,
    hint: "call some of them further on in the text, or join them into one note",
  };
}
