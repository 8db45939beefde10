import type { Apparatus } from "../document/apparatus.ts";
import type { Document, Note, NoteCall } from "../document/document.ts";
import { colonlessNotes } from "./colons.ts";
import { isOneWord, mendedLabel } from "./label-forms.ts";

/** Calls without a note and notes without a call, as far as no other finding says already what is wrong. */
export interface Unpaired {
  readonly calls: readonly NoteCall[];
  readonly notes: readonly Note[];
}

/**
 * Returns what is unpaired for no other reason: not for white space in a label (N006), a missing colon (N007) or a call
 * that is none, whose labels are given (`astray`).
 */
export function unpairedIn(document: Document, apparatus: Apparatus, astray: ReadonlySet<string>): Unpaired {
  const colonless = new Set([...colonlessNotes(document, apparatus)].map(({ label }) => label));
  const broken = new Set(document.notes.flatMap(({ label }) => (isOneWord(label) ? [] : [mendedLabel(label)])));
  const called = new Set(apparatus.unresolved.map(({ label }) => mendedLabel(label)));
  return {
    calls: apparatus.unresolved.filter(({ label }) => isOneWord(label) && !colonless.has(label) && !broken.has(label)),
    notes: apparatus.uncalled.filter(({ label }) => !astray.has(label) && !called.has(mendedLabel(label))),
  };
}
