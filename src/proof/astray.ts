import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Block, Document, Metadata } from "../document/document.ts";
import { inlinesOf } from "../document/traversal.ts";

/** What was meant as a call and is none, with the label that it calls. */
export interface Astray {
  readonly label: string;
  readonly diagnostic: Diagnostic;
}

/** Finds the calls that no edition would show as calls. Diagnostics: N011, N013, N014. */
export function findAstray(document: Document): Astray[] {
  return [...inOtherSyntax(document), ...inAlternatives(document), ...inFrontMatter(document)];
}

/** Pandoc's notes within the text, Org's and LaTeX's. */
const otherSyntax = /(?<!\\)(?:\^\[(?:([^[\]\s]+)\])?|\[fn:([^[\]\s:]+)\]|\[fn:|\\footnote\{)/g;

function inOtherSyntax({ source, blocks, notes }: Document): Astray[] {
  const labels = new Set(notes.map(({ label }) => label));
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)].flatMap((block) => [...inlinesOf(block)]);
  const texts = all.filter(({ type }) => type === "text");
  return texts.flatMap(({ span }) =>
    [...source.text.slice(span.start, span.end).matchAll(otherSyntax)].map(({ index, 0: typed, 1: caret, 2: org }) => {
      const label = (caret ?? org ?? "").normalize("NFC");
      const isCall = labels.has(label) || org !== undefined;
      const start = span.start + index;
      // What opens a note within the text is told of without its wording.
      const shown = isCall || caret === undefined ? typed : "^[";
      const hint = isCall
        ? `write \`[^${label}]\``
        : "write `[^label]` here, and the note on a line of its own: `[^label]: …`";
      const message = `\`${shown}\` ${isCall ? "is no call" : "begins no note"}: other programs write notes so`;
      const place = { source, span: { start, end: start + shown.length } };
      return { label, diagnostic: { code: "N011", place, message, hint } };
    }),
  );
}

function inAlternatives({ source, calledInAlternatives = [] }: Document): Astray[] {
  return calledInAlternatives.map(({ label, span }) => {
    const message = `note call \`[^${label}]\` stands in the alternative text of an image`;
    const hint = `put it in the caption, \`![what it shows](image.png "The caption[^${label}]")\`, or in the text`;
    return { label, diagnostic: { code: "N013", place: { source, span }, message, hint } };
  });
}

function inFrontMatter({ source, metadata, blocks, cover }: Document): Astray[] {
  const front = /^\ufeff?---[^]*?\n---[ \t]*(?=\r?\n|$)/.exec(source.text)?.[0] ?? "";
  const signature = blocks.find(({ type }) => type === "signature");
  const signed = signature ? textsIn(signature) : [];
  const said = [...textsOf(metadata), ...signed, cover?.alt ?? ""].join("\n");
  return [...front.matchAll(/\[\^([^[\]\s]+)\]/g)]
    .filter(({ 0: typed }) => said.includes(typed))
    .map(({ index, 0: typed, 1: label }) => {
      const span: Span = { start: index, end: index + typed.length };
      const message = `note call \`${typed}\` stands in the front matter`;
      const hint = "the front matter is plain text: take the call out, or put it in the text";
      return { label: label!.normalize("NFC"), diagnostic: { code: "N014", place: { source, span }, message, hint } };
    });
}

function textsIn(block: Block): string[] {
  return [...inlinesOf(block)].flatMap((inline) => (inline.type === "text" ? [inline.value] : []));
}

function textsOf(metadata: Metadata): string[] {
  return Object.values(metadata).flat() as string[];
}
