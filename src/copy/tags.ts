import type { Token } from "markdown-it";
import type { Attribute } from "./attributes.ts";

/** A tag of raw HTML. */
export interface Tag {
  /** In lower case; `?` or `!` of what is no element. */
  readonly name: string;
  readonly closing: boolean;
}

/** Returns the tag that a token of raw HTML is, or undefined for a comment. */
export function tagOf({ content }: Token): Tag | undefined {
  if (content.startsWith("<!--")) return undefined;
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(content) ?? ["", "", content[1]!];
  return { name: name!.toLowerCase(), closing: slash === "/" };
}

const attribute = /\s([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Returns the attributes of a tag, given where it begins in the text that it was read from. */
export function attributesIn({ content }: Token, start: number): readonly Attribute[] {
  return Array.from(content.matchAll(attribute), ({ 0: whole, 1: name, 2: double, 3: single, 4: bare, index }) => ({
    name: name!.toLowerCase(),
    value: double ?? single ?? bare ?? "",
    place: { start: start + index + 1, end: start + index + whole.length },
  }));
}

/** Elements that are open, and how many of each name. */
interface Frame {
  readonly opens: Token[];
  readonly counts: Map<string, number>;
}

/**
 * Pairs the tags of a block: the closing tag of each opening one, and the closing tags that close nothing. A pair lies
 * within the element of Markdown that it begins in; what is open when its parent is closed is never closed.
 */
export function pairTags(tokens: readonly Token[]): {
  pairs: ReadonlyMap<Token, Token>;
  strays: ReadonlySet<Token>;
} {
  const pairs = new Map<Token, Token>();
  const strays = new Set<Token>();
  const frames: Frame[] = [{ opens: [], counts: new Map() }];
  for (const token of tokens) {
    if (token.nesting === 1) frames.push({ opens: [], counts: new Map() });
    else if (token.nesting === -1) frames.pop();
    const tag = token.type === "html_inline" ? tagOf(token) : undefined;
    if (tag === undefined || (tag.name === "br" && !tag.closing)) continue;
    const { opens, counts } = frames.at(-1)!;
    if (!tag.closing) {
      opens.push(token);
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    } else if ((counts.get(tag.name) ?? 0) === 0) strays.add(token);
    else pairs.set(popTo(tag.name, opens, counts), token);
  }
  return { pairs, strays };
}

/** Takes the last open element of a name, and what was opened in it and not closed. */
function popTo(name: string, opens: Token[], counts: Map<string, number>): Token {
  for (;;) {
    const token = opens.pop()!;
    const own = tagOf(token)!.name;
    counts.set(own, counts.get(own)! - 1);
    if (own === name) return token;
  }
}
