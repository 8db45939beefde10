import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Document, Note } from "../document/document.ts";
import { differenceOf, foldedLabel, isOneWord, mendedLabel } from "./label-forms.ts";

/** Proves that labels are written as labels are, and can be told apart. Diagnostics: N006, N009. */
export function proveLabels(document: Document): Diagnostic[] {
  return [...brokenLabels(document), ...lookAlikes(document)];
}

function brokenLabels({ source, notes, calls }: Document): Diagnostic[] {
  const defined = new Set(notes.flatMap(({ label }) => [label, mendedLabel(label)]));
  const slip = (what: "a note" | "a note call", label: string, span: Span, plain: string): Diagnostic[] => {
    if (source.text.slice(span.start, span.end).normalize("NFC") === plain && isOneWord(label)) return [];
    const mended = mendedLabel(label);
    const wanting = what === "a note call" && !defined.has(mended) ? ", and define that note" : "";
    const hint =
      mended === "" ? "put a label behind the ^, or write \\[ to show the bracket" : `write \`[^${mended}]\`${wanting}`;
    const message = mended === "" ? `${what} has no label` : `the label of ${what} holds white space`;
    return [{ code: "N006", place: { source, span }, message, hint }];
  };
  return [
    ...calls.flatMap(({ label, span }) => slip("a note call", label, span, `[^${label}]`)),
    ...notes.flatMap(({ label, labelSpan }) => slip("a note", label, labelSpan, `[^${label}]:`)),
  ];
}

/** Labels that a reader of the manuscript would take for one another; they are never merged. */
function lookAlikes({ source, notes }: Document): Diagnostic[] {
  const firstByFold = new Map<string, Note>();
  const seen = new Set<string>();
  return notes.flatMap((note): Diagnostic[] => {
    const { label, labelSpan } = note;
    if (seen.has(label)) return [];
    seen.add(label);
    const fold = foldedLabel(label);
    const first = firstByFold.get(fold);
    if (first === undefined) {
      firstByFold.set(fold, note);
      return [];
    }
    return [
      {
        code: "N009",
        place: { source, span: labelSpan },
        message: `labels \`[^${first.label}]\` and \`[^${label}]\` differ only ${differenceOf(first.label, label)}`,
        caption: "one note",
        labels: [{ span: first.labelSpan, text: "another note" }],
        hint: "give one of the two a label that cannot be mistaken for the other",
      },
    ];
  });
}
