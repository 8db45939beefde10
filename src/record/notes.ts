import { indexText, positionIn } from "../diagnostics/lines.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document, NoteCall } from "../document/document.ts";

/** Returns the notes that are called, by their numbers: where each is defined, and where and on which page it is called. */
export function recordNotes(
  { source }: Document,
  { entries }: Apparatus,
  pages: ReadonlyMap<NoteCall, number>,
): unknown[] {
  const index = indexText(source.text);
  return entries.map(({ number, note, calls }) => ({
    number,
    label: note.label,
    line: positionIn(index, note.labelSpan.start).line,
    calls: calls.map((call) => {
      const page = pages.get(call);
      return { ...positionIn(index, call.span.start), ...(page !== undefined && { page }) };
    }),
  }));
}
