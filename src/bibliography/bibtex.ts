import "@citation-js/plugin-bibtex";
import { plugins } from "@citation-js/core";
import { linesOf } from "../diagnostics/lines.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import type { Entry } from "./entries.ts";

/** An entry of BibTeX as it was typed. */
interface Typed {
  readonly label: string;
}

/**
 * Reads sources in BibTeX or BibLaTeX. The format is named and not guessed, so that citation-js takes no text for an
 * address to fetch. Diagnostics: C011.
 */
export function readBibtex(source: Source): Checked<readonly Entry[]> {
  const fault = (span: Span, message: string, hint: string): Checked<readonly Entry[]> => ({
    value: [],
    diagnostics: [{ code: "C011", place: { source, span }, message, hint } satisfies Diagnostic],
  });
  const typed = attempt(() => plugins.input.data(source.text, "@biblatex/text") as Typed[]);
  if ("error" in typed) {
    const hint = "is a comma missing before this place, or a brace or a quotation mark?";
    return fault(placeOfError(source.text, typed.error), "the file is not BibTeX", hint);
  }
  const spans = spansOf(source.text, typed.value);
  const convert = (entries: readonly Typed[]): readonly Entry["item"][] =>
    plugins.input.data(entries, "@biblatex/entries+list") as Entry["item"][];
  const items = attempt(() => convert(typed.value));
  if ("error" in items) {
    const index = typed.value.findIndex((entry) => "error" in attempt(() => convert([entry])));
    const hint = "are the braces and the dollar signs in its fields in pairs?";
    const message = `a field of source \`${typed.value[index]?.label}\` is not LaTeX that can be read`;
    return fault(spans[index] ?? { start: 0, end: 1 }, message, hint);
  }
  const entries = items.value.map((item, index): Entry => {
    return { key: typed.value[index]!.label, place: { source, span: spans[index]! }, item };
  });
  return { value: entries, diagnostics: [] };
}

/** Returns what a reader makes of its input, or what it throws: it knows no other way to say that the input is faulty. */
function attempt<T>(read: () => T): { readonly value: T } | { readonly error: string } {
  try {
    return { value: read() };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The reader's errors end with their line and column, both from 1; without them, the fault is at the end. */
function placeOfError(text: string, error: string): Span {
  const { starts } = linesOf(text);
  const [, line, column] = /line (\d+) col (\d+)/.exec(error) ?? [];
  const offset = line === undefined ? text.length : starts[Number(line) - 1]! + Number(column) - 1;
  const start = Math.max(0, Math.min(offset, text.trimEnd().length - 1));
  return { start, end: start + 1 };
}

/** Returns where the keys stand; the file is read, so that each entry is there, and in its order. */
function spansOf(text: string, entries: readonly Typed[]): Span[] {
  const heads = [...text.matchAll(/@\s*\w+\s*[{(]\s*([^\s,{}()"=]+)\s*,/g)];
  let next = 0;
  return entries.map(({ label }) => {
    const at = heads.findIndex((head, index) => index >= next && head[1] === label);
    if (at === -1) return { start: 0, end: 1 };
    next = at + 1;
    const start = heads[at]!.index + heads[at]![0].lastIndexOf(label);
    return { start, end: start + label.length };
  });
}
