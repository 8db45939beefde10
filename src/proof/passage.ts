import type { Source, Span } from "../diagnostics/source.ts";
import type { Block, Inline } from "../document/document.ts";
import { cellsOf } from "../document/traversal.ts";

/** What a call is in a passage: a character that no text has. */
export const callSign = "\uFFFC";

/** A run of text as it is read, and where each of its characters stands in the source. */
export interface Passage {
  readonly text: string;
  /** Returns the span of a stretch of the text, from one offset to another. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** Returns what inlines of a source say; code and what is not text are blanks, a call is `callSign`. */
export function passageOf(inlines: readonly Inline[], source: Source): Passage {
  const parts: { readonly text: string; readonly start: number; readonly inline: Inline }[] = [];
  let length = 0;
  const visit = (inline: Inline): void => {
    if ("children" in inline) return inline.children.forEach(visit);
    const text = sayingOf(inline);
    parts.push({ text, start: length, inline });
    length += text.length;
  };
  inlines.forEach(visit);
  const placeOf = (offset: number): number => {
    const part = parts.findLast(({ start }) => start <= offset);
    if (part === undefined) return 0;
    const { span, type } = part.inline;
    return type === "text" ? placeInText(part.text, span, offset - part.start, source) : span.start;
  };
  return {
    text: parts.map(({ text }) => text).join(""),
    spanOf: (start, end) => ({ start: placeOf(start), end: Math.max(placeOf(start) + 1, placeOf(end - 1) + 1) }),
  };
}

/** Returns where a character of a text stands in the source, past escapes, entities, tags and comments before it. */
function placeInText(value: string, { start, end }: Span, offset: number, { text }: Source): number {
  if (value.length === end - start) return start + offset;
  const unread = /<!--[^]*?-->|<[^<>]*>|&[#\w]+;|\\|\n[ \t>]*/y;
  let at = start;
  for (let index = 0; index <= offset && at < end; index += 1) {
    while (at < end && text[at] !== value[index]) {
      unread.lastIndex = at;
      const skipped = unread.exec(text)?.[0].length ?? 1;
      if (/[&\n]/.test(text[at]!)) {
        // An entity is the character that it stands for, and a line end a space.
        if (index === offset) return at;
        at += skipped - 1;
        break;
      }
      at += skipped;
    }
    if (index === offset) return Math.min(at, end - 1);
    at += 1;
  }
  return Math.min(at, end - 1);
}

function sayingOf(inline: Inline): string {
  if (inline.type === "text") return inline.value;
  if (inline.type === "call") return callSign;
  return inline.type === "code" ? " ".repeat(inline.value.length) : " ";
}

/** Returns the passages of some blocks, in reading order; those of a quotation or a list among them. */
export function passagesIn(blocks: readonly Block[], source: Source): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    switch (block.type) {
      case "paragraph":
      case "heading":
      case "signature":
        return [passageOf(block.children, source)];
      case "quotation":
      case "item":
        return passagesIn(block.children, source);
      case "list":
        return passagesIn(block.items, source);
      case "table":
        return cellsOf(block).map(({ children }) => passageOf(children, source));
      case "figure":
        return block.caption === undefined ? [] : [passageOf(block.caption, source)];
      case "code-block":
      case "ornament":
        return [];
    }
  });
}
