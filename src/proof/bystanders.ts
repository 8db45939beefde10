import type { Label } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Document } from "../document/document.ts";
import { inlinesOf, leavesOf } from "../document/traversal.ts";

/** Labels in brackets that neither call nor define a note, because of where they stand or because the caret is missing. */
export interface Bystanders {
  /** Returns the first place that reads like a call of a label. */
  readonly call: (label: string) => Label | undefined;
  /** Returns the first place that reads like the definition of a label. */
  readonly definition: (label: string) => Label | undefined;
}

/** Finds the bystanders of a document. */
export function bystandersOf(document: Document): Bystanders {
  const { text } = document.source;
  const known = new Set([...document.calls, ...document.notes].map(startOf));
  const first = { call: new Map<string, Span>(), definition: new Map<string, Span>() };
  const withCaret = text.matchAll(/\[\^([^[\]\s]+)\]:?/g);
  const withoutCaret = text.matchAll(/\[([^[\]^\s]+)\]:?/g);
  for (const { index: start, 0: typed, 1: label } of [...withCaret, ...withoutCaret]) {
    if (known.has(start)) continue;
    const spans = typed.endsWith(":") ? first.definition : first.call;
    const key = label!.normalize("NFC");
    if (!spans.has(key)) spans.set(key, { start, end: start + typed.length });
  }
  const code = codeIn(document);
  const label = (span: Span | undefined, not: string): Label | undefined =>
    span && { span, text: `stands ${placeName(text, span, code)}, where it ${not}` };
  return {
    call: (name) => label(first.call.get(name) ?? first.definition.get(name), "calls nothing"),
    definition: (name) => label(first.definition.get(name), "defines nothing"),
  };
}

function startOf(node: Document["calls"][number] | Document["notes"][number]): number {
  return node.span.start;
}

function codeIn({ blocks, notes }: Document): Span[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  return [
    ...leavesOf(all).filter(({ type }) => type === "code-block"),
    ...all.flatMap((block) => [...inlinesOf(block)].filter(({ type }) => type === "code")),
  ].map(({ span }) => span);
}

function placeName(text: string, { start }: Span, code: readonly Span[]): string {
  if (code.some((span) => span.start <= start && start < span.end)) return "in code";
  if (text[start - 1] === "\\") return "behind a backslash";
  if (text.lastIndexOf("<!--", start) > text.lastIndexOf("-->", start)) return "in a comment";
  if (text.lastIndexOf("<", start) > text.lastIndexOf(">", start)) return "in a tag";
  return text[start + 1] === "^" ? "here" : "here without a caret";
}
