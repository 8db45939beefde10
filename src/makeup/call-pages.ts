import type { NoteCall } from "../document/document.ts";
import type { Page } from "./page.ts";

/** Returns the number of the page on which each call stands, in the text or in a note at its foot. */
export function callPagesOf(pages: readonly Page[]): ReadonlyMap<NoteCall, number> {
  const found = new Map<NoteCall, number>();
  for (const { number, body, notes } of pages) {
    const lines = [...body, ...notes].flatMap((placed) => ("line" in placed ? [placed.line] : []));
    for (const { call } of lines.flatMap(({ pieces }) => pieces))
      if (call !== undefined && !found.has(call)) found.set(call, number);
  }
  return found;
}
