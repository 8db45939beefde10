import markdownIt, { type MarkdownIt, type ParserInline, type StateInline, type Token } from "markdown-it";
import type { Span } from "../diagnostics/source.ts";

const places = new WeakMap<Token, Span>();

/** Returns where an inline token stands in the content it was read from; an opening token ends after its delimiter. */
export function placeOf(token: Token): Span {
  const place = places.get(token);
  if (place === undefined) throw new Error(`inline token ${token.type} was not placed`);
  return place;
}

/**
 * Makes markdown-it say where inline tokens stand, which it knows of blocks only. Tokens of text are left apart
 * (`fragments_join`, `text_join`), so that each keeps its place.
 */
export function inlinePlaces(md: MarkdownIt): void {
  md.inline.State = PlacingState;
  md.inline.tokenize = tokenize;
  md.inline.ruler2.disable("fragments_join");
  md.core.ruler.disable("text_join");
}

class PlacingState extends markdownIt.StateInline {
  /** Where the text that no rule has taken begins. */
  textStart = 0;

  override pushPending(): Token {
    const token = super.pushPending();
    places.set(token, { start: this.textStart, end: this.textStart + token.content.length });
    return token;
  }
}

/** markdown-it's own loop over the inline rules; what a rule pushed stands where the rule read. */
function tokenize(this: ParserInline, state: StateInline): void {
  const rules = this.ruler.getRules("");
  const end = state.posMax;
  while (state.pos < end) {
    const start = state.pos;
    const count = state.tokens.length;
    if (state.pending === "") (state as PlacingState).textStart = start;
    const taken = state.level < state.md.options.maxNesting && rules.some((rule) => rule(state, false));
    if (!taken) state.pending += state.src[state.pos++];
    else placeNew(state, count, start);
  }
  if (state.pending !== "") state.pushPending();
}

function placeNew(state: StateInline, count: number, start: number): void {
  const tokens = state.tokens.slice(count).filter((token) => !places.has(token));
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return;
  const end = state.pos;
  if (first.info === "auto") {
    places.set(first, { start, end: start + 1 });
    for (const text of tokens.slice(1, -1)) places.set(text, { start: start + 1, end: end - 1 });
    places.set(last, { start: end - 1, end });
  } else if (first.type === "link_open" || first.type === "passage_open") {
    places.set(first, { start, end: start + 1 });
    places.set(last, { start: placeOf(state.tokens.at(-2)!).end, end });
  } else if (tokens.length === 1) places.set(first, { start, end });
  // A run of * or _: a token for each sign.
  else tokens.forEach((token, index) => places.set(token, { start: start + index, end: start + index + 1 }));
}
