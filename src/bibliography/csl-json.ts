import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import type { Entry } from "./entries.ts";
import { faultyField, isRecord } from "./fields.ts";

/** Reads a list of sources in CSL-JSON. Diagnostics: C011. */
export function readCslJson(source: Source): Checked<readonly Entry[]> {
  const fault = (span: Span, rest: Pick<Diagnostic, "message" | "caption" | "hint">): Diagnostic => {
    return { code: "C011", place: { source, span }, ...rest };
  };
  const { value, error } = parse(source.text);
  if (error !== undefined) {
    const at = Math.max(0, Math.min(error, source.text.trimEnd().length - 1));
    const hint = "each source stands in braces, with commas between them and between its fields";
    return { value: [], diagnostics: [fault({ start: at, end: at + 1 }, { message: "the file is not JSON", hint })] };
  }
  if (!Array.isArray(value)) {
    const hint = "CSL-JSON begins with `[`, and holds each source in braces";
    const message = "the file is JSON, but no list of sources";
    return { value: [], diagnostics: [fault({ start: 0, end: 1 }, { message, hint })] };
  }
  const spans = spansOf(source.text);
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, item] of value.entries()) {
    const wrong = wrongIn(item);
    const span = spans[index] ?? { start: 0, end: 1 };
    if (wrong === undefined) entries.push({ key: String(item.id), place: { source, span }, item });
    else diagnostics.push(fault(span, wrong));
  }
  return { value: entries, diagnostics };
}

/** Returns the value, or the offset at which the text ceases to be JSON. */
function parse(text: string): { value?: unknown; error?: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return { error: position === undefined ? text.length : Number(position) };
  }
}

function wrongIn(item: unknown): Pick<Diagnostic, "message" | "hint"> | undefined {
  if (!isRecord(item)) return { message: "an item of the list is no source", hint: "a source stands in braces" };
  const { id } = item;
  if (typeof id !== "number" && (typeof id !== "string" || id.trim() === ""))
    return { message: "a source has no `id`", hint: 'add the key that citations name it by, as in `"id": "hume"`' };
  const field = faultyField(item);
  if (field === undefined) return undefined;
  return { message: `field \`${field.name}\` of source \`${id}\` is not of the form it must have`, hint: field.hint };
}

/** Returns where the items of a list in JSON stand: at the value of their `id`, where they have one. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let item = 0;
  for (const { index, 0: sign } of text.matchAll(/"(?:\\.|[^"\\])*"|[{}[\],]|[^\s"{}[\],]+/g)) {
    if (depth === 1 && sign === ",") item += 1;
    else if (depth === 1) spans[item] ??= { start: index, end: index + sign.length };
    if (depth === 2 && sign === '"id"') spans[item] = valueAfter(text, index + sign.length) ?? spans[item]!;
    if (/^[{[]/.test(sign)) depth += 1;
    else if (/^[}\]]/.test(sign)) depth -= 1;
  }
  return spans;
}

const keyed = /\s*:\s*("(?:\\.|[^"\\])*"|[^\s,}\]]+)/y;

/** Returns where the value of a field stands whose name ends at an offset; undefined where that is no name. */
function valueAfter(text: string, offset: number): Span | undefined {
  keyed.lastIndex = offset;
  const match = keyed.exec(text);
  return match === null ? undefined : { start: keyed.lastIndex - match[1]!.length, end: keyed.lastIndex };
}
