import type { Table, TableCell } from "../document/document.ts";
import { measureOf } from "../typography/specification.ts";
import { cellStyle, columnsOf, hangOf, type Column } from "./columns.ts";
import { settingOf, type Composition } from "./composition.ts";
import type { CellLine, SetRow, SetRule, Slug, Strip } from "./galley.ts";
import type { Line } from "./line.ts";
import { setParagraph } from "./paragraph.ts";
import { callsOn } from "./strip.ts";

/** Where a table stands: what sets it in, and what is before and after it. */
interface Place {
  /** Points. */
  readonly left: number;
  readonly right: number;
  /** Half lines of space before it. */
  readonly before: number;
  /** Whether a signature follows, which takes its last row along. */
  readonly signed: boolean;
}

/** A table on its way to a strip. */
interface Setting {
  readonly table: Table;
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly composition: Composition;
}

/** Returns the strip of a table: a slug a row, centred on the measure that its surroundings leave it. */
export function tableStrip(table: Table, place: Place, block: number, composition: Composition): Strip {
  const measure = measureOf(composition.specification) - place.left - place.right;
  const setting: Setting = { table, place, columns: columnsOf(table, measure, composition), composition };
  const rows = [table.head, ...table.rows].map((row, index) =>
    row.cells.flatMap((cell, column) => setCell(cell, column, index === 0, setting)),
  );
  const isSpaced = 2 * rows.slice(1).filter((lines) => depthOf(lines) > 1).length > table.rows.length;
  const slugs = rows.map((lines, index) => slugOf(lines, index, isSpaced, block, setting));
  return { variants: [{ slugs, cost: 0 }] };
}

/** Returns how many lines of the grid a row takes. */
function depthOf(lines: readonly CellLine[]): number {
  return 1 + Math.max(0, ...lines.map(({ down }) => down));
}

/** Half a line parts the head from the rows, the last rule from what follows, and rows most of which have several lines. */
function slugOf(lines: readonly CellLine[], index: number, isSpaced: boolean, block: number, setting: Setting): Slug {
  const { table, place, composition } = setting;
  const isEnd = index === 0 || index === table.rows.length;
  const row: SetRow = {
    lines: index === 0 ? lines.map((own) => ({ ...own, down: own.down + headDrop })) : lines,
    rules: rulesOf(index, depthOf(lines), setting),
  };
  return {
    matter: { kind: "row", row },
    height: 2 * depthOf(lines) + (isEnd ? 1 : 0),
    before: index === 0 ? place.before : isSpaced && index > 1 ? 1 : 0,
    onGrid: false,
    breakCost: breakCost(index, setting),
    notes: composition.notesFirstCalledBy(lines.flatMap(({ line }) => callsOn(line))),
    block,
    span: [table.head, ...table.rows][index]!.span,
  };
}

function setCell({ children, span }: TableCell, column: number, isHead: boolean, setting: Setting): CellLine[] {
  const { table, place, columns, composition } = setting;
  const { x, width, hyphenate, hangs } = columns[column]!;
  const own = cellStyle(table.columns[column], isHead, composition);
  const left = place.left + x;
  const right = measureOf(composition.specification) - left - width;
  const set = (hang: number): readonly Line[] =>
    setParagraph(children, settingOf(composition, { ...own, left, right: right - hang, hyphenate }));
  const hung = set(hangs ? hangOf(children, own, composition) : 0);
  return (hung.length === 1 ? hung : set(0)).map((line, down) => ({ line, down, cell: span }));
}

/** How far the head stands below its own line of the grid, so that its rules are as far from it as from the text about it. */
const headDrop = 0.25;
/** How far a rule is from the baseline below it, and from the one above it, in lines of the grid. */
const overLine = 0.82;
const underLine = 0.46;

/** Returns the rules over the head, under it, and under the last row. */
function rulesOf(index: number, depth: number, { table, place, columns, composition }: Setting): SetRule[] {
  const { leading, table: style } = composition.specification;
  const [first, last] = [columns[0]!, columns.at(-1)!];
  const across = { x: place.left + first.x, width: last.x + last.width - first.x };
  const drop = index === 0 ? headDrop : 0;
  const over = { ...across, down: (drop - overLine) * leading, weight: style.rules.outer };
  const under = { ...across, down: (drop + depth - 1 + underLine) * leading };
  const isLast = index === table.rows.length;
  return [
    ...(index === 0 ? [over] : []),
    ...(index === 0 || isLast ? [{ ...under, weight: isLast ? style.rules.outer : style.rules.inner }] : []),
  ];
}

/** What a page break after a row costs: none parts the head from the first row, nor the last one from a signature. */
function breakCost(index: number, { table, place, composition }: Setting): number {
  const { orphan, widow } = composition.specification.pageCosts;
  const left = table.rows.length - index;
  if (left === 0) return place.signed ? Infinity : 0;
  if (index === 0) return Infinity;
  return (index === 1 ? orphan : 0) + (left === 1 ? widow : 0);
}
