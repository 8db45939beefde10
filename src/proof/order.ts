import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, NoteCall } from "../document/document.ts";
import { callsIn } from "../document/traversal.ts";

/**
 * Proves that notes which were numbered by hand, all of them, are first called in the order of their numbers; those that
 * are called only from other notes do not count. Diagnostics: N016.
 */
export function proveOrder({ source, blocks, notes }: Document): Diagnostic[] {
  const isNumber = (label: string): boolean => /^[0-9]+$/.test(label);
  if (!notes.every(({ label }) => isNumber(label))) return [];
  const defined = new Set(notes.map(({ label }) => label));
  const firsts = new Map<string, NoteCall>();
  for (const call of callsIn(blocks)) if (!firsts.has(call.label)) firsts.set(call.label, call);
  const calls = [...firsts.values()].filter(({ label }) => defined.has(label));
  return calls.flatMap((call, index): Diagnostic[] => {
    const before = calls[index - 1];
    if (before === undefined || Number(before.label) <= Number(call.label)) return [];
    return [
      {
        code: "N016",
        place: { source, span: call.span },
        message: `note \`[^${call.label}]\` is first called after note \`[^${before.label}]\``,
        caption: "called here",
        labels: [{ span: before.span, text: "called before it" }],
        hint: "editions number notes by their first calls: is one of the two misplaced?",
      },
    ];
  });
}
