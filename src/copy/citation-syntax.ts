import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { itemsIn, type TypedItem } from "./citation-items.ts";

const citations = new WeakMap<Token, readonly TypedItem[]>();

/** Returns the items of a citation, each with the place of its key in the content that the token was read from. */
export function itemsOf(citation: Token): readonly TypedItem[] {
  return citations.get(citation) ?? [];
}

/**
 * Teaches markdown-it the syntax of citations, `[see @hume, ch. 2; @smith]`, which is Pandoc's (its manual, "Citation
 * syntax"): a token `citation`, whose content is what was typed. What is a link or a passage is no citation.
 */
export function citationSyntax(md: MarkdownIt): void {
  md.inline.ruler.after("passage", "citation", citation);
}

function citation(state: StateInline, silent: boolean): boolean {
  const { src, pos: start, posMax } = state;
  const end = citationEnd(src, start);
  if (end === undefined || end > posMax) return false;
  if (!silent) {
    const plain = (text: string): string => state.md.utils.unescapeAll(text).replace(/ *\n */g, " ");
    const token = state.push("citation", "", 0);
    token.content = plain(src.slice(start, end));
    citations.set(token, itemsIn(src, { start: start + 1, end: end - 1 }, plain));
  }
  state.pos = end;
  return true;
}

/** Returns where the citation ends that begins with a bracket, or undefined where none does. */
export function citationEnd(text: string, start: number): number | undefined {
  brackets.lastIndex = start;
  if (!brackets.test(text)) return undefined;
  const end = brackets.lastIndex;
  return itemsIn(text, { start: start + 1, end: end - 1 }, (same) => same).length > 0 ? end : undefined;
}

/** Text in brackets, in which others may stand but no call: `[@hume, p. 3 [sic]]`. */
const brackets = /\[(?!\^)(?:\\[^]|[^[\]\\]|\[(?![ \t]*\^)(?:\\[^]|[^[\]\\])*\])*\]/y;
