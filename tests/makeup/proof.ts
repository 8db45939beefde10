import { textOfLine, type Line } from "../../src/galley/line.ts";
import type { MadeUp } from "../../src/makeup/makeup.ts";
import type { Page } from "../../src/makeup/page.ts";

const readingOf = (line: Line): string => textOfLine(line).trimEnd().replaceAll("\u00AD", "¬");

/**
 * Pages of the square face for a person to read. A row is a line of the grid, counted from 1 at the head of the type
 * area, the column in characters at which it begins, and its text; a figure has the row of its top. Notes have their number.
 */
export function proofOf({ pages, specification }: MadeUp): string[] {
  const { firstBaseline, leading, margins } = specification;
  const row = (y: number): string => String((y - firstBaseline) / leading + 1).padStart(4);
  const column = (page: Page, x: number): string =>
    String(Math.round(x - (page.side === "recto" ? margins.inner : margins.outer)) / 10).padStart(3);
  const start = (line: Line): number => line.pieces.find(({ mark }) => !mark)!.x;
  return pages
    .filter(({ kind }) => kind === "text")
    .flatMap((page) => [
      `page ${page.number}, ${page.side}`,
      ...page.body.map((placed) =>
        placed.kind === "line"
          ? `${row(placed.y)} ${column(page, placed.x + start(placed.line))} ${readingOf(placed.line)}`
          : `${row(placed.y + leading)} ${column(page, placed.x)} [${Math.round(placed.figure.width)} × ${Math.round(placed.figure.height)}]`,
      ),
      ...page.notes.map(
        ({ x, y, note, first, line }) =>
          `${row(y)} ${column(page, x + start(line))} ${first ? note : " "} ${readingOf(line)}`,
      ),
    ]);
}
