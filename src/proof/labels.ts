import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Document } from "../document/document.ts";

/** Proves that labels are written as labels are. Diagnostics: N006. */
export function proveLabels({ source, notes, calls }: Document): Diagnostic[] {
  const slip = (what: string, label: string, span: Span, plain: string): Diagnostic[] => {
    if (source.text.slice(span.start, span.end) === plain && /^\S+$/u.test(label)) return [];
    const mended = label.trim().replace(/\s+/gu, "-");
    const hint =
      mended === "" ? "put a label behind the ^, or write \\[ to show the bracket" : `write \`[^${mended}]\``;
    const message = mended === "" ? `${what} has no label` : `the label of ${what} holds white space`;
    return [{ code: "N006", place: { source, span }, message, hint }];
  };
  return [
    ...calls.flatMap(({ label, span }) => slip("a note call", label, span, `[^${label}]`)),
    ...notes.flatMap(({ label, labelSpan }) => slip("a note", label, labelSpan, `[^${label}]:`)),
  ];
}
