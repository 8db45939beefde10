import type { Diagnostic, Label } from "../diagnostics/diagnostic.ts";
import { positionAt, type Span } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Block, Document, Note, NoteCall } from "../document/document.ts";
import { callsIn, inlinesOf } from "../document/traversal.ts";

/** Suggestions are looked for this often in a manuscript, so that a thousand faults cost no more than a thousand times one. */
const mostSuggestions = 100;

/** Proves that calls and notes find each other. Diagnostics: N001 to N005. */
export function proveNotes(document: Document, apparatus: Apparatus): Diagnostic[] {
  const { notes } = document;
  const firstByLabel = new Map(notes.toReversed().map((note) => [note.label, note]));
  const report = (code: Diagnostic["code"], span: Span, rest: Omit<Diagnostic, "code" | "place">): Diagnostic => {
    return { code, place: { source: document.source, span }, ...rest };
  };
  return [
    ...apparatus.unresolved.map((call, index) => {
      const hint = index < mostSuggestions ? noteHint(document, call, firstByLabel) : undefined;
      return report("N001", call.span, {
        message: `note call \`[^${call.label}]\` has no note`,
        caption: "called here",
        hint,
      });
    }),
    ...apparatus.uncalled.map((note) => {
      const hint = `put \`[^${note.label}]\` where it belongs, or take the note out`;
      return report("N002", note.labelSpan, {
        message: `note \`[^${note.label}]\` is never called`,
        caption: "defined here",
        hint,
      });
    }),
    ...apparatus.duplicates.map((note) => {
      const labels: Label[] = [{ span: firstByLabel.get(note.label)!.labelSpan, text: "defined first here" }];
      const message = `note \`[^${note.label}]\` is defined twice`;
      return report("N003", note.labelSpan, {
        message,
        caption: "defined again here",
        labels,
        hint: "give one of the two another label",
      });
    }),
    ...notes.filter(isEmpty).map((note) => {
      return report("N004", note.labelSpan, {
        message: `note \`[^${note.label}]\` is empty`,
        hint: "write its wording after the colon",
      });
    }),
    ...callsInLinks(document).map((call) => {
      const hint = "put the call after the closing parenthesis of the link";
      return report("N005", call.span, { message: `note call \`[^${call.label}]\` stands inside a link`, hint });
    }),
  ];
}

function noteHint({ source }: Document, call: NoteCall, notes: ReadonlyMap<string, Note>): string {
  const suggestion = notes.get(didYouMean(call.label, notes.keys()) ?? "");
  if (suggestion === undefined) {
    const asked = opensItsLine(source.text, call)
      ? "is a colon missing after it? a note is"
      : "define it on a line of its own:";
    return `${asked} \`[^${call.label}]: …\``;
  }
  const { line } = positionAt(source.text, suggestion.span.start);
  return `did you mean \`[^${suggestion.label}]\`, defined at line ${line}?`;
}

/** A call where a definition would stand is most likely one. */
function opensItsLine(text: string, { span }: NoteCall): boolean {
  return /^[\s>]*$/.test(text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start));
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

function callsInLinks({ blocks, notes }: Document): NoteCall[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const links = all.flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "link"));
  return callsIn(links.map(({ children, span }) => ({ type: "paragraph", children, span })));
}
