import { catalogue, type Code } from "../diagnostics/catalogue.ts";
import { severityOf, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Acknowledgement, Document } from "../document/document.ts";

/** Findings without those that the manuscript acknowledges, and what it acknowledges that is not among them. */
export interface Acknowledged {
  readonly diagnostics: readonly Diagnostic[];
  readonly idle: readonly Acknowledgement[];
}

/** Takes out of the findings of a manuscript those that it acknowledges, one for each acknowledgement; errors stay. */
export function acknowledge(document: Document, diagnostics: readonly Diagnostic[]): Acknowledged {
  const { acknowledgements = [] } = document;
  if (acknowledgements.length === 0) return { diagnostics, idle: [] };
  const waiting = waitingByCode(diagnostics);
  const silenced = new Set<Diagnostic>();
  const idle = acknowledgements.filter((acknowledgement) => {
    const candidates = waiting.get(acknowledgement.code) ?? [];
    const at = placeAmong(candidates, document, acknowledgement);
    if (at !== -1) silenced.add(candidates.splice(at, 1)[0]!);
    return at === -1;
  });
  return { diagnostics: diagnostics.filter((diagnostic) => !silenced.has(diagnostic)), idle };
}

/** Returns the findings that may be acknowledged, in the order of their places. */
function waitingByCode(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byCode = new Map<string, Diagnostic[]>();
  const placed = diagnostics.filter((each) => severityOf(each) !== "error" && startOf(each) !== -1);
  for (const each of placed.sort((a, b) => startOf(a) - startOf(b))) {
    const list = byCode.get(each.code);
    if (list === undefined) byCode.set(each.code, [each]);
    else list.push(each);
  }
  return byCode;
}

const startOf = ({ place }: Diagnostic): number => ("span" in place ? place.span.start : -1);

/** Returns which of some findings an acknowledgement means, or -1. */
function placeAmong(candidates: readonly Diagnostic[], { source }: Document, { words, span }: Acknowledgement): number {
  if (words === undefined) return firstAfter(candidates, span.end);
  const reads = (start: number): string => evenly(source.text.slice(start, start + 4 * words.length + 40));
  return candidates.findIndex((each) => reads(startOf(each)).startsWith(evenly(words)));
}

/** Returns the first that begins at an offset or after it, by halving. */
function firstAfter(candidates: readonly Diagnostic[], offset: number): number {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(candidates[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low === candidates.length ? -1 : low;
}

/** White space and the marks of quotations and notes at the heads of lines do not count. */
const evenly = (text: string): string => text.replace(/\s*\n[\s>]*|\s+/gu, " ").trim();

/** Returns what is left of the findings of the proof, and C009 for what is acknowledged and not among them. */
export function settleProof(document: Document, found: readonly Diagnostic[]): Diagnostic[] {
  const { diagnostics, idle } = acknowledge(document, found);
  const { source } = document;
  const idly = idle.flatMap((acknowledgement): Diagnostic[] => {
    const message = whyIdle(acknowledgement);
    const place = { source, span: acknowledgement.span };
    return message === undefined ? [] : [{ code: "C009", place, message, hint: "take it out" }];
  });
  return [...diagnostics, ...idly];
}

function whyIdle({ code, words }: Acknowledgement): string | undefined {
  const entry = catalogue[code as Code];
  if (entry === undefined) return `there is no finding \`${code}\` to acknowledge`;
  if (entry.severity === "error") return `\`${code}\` is an error, and errors are to be mended`;
  // What shows only once type is set is not looked for by the proof.
  if (!/^[CMNS]/.test(code)) return undefined;
  return words === undefined
    ? `nothing that follows gives the finding \`${code}\``
    : `no finding \`${code}\` stands where \`${words}\` begins`;
}
