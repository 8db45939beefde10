import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { positionAt } from "../diagnostics/source.ts";
import type { Document } from "../document/document.ts";

/** Returns findings in which a call without a note (N001) names the other manuscript of the run that defines its label, if one does. */
export function nameOtherManuscripts(diagnostics: readonly Diagnostic[], documents: readonly Document[]): Diagnostic[] {
  if (documents.length < 2 || !diagnostics.some(({ code }) => code === "N001")) return [...diagnostics];
  const homes = new Map<string, string>();
  for (const { source, notes } of documents.toReversed())
    for (const { label, labelSpan } of notes)
      homes.set(label, `${source.path}:${positionAt(source.text, labelSpan.start).line}`);
  return diagnostics.map((diagnostic) => {
    const { code, place } = diagnostic;
    if (code !== "N001" || !("span" in place)) return diagnostic;
    const label = /^\[\s*\^(.*)\]$/su.exec(place.source.text.slice(place.span.start, place.span.end))?.[1];
    const home = label === undefined ? undefined : homes.get(label.normalize("NFC"));
    if (home === undefined) return diagnostic;
    return {
      ...diagnostic,
      hint: `it is defined in another manuscript, at ${home}; a label is known in its own alone`,
    };
  });
}
