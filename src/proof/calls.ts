import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, NoteCall } from "../document/document.ts";
import { callsIn, inlinesOf } from "../document/traversal.ts";

/** Proves that calls stand where they may. Diagnostics: N005, N012. */
export function proveCalls(document: Document): Diagnostic[] {
  const { source } = document;
  return [
    ...callsInLinks(document).map(({ label, span }): Diagnostic => {
      const hint = "put the call after the closing parenthesis of the link";
      return { code: "N005", place: { source, span }, message: `note call \`[^${label}]\` stands inside a link`, hint };
    }),
    ...document.calls.flatMap((call) => linkElsewhere(document, call)),
  ];
}

function callsInLinks({ blocks, notes }: Document): NoteCall[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const links = all.flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "link"));
  return callsIn(links.map(({ children, span }) => ({ type: "paragraph", children, span })));
}

/** What CommonMark reads as the address and the title of a link (section 6.3), as far as it may be on one line. */
const linkTail = /\([ \t]*(?:<[^<>\n]*>|[^\s()<>]*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)/y;

function linkElsewhere({ source }: Document, { label, span }: NoteCall): Diagnostic[] {
  linkTail.lastIndex = span.end;
  const tail = linkTail.exec(source.text)?.[0];
  if (tail === undefined) return [];
  return [
    {
      code: "N012",
      place: { source, span: { start: span.start, end: span.end + tail.length } },
      message: `\`[^${label}]${tail}\` is a call and words in parentheses here, and a link elsewhere`,
      hint: `take the parentheses out; if they are text, write \`[^${label}]\\${tail}\``,
    },
  ];
}
