import type { Diagnostic, Label } from "../diagnostics/diagnostic.ts";
import { positionAt, type Span } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Block, Document, Note, NoteCall } from "../document/document.ts";
import { inlinesOf } from "../document/traversal.ts";
import { bystandersOf, type Bystanders } from "./bystanders.ts";
import { fallenFrom } from "./fallen.ts";
import { differenceOf, foldedLabel } from "./label-forms.ts";
import { unpairedIn } from "./unpaired.ts";

/** Suggestions are looked for this often in a manuscript, so that a thousand faults cost no more than a thousand times one. */
const mostSuggestions = 100;

/**
 * Proves that calls and notes find each other and that notes say something; `astray` are labels whose call is told of
 * elsewhere. Diagnostics: N001 to N004.
 */
export function proveNotes(document: Document, apparatus: Apparatus, astray: ReadonlySet<string>): Diagnostic[] {
  const { calls, notes: uncalled } = unpairedIn(document, apparatus, astray);
  const bystanders = calls.length + uncalled.length > 0 ? bystandersOf(document) : undefined;
  return [
    ...withoutNote(document, calls, bystanders),
    ...withoutCall(document, uncalled, bystanders),
    ...definedAgain(document, apparatus),
    ...withoutWords(document, apparatus),
  ];
}

type Rest = Omit<Diagnostic, "code" | "place">;

function finding({ source }: Document, code: Diagnostic["code"], span: Span, rest: Rest): Diagnostic {
  return { code, place: { source, span }, ...rest };
}

function withoutNote(document: Document, calls: readonly NoteCall[], bystanders: Bystanders | undefined): Diagnostic[] {
  const byLabel = new Map(document.notes.toReversed().map((note) => [note.label, note]));
  const byFold = new Map([...byLabel.values()].map((note) => [foldedLabel(note.label), note]));
  return calls.map((call, index) => {
    const { label, span } = call;
    const message = `note call \`[^${label}]\` has no note`;
    const caption = "called here";
    if (index >= mostSuggestions) return finding(document, "N001", span, { message, caption });
    const bystander = bystanders?.definition(label);
    const meant = byFold.get(foldedLabel(label)) ?? byLabel.get(didYouMean(label, byLabel.keys()) ?? "");
    const hint =
      meant === undefined ? `define it on a line of its own: \`[^${label}]: …\`` : suggest(document, call, meant);
    return finding(document, "N001", span, { message, caption, ...(bystander && { labels: [bystander] }), hint });
  });
}

function suggest({ source }: Document, { label }: NoteCall, meant: Note): string {
  const { line } = positionAt(source.text, meant.span.start);
  const question = `did you mean \`[^${meant.label}]\`, defined at line ${line}?`;
  const alike = foldedLabel(label) === foldedLabel(meant.label);
  return alike ? `${question} it differs only ${differenceOf(label, meant.label)}` : question;
}

function withoutCall(document: Document, notes: readonly Note[], bystanders: Bystanders | undefined): Diagnostic[] {
  return notes.map((note, index) => {
    const { label, labelSpan } = note;
    const bystander = index < mostSuggestions ? bystanders?.call(label) : undefined;
    const [nor, words] = isEmpty(note) ? [" and is empty", ", with its wording here"] : ["", ""];
    return finding(document, "N002", labelSpan, {
      message: `note \`[^${label}]\` is never called${nor}`,
      caption: "defined here",
      ...(bystander && { labels: [bystander] }),
      hint: `put \`[^${label}]\` where it belongs${words}, or take the note out`,
    });
  });
}

function definedAgain(document: Document, { duplicates }: Apparatus): Diagnostic[] {
  const first = new Map(document.notes.toReversed().map((note) => [note.label, note.labelSpan]));
  return duplicates.map(({ label, labelSpan }) => {
    const labels: Label[] = [{ span: first.get(label)!, text: "defined first here" }];
    const message = `note \`[^${label}]\` is defined twice`;
    const hint = "give one of the two another label";
    return finding(document, "N003", labelSpan, { message, caption: "defined again here", labels, hint });
  });
}

/** Of a note that is not called, or bears another's label, it is said there that it is empty. */
function withoutWords(document: Document, { uncalled, duplicates }: Apparatus): Diagnostic[] {
  const told = new Set([...uncalled, ...duplicates, ...fallenFrom(document).map(({ note }) => note)]);
  return document.notes
    .filter((note) => !told.has(note) && isEmpty(note))
    .map(({ label, labelSpan }) => {
      const hint = "write its wording after the colon";
      return finding(document, "N004", labelSpan, { message: `note \`[^${label}]\` is empty`, hint });
    });
}

function isEmpty(note: Note): boolean {
  return !note.blocks.some(saysSomething);
}

function saysSomething(block: Block): boolean {
  if (block.type === "figure") return true;
  if (block.type === "code-block") return block.value.trim() !== "";
  if (block.type === "quotation" || block.type === "item") return block.children.some(saysSomething);
  if (block.type === "list") return block.items.some(saysSomething);
  return [...inlinesOf(block)].some(
    (inline) => (inline.type === "text" || inline.type === "code") && inline.value.trim() !== "",
  );
}
