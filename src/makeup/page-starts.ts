import type { Span } from "../diagnostics/source.ts";
import { countLetters, type PageStart } from "../document/pagination.ts";
import type { Line } from "../galley/line.ts";
import type { Page, PlacedFigure, PlacedText } from "./page.ts";

/** Returns where each page begins; calls count as a letter, and marks, which the setting adds, as none. */
export function pageStartsOf(pages: readonly Page[]): PageStart[] {
  const told = new Map<Span, number>();
  const starts = pages.map((page) => {
    const start = startOf(page, told);
    for (const placed of page.body) told.set(placed.of, (told.get(placed.of) ?? 0) + lettersOf(placed));
    return start;
  });
  return starts.flatMap((start, index) => start ?? followingStart(starts, index));
}

function startOf({ number, kind, body }: Page, told: ReadonlyMap<Span, number>): PageStart | undefined {
  if (kind === "title") return { number, part: "title-page" };
  if (kind === "colophon") return { number, part: "colophon" };
  const first = body[0];
  return first && { number, part: "text", node: first.of, letters: told.get(first.of) ?? 0 };
}

/** A page that shows no text begins with the text that follows it. */
function followingStart(starts: readonly (PageStart | undefined)[], index: number): PageStart[] {
  const next = starts.slice(index + 1).find((start) => start !== undefined);
  return next === undefined ? [] : [{ ...next, number: index + 1 }];
}

function lettersOf(placed: PlacedText | PlacedFigure): number {
  return placed.kind === "figure" ? 0 : lettersOfLine(placed.line);
}

function lettersOfLine({ pieces }: Line): number {
  return pieces.reduce((sum, { mark, added, call, shaped }) => {
    if (mark === true || added === true) return sum;
    return sum + (call === undefined ? countLetters(shaped.text) : 1);
  }, 0);
}
