import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document, Note, NoteCall } from "../document/document.ts";
import { callsIn } from "../document/traversal.ts";

/** A call in a note, and the note that it leads back to: its own, or one from which it was reached. */
interface Return {
  readonly call: NoteCall;
  readonly from: Note;
  readonly to: Note;
}

/** Proves that no note that is called leads back to itself. Diagnostics: N015. */
export function proveCircles({ source }: Document, apparatus: Apparatus): Diagnostic[] {
  return returnsAmong(apparatus).map(({ call, from, to }) => ({
    code: "N015",
    place: { source, span: call.span },
    message:
      from === to
        ? `note \`[^${to.label}]\` calls itself`
        : `notes \`[^${to.label}]\` and \`[^${from.label}]\` lead to each other`,
    caption: "leads back",
    labels: [{ span: to.labelSpan, text: "to this note" }],
    hint: "whoever follows the calls goes round in a circle: take one of them out",
  }));
}

/** Goes through the notes as a reader follows their calls, each note once. */
function returnsAmong({ entries }: Apparatus): Return[] {
  const byLabel = new Map(entries.map(({ note }) => [note.label, note]));
  const seen = new Set<Note>();
  const returns: Return[] = [];
  for (const { note } of entries) {
    if (seen.has(note)) continue;
    const way = [{ note, calls: callsIn(note.blocks).reverse() }];
    const onWay = new Set([note]);
    while (way.length > 0) {
      const { note: from, calls } = way.at(-1)!;
      seen.add(from);
      const call = calls.pop();
      const to = call && byLabel.get(call.label);
      if (call === undefined) onWay.delete(way.pop()!.note);
      else if (to !== undefined && onWay.has(to)) returns.push({ call, from, to });
      else if (to !== undefined && !seen.has(to)) {
        way.push({ note: to, calls: callsIn(to.blocks).reverse() });
        onWay.add(to);
      }
    }
  }
  return returns;
}
