import type { MarkdownIt, StateInline } from "markdown-it";
import { bracesAt, type Braces } from "./attributes.ts";

/**
 * Teaches markdown-it the syntax of passages, `[words]{lang=de}`: tokens `passage_open` … `passage_close`, of which the
 * first carries the `Braces`. What is a link or a call without its braces is no passage. Where the braces hold no
 * attribute, the content of the two tokens is what was typed.
 */
export function passageSyntax(md: MarkdownIt): void {
  md.inline.ruler.after("link", "passage", passage);
  md.inline.ruler.after("passage", "stray_attributes", strayAttributes);
}

function passage(state: StateInline, silent: boolean): boolean {
  const { src, pos: start, posMax } = state;
  if (src[start] !== "[" || start > lastBraces(state)) return false;
  const close = state.md.helpers.parseLinkLabel(state, start);
  if (close < 0 || src.slice(start + 1, close).trim() === "") return false;
  const braces = bracesAt(src, close + 1, posMax);
  if (braces === undefined) return false;
  if (!silent) {
    const isTyped = braces.attributes === undefined;
    const open = state.push("passage_open", "span", 1);
    open.meta = { ...braces } satisfies Braces;
    open.content = isTyped ? "[" : "";
    state.pos = start + 1;
    state.posMax = close;
    state.md.inline.tokenize(state);
    state.push("passage_close", "span", -1).content = isTyped ? src.slice(close, braces.end) : "";
    state.posMax = posMax;
  }
  state.pos = braces.end;
  return true;
}

const ends = new WeakMap<StateInline, number>();

/** Where the last braces after a bracket stand, sought once for each content. */
function lastBraces(state: StateInline): number {
  let last = ends.get(state);
  if (last === undefined) ends.set(state, (last = state.src.lastIndexOf("]{")));
  return last;
}

/**
 * A language in braces that follow anything but words in brackets is text, marked as `stray`, so that its author can be
 * told; after brackets of which one has a backslash before it, it is text and nothing else.
 */
function strayAttributes(state: StateInline, silent: boolean): boolean {
  const { src, pos, pending, tokens } = state;
  if (silent || src[pos] !== "{") return false;
  if (tokens.at(-1)?.type === "text_special" && /^$|\]$/.test(pending)) return false;
  const braces = bracesAt(src, pos, state.posMax);
  if (!braces?.attributes?.some(({ name }) => name === "lang")) return false;
  const text = state.push("text", "", 0);
  text.content = src.slice(pos, braces.end);
  text.meta = { stray: true };
  state.pos = braces.end;
  return true;
}
