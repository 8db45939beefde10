import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, Inline, ListItem } from "../document/document.ts";
import { inlinesOf, itemsIn } from "../document/traversal.ts";

/** Finds marks of other kinds of Markdown, which stand in the editions as they were typed. Diagnostics: S013. */
export function proveForeignMarks({ source, blocks, notes }: Document): Diagnostic[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const tell = (start: number, end: number, message: string, hint: string): Diagnostic => ({
    code: "S013",
    place: { source, span: { start, end } },
    message,
    hint,
  });
  const struck = all.flatMap((block) => {
    const texts = [...inlinesOf(block)].filter((inline) => inline.type === "text");
    const marks = texts.flatMap((text) => tildesIn(text, source.text));
    return marks.flatMap((start, index) =>
      index % 2 === 0 && marks[index + 1] !== undefined
        ? [
            tell(
              start,
              marks[index + 1]! + 2,
              "struck words are not known",
              "take the `~~` out; put a backslash before each where they are text",
            ),
          ]
        : [],
    );
  });
  const boxes = itemsIn(all).flatMap((item) => {
    const box = boxOf(item, source.text);
    return box === undefined
      ? []
      : [tell(box, box + 3, "a box to tick is not known", "take it out; put a backslash before `[` where it is text")];
  });
  return [...struck, ...boxes];
}

/** Where two tildes stand that have no backslash before them, and are no more than two. */
function tildesIn({ span }: Inline, source: string): number[] {
  const own = source.slice(span.start, span.end);
  return [...own.matchAll(/(?<![\\~])~~(?!~)/g)].map(({ index }) => span.start + index);
}

/** Where the box of an item begins, `[ ]` or `[x]` with a space after it. */
function boxOf({ children: [first] }: ListItem, source: string): number | undefined {
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  return text?.type === "text" && /^\[[ xX]\]\s/.test(source.slice(text.span.start, text.span.start + 4))
    ? text.span.start
    : undefined;
}
