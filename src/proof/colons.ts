import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document, NoteCall } from "../document/document.ts";
import { leavesOf } from "../document/traversal.ts";
import { isOneWord } from "./label-forms.ts";

/** Proves that no note was taken for a call because its colon is missing. Diagnostics: N007, N008. */
export function proveColons(document: Document, apparatus: Apparatus): Diagnostic[] {
  const { source, calls } = document;
  const meant = colonlessNotes(document, apparatus);
  const unresolved = new Set(apparatus.unresolved);
  const callByLabel = new Map(
    apparatus.unresolved.filter((call) => !meant.has(call)).map((call) => [call.label, call]),
  );
  const opens = paragraphStarts(document);
  const doubtful = calls.filter((call) => {
    return !unresolved.has(call) && opens.has(call.span.start) && beginsDefinition(source.text, call);
  });
  return [
    ...[...meant].map(({ label, span }): Diagnostic => {
      const call = callByLabel.get(label);
      return {
        code: "N007",
        place: { source, span },
        message: `note \`[^${label}]\` has no colon after its label`,
        ...(call && { labels: [{ span: call.span, text: "called here" }] }),
        hint: `write \`[^${label}]: …\`; if it is a call, define its note on a line of its own`,
      };
    }),
    ...doubtful.map(({ label, span }): Diagnostic => {
      const hint = "put the call after the words that it is for; a note has a colon after its label";
      return {
        code: "N008",
        place: { source, span },
        message: `a paragraph begins with the call \`[^${label}]\``,
        hint,
      };
    }),
  ];
}

/**
 * Returns the calls without a note that were meant as notes: they begin a line that goes on, and either begin a
 * paragraph with it or are called elsewhere.
 */
export function colonlessNotes(document: Document, { unresolved }: Apparatus): ReadonlySet<NoteCall> {
  const opens = paragraphStarts(document);
  const candidates = new Set(
    unresolved.filter((call) => isOneWord(call.label) && beginsDefinition(document.source.text, call)),
  );
  const elsewhere = new Set(unresolved.filter((call) => !candidates.has(call)).map(({ label }) => label));
  return new Set([...candidates].filter(({ label, span }) => opens.has(span.start) || elsewhere.has(label)));
}

function paragraphStarts({ blocks, notes }: Document): ReadonlySet<number> {
  const leaves = leavesOf([...blocks, ...notes.flatMap((note) => note.blocks)]);
  return new Set(leaves.filter(({ type }) => type === "paragraph").map(({ span }) => span.start));
}

/** Whether a call stands where the label of a note would: first on its line, before other text. */
function beginsDefinition(text: string, { span: { start, end } }: NoteCall): boolean {
  let before = start - 1;
  while (" \t>".includes(text[before] ?? "\n")) before -= 1;
  const opensLine = before < 0 || /[\r\n]/.test(text[before]!);
  return opensLine && /^[ \t]*(?!\[\^)\S/.test(text.slice(end, end + 80));
}
